<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="ja">
<context>
    <name>ui::AddStaffScreen</name>
    <message>
        <source>新しい職員の番号</source>
        <translation>新しい 係の 人の 番号</translation>
    </message>
    <message>
        <source>その番号は、もう使われています。</source>
        <translation>その 番号は もう 使って います。</translation>
    </message>
    <message>
        <source>この番号でよければ、下のどちらかを押してください。次のページに合言葉が1回だけ出ます。係の札に書いて渡します。</source>
        <translation>この 番号で いいですか。下の どちらかを 押します。つぎに 合言葉が 1回だけ 出ます。紙に 書いて わたします。</translation>
    </message>
    <message>
        <source>係の人としてふやす</source>
        <translation>係の 人に する</translation>
    </message>
    <message>
        <source>責任者としてふやす</source>
        <translation>責任者に する</translation>
    </message>
</context>
<context>
    <name>ui::AimIdScreen</name>
    <message>
        <source>マイナンバーカードの表を、カメラに見せてください</source>
        <translation>マイナンバーカードの 顔が ある ほうを、カメラに 見せて ください</translation>
    </message>
    <message>
        <source>身分証をカメラの下に置いてください</source>
        <translation>名前の カードを カメラの 下に 置いて ください</translation>
    </message>
    <message>
        <source>写真がとれました。読んでいます</source>
        <translation>写真が とれました。いま 読んで います</translation>
    </message>
    <message>
        <source>もう動かしても大丈夫です。</source>
        <translation>もう 動かしても だいじょうぶです。</translation>
    </message>
    <message>
        <source>暗証番号はいりません。次に、カードを機械に置きます。12けたの番号は読みません。</source>
        <translation>4つの 数字は いりません。つぎに、カードを 機械に 置きます。12の 数字は 読みません。</translation>
    </message>
    <message>
        <source>写真は、受付が終わると消えます。うら面の番号は読みません。</source>
        <translation>写真は、受付が 終わると 消えます。うらの 番号は 読みません。</translation>
    </message>
    <message>
        <source>カードなしで受付する</source>
        <translation>カードなしで 受付する</translation>
    </message>
</context>
<context>
    <name>ui::AskAttendanceScreen</name>
    <message>
        <source>勤務の開始・終了</source>
        <translation>しごとの はじめ・おわり</translation>
    </message>
    <message>
        <source>カードを登録した人は、カードを置くだけです。暗証番号はいりません。</source>
        <translation>カードを 登録した 人は、カードを 置くだけです。暗証番号は いりません。</translation>
    </message>
    <message>
        <source>このカードは、ここに登録されていません。番号を入れてください。</source>
        <translation>この カードは ここに 登録されて いません。番号を 入れて ください。</translation>
    </message>
    <message>
        <source>このカードは勤務の記録に使えません。番号を入れてください。</source>
        <translation>この カードは ここで つかえません。番号を 入れて ください。</translation>
    </message>
    <message>
        <source>カードを読めませんでした。もう一度置いてください。</source>
        <translation>カードを 読めませんでした。もう いちど 置いて ください。</translation>
    </message>
    <message>
        <source>カードを全部とって、1枚だけ置きなおしてください。</source>
        <translation>カードを ぜんぶ とって、1まいだけ 置いて ください。</translation>
    </message>
    <message>
        <source>カードを登録できませんでした。番号なら使えます。</source>
        <translation>カードを 登録できませんでした。番号は つかえます。</translation>
    </message>
    <message>
        <source>係の札に書いてある職員番号を入れてください。合言葉はいりません。</source>
        <translation>係の 紙に 書いて ある 番号を 入れます。合言葉は いりません。</translation>
    </message>
</context>
<context>
    <name>ui::AskBandScreen</name>
    <message>
        <source>出かける・もどる・出ていく人の番号</source>
        <translation>出かける・もどる・出て いく 人の 番号</translation>
    </message>
    <message>
        <source>出入口：バンドを読み取ってください</source>
        <translation>入口：バンドを 読んで ください</translation>
    </message>
</context>
<context>
    <name>ui::AskDutyScreen</name>
    <message>
        <source>係の人：自分の番号を入れてください</source>
        <translation>係の 人：自分の 番号を 入れて ください</translation>
    </message>
    <message>
        <source>短い番号を5回まちがえたので、鍵がかかりました。</source>
        <translation>短い 番号を 5回 まちがえました。鍵が かかりました。</translation>
    </message>
    <message>
        <source>最後の1回をゆるすには、係の人の合言葉がいります。カードは置いたままで。</source>
        <translation>最後の 1回です。係の 人の 合言葉が いります。カードは そのまま。</translation>
    </message>
    <message>
        <source>係の札に書いてある、1けたから3けたの番号です。</source>
        <translation>係の 紙に 書いて ある 番号です。</translation>
    </message>
    <message>
        <source>だれも合言葉がわからない：封筒をあける</source>
        <translation>だれも 合言葉が わからない：ふうとうを あける</translation>
    </message>
    <message>
        <source>勤務の開始・終了</source>
        <translation>しごとの はじめ・おわり</translation>
    </message>
</context>
<context>
    <name>ui::AskFaceScreen</name>
    <message>
        <source>セキュリティコード（4けた）</source>
        <translation>セキュリティコード（4つの 数字）</translation>
    </message>
    <message>
        <source>有効期限の年（西暦）</source>
        <translation>いつまで 使えるか（年）</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>生まれた日</translation>
    </message>
    <message numerus="yes">
        <source>カードの中の番号とちがいました。あと%n回ためせます。ちがうところを、なおしてください。</source>
        <translation>
            <numerusform>カードの 中の 番号と ちがいました。あと %n回 できます。ちがう ところを なおして ください。</numerusform>
        </translation>
    </message>
    <message>
        <source>カードの中の番号とちがいました。ちがうところを、なおしてください。</source>
        <translation>カードの 中の 番号と ちがいました。ちがう ところを なおして ください。</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>なおす</translation>
    </message>
    <message>
        <source>カードのとおりですか？</source>
        <translation>カードと 同じですか？</translation>
    </message>
    <message>
        <source>%1を、カードで見てください</source>
        <translation>%1を カードで 見て ください</translation>
    </message>
    <message>
        <source>写真の下に印刷してある4けたです。12けたの番号ではありません。</source>
        <translation>写真の 下に ある 4つの 数字です。12の 数字では ありません。</translation>
    </message>
    <message>
        <source>「2030年3月3日まで有効」なら、2030 と入れます。</source>
        <translation>「2030年3月3日まで有効」なら、2030と 入れます。</translation>
    </message>
    <message>
        <source>ICを使わずに進む</source>
        <translation>ICを 使わないで つぎへ</translation>
    </message>
    <message>
        <source>このとおりです。カードを開く</source>
        <translation>同じです。カードを 開く</translation>
    </message>
    <message>
        <source>ちがうところを、なおしてください</source>
        <translation>ちがう ところを なおして ください</translation>
    </message>
</context>
<context>
    <name>ui::AskHandleScreen</name>
    <message>
        <source>手首や紙の番号を入れてください</source>
        <translation>手首や 紙の 番号を 入れて ください</translation>
    </message>
</context>
<context>
    <name>ui::AskPinScreen</name>
    <message>
        <source>カードの暗証番号（数字4けた）</source>
        <translation>カードの 4つの 数字（あんしょう番号）</translation>
    </message>
    <message>
        <source>番号がちがいました</source>
        <translation>番号が ちがいました</translation>
    </message>
    <message>
        <source>4けたありませんでした</source>
        <translation>数字が 4つ ありませんでした</translation>
    </message>
    <message>
        <source>入力できる回数</source>
        <translation>入れられる 回数</translation>
    </message>
    <message numerus="yes">
        <source>あと%n回</source>
        <translation>
            <numerusform>あと %n回</numerusform>
        </translation>
    </message>
    <message>
        <source>自信がなければ、下の「わからない」を押してください。</source>
        <translation>よく わからない 人は、下の 「番号が わかりません」を おして ください。</translation>
    </message>
    <message>
        <source>番号がわからない</source>
        <translation>番号が わかりません</translation>
    </message>
    <message>
        <source>最後の1回です。まちがえるとカードの暗証番号が止まります。</source>
        <translation>これが 最後です。まちがえると カードの 番号が 止まります。</translation>
    </message>
</context>
<context>
    <name>ui::AttendanceListScreen</name>
    <message>
        <source>勤務の記録</source>
        <translation>しごとの 記録</translation>
    </message>
    <message numerus="yes">
        <source>いま勤務中：%n人</source>
        <translation>
            <numerusform>いま しごと中：%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>この受付機で記録した、14日前からの勤務です。市町村に出す表は本部で作れます。</source>
        <translation>この 受付機で 記録した、14日まえからの しごとです。役所に 出す 表は 本部で つくります。</translation>
    </message>
    <message>
        <source>勤務の一覧</source>
        <translation>しごとの 一覧</translation>
    </message>
</context>
<context>
    <name>ui::AttendanceModel</name>
    <message>
        <source>勤務中（もう一度はじめた記録あり）</source>
        <translation>しごと中（2かい はじめた 記録が あります）</translation>
    </message>
    <message>
        <source>勤務中・終わりの記録なし</source>
        <translation>しごと中・おわりの 記録なし</translation>
    </message>
    <message>
        <source>始まりの記録なし</source>
        <translation>はじめの 記録なし</translation>
    </message>
    <message>
        <source>途中で時計が戻された</source>
        <translation>とちゅうで 時計が もどった</translation>
    </message>
    <message>
        <source>%1（途中でもう一度はじめた記録あり）</source>
        <translation>%1（2かい はじめた 記録が あります）</translation>
    </message>
    <message>
        <source>職員 %1</source>
        <translation>職員 %1</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>始まり</source>
        <translation>はじめ</translation>
    </message>
    <message>
        <source>終わり</source>
        <translation>おわり</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1時間%2分</source>
        <translation>%1時間%2分</translation>
    </message>
</context>
<context>
    <name>ui::AttendanceNotedScreen</name>
    <message>
        <source>勤務をはじめました</source>
        <translation>しごとを はじめました</translation>
    </message>
    <message>
        <source>勤務をおわりました</source>
        <translation>しごとを おわりました</translation>
    </message>
    <message>
        <source>職員 %1&#x3000;%2</source>
        <translation>職員 %1&#x3000;%2</translation>
    </message>
    <message>
        <source>おわるときも、ここで記録してください。</source>
        <translation>おわる ときも、ここで 記録して ください。</translation>
    </message>
    <message>
        <source>今回の勤務：%1</source>
        <translation>こんかいの しごと：%1</translation>
    </message>
    <message>
        <source>おつかれさまでした。</source>
        <translation>おつかれさまでした。</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>おわる</translation>
    </message>
</context>
<context>
    <name>ui::BirthDatePick</name>
    <message>
        <source>西暦</source>
        <translation>西暦</translation>
    </message>
    <message>
        <source>1つ前へ</source>
        <translation>1つ 前へ</translation>
    </message>
    <message>
        <source>元号は？</source>
        <translation>いつ？</translation>
    </message>
    <message>
        <source>何年代？</source>
        <translation>何年代？</translation>
    </message>
    <message>
        <source>何年？</source>
        <translation>何年？</translation>
    </message>
    <message>
        <source>何月？</source>
        <translation>何月？</translation>
    </message>
    <message>
        <source>何日？</source>
        <translation>何日？</translation>
    </message>
</context>
<context>
    <name>ui::BottomBar</name>
    <message>
        <source>もどる</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>係の人を呼ぶ</source>
        <translation>係の 人を 呼ぶ</translation>
    </message>
    <message>
        <source>画面を
黒く</source>
        <translation>画面を
黒く</translation>
    </message>
    <message>
        <source>画面を
白く</source>
        <translation>画面を
白く</translation>
    </message>
    <message>
        <source>文字を
大きく</source>
        <translation>文字を
大きく</translation>
    </message>
    <message>
        <source>文字を
ふつうに</source>
        <translation>文字を
ふつうに</translation>
    </message>
</context>
<context>
    <name>ui::CallingStaffScreen</name>
    <message>
        <source>係の人を呼んでいます</source>
        <translation>係の 人を 呼んで います</translation>
    </message>
    <message>
        <source>ここで待っていてください。手をあげると見つけやすくなります。</source>
        <translation>ここで 待って いて ください。手を あげて ください。</translation>
    </message>
    <message>
        <source>係の人：サインインする</source>
        <translation>係の 人：サインイン</translation>
    </message>
    <message>
        <source>もう大丈夫です</source>
        <translation>もう だいじょうぶです</translation>
    </message>
</context>
<context>
    <name>ui::CameOrWentScreen</name>
    <message>
        <source>おかえりなさい</source>
        <translation>おかえりなさい</translation>
    </message>
    <message>
        <source>いってらっしゃい</source>
        <translation>いってらっしゃい</translation>
    </message>
    <message>
        <source>退所を記録しました</source>
        <translation>ここを 出たことを 書きました</translation>
    </message>
    <message>
        <source>もどったら、また番号を入れてください。</source>
        <translation>もどったら、また 番号を 入れて ください。</translation>
    </message>
    <message>
        <source>記録しました。</source>
        <translation>書きました。</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>もう1人</source>
        <translation>もう 1人</translation>
    </message>
    <message>
        <source>まちがい：もとにもどす</source>
        <translation>まちがい：もとに もどす</translation>
    </message>
    <message>
        <source>次の人は、バンドを読み取ってください。</source>
        <translation>次の 人は バンドを 読んで ください。</translation>
    </message>
    <message>
        <source>%1にもどる、と記録しました。</source>
        <translation>%1に 帰ってくる、と 記録しました。</translation>
    </message>
    <message>
        <source>いつ、もどりますか？（言わなくても大丈夫です）</source>
        <translation>いつ 帰ってきますか？（言わなくても いいです）</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>明日</source>
        <translation>明日（あした）</translation>
    </message>
    <message>
        <source>あさって</source>
        <translation>あさって</translation>
    </message>
    <message>
        <source>1週間くらい</source>
        <translation>1週間くらい</translation>
    </message>
</context>
<context>
    <name>ui::CarPlateScreen</name>
    <message>
        <source>場所の番号</source>
        <translation>場所の 番号</translation>
    </message>
    <message>
        <source>場所の番号 %1</source>
        <translation>場所の 番号 %1</translation>
    </message>
    <message>
        <source>%1 の車</source>
        <translation>%1 の 車</translation>
    </message>
    <message>
        <source>ナンバー %1</source>
        <translation>ナンバー %1</translation>
    </message>
    <message>
        <source>ナンバーは、うしろの大きな数字（4けたまで）です。車にいる人を呼ぶときに使います。</source>
        <translation>ナンバーは 大きな 数字（4つまで）です。車に いる 人を 呼ぶときに 使います。</translation>
    </message>
    <message>
        <source>車は、あとで</source>
        <translation>車は あとで</translation>
    </message>
    <message>
        <source>この車で記録する</source>
        <translation>この 車で 記録する</translation>
    </message>
</context>
<context>
    <name>ui::ChooseShelterScreen</name>
    <message>
        <source>この受付機は、どの避難所ですか？</source>
        <translation>この 機械は、どの 避難所に ありますか？</translation>
    </message>
    <message>
        <source>避難所の一覧</source>
        <translation>避難所の リスト</translation>
    </message>
</context>
<context>
    <name>ui::CloseShelterScreen</name>
    <message>
        <source>%1：受付を止めますか？</source>
        <translation>%1：受付を 止めますか？</translation>
    </message>
    <message>
        <source>全員を退所にしますか？</source>
        <translation>みんな 出たことに しますか？</translation>
    </message>
    <message>
        <source>います %1人&#x3000;外出中 %2人</source>
        <translation>います %1人&#x3000;外に いる人 %2人</translation>
    </message>
    <message>
        <source>受付だけ止めるときは、いまいる人はそのまま数えられます。避難所を閉めるときだけ、全員を退所にします。</source>
        <translation>受付だけ 止めると、いま いる人は そのままです。避難所を 閉める ときだけ、みんな 出たことに します。</translation>
    </message>
    <message numerus="yes">
        <source>%n人の記録が「退所」になります。人数は0になります。</source>
        <translation>
            <numerusform>%n人が「出た」に なります。人数は 0に なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>止めない</source>
        <translation>止めない</translation>
    </message>
    <message>
        <source>受付だけ止める</source>
        <translation>受付だけ 止める</translation>
    </message>
    <message>
        <source>全員を退所にして閉める</source>
        <translation>みんな 出て、閉める</translation>
    </message>
    <message>
        <source>はい、全員を退所にする</source>
        <translation>はい、みんな 出ました</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>ui::ComeOrGoScreen</name>
    <message>
        <source>この受付機は、この番号をまだ知りません。番号をもう一度見てください。</source>
        <translation>この 機械は、この 番号を まだ 知りません。番号を もう 一度 見て ください。</translation>
    </message>
    <message>
        <source>いまの記録：います</source>
        <translation>いま：います</translation>
    </message>
    <message>
        <source>いまの記録：外に出ています</source>
        <translation>いま：外に います</translation>
    </message>
    <message>
        <source>いまの記録：出ていきました</source>
        <translation>いま：ここを 出ました</translation>
    </message>
    <message>
        <source>どうしますか？</source>
        <translation>どう しますか？</translation>
    </message>
    <message>
        <source>外出する</source>
        <translation>外へ 行く</translation>
    </message>
    <message>
        <source>もどってきた</source>
        <translation>もどりました</translation>
    </message>
    <message>
        <source>退所する</source>
        <translation>ここを 出ました</translation>
    </message>
    <message>
        <source>ほかの避難所のバンドです。ここに入る人ですか？</source>
        <translation>ほかの 避難所（逃げる ところ）の バンドです。ここに 入りますか？</translation>
    </message>
    <message>
        <source>ここに入る</source>
        <translation>ここに 入る</translation>
    </message>
</context>
<context>
    <name>ui::ConfirmAttendanceScreen</name>
    <message>
        <source>マイナンバーカードを登録すると、次からカードを置くだけです。</source>
        <translation>マイナンバーカードを 登録すると、つぎから カードを 置くだけです。</translation>
    </message>
    <message>
        <source>この番号には、カードが登録されています。</source>
        <translation>この 番号には カードが 登録されて います。</translation>
    </message>
    <message>
        <source>カードを登録しました。次からカードを置くだけです。</source>
        <translation>カードを 登録しました。つぎから カードを 置くだけです。</translation>
    </message>
    <message>
        <source>カードの登録を消しました。</source>
        <translation>カードの 登録を 消しました。</translation>
    </message>
    <message>
        <source>次からカードで</source>
        <translation>つぎから カードで</translation>
    </message>
    <message>
        <source>カードの登録を消す</source>
        <translation>カードの 登録を 消す</translation>
    </message>
    <message>
        <source>番号をたしかめてください</source>
        <translation>番号を 見て ください</translation>
    </message>
    <message>
        <source>職員 %1</source>
        <translation>職員 %1</translation>
    </message>
    <message>
        <source>いまは勤務中ではありません。</source>
        <translation>いまは しごと中では ありません。</translation>
    </message>
    <message>
        <source>%1から勤務中です。</source>
        <translation>%1から しごと中です。</translation>
    </message>
    <message>
        <source>勤務をはじめる</source>
        <translation>しごとを はじめる</translation>
    </message>
    <message>
        <source>勤務をおわる</source>
        <translation>しごとを おわる</translation>
    </message>
    <message>
        <source>ほかの受付ではじめた：おわる</source>
        <translation>ほかの 受付で はじめた：おわる</translation>
    </message>
    <message>
        <source>ほかの受付でおわった：はじめる</source>
        <translation>ほかの 受付で おわった：はじめる</translation>
    </message>
</context>
<context>
    <name>ui::CorrectPersonScreen</name>
    <message>
        <source>%1 の記録をなおす</source>
        <translation>%1 の 記録を なおす</translation>
    </message>
    <message>
        <source>年齢</source>
        <translation>年</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>男・女</translation>
    </message>
    <message>
        <source>いる所</source>
        <translation>いる ところ</translation>
    </message>
    <message>
        <source>この内容で記録する</source>
        <translation>これで 記録する</translation>
    </message>
</context>
<context>
    <name>ui::CountedScreen</name>
    <message>
        <source>1人、受付しました</source>
        <translation>1人、受付しました</translation>
    </message>
    <message>
        <source>名前は、あとで大丈夫です</source>
        <translation>名前は あとで いいです</translation>
    </message>
    <message>
        <source>もう1人</source>
        <translation>もう 1人</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>このバンドは、もう受付してあります</source>
        <translation>この バンドは、もう うけつけて あります</translation>
    </message>
    <message>
        <source>続けて %1人</source>
        <translation>つづけて %1にん</translation>
    </message>
    <message>
        <source>名前を言う</source>
        <translation>名前を 言う</translation>
    </message>
    <message>
        <source>配慮・体調</source>
        <translation>困ること・体の こと</translation>
    </message>
</context>
<context>
    <name>ui::DeskWindow</name>
    <message>
        <source>避難所の受付</source>
        <translation>避難所の 受付</translation>
    </message>
</context>
<context>
    <name>ui::DoneScreen</name>
    <message>
        <source>名前を記録しました</source>
        <translation>名前を 記録しました</translation>
    </message>
    <message>
        <source>受付が終わりました</source>
        <translation>受付が 終わりました</translation>
    </message>
    <message>
        <source>カードを取ってください</source>
        <translation>カードを 取って ください</translation>
    </message>
    <message>
        <source>中へお進みください</source>
        <translation>中へ 入って ください</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>家族も受付する</source>
        <translation>家族も 受付する</translation>
    </message>
    <message>
        <source>配慮・体調</source>
        <translation>困ること・体の こと</translation>
    </message>
</context>
<context>
    <name>ui::DutyPad</name>
    <message>
        <source>番号：%1</source>
        <translation>番号：%1</translation>
    </message>
</context>
<context>
    <name>ui::EnrolByStickScreen</name>
    <message>
        <source>本部のUSBメモリーが見つかりません。差してから、下のボタンを押してください。</source>
        <translation>本部の USBメモリーが 見つかりません。 差してから、 下の ボタンを 押して ください。</translation>
    </message>
    <message>
        <source>このUSBメモリーに書けません。いっぱいか、書きこみが止めてあります。なおすか、本部のファイルを別のUSBメモリーに写して、差してください。</source>
        <translation>この USBメモリーに 書く ことが できません。 いっぱいか、 書けない ように して あります。 なおすか、 本部の ファイルを べつの USBメモリーに コピーして、 差して ください。</translation>
    </message>
    <message>
        <source>この答えは、この受付機のものではありません。本部で、この受付機の答えをもう一度保存してもらってください。</source>
        <translation>この 答えは、 この 受付機の ものでは ありません。 本部で、 この 受付機の 答えを もう 一度 入れて もらって ください。</translation>
    </message>
    <message>
        <source>本部が承認しませんでした。本部に、わけを聞いてください。</source>
        <translation>本部は 「いいです」と 言いませんでした。 本部に、 どうしてか 聞いて ください。</translation>
    </message>
    <message>
        <source>USBメモリーを本部へ運んでください</source>
        <translation>USBメモリーを 本部へ 持って いって ください</translation>
    </message>
    <message>
        <source>USBメモリーで登録します</source>
        <translation>USBメモリーで 登録します</translation>
    </message>
    <message>
        <source>書きました。USBメモリーを抜いて、この20の数字の写真かメモといっしょに本部へ運びます。本部が数字をくらべ、答えを入れます。もどったら、ここに差してください。</source>
        <translation>書きました。 USBメモリーを 抜いて、 この 20の 数字の 写真か メモと いっしょに 本部へ 持って いきます。 本部が 数字を くらべて、 答えを 入れます。 帰ったら、 ここに 差して ください。</translation>
    </message>
    <message>
        <source>少しお待ちください。</source>
        <translation>少し 待って ください。</translation>
    </message>
    <message>
        <source>それまで、この受付機の電源を切らないでください。</source>
        <translation>それまで、 この 受付機の 電源を 切らないで ください。</translation>
    </message>
    <message>
        <source>USBメモリーにもう一度書く</source>
        <translation>USBメモリーに もう 一度 書く</translation>
    </message>
    <message>
        <source>USBメモリーに書く</source>
        <translation>USBメモリーに 書く</translation>
    </message>
</context>
<context>
    <name>ui::EnrolCodeScreen</name>
    <message>
        <source>この受付機を本部に登録します</source>
        <translation>この 受付機を 本部に 登録します</translation>
    </message>
    <message>
        <source>本部のUSBメモリーを差してください。自動で読みます。または、本部から聞いたコードを入れてください。</source>
        <translation>本部の USBメモリーを さして ください。 自分で 読みます。 または 本部から 聞いた コードを 入れて ください。</translation>
    </message>
    <message>
        <source>本部のUSBメモリーを差してください。自動で読みます。</source>
        <translation>本部の USBメモリーを さして ください。 自分で 読みます。</translation>
    </message>
    <message>
        <source>コードに打ちまちがいがあります。見くらべて直してください。</source>
        <translation>コードに まちがいが あります。 よく 見て なおして ください。</translation>
    </message>
    <message>
        <source>入力した文字：%1</source>
        <translation>入れた 文字：%1</translation>
    </message>
</context>
<context>
    <name>ui::EnrolTroubleScreen</name>
    <message>
        <source>本部はこのコードを知りません</source>
        <translation>本部は この コードを 知りません</translation>
    </message>
    <message>
        <source>コードを見くらべて、もう一度入れてください。それでもだめなら、本部に新しいコードを作ってもらいます。</source>
        <translation>コードを よく 見て もう 一度 入れて ください。 だめな ときは 本部に 新しい コードを 作って もらいます。</translation>
    </message>
    <message>
        <source>まちがいが多すぎました</source>
        <translation>まちがいが 多すぎました</translation>
    </message>
    <message>
        <source>このコードはもう使えないことがあります。1分待ってから、本部に新しいコードを作ってもらってください。</source>
        <translation>この コードは もう 使えないかも しれません。 1分 待って 本部に 新しい コードを 作って もらって ください。</translation>
    </message>
    <message>
        <source>コードの期限が切れました</source>
        <translation>コードの 時間が 終わりました</translation>
    </message>
    <message>
        <source>このコードは、ほかの受付機が使いました</source>
        <translation>この コードは ほかの 受付機が 使いました</translation>
    </message>
    <message>
        <source>1つのコードで登録できるのは1台だけです。心当たりがなければ、すぐ本部に電話してください。新しいコードを作ってもらいます。</source>
        <translation>1つの コードで 登録できるのは 1台だけです。 わからない ときは すぐ 本部に 電話して ください。 新しい コードを 作って もらいます。</translation>
    </message>
    <message>
        <source>本部が承認しませんでした</source>
        <translation>本部が だめだと 言いました</translation>
    </message>
    <message>
        <source>本部に電話して、わけを聞いてください。やり直すには新しいコードがいります。</source>
        <translation>本部に 電話して わけを 聞いて ください。 もう 一度 するには 新しい コードが いります。</translation>
    </message>
    <message>
        <source>練習と本番がまざっています</source>
        <translation>練習と 本番が まざって います</translation>
    </message>
    <message>
        <source>練習の本部のコードで本番の受付機は登録できません。その逆もできません。</source>
        <translation>練習の 本部の コードで 本番の 受付機は 登録できません。 反対も できません。</translation>
    </message>
    <message>
        <source>本部とつながりません</source>
        <translation>本部と つながりません</translation>
    </message>
    <message>
        <source>ネットワークのケーブルやWi-Fiを見てください。コードはまだ使えます。</source>
        <translation>ネットワークの ケーブルや Wi-Fiを 見て ください。 コードは まだ 使えます。</translation>
    </message>
    <message>
        <source>答えたのは、コードを作った本部ではありません</source>
        <translation>答えたのは コードを 作った 本部では ありません</translation>
    </message>
    <message>
        <source>このネットワークは、とちゅうで内容を変えています。登録しませんでした。別のネットワークで、もう一度ためしてください。</source>
        <translation>この ネットワークは とちゅうで 中身を 変えて います。 登録しませんでした。 別の ネットワークで もう 一度 して ください。</translation>
    </message>
    <message>
        <source>古い設定が届きました</source>
        <translation>古い 設定が 来ました</translation>
    </message>
    <message>
        <source>この受付機が持つ設定より古いので、使いませんでした。本部に電話してください。</source>
        <translation>この 受付機の 設定より 古いので 使いませんでした。 本部に 電話して ください。</translation>
    </message>
    <message>
        <source>この受付機に保存できません</source>
        <translation>この 受付機に しまえません</translation>
    </message>
    <message>
        <source>ディスクがいっぱいか、こわれています。別の受付機を使ってください。</source>
        <translation>ディスクが いっぱいか こわれて います。 別の 受付機を 使って ください。</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>もう 一度</translation>
    </message>
    <message>
        <source>本部に新しいコードを作ってもらってください。</source>
        <translation>本部に 新しい コードを 作って もらって ください。</translation>
    </message>
    <message>
        <source>ネットワークのケーブルやWi-Fiを見てください。なおらないときは、USBメモリーを本部へ運んで登録できます。</source>
        <translation>ネットワークの ケーブルや Wi-Fiを 見て ください。 なおらない ときは、 USBメモリーを 本部へ 持って いって、 登録できます。</translation>
    </message>
    <message>
        <source>USBメモリーで続ける</source>
        <translation>USBメモリーで 続ける</translation>
    </message>
</context>
<context>
    <name>ui::EnrolWaitScreen</name>
    <message>
        <source>本部の画面と、同じ数字ですか</source>
        <translation>本部の 画面と 同じ 数字ですか</translation>
    </message>
    <message>
        <source>本部に問い合わせています</source>
        <translation>本部に 聞いて います</translation>
    </message>
    <message>
        <source>本部の人が、この8つの数字が同じことをたしかめて承認します。電話で読みあげてもかまいません。このままお待ちください。</source>
        <translation>本部の 人が この 8つの 数字が 同じか たしかめます。 電話で 読んでも いいです。 このまま 待って ください。</translation>
    </message>
    <message>
        <source>少しお待ちください。</source>
        <translation>少し 待って ください。</translation>
    </message>
    <message>
        <source>本部とつながりません。自動でやり直しています。</source>
        <translation>本部と つながりません。 自分で もう 一度 して います。</translation>
    </message>
    <message>
        <source>この受付機の時計が本部とちがいます。登録はできます。あとで直してください。</source>
        <translation>この 受付機の 時計が 本部と ちがいます。 登録は できます。 あとで なおして ください。</translation>
    </message>
</context>
<context>
    <name>ui::FamilyReviewScreen</name>
    <message>
        <source>（名前がありません）</source>
        <translation>（名前が ありません）</translation>
    </message>
    <message>
        <source>生年月日がありません</source>
        <translation>生まれた日が ありません</translation>
    </message>
    <message>
        <source>性別がありません</source>
        <translation>男・女が ありません</translation>
    </message>
    <message>
        <source>同じ人が2回書いてあります</source>
        <translation>同じ人が 2回 書いて あります</translation>
    </message>
    <message>
        <source>いまは、ここにいない</source>
        <translation>いま ここに いません</translation>
    </message>
    <message>
        <source>（市町村の番号がわかりません。このまま記録します）</source>
        <translation>（市や町の 番号が わかりません。このまま 書きます）</translation>
    </message>
    <message>
        <source>車の中でねる</source>
        <translation>車の 中で ねます</translation>
    </message>
    <message>
        <source>市町村の署名があります</source>
        <translation>市や町が 作った QRコードです</translation>
    </message>
    <message>
        <source>あなたですか？</source>
        <translation>あなたですか？</translation>
    </message>
    <message>
        <source>ちがう・やめる</source>
        <translation>ちがいます・やめます</translation>
    </message>
    <message>
        <source>足りないことを答える</source>
        <translation>たりない ことを 答える</translation>
    </message>
    <message numerus="yes">
        <source>はい、%n人で受付する</source>
        <translation>
            <numerusform>はい、%n人 受付します</numerusform>
        </translation>
    </message>
    <message>
        <source>生年月日が、ありえない日です</source>
        <translation>生まれた日が まちがって います</translation>
    </message>
    <message>
        <source>いる人をさわってください</source>
        <translation>いる人を さわって ください</translation>
    </message>
    <message>
        <source>ここにいない人を、さわってください</source>
        <translation>ここに いない 人を、さわって ください</translation>
    </message>
</context>
<context>
    <name>ui::FindPeopleScreen</name>
    <message numerus="yes">
        <source>いっしょに来た家族：%n人</source>
        <translation>
            <numerusform>いっしょに 来た 家族：%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>だれをさがしますか？</source>
        <translation>だれを さがしますか？</translation>
    </message>
    <message>
        <source>%1人います。はじめの%2人です</source>
        <translation>%1人 います。ここは はじめの %2人です</translation>
    </message>
    <message numerus="yes">
        <source>%n人います</source>
        <translation>
            <numerusform>%n人 います</numerusform>
        </translation>
    </message>
    <message>
        <source>見つかった人</source>
        <translation>見つかった 人</translation>
    </message>
    <message>
        <source>名簿へもどる</source>
        <translation>名簿へ もどる</translation>
    </message>
    <message>
        <source>名前でさがす</source>
        <translation>名前で さがす</translation>
    </message>
    <message>
        <source>町でさがす</source>
        <translation>町で さがす</translation>
    </message>
    <message numerus="yes">
        <source>%n人を見る</source>
        <translation>
            <numerusform>%n人を 見る</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：%2人</source>
        <translation>%1：%2人</translation>
    </message>
    <message>
        <source>%1と同じ家族の人は、だれですか？</source>
        <translation>%1と 同じ 家族の 人は だれですか？</translation>
    </message>
    <message>
        <source>まとめない</source>
        <translation>まとめない</translation>
    </message>
</context>
<context>
    <name>ui::GroupNumbersScreen</name>
    <message numerus="yes">
        <source>%n人、受付しました</source>
        <translation>
            <numerusform>%n人の うけつけが 終わりました</numerusform>
        </translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>次のグループ</source>
        <translation>つぎの グループ</translation>
    </message>
    <message numerus="yes">
        <source>まちがい：%n人を取り消す</source>
        <translation>
            <numerusform>まちがい：%n人を なしに する</numerusform>
        </translation>
    </message>
    <message>
        <source>家族をもっと追加する</source>
        <translation>家族を もっと 入れる</translation>
    </message>
    <message>
        <source>番号を、手首のバンドに書き写すか、写真にとってください。名前は、あとで大丈夫です。配慮が必要な人がいたら、その番号をさわってください。</source>
        <translation>番号を 手首の バンドに 書くか、写真に とってください。名前は あとで いいです。困ることが ある 人は、その 番号を さわってください。</translation>
    </message>
    <message>
        <source>番号を、手首のバンドに書き写すか、写真にとってください。配慮が必要な人がいたら、その番号をさわってください。</source>
        <translation>番号を 手の バンドに 書くか、写真を とって ください。手伝いが いる 人は、その人の 番号を さわって ください。</translation>
    </message>
</context>
<context>
    <name>ui::GroupPeopleScreen</name>
    <message>
        <source>だれが来ましたか？ 人数だけで大丈夫です</source>
        <translation>だれが 来ましたか。人の 数だけで いいです</translation>
    </message>
    <message numerus="yes">
        <source>%n人を受付する</source>
        <translation>
            <numerusform>%n人の うけつけを します</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HandleEntryPage</name>
    <message>
        <source>入力した文字：%1</source>
        <translation>入れた 文字：%1</translation>
    </message>
</context>
<context>
    <name>ui::HindranceText</name>
    <message>
        <source>そのまま、動かさないでください</source>
        <translation>そのまま、動かさないで ください</translation>
    </message>
    <message>
        <source>身分証の表を上にして、カメラの下に置いてください</source>
        <translation>名前が 見える ほうを 上に して、カメラの 下に 置いて ください</translation>
    </message>
    <message>
        <source>ケースから出してください。手をはなすと、自動で読みます。</source>
        <translation>ケースから 出して ください。手を はなすと、機械が 読みます。</translation>
    </message>
    <message>
        <source>わくの中に、ぜんぶ入れてください</source>
        <translation>線の 中に、ぜんぶ 入れて ください</translation>
    </message>
    <message>
        <source>もっとカメラに近づけてください</source>
        <translation>もっと カメラに 近づけて ください</translation>
    </message>
    <message>
        <source>1枚だけ置いてください</source>
        <translation>1まいだけ 置いて ください</translation>
    </message>
    <message>
        <source>暗くて読めません</source>
        <translation>暗くて 読めません</translation>
    </message>
    <message>
        <source>明かりをつけるか、向きを変えてください。</source>
        <translation>明かりを つけて ください。または、向きを かえて ください。</translation>
    </message>
    <message>
        <source>光って読めません</source>
        <translation>光って 読めません</translation>
    </message>
    <message>
        <source>少しかたむけるか、場所をずらしてください。</source>
        <translation>少し ななめに して ください。または、少し 動かして ください。</translation>
    </message>
    <message>
        <source>ぼやけています</source>
        <translation>よく 見えません</translation>
    </message>
    <message>
        <source>台に置いて、手をはなしてください。</source>
        <translation>台に 置いて、手を はなして ください。</translation>
    </message>
    <message>
        <source>これは、読める身分証ではありません</source>
        <translation>この カードは 読めません</translation>
    </message>
    <message>
        <source>運転免許証、マイナンバーカード、在留カード、資格確認書、パスポートが使えます。</source>
        <translation>運転免許証、マイナンバーカード、在留カード、資格確認書、パスポートが 使えます。</translation>
    </message>
    <message>
        <source>うら返してください</source>
        <translation>うらがえして ください</translation>
    </message>
    <message>
        <source>写真や名前がある面を読みます。</source>
        <translation>写真や 名前が ある ほうを 読みます。</translation>
    </message>
    <message>
        <source>番号のある面が見えました。うら返してください</source>
        <translation>番号が ある ほうが 見えました。うらがえして ください</translation>
    </message>
    <message>
        <source>写真はすぐに捨てました。番号は読んでいません。何も残っていません。</source>
        <translation>写真は すぐに 消しました。番号は 読んで いません。何も 残って いません。</translation>
    </message>
    <message>
        <source>カメラの写真を使えませんでした</source>
        <translation>カメラの 写真が 使えませんでした</translation>
    </message>
    <message>
        <source>もう一度置いてください。だめなときは、係の人を呼んでください。</source>
        <translation>もう一度 置いて ください。できない ときは、係の 人を 呼んで ください。</translation>
    </message>
    <message>
        <source>このカメラの写真は、大きさが合いません</source>
        <translation>この カメラの 写真は、大きさが 合いません</translation>
    </message>
    <message>
        <source>係の人を呼んでください。カードなしでも受付できます。</source>
        <translation>係の 人を 呼んで ください。カードなしでも 受付できます。</translation>
    </message>
</context>
<context>
    <name>ui::HouseholdScreen</name>
    <message>
        <source>住所：同じ</source>
        <translation>住所：同じ</translation>
    </message>
    <message>
        <source>住所：ちがう</source>
        <translation>住所：ちがう</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>終わる</translation>
    </message>
    <message numerus="yes">
        <source>%n人を追加する</source>
        <translation>
            <numerusform>%n人を 入れる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ほかの家族は？ カードも使えます（いま%n人）</source>
        <translation>
            <numerusform>ほかの 家族は？ カードも 使えます（いま %n人）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>家族は%1人までです。%n人へらしてください</source>
        <translation>
            <numerusform>家族は %1人までです。%n人 へらして ください</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IdReviewScreen</name>
    <message>
        <source>名前</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>生まれた日</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>男・女</translation>
    </message>
    <message>
        <source>（聞いていません）</source>
        <translation>（聞いて いません）</translation>
    </message>
    <message>
        <source>（書いてありません）</source>
        <translation>（書いて ありません）</translation>
    </message>
    <message>
        <source>読めませんでした</source>
        <translation>読めませんでした</translation>
    </message>
    <message>
        <source>：どれが正しいですか？</source>
        <translation>：どれが 正しいですか？</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>なおす</translation>
    </message>
    <message>
        <source>かな</source>
        <translation>かな</translation>
    </message>
    <message>
        <source>かな：読み方が合っていたら、さわってください</source>
        <translation>かな：読みかたが 正しい とき、さわって ください</translation>
    </message>
    <message>
        <source>いまもこの住所ですか？（うらや追記欄に新しい住所がある人は「ちがう」）</source>
        <translation>いまも この 住所ですか？（カードの うらに 新しい 住所が ある 人は「ちがう」）</translation>
    </message>
    <message>
        <source>はい、この住所</source>
        <translation>はい、ここです</translation>
    </message>
    <message>
        <source>ちがう</source>
        <translation>ちがう</translation>
    </message>
    <message>
        <source>ICを開けませんでした（%1）。写真から読んだままで進めます。</source>
        <translation>ICを 開けませんでした（%1）。写真から 読んだ もので つづけます。</translation>
    </message>
    <message>
        <source>期限が切れた身分証です。受付には使えます。</source>
        <translation>古い カードです。受付には 使えます。</translation>
    </message>
    <message>
        <source>はい、わたしです</source>
        <translation>はい、わたしです</translation>
    </message>
    <message>
        <source>印のところを、えらんでください</source>
        <translation>しるしの ところを えらんで ください</translation>
    </message>
    <message>
        <source>住所のことを、答えてください</source>
        <translation>住所の ことを 答えて ください</translation>
    </message>
    <message numerus="yes">
        <source>あなたですか？（いまの家族の%n人目）</source>
        <translation>
            <numerusform>あなたですか？（いまの 家族の %n人目）</numerusform>
        </translation>
    </message>
    <message>
        <source>あなたですか？</source>
        <translation>あなたですか？</translation>
    </message>
    <message>
        <source>とりなおす</source>
        <translation>もう一度 とる</translation>
    </message>
    <message>
        <source>ICで読む（暗証番号なし）</source>
        <translation>ICで 読む（数字なし）</translation>
    </message>
    <message>
        <source>別の家族です</source>
        <translation>ほかの 家族です</translation>
    </message>
    <message>
        <source>番号をもらいました</source>
        <translation>番号を もらいました</translation>
    </message>
</context>
<context>
    <name>ui::IdentifyingScreen</name>
    <message>
        <source>カードを調べています</source>
        <translation>カードを 調べて います</translation>
    </message>
    <message>
        <source>カードはそのままで、少しお待ちください。</source>
        <translation>カードは そのまま。少し 待って ください。</translation>
    </message>
</context>
<context>
    <name>ui::KanaPad</name>
    <message>
        <source>入れたカナ：%1</source>
        <translation>入れた カナ：%1</translation>
    </message>
    <message>
        <source>のばす音「ー」</source>
        <translation>のばす 音「ー」</translation>
    </message>
    <message>
        <source>゛゜小：最後の文字を変える</source>
        <translation>゛゜小：さいごの 字を かえる</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>1文字消す</source>
        <translation>1つ 消す</translation>
    </message>
    <message>
        <source>姓と名のあいだ</source>
        <translation>みょうじと 名前の 間</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>入力を終わる</source>
        <translation>入れるのを 終わる</translation>
    </message>
</context>
<context>
    <name>ui::KeepDutyCardScreen</name>
    <message>
        <source>職員 %1：マイナンバーカードを置いてください</source>
        <translation>職員 %1：マイナンバーカードを 置いて ください</translation>
    </message>
    <message>
        <source>暗証番号はいりません。登録しないときは「もどる」です。</source>
        <translation>暗証番号は いりません。登録しない ときは「もどる」を 押します。</translation>
    </message>
    <message>
        <source>この受付機に残すのは、カードの製造番号から鍵で作った符号と職員番号だけです。名前もマイナンバーも製造番号も残しません。登録はいつでも消せます。</source>
        <translation>この 受付機に のこるのは、カードから つくった 符号と 職員番号だけです。名前も マイナンバーも のこりません。いつでも 消せます。</translation>
    </message>
</context>
<context>
    <name>ui::KeyPad</name>
    <message>
        <source>1文字消す</source>
        <translation>1つ 消す</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>入力を終わる</source>
        <translation>入れるのを 終わる</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>ui::Language</name>
    <message>
        <source>ja</source>
        <comment>the code of this language</comment>
        <translation>ja-x-easy</translation>
    </message>
</context>
<context>
    <name>ui::LayFaceScreen</name>
    <message>
        <source>同じカードを、機械の上に置いてください</source>
        <translation>同じ カードを、機械の 上に 置いて ください</translation>
    </message>
    <message>
        <source>暗証番号はいりません。置いたら、動かさないでください。</source>
        <translation>4つの 数字は いりません。置いたら、動かさないで ください。</translation>
    </message>
    <message>
        <source>ICを使わずに進む</source>
        <translation>ICを 使わないで つぎへ</translation>
    </message>
    <message>
        <source>もう置いてあるときは、一度取って、置きなおしてください。</source>
        <translation>もう 置いて あるときは、1回 とって、もう 1回 置いて ください。</translation>
    </message>
</context>
<context>
    <name>ui::MakePassphraseScreen</name>
    <message>
        <source>同じ合言葉を、もう一度</source>
        <translation>同じ 合言葉を もう 一度</translation>
    </message>
    <message>
        <source>この受付機の合言葉を決めます</source>
        <translation>この 機械の 合言葉を 決めます</translation>
    </message>
    <message>
        <source>たしかめるために、もう一度入力してください。</source>
        <translation>もう 一度 入れて ください。</translation>
    </message>
    <message>
        <source>8文字以上。3つの言葉をならべると強くて覚えやすいです。紙に書いて、係の人だけで持ちます。</source>
        <translation>8文字より 長く。3つの 言葉を ならべると いいです。紙に 書いて、係の 人だけが 持ちます。</translation>
    </message>
    <message>
        <source>2回の入力がちがうか、短すぎます。はじめから入力してください。</source>
        <translation>2回が ちがいます。または 短いです。はじめから 入れて ください。</translation>
    </message>
</context>
<context>
    <name>ui::MakeShiftPinScreen</name>
    <message>
        <source>この勤務のあいだの、短い番号を決めます</source>
        <translation>きょうの 短い 番号を 決めます</translation>
    </message>
    <message>
        <source>4けたから6けた。名簿にもどるとき、合言葉のかわりに使います。「鍵をかける」を押すか、5回まちがえると、なくなります。カードの暗証番号とはちがう番号にしてください。</source>
        <translation>数字 4つから 6つ。合言葉の かわりに 使います。「鍵を かける」を 押すか、5回 まちがえると なくなります。カードの 番号とは ちがう 番号に して ください。</translation>
    </message>
</context>
<context>
    <name>ui::NeedCountsScreen</name>
    <message>
        <source>%1 %2人</source>
        <translation>%1 %2人</translation>
    </message>
    <message>
        <source>配慮が必要な人</source>
        <translation>困ることが ある 人</translation>
    </message>
    <message>
        <source>まだ、だれも答えていません。答えていない人は「いいえ」ではありません。</source>
        <translation>まだ だれも 答えていません。答えていない 人は「いいえ」では ありません。</translation>
    </message>
    <message>
        <source>いまいる人のうち「はい」の人数です。さわると、その人たちが出ます。</source>
        <translation>いま いる 人で「はい」の 人の 数です。さわると、その 人たちが 出ます。</translation>
    </message>
</context>
<context>
    <name>ui::NeedStaffScreen</name>
    <message>
        <source>暗証番号がわからなくても大丈夫です</source>
        <translation>番号が わからなくても だいじょうぶです</translation>
    </message>
    <message>
        <source>カードなしで受付できます。名前は、あとで係の人がうかがいます。</source>
        <translation>カードなしで 受付できます。名前は あとで 係の 人が 聞きます。</translation>
    </message>
    <message>
        <source>入力できるのは、あと1回です</source>
        <translation>入れられるのは あと 1回です</translation>
    </message>
    <message>
        <source>このカードの暗証番号は止まっています</source>
        <translation>この カードの 番号は 止まって います</translation>
    </message>
    <message>
        <source>市役所や町役場でなおせます。受付はカードなしでできます。</source>
        <translation>市役所で なおせます。受付は カードなしで できます。</translation>
    </message>
    <message>
        <source>係の人：最後の1回をゆるす</source>
        <translation>係の 人：最後の 1回を ゆるす</translation>
    </message>
    <message>
        <source>係の人を呼ぶ</source>
        <translation>係の 人を 呼ぶ</translation>
    </message>
    <message>
        <source>カードなしで受付する</source>
        <translation>カードなしで 受付する</translation>
    </message>
    <message>
        <source>まちがえるとカードの暗証番号が止まります。係の人といっしょに入力するか、カードなしで受付してください。</source>
        <translation>まちがえると カードの 番号が 止まります。係の 人と いっしょに 入れて ください。カードなしでも 受付できます。</translation>
    </message>
    <message>
        <source>カードの表で開く（カメラ）</source>
        <translation>カードを カメラに 見せる</translation>
    </message>
</context>
<context>
    <name>ui::NeedsScreen</name>
    <message>
        <source>手助けや配慮が必要なことは？（言わなくても大丈夫です）</source>
        <translation>困ることは ありますか？（言わなくても いいです）</translation>
    </message>
    <message>
        <source>ほかに、あてはまることは？</source>
        <translation>ほかに ありますか？</translation>
    </message>
    <message>
        <source>体の調子は？ いま、ありますか？</source>
        <translation>体は どうですか？ いま ありますか？</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>ほかは「いいえ」</source>
        <translation>ほかは「いいえ」</translation>
    </message>
    <message>
        <source>これで記録する</source>
        <translation>これで 記録する</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>わからない・言わない</source>
        <translation>わからない・言わない</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>ui::NumberPage</name>
    <message>
        <source>あなたの番号</source>
        <translation>あなたの 番号</translation>
    </message>
    <message>
        <source>この番号を手首のバンドに書くか、写真にとってください。</source>
        <translation>この 番号を 手首の バンドに 書いて ください。写真でも いいです。</translation>
    </message>
    <message>
        <source>番号のQRコード</source>
        <translation>番号の QRコード</translation>
    </message>
</context>
<context>
    <name>ui::OneOfStaffScreen</name>
    <message>
        <source>消すと、この合言葉では入れなくなります。消しますか？</source>
        <translation>消すと、この 合言葉では 入れません。消しますか？</translation>
    </message>
    <message>
        <source>ほかの人の合言葉を変えられるのは、責任者だけです。</source>
        <translation>ほかの 人の 合言葉は、責任者だけが 変えられます。</translation>
    </message>
    <message>
        <source>自分の合言葉は変えられます。自分を消すことはできません。</source>
        <translation>自分の 合言葉は 変えられます。自分は 消せません。</translation>
    </message>
    <message>
        <source>責任者がいなくなるので、消せません。</source>
        <translation>責任者が いなく なるので 消せません。</translation>
    </message>
    <message>
        <source>合言葉を変えると、前の合言葉では入れなくなります。</source>
        <translation>合言葉を 変えると、前の 合言葉では 入れません。</translation>
    </message>
    <message>
        <source>合言葉を変える</source>
        <translation>合言葉を 変える</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>はい、消す</source>
        <translation>はい、消す</translation>
    </message>
    <message>
        <source>いいえ、消さない</source>
        <translation>いいえ、消さない</translation>
    </message>
</context>
<context>
    <name>ui::OutreachCodesScreen</name>
    <message>
        <source>家族のQRコードができました</source>
        <translation>家族の QRコードが できました</translation>
    </message>
    <message>
        <source>%1つ目（全部で%2つ）</source>
        <translation>%1つ目（全部で %2つ）</translation>
    </message>
    <message numerus="yes">
        <source>%n人分</source>
        <translation>
            <numerusform>%n人の QRコード</numerusform>
        </translation>
    </message>
    <message>
        <source>印刷するか、写真にとってもらいます。避難所の受付で見せてください。名前・生年月日・住所が入っています。身分証のように、大切に持ってください。</source>
        <translation>紙に 印刷するか、写真を とって ください。避難所の 受付で 見せて ください。名前・生まれた日・住所が 入って います。大切に 持って いて ください。</translation>
    </message>
    <message>
        <source>もどって直す</source>
        <translation>もどって 直す</translation>
    </message>
    <message>
        <source>次のQRコード</source>
        <translation>次の QRコード</translation>
    </message>
    <message>
        <source>終わる（全部消す）</source>
        <translation>終わる（全部 消す）</translation>
    </message>
</context>
<context>
    <name>ui::OutreachFamilyScreen</name>
    <message>
        <source>（名前なし）</source>
        <translation>（名前 なし）</translation>
    </message>
    <message>
        <source>生年月日なし</source>
        <translation>生まれた日 なし</translation>
    </message>
    <message>
        <source>もう一度さわると、消します</source>
        <translation>もう一度 さわると 消します</translation>
    </message>
    <message>
        <source>家族のQRコードを作ります</source>
        <translation>家族の QRコードを 作ります</translation>
    </message>
    <message>
        <source>家族は20人までです。</source>
        <translation>家族は 20人までです。</translation>
    </message>
    <message>
        <source>マイナンバーカードを置くか、カードのない人は下のボタンで追加します。ここで入れたことは、この機械に残りません。</source>
        <translation>マイナンバーカードを 置いて ください。カードが ない人は、下の ボタンを おして ください。ここに 入れた ことは、この 機械に のこりません。</translation>
    </message>
    <message>
        <source>全部消す</source>
        <translation>全部 消す</translation>
    </message>
    <message>
        <source>カードなしで追加</source>
        <translation>カードなしで 入れる</translation>
    </message>
    <message numerus="yes">
        <source>%n人のQRコードを作る</source>
        <translation>
            <numerusform>%n人の QRコードを 作る</numerusform>
        </translation>
    </message>
    <message>
        <source>QRコードを作る</source>
        <translation>QRコードを 作る</translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message>
        <source>上へ</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>下へ</source>
        <translation>下へ</translation>
    </message>
</context>
<context>
    <name>ui::PaperModeScreen</name>
    <message>
        <source>記録する場所がいっぱいです</source>
        <translation>記録する ところが いっぱいです</translation>
    </message>
    <message>
        <source>記録する場所に書けません</source>
        <translation>記録する ところに 書けません</translation>
    </message>
    <message>
        <source>記録がこわれています</source>
        <translation>記録が こわれて います</translation>
    </message>
    <message>
        <source>記録する場所が答えません</source>
        <translation>記録する ところが 動きません</translation>
    </message>
    <message>
        <source>ほかのプログラムが使っているか、設定がちがいます</source>
        <translation>ほかの プログラムが 使って いるか、設定が ちがいます</translation>
    </message>
    <message>
        <source>この受付のかぎが読めません</source>
        <translation>この 受付の かぎが 読めません</translation>
    </message>
    <message>
        <source>係の人へ：%1から記録できません（%2）。</source>
        <translation>係の 人へ：%1から 記録できません（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>止まる前の記録では、いま%n人です。</source>
        <translation>
            <numerusform>止まる 前の 記録では、いま %n人です。</numerusform>
        </translation>
    </message>
    <message>
        <source>機械は自分でもためしています（最後は%1）。</source>
        <translation>機械は 自分でも ためして います（最後は %1）。</translation>
    </message>
    <message>
        <source>%1の控えにもどしますか？ そのあとの記録は、この受付からは見えなくなります。本部に聞いてからにしてください。</source>
        <translation>%1の 控えに もどしますか？ その あとの 記録は、この 受付では 見えなく なります。先に 本部に 聞いて ください。</translation>
    </message>
    <message>
        <source>係の人：サインインする</source>
        <translation>係の 人：サインインする</translation>
    </message>
    <message>
        <source>係の人：%1の控えにもどす</source>
        <translation>係の 人：%1の 控えに もどす</translation>
    </message>
    <message>
        <source>いいえ、もどさない</source>
        <translation>いいえ、もどさない</translation>
    </message>
    <message>
        <source>はい、控えにもどす</source>
        <translation>はい、控えに もどす</translation>
    </message>
    <message>
        <source>もう一度ためす</source>
        <translation>もう 一度 ためす</translation>
    </message>
    <message>
        <source>受付の機械が記録できません</source>
        <translation>受付の 機械が 記録できません</translation>
    </message>
    <message>
        <source>いまの方は、まだ受付できていません</source>
        <translation>いまの 人は、まだ 受付が 終わって いません</translation>
    </message>
    <message>
        <source>紙に書いてください</source>
        <translation>紙に 書いて ください</translation>
    </message>
    <message>
        <source>時刻・人数・年齢・性別・いる所（中、車など）。名前は、書きたい人だけ。</source>
        <translation>時間・人の 数・年齢・性別・いる ところ（中、車など）。名前は、書きたい 人だけ。</translation>
    </message>
    <message>
        <source>係の人は、本部に電話してください</source>
        <translation>係の 人は、本部に 電話して ください</translation>
    </message>
    <message>
        <source>本部に電話：%1</source>
        <translation>本部に 電話：%1</translation>
    </message>
</context>
<context>
    <name>ui::PaperNumbersScreen</name>
    <message numerus="yes">
        <source>%n人を記録しました</source>
        <translation>
            <numerusform>%n人を 記録しました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1に来た人です。番号を、紙と手首のバンドに書き写してください。</source>
        <translation>%1に 来た 人です。番号を、紙と 手首の バンドに 書いて ください。</translation>
    </message>
    <message>
        <source>つぎの紙を入れる</source>
        <translation>つぎの 紙を 入れる</translation>
    </message>
    <message>
        <source>紙はこれで全部です</source>
        <translation>紙は これで 全部です</translation>
    </message>
</context>
<context>
    <name>ui::PaperPeopleScreen</name>
    <message numerus="yes">
        <source>%1 / %2 / %3：%n人</source>
        <translation>
            <numerusform>%1 / %2 / %3：%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1に来た人は、だれですか</source>
        <translation>%1に 来た 人は、だれですか</translation>
    </message>
    <message>
        <source>%1に来た人を記録しますか</source>
        <translation>%1に 来た 人を 記録しますか</translation>
    </message>
    <message>
        <source>紙と合っていますか？ まちがいは、あとで1人ずつ取り消せます。</source>
        <translation>紙と 同じですか？ まちがいは、あとで 1人ずつ 取り消せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n人を記録する</source>
        <translation>
            <numerusform>%n人を 記録する</numerusform>
        </translation>
    </message>
    <message>
        <source>いいえ、なおす</source>
        <translation>いいえ、なおす</translation>
    </message>
    <message numerus="yes">
        <source>はい、%n人を記録する</source>
        <translation>
            <numerusform>はい、%n人を 記録する</numerusform>
        </translation>
    </message>
    <message>
        <source>ひとつの家族として：</source>
        <translation>ひとつの 家族として：</translation>
    </message>
</context>
<context>
    <name>ui::PaperWhenScreen</name>
    <message>
        <source>きょう %1</source>
        <translation>きょう %1</translation>
    </message>
    <message>
        <source>きのう %1</source>
        <translation>きのう %1</translation>
    </message>
    <message>
        <source>%1時</source>
        <translation>%1時</translation>
    </message>
    <message>
        <source>%1分</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>日</source>
        <translation>日</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>分</source>
        <translation>分</translation>
    </message>
    <message>
        <source>紙の記録：何時に来ましたか</source>
        <translation>紙の 記録：何時に 来ましたか</translation>
    </message>
    <message>
        <source>%1：何時のことですか</source>
        <translation>%1：何時の ことですか</translation>
    </message>
    <message>
        <source>この受付が記録できなかったのは、%1から%2までです。</source>
        <translation>この 受付が 記録できなかったのは、%1から %2までです。</translation>
    </message>
    <message>
        <source>だれの記録ですか</source>
        <translation>だれの 記録ですか</translation>
    </message>
    <message>
        <source>紙に書いてある</source>
        <translation>紙に 書いて ある</translation>
    </message>
    <message>
        <source>本人などに聞いた</source>
        <translation>その人などに 聞いた</translation>
    </message>
    <message>
        <source>入れる紙はもうない</source>
        <translation>入れる 紙は もう ない</translation>
    </message>
    <message>
        <source>この時刻で進む</source>
        <translation>この 時間で 進む</translation>
    </message>
</context>
<context>
    <name>ui::PhonePad</name>
    <message>
        <source>市外局番から入れます。はじめは 0 です。</source>
        <translation>はじめは 0です。ぜんぶの 番号を 入れます。</translation>
    </message>
    <message>
        <source>電話番号：%1</source>
        <translation>電話の 番号：%1</translation>
    </message>
</context>
<context>
    <name>ui::PickTable</name>
    <message>
        <source>前のページ</source>
        <translation>前の ページ</translation>
    </message>
    <message>
        <source>次のページ</source>
        <translation>次の ページ</translation>
    </message>
</context>
<context>
    <name>ui::ProblemText</name>
    <message>
        <source>はじめからやりなおす</source>
        <translation>はじめから やる</translation>
    </message>
    <message>
        <source>カードなしで受付する</source>
        <translation>カードなしで 受付する</translation>
    </message>
    <message>
        <source>係の人を呼ぶ</source>
        <translation>係の 人を 呼ぶ</translation>
    </message>
    <message>
        <source>係の人：サインインする</source>
        <translation>係の 人：サインイン</translation>
    </message>
    <message>
        <source>受付にもどる</source>
        <translation>受付に もどる</translation>
    </message>
    <message>
        <source>マイナンバーカードを置いてください。なければ、カードなしで受付できます。</source>
        <translation>マイナンバーカードを 置いて ください。なくても 受付できます。</translation>
    </message>
    <message>
        <source>カードを読む機械がつながっていません</source>
        <translation>カードを 読む 機械が ありません</translation>
    </message>
    <message>
        <source>カードなしで受付できます。係の人は、機械のケーブルを見てください。</source>
        <translation>カードなしで 受付できます。係の 人は 機械の ケーブルを 見て ください。</translation>
    </message>
    <message>
        <source>カードを読む機械が使えません</source>
        <translation>カードを 読む 機械が 使えません</translation>
    </message>
    <message>
        <source>ほかのプログラムが使っています。カードなしで受付できます。</source>
        <translation>ほかの プログラムが 使って います。カードなしで 受付できます。</translation>
    </message>
    <message>
        <source>カードを読む準備ができていません</source>
        <translation>カードを まだ 読めません</translation>
    </message>
    <message>
        <source>少し待ってから、もう一度ためしてください。カードなしでも受付できます。</source>
        <translation>少し 待って、もう 一度 やって ください。カードなしでも 受付できます。</translation>
    </message>
    <message>
        <source>これは交通系のカードです</source>
        <translation>これは 電車や バスの カードです</translation>
    </message>
    <message>
        <source>これは在留カードです</source>
        <translation>これは 在留カードです</translation>
    </message>
    <message>
        <source>これは運転免許証です</source>
        <translation>これは 車の 免許です</translation>
    </message>
    <message>
        <source>これは銀行などのカードです</source>
        <translation>これは 銀行などの カードです</translation>
    </message>
    <message>
        <source>スマートフォンは読めません</source>
        <translation>スマートフォンは 読めません</translation>
    </message>
    <message>
        <source>このカードは使えません</source>
        <translation>この カードは 使えません</translation>
    </message>
    <message>
        <source>カードを読めませんでした</source>
        <translation>カードを 読めませんでした</translation>
    </message>
    <message>
        <source>カードを一度はなして、機械のまんなかに、ゆっくり置きなおしてください。</source>
        <translation>カードを 一度 はなして ください。機械の まんなかに ゆっくり 置いて ください。</translation>
    </message>
    <message>
        <source>カードが2枚あります</source>
        <translation>カードが 2枚 あります</translation>
    </message>
    <message>
        <source>ぜんぶのカードを取って、マイナンバーカードを1枚だけ置いてください。</source>
        <translation>ぜんぶの カードを 取って ください。マイナンバーカードを 1枚だけ 置いて ください。</translation>
    </message>
    <message>
        <source>カードが早くはなれました</source>
        <translation>カードが 早く はなれました</translation>
    </message>
    <message>
        <source>何も記録していません。もう一度置いて、音がするまで待ってください。</source>
        <translation>まだ 記録して いません。もう 一度 置いて ください。音が するまで 待って ください。</translation>
    </message>
    <message>
        <source>カードの中身を読めませんでした</source>
        <translation>カードの 中を 読めませんでした</translation>
    </message>
    <message>
        <source>あなたのせいではありません。カードなしで受付できます。</source>
        <translation>あなたは 悪く ないです。カードなしで 受付できます。</translation>
    </message>
    <message>
        <source>暗証番号がちがいます</source>
        <translation>番号が ちがいます</translation>
    </message>
    <message numerus="yes">
        <source>あと%n回まで入力できます。カードを置きなおしてください。</source>
        <translation>
            <numerusform>あと %n回 入れられます。カードを もう 一度 置いて ください。</numerusform>
        </translation>
    </message>
    <message>
        <source>カードを置きなおしてください。</source>
        <translation>カードを もう 一度 置いて ください。</translation>
    </message>
    <message>
        <source>暗証番号は数字4けたです</source>
        <translation>番号は 数字 4つです</translation>
    </message>
    <message>
        <source>回数はへっていません。カードを置きなおしてください。</source>
        <translation>回数は へって いません。カードを もう 一度 置いて ください。</translation>
    </message>
    <message>
        <source>入力できるのは、あと1回です</source>
        <translation>入れられるのは あと 1回です</translation>
    </message>
    <message>
        <source>まちがえるとカードが使えなくなります。係の人といっしょに進めてください。</source>
        <translation>まちがえると カードが 使えません。係の 人と いっしょに やって ください。</translation>
    </message>
    <message>
        <source>このカードの暗証番号は止まっています</source>
        <translation>この カードの 番号は 止まって います</translation>
    </message>
    <message>
        <source>市役所や町役場でなおせます。受付はカードなしでできます。</source>
        <translation>市役所で なおせます。受付は カードなしで できます。</translation>
    </message>
    <message>
        <source>記録できませんでした</source>
        <translation>記録できませんでした</translation>
    </message>
    <message>
        <source>まだ受付できていません。係の人を呼んでください。</source>
        <translation>まだ 受付できて いません。係の 人を 呼んで ください。</translation>
    </message>
    <message>
        <source>この避難所の受付は、まだ始まっていません</source>
        <translation>この 避難所の 受付は まだです</translation>
    </message>
    <message>
        <source>係の人が受付を始めます。少しお待ちください。</source>
        <translation>係の 人が 受付を 始めます。少し 待って ください。</translation>
    </message>
    <message>
        <source>合言葉がちがいます</source>
        <translation>合言葉が ちがいます</translation>
    </message>
    <message>
        <source>もう一度入力するか、ほかの係の人に聞いてください。</source>
        <translation>もう 一度 入れて ください。ほかの 係の 人に 聞いても いいです。</translation>
    </message>
    <message>
        <source>名前は封をされています</source>
        <translation>名前は 見られません</translation>
    </message>
    <message>
        <source>係の人がサインインすると見られます。</source>
        <translation>係の 人が サインインすると 見られます。</translation>
    </message>
    <message>
        <source>この番号は見つかりません</source>
        <translation>この 番号は ありません</translation>
    </message>
    <message>
        <source>手首や紙の番号をもう一度見てください。番号なしでも受付できます。</source>
        <translation>手首や 紙の 番号を もう 一度 見て ください。番号が なくても 受付できます。</translation>
    </message>
    <message>
        <source>番号の文字がちがうようです</source>
        <translation>番号の 文字が ちがいます</translation>
    </message>
    <message>
        <source>手首や紙の番号をもう一度見てください。</source>
        <translation>手首や 紙の 番号を もう 一度 見て ください。</translation>
    </message>
    <message>
        <source>この番号は、もうほかの人の番号です</source>
        <translation>この 番号は ほかの 人の 番号です</translation>
    </message>
    <message>
        <source>本部がこの受付機の登録を取り消しました</source>
        <translation>本部が この 受付機を 取り消しました</translation>
    </message>
    <message>
        <source>この受付機では、もう名前を開けません。受付はこのまま続けられますが、人数に入れるかは本部が決めます。本部に電話してください。</source>
        <translation>この 受付機では もう 名前を 見られません。受付は つづけて ください。人数に 入れるかは 本部が 決めます。本部に 電話して ください。</translation>
    </message>
    <message>
        <source>家族の受付QRコードを見せてください。なければ、カードや口頭で受付できます。</source>
        <translation>家族の 受付の QRコードを 見せて ください。ない人は、カードか 話して 受付できます。</translation>
    </message>
    <message>
        <source>このコードは、受付には使えません</source>
        <translation>この コードは ここでは 使えません</translation>
    </message>
    <message>
        <source>手首のバンドか、家族の受付QRコードを見せてください。なければ、カードや口頭で受付できます。</source>
        <translation>手の バンドか、家族の 受付の QRコードを 見せて ください。ない人は、カードか 話して 受付できます。</translation>
    </message>
    <message>
        <source>これはホームページのQRコードです</source>
        <translation>これは ホームページの QRコードです</translation>
    </message>
    <message>
        <source>これは切符や搭乗券のQRコードです</source>
        <translation>これは きっぷの QRコードです</translation>
    </message>
    <message>
        <source>QRコードを、全部は読めませんでした</source>
        <translation>QRコードを 全部 読めませんでした</translation>
    </message>
    <message>
        <source>画面を明るくして、もう一度ゆっくり見せてください。紙のときは、しわをのばしてください。</source>
        <translation>画面を 明るく して、ゆっくり もう一度 見せて ください。紙は、しわを のばして ください。</translation>
    </message>
    <message>
        <source>このQRコードの中身が正しくありません</source>
        <translation>この QRコードの 中が 正しく ありません</translation>
    </message>
    <message>
        <source>何も記録していません。受付用のページで作りなおすか、カードや口頭で受付してください。</source>
        <translation>何も 書いて いません。受付の ページで もう一度 作るか、カードか 話して 受付して ください。</translation>
    </message>
    <message>
        <source>このQRコードは、新しい形のものです</source>
        <translation>この QRコードは 新しい 形です</translation>
    </message>
    <message>
        <source>この受付機では、まだ読めません。カードや口頭で受付してください。</source>
        <translation>この 機械では 読めません。カードか 話して 受付して ください。</translation>
    </message>
    <message>
        <source>このQRコードは、ほかの市町村だけが開けます</source>
        <translation>この QRコードは ほかの 市や町だけが 開けます</translation>
    </message>
    <message>
        <source>ここでは中身を見られません。カードや口頭で受付してください。</source>
        <translation>ここでは 見ることが できません。カードか 話して 受付して ください。</translation>
    </message>
    <message>
        <source>1つのQRコードは、8人までです</source>
        <translation>1つの QRコードは 8人までです</translation>
    </message>
    <message>
        <source>受付用のページで、9人目からは2つ目のQRコードにしてください。いまは、口頭でも受付できます。</source>
        <translation>受付の ページで、9人目からは 2つ目の QRコードに して ください。いまは、話して 受付も できます。</translation>
    </message>
    <message>
        <source>カードの表の数字が合いませんでした</source>
        <translation>カードに 書いて ある 数字が ちがいました</translation>
    </message>
    <message>
        <source>生年月日、有効期限、セキュリティコードのどれかがちがうようです。カードは使えなくなっていません。カードなしでも受付できます。</source>
        <translation>生まれた 日か、カードの 期限か、セキュリティコードが ちがいます。カードは まだ 使えます。カードなしでも 受付できます。</translation>
    </message>
    <message>
        <source>カードの表の数字では読めません</source>
        <translation>カードに 書いて ある 数字では 読めません</translation>
    </message>
    <message>
        <source>カードが止まらないように、ここではためしません。暗証番号がわかるときは、カードを置きなおしてください。カードなしでも受付できます。</source>
        <translation>カードが 止まると こまるので、ここでは ためしません。番号が わかる ときは、カードを もう一度 置いて ください。カードなしでも 受付できます。</translation>
    </message>
</context>
<context>
    <name>ui::ReadingScreen</name>
    <message>
        <source>カードを読んでいます</source>
        <translation>カードを 読んで います</translation>
    </message>
    <message>
        <source>カードを動かさないでください。すぐに終わります。</source>
        <translation>カードを 動かさないで ください。すぐ 終わります。</translation>
    </message>
</context>
<context>
    <name>ui::ReviewScreen</name>
    <message>
        <source>読めませんでした</source>
        <translation>読めませんでした</translation>
    </message>
    <message>
        <source>あなたですか？</source>
        <translation>あなたですか？</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>生まれた 日</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>男・女</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>番号 %1 の人として受付します</source>
        <translation>番号 %1 の 人です</translation>
    </message>
    <message>
        <source>はい、わたしです</source>
        <translation>はい、わたしです</translation>
    </message>
    <message>
        <source>ちがいます</source>
        <translation>ちがいます</translation>
    </message>
    <message>
        <source>番号をもらいました</source>
        <translation>番号を もらいました</translation>
    </message>
    <message>
        <source>番号 %1 のバンドを使います</source>
        <translation>番号 %1 の バンドを つかいます</translation>
    </message>
    <message numerus="yes">
        <source>いまの家族の%n人目として受付します</source>
        <translation>
            <numerusform>いまの 家族の %n人目に なります</numerusform>
        </translation>
    </message>
    <message>
        <source>別の家族です</source>
        <translation>ほかの 家族です</translation>
    </message>
    <message>
        <source>（聞いていません）</source>
        <translation>（聞いていません）</translation>
    </message>
    <message>
        <source>これでいいですか？</source>
        <translation>これで いいですか？</translation>
    </message>
    <message>
        <source>はい、これでいいです</source>
        <translation>はい、これで いいです</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>なおす</translation>
    </message>
</context>
<context>
    <name>ui::RosterModel</name>
    <message>
        <source>番号</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>年齢・性別</source>
        <translation>年・男女</translation>
    </message>
    <message>
        <source>いる所</source>
        <translation>いる ところ</translation>
    </message>
</context>
<context>
    <name>ui::SamePersonScreen</name>
    <message>
        <source>受付：%1</source>
        <translation>受付：%1</translation>
    </message>
    <message>
        <source>同じ人ですか？</source>
        <translation>おなじ 人ですか？</translation>
    </message>
    <message>
        <source>名前と生年月日が同じです。本人か、番号を見た人にきいてください。わからないときは「もどる」。それまで1人に数えます。</source>
        <translation>名前と 生まれた 日が おなじです。その 人に きいて ください。わからない ときは「もどる」。それまで 1人と 数えます。</translation>
    </message>
    <message>
        <source>ちがう人です（2人）</source>
        <translation>ちがう 人です（2人）</translation>
    </message>
    <message>
        <source>同じ人です（1人）</source>
        <translation>おなじ 人です（1人）</translation>
    </message>
</context>
<context>
    <name>ui::SavingScreen</name>
    <message>
        <source>記録しています</source>
        <translation>記録して います</translation>
    </message>
    <message>
        <source>少しお待ちください。</source>
        <translation>少し 待って ください。</translation>
    </message>
</context>
<context>
    <name>ui::SecretEntry</name>
    <message numerus="yes">
        <source>%n文字入力しました</source>
        <translation>
            <numerusform>%n文字 入れました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ShelterClosedScreen</name>
    <message>
        <source>受付は、まだ始まっていません</source>
        <translation>受付は まだです</translation>
    </message>
    <message>
        <source>係の人が受付を始めます。少しお待ちください。</source>
        <translation>係の 人が 受付を 始めます。少し 待って ください。</translation>
    </message>
    <message>
        <source>係の人：受付を始める</source>
        <translation>係の 人：受付を 始める</translation>
    </message>
    <message>
        <source>合言葉なしで、受付を始めますか？</source>
        <translation>合言葉が なくても、受付を 始めますか？</translation>
    </message>
    <message>
        <source>%1の受付を始めます。名前は封をしたまま記録されます。名簿は、合言葉がわかってから見られます。</source>
        <translation>%1の 受付を 始めます。名前は 見えない ように しまいます。名前の 紙は、合言葉が わかってから 見る ことが できます。</translation>
    </message>
    <message>
        <source>合言葉がわからない</source>
        <translation>合言葉が わからない</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>はい、受付を始める</source>
        <translation>はい、受付を 始める</translation>
    </message>
</context>
<context>
    <name>ui::ShelterModel</name>
    <message>
        <source>✓ %1（いまの避難所）</source>
        <translation>✓ %1（いまの 避難所）</translation>
    </message>
    <message numerus="yes">
        <source>%n人</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>未登録</source>
        <translation>わかりません</translation>
    </message>
    <message>
        <source>避難所</source>
        <translation>避難所</translation>
    </message>
    <message>
        <source>コード</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>入れる人数</source>
        <translation>入れる 人</translation>
    </message>
</context>
<context>
    <name>ui::ShiftPinScreen</name>
    <message>
        <source>係の人：短い番号を入れてください</source>
        <translation>係の 人：短い 番号を 入れて ください</translation>
    </message>
    <message numerus="yes">
        <source>番号がちがいます。あと%n回まちがえると、鍵がかかります。</source>
        <translation>
            <numerusform>番号が ちがいます。あと %n回 まちがえると 鍵が かかります。</numerusform>
        </translation>
    </message>
    <message>
        <source>最後の1回をゆるします。カードは置いたままで。</source>
        <translation>最後の 1回です。カードは そのまま。</translation>
    </message>
    <message>
        <source>この勤務のはじめに自分で決めた、4けたから6けたの番号です。</source>
        <translation>きょう 自分で 決めた 数字です。</translation>
    </message>
    <message>
        <source>ほかの係の人・番号がわからない</source>
        <translation>ほかの 係の 人・番号が わからない</translation>
    </message>
    <message>
        <source>勤務の開始・終了</source>
        <translation>しごとの はじめ・おわり</translation>
    </message>
</context>
<context>
    <name>ui::ShownPerson</name>
    <message>
        <source>%1（%2にもどるはず）</source>
        <translation>%1（%2に 帰るはず）</translation>
    </message>
    <message>
        <source>%1（%2にもどる）</source>
        <translation>%1（%2に 帰る）</translation>
    </message>
    <message>
        <source>（ここではもう開けません）</source>
        <translation>（ここでは もう 見られません）</translation>
    </message>
    <message>
        <source>（封をされています）</source>
        <translation>（見られません）</translation>
    </message>
    <message>
        <source>（名前はまだ）</source>
        <translation>（名前は まだ）</translation>
    </message>
    <message>
        <source>%1 と同じ人</source>
        <translation>%1と おなじ 人</translation>
    </message>
    <message>
        <source>%1 %2 / 場所 %3</source>
        <translation>%1 %2 / 場所 %3</translation>
    </message>
    <message>
        <source>電話：%1</source>
        <translation>電話：%1</translation>
    </message>
    <message>
        <source>緊急の連絡先：%1</source>
        <translation>何か あったとき 電話する 人：%1</translation>
    </message>
    <message>
        <source>家族を入力した人から見て：%1</source>
        <translation>家族を 入力した 人の：%1</translation>
    </message>
    <message>
        <source>言葉：%1</source>
        <translation>言葉：%1</translation>
    </message>
    <message>
        <source>メモ：%1</source>
        <translation>メモ：%1</translation>
    </message>
</context>
<context>
    <name>ui::SignInScreen</name>
    <message>
        <source>最後の1回をゆるすには、係の人の合言葉がいります。カードは置いたままで。</source>
        <translation>最後の 1回です。係の 人の 合言葉が いります。カードは そのまま。</translation>
    </message>
    <message>
        <source>ここから先は係の人だけです。</source>
        <translation>ここからは 係の 人だけです。</translation>
    </message>
    <message>
        <source>封筒の合言葉を入れてください</source>
        <translation>ふうとうの 合言葉を 入れて ください</translation>
    </message>
    <message>
        <source>係の人 %1：合言葉を入れてください</source>
        <translation>係の 人 %1：合言葉を 入れて ください</translation>
    </message>
    <message>
        <source>短い番号を5回まちがえたので、鍵がかかりました。</source>
        <translation>短い 番号を 5回 まちがえました。鍵が かかりました。</translation>
    </message>
    <message>
        <source>勤務の開始・終了</source>
        <translation>しごとの はじめ・おわり</translation>
    </message>
</context>
<context>
    <name>ui::SlipLine</name>
    <message>
        <source>もう一度 印刷</source>
        <translation>もう一度 紙に 出す</translation>
    </message>
    <message>
        <source>紙に印刷</source>
        <translation>紙に 出す</translation>
    </message>
    <message>
        <source>印刷しています。</source>
        <translation>紙に 出しています。</translation>
    </message>
    <message>
        <source>印刷しました。紙を取ってください。</source>
        <translation>紙が 出ました。紙を とって ください。</translation>
    </message>
    <message>
        <source>用紙がありません。用紙を入れると出てきます。それまでは番号を書き写してください。</source>
        <translation>プリンターに 紙が ありません。紙を 入れると 出ます。それまでは 番号を 書いて ください。</translation>
    </message>
    <message>
        <source>印刷できませんでした。番号を手首に書き写してください。</source>
        <translation>紙に 出せませんでした。番号を 手首に 書いて ください。</translation>
    </message>
    <message>
        <source>用紙がありません。用紙を入れると出てきます。</source>
        <translation>紙が ありません。紙を 入れると 出ます。</translation>
    </message>
    <message>
        <source>印刷できませんでした。プリンターの電源と線を見てください。</source>
        <translation>印刷 できませんでした。プリンターの 電源と 線を 見て ください。</translation>
    </message>
    <message>
        <source>A4に印刷</source>
        <translation>A4の 紙に 印刷</translation>
    </message>
</context>
<context>
    <name>ui::StaffBookScreen</name>
    <message>
        <source>職員と合言葉</source>
        <translation>係の 人と 合言葉</translation>
    </message>
    <message>
        <source>変えられませんでした。もう一度ためしてください。</source>
        <translation>変えられませんでした。もう 一度 して ください。</translation>
    </message>
    <message>
        <source>封筒の合言葉が使われました。新しい封筒を作ってください。</source>
        <translation>ふうとうの 合言葉を 使いました。新しい ふうとうを 作って ください。</translation>
    </message>
    <message>
        <source>職員の一覧</source>
        <translation>係の 人の 一覧</translation>
    </message>
    <message>
        <source>職員をふやす</source>
        <translation>係の 人を ふやす</translation>
    </message>
    <message>
        <source>新しい封筒を作る</source>
        <translation>新しい ふうとうを 作る</translation>
    </message>
    <message>
        <source>封筒を作る</source>
        <translation>ふうとうを 作る</translation>
    </message>
    <message>
        <source>勤務の記録</source>
        <translation>しごとの 記録</translation>
    </message>
</context>
<context>
    <name>ui::StaffDeskScreen</name>
    <message>
        <source>全員 %1</source>
        <translation>みんな %1</translation>
    </message>
    <message>
        <source>います %1</source>
        <translation>います %1</translation>
    </message>
    <message>
        <source>いません %1</source>
        <translation>いません %1</translation>
    </message>
    <message>
        <source>避難所が選ばれていません</source>
        <translation>避難所を まだ 選んで いません</translation>
    </message>
    <message>
        <source>名簿</source>
        <translation>名前の リスト</translation>
    </message>
    <message>
        <source>避難所を選ぶ</source>
        <translation>避難所を 選ぶ</translation>
    </message>
    <message>
        <source>受付を始める</source>
        <translation>受付を 始める</translation>
    </message>
    <message>
        <source>受付を止める</source>
        <translation>受付を 止める</translation>
    </message>
    <message>
        <source>退所後に名前を消した人：%1（最後は%2）</source>
        <translation>出た あとで 名前を 消した 人：%1（最後は %2）</translation>
    </message>
    <message>
        <source>本部に届く前の人：%1</source>
        <translation>まだ 本部に とどいて いない 人：%1</translation>
    </message>
    <message numerus="yes">
        <source>いま%n人</source>
        <translation>
            <numerusform>いま %n人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：受付中</source>
        <translation>%1：受付しています</translation>
    </message>
    <message>
        <source>%1：受付は止まっています</source>
        <translation>%1：受付は 止まって います</translation>
    </message>
    <message>
        <source>名簿を閉じる</source>
        <translation>リストを 閉じる</translation>
    </message>
    <message>
        <source>紙の記録を入れる</source>
        <translation>紙の 記録を 入れる</translation>
    </message>
    <message>
        <source>いま%1〜%2人</source>
        <translation>いま %1〜%2人</translation>
    </message>
    <message numerus="yes">
        <source>同じ人かもしれない：%n組</source>
        <translation>
            <numerusform>おなじ 人かもしれない：%n組</numerusform>
        </translation>
    </message>
    <message>
        <source>封筒の合言葉が使われました。「職員」から新しい封筒を作ってください。</source>
        <translation>ふうとうの 合言葉を 使いました。「係の 人」で 新しい ふうとうを 作って ください。</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>係の 人</translation>
    </message>
    <message>
        <source>短い番号</source>
        <translation>短い 番号</translation>
    </message>
    <message>
        <source>鍵をかける</source>
        <translation>鍵を かける</translation>
    </message>
    <message>
        <source>名前はまだ %1</source>
        <translation>名前は まだ %1</translation>
    </message>
    <message>
        <source>さがす</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>配慮が必要な人</source>
        <translation>困ることが ある 人</translation>
    </message>
</context>
<context>
    <name>ui::StaffModel</name>
    <message>
        <source>%1（いま入っている人）</source>
        <translation>%1（いま 入って いる 人）</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>役わり</source>
        <translation>役わり</translation>
    </message>
    <message>
        <source>封筒</source>
        <translation>ふうとう</translation>
    </message>
    <message>
        <source>職員 %1</source>
        <translation>係の 人 %1</translation>
    </message>
    <message>
        <source>係の人</source>
        <translation>係の 人</translation>
    </message>
    <message>
        <source>責任者</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>だれも合言葉がわからないとき</source>
        <translation>だれも 合言葉が わからない とき</translation>
    </message>
</context>
<context>
    <name>ui::StaffPersonScreen</name>
    <message>
        <source>この受付を取り消しますか？ 来ていない人・まちがいのときだけです。</source>
        <translation>この 受付を 取り消しますか？ まちがいの ときだけです。</translation>
    </message>
    <message>
        <source>まちがいの受付</source>
        <translation>まちがいの 受付</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>なおす</translation>
    </message>
    <message>
        <source>退所する</source>
        <translation>ここを 出ました</translation>
    </message>
    <message>
        <source>外出する</source>
        <translation>外へ 行く</translation>
    </message>
    <message>
        <source>もどってきた</source>
        <translation>もどりました</translation>
    </message>
    <message>
        <source>はい、取り消す</source>
        <translation>はい、取り消します</translation>
    </message>
    <message>
        <source>いいえ、取り消さない</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>いま：%1</source>
        <translation>いま：%1</translation>
    </message>
    <message>
        <source>%1のこととして記録します。何がありましたか？</source>
        <translation>%1の こととして 記録します。何が ありましたか？</translation>
    </message>
    <message>
        <source>いまの記録は「%1」（%2から）です。%3のこととして「%4」を記録すると、いまも「%4」になります。</source>
        <translation>いまの 記録は「%1」（%2から）です。%3の こととして「%4」を 記録すると、いまも「%4」に なります。</translation>
    </message>
    <message>
        <source>はい、記録する</source>
        <translation>はい、記録する</translation>
    </message>
    <message>
        <source>いいえ、記録しない</source>
        <translation>いいえ、記録しない</translation>
    </message>
    <message>
        <source>紙の時刻で記録する</source>
        <translation>紙の 時間で 記録する</translation>
    </message>
    <message>
        <source>家族を見る</source>
        <translation>家族を 見る</translation>
    </message>
    <message>
        <source>名前を聞く</source>
        <translation>名前を 聞く</translation>
    </message>
    <message>
        <source>配慮・体調</source>
        <translation>困ること・体の こと</translation>
    </message>
    <message>
        <source>配慮：%1</source>
        <translation>困ること：%1</translation>
    </message>
    <message>
        <source>家族にまとめる</source>
        <translation>家族に まとめる</translation>
    </message>
</context>
<context>
    <name>ui::StaffWordsScreen</name>
    <message>
        <source>封筒の合言葉</source>
        <translation>ふうとうの 合言葉</translation>
    </message>
    <message>
        <source>%1の合言葉</source>
        <translation>%1の 合言葉</translation>
    </message>
    <message>
        <source>記録できませんでした。もう一度押してください。</source>
        <translation>記録できませんでした。もう 一度 押して ください。</translation>
    </message>
    <message>
        <source>紙に書いて封筒に入れ、封をして、鍵のかかる所にしまいます。出るのは今回だけです。</source>
        <translation>紙に 書いて、ふうとうに 入れて、とじます。鍵の ある 所に しまいます。出るのは 1回だけです。</translation>
    </message>
    <message>
        <source>係の札に、番号とこの言葉を書いて渡します。入れるときは、間に空白を入れます。出るのは今回だけです。</source>
        <translation>紙に 番号と この 言葉を 書いて わたします。言葉の 間に 空白を 入れます。出るのは 1回だけです。</translation>
    </message>
    <message>
        <source>書きました</source>
        <translation>書きました</translation>
    </message>
</context>
<context>
    <name>ui::StartScreen</name>
    <message>
        <source>カードを取ってください</source>
        <translation>カードを 取って ください</translation>
    </message>
    <message>
        <source>マイナンバーカードを置いてください</source>
        <translation>マイナンバーカードを 置いて ください</translation>
    </message>
    <message>
        <source>受付がまだの人は、もう一度カードを置いてください</source>
        <translation>受付が まだの 人は、もう 一度 置いて ください</translation>
    </message>
    <message>
        <source>カードを機械の上に置くと始まります</source>
        <translation>カードを 機械の 上に 置きます</translation>
    </message>
    <message>
        <source>12けたのマイナンバーは読みません</source>
        <translation>マイナンバー（12の 数字）は 読みません</translation>
    </message>
    <message>
        <source>カードがない人
急ぐ人
（1人に1回おす）</source>
        <translation>カードが ない 人
急ぐ 人
（1人 1回 おす）</translation>
    </message>
    <message>
        <source>係の人用</source>
        <translation>係の 人</translation>
    </message>
    <message>
        <source>いまの受付を取り消す（%1）</source>
        <translation>いまの 受付を やめる（%1）</translation>
    </message>
    <message numerus="yes">
        <source>係の人：紙に書いた%n分を入れる</source>
        <translation>
            <numerusform>係の 人：紙に 書いた %n分を 入れる</numerusform>
        </translation>
    </message>
    <message>
        <source>出かける・もどる</source>
        <translation>出かける・もどる</translation>
    </message>
    <message>
        <source>家族・グループ</source>
        <translation>家族・グループ</translation>
    </message>
    <message>
        <source>QRコードはここへ</source>
        <translation>QRコードは ここに 見せて ください</translation>
    </message>
    <message>
        <source>免許証・在留カードなど：カメラの下に置く</source>
        <translation>めんきょしょう・在留カードなど：カメラの 下に 置く</translation>
    </message>
</context>
<context>
    <name>ui::StatusStrip</name>
    <message>
        <source>避難所の受付</source>
        <translation>避難所の 受付</translation>
    </message>
    <message>
        <source>カード読取</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>電源</source>
        <translation>電気</translation>
    </message>
    <message>
        <source>ディスク</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>時計</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>本部</source>
        <translation>本部</translation>
    </message>
    <message>
        <source>調べています</source>
        <translation>調べて います</translation>
    </message>
    <message>
        <source>カメラ</source>
        <translation>カメラ</translation>
    </message>
</context>
<context>
    <name>ui::StatusWords</name>
    <message>
        <source>たった今</source>
        <translation>いま</translation>
    </message>
    <message numerus="yes">
        <source>%n分前</source>
        <translation>
            <numerusform>%n分 前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n時間前</source>
        <translation>
            <numerusform>%n時間 前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n日前</source>
        <translation>
            <numerusform>%n日 前</numerusform>
        </translation>
    </message>
    <message>
        <source>使えます</source>
        <translation>使えます</translation>
    </message>
    <message>
        <source>ほかが使用中</source>
        <translation>使って います</translation>
    </message>
    <message>
        <source>ありません</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>コンセント</source>
        <translation>コンセント</translation>
    </message>
    <message>
        <source>充電中 %1%</source>
        <translation>充電中 %1%</translation>
    </message>
    <message>
        <source>電池で %1%</source>
        <translation>電池 %1%</translation>
    </message>
    <message>
        <source>記録がこわれています：本部に電話</source>
        <translation>きろくが こわれています：本部に 電話</translation>
    </message>
    <message>
        <source>記録できません：紙に書く</source>
        <translation>きろくできません：紙に 書く</translation>
    </message>
    <message>
        <source>いっぱい。予備を使用中：本部に電話</source>
        <translation>いっぱいです。予備を 使っています：本部に 電話</translation>
    </message>
    <message>
        <source>あと%1 MB：本部に電話</source>
        <translation>あと %1 MB：本部に 電話</translation>
    </message>
    <message>
        <source>控えのメモリーがありません</source>
        <translation>控えの メモリーが ありません</translation>
    </message>
    <message>
        <source>控えがとれません</source>
        <translation>控えが できません</translation>
    </message>
    <message>
        <source>控えも同じ場所</source>
        <translation>控えも 同じ ところ</translation>
    </message>
    <message>
        <source>空き %1 GB</source>
        <translation>あき %1 GB</translation>
    </message>
    <message>
        <source>合っています</source>
        <translation>合って います</translation>
    </message>
    <message>
        <source>たしかめて</source>
        <translation>見て ください</translation>
    </message>
    <message numerus="yes">
        <source>%n分進んでいます</source>
        <translation>
            <numerusform>%n分 早いです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n時間進んでいます</source>
        <translation>
            <numerusform>%n時間 早いです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n日進んでいます</source>
        <translation>
            <numerusform>%n日 早いです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n分遅れています</source>
        <translation>
            <numerusform>%n分 おそいです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n時間遅れています</source>
        <translation>
            <numerusform>%n時間 おそいです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n日遅れています</source>
        <translation>
            <numerusform>%n日 おそいです</numerusform>
        </translation>
    </message>
    <message>
        <source>つながない設定</source>
        <translation>使いません</translation>
    </message>
    <message>
        <source>まだつながりません</source>
        <translation>まだです</translation>
    </message>
    <message>
        <source>届いた：%1</source>
        <translation>とどいた：%1</translation>
    </message>
    <message>
        <source>切れています：%1</source>
        <translation>切れて います：%1</translation>
    </message>
    <message>
        <source>Wi-Fi のログインが必要です</source>
        <translation>Wi-Fiの ログインが いります</translation>
    </message>
    <message>
        <source>本部がことわりました</source>
        <translation>だめでした</translation>
    </message>
    <message>
        <source>未送信 %1</source>
        <translation>まだ %1</translation>
    </message>
    <message>
        <source>使えません</source>
        <translation>使えません</translation>
    </message>
</context>
<context>
    <name>ui::Stepper</name>
    <message>
        <source>%1をへらす</source>
        <translation>%1を へらす</translation>
    </message>
    <message>
        <source>%1をふやす</source>
        <translation>%1を ふやす</translation>
    </message>
</context>
<context>
    <name>ui::StillThere</name>
    <message>
        <source>まだそこにいますか？</source>
        <translation>まだ いますか？</translation>
    </message>
    <message numerus="yes">
        <source>あと%n秒</source>
        <translation>
            <numerusform>あと %n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>返事がなければ、この画面を消して、はじめにもどります。</source>
        <translation>返事が ないと、画面を 消します。はじめに もどります。</translation>
    </message>
    <message>
        <source>はい、います</source>
        <translation>はい、います</translation>
    </message>
    <message>
        <source>消してもどる</source>
        <translation>消して もどる</translation>
    </message>
</context>
<context>
    <name>ui::TellScreen</name>
    <message>
        <source>お名前は？（かなで大丈夫です）</source>
        <translation>名前は？（ひらがなの 音で いいです）</translation>
    </message>
    <message>
        <source>お名前：%1</source>
        <translation>名前：%1</translation>
    </message>
    <message>
        <source>生まれた日は？</source>
        <translation>生まれた 日は？</translation>
    </message>
    <message>
        <source>年れいは？</source>
        <translation>何歳ですか？</translation>
    </message>
    <message>
        <source>性別は？</source>
        <translation>男ですか？ 女ですか？</translation>
    </message>
    <message>
        <source>どこに住んでいますか？</source>
        <translation>どこに 住んでいますか？</translation>
    </message>
    <message>
        <source>電話番号は？</source>
        <translation>電話番号は？</translation>
    </message>
    <message>
        <source>名前は言わない</source>
        <translation>名前は 言わない</translation>
    </message>
    <message>
        <source>年れいだけ答える</source>
        <translation>何歳かだけ 答える</translation>
    </message>
    <message>
        <source>生まれた日を答える</source>
        <translation>生まれた 日を 答える</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>わからない・言わない</source>
        <translation>わからない・言わない</translation>
    </message>
    <message>
        <source>%1さん：%2</source>
        <translation>%1さん：%2</translation>
    </message>
    <message>
        <source>まえにもどる</source>
        <translation>まえに もどる</translation>
    </message>
</context>
<context>
    <name>ui::ToInfectionRoomScreen</name>
    <message>
        <source>別の部屋（感染対策室）へご案内します</source>
        <translation>別の 部屋（病気の 人の 部屋）へ 行きます</translation>
    </message>
    <message>
        <source>ここで待って、職員を呼んでください。いる所は「感染対策室」と記録しました。</source>
        <translation>ここで 待って、係の 人を 呼んでください。「病気の 人の 部屋」と 記録しました。</translation>
    </message>
    <message>
        <source>わかりました</source>
        <translation>わかりました</translation>
    </message>
    <message>
        <source>「%1」のままにする</source>
        <translation>「%1」の ままに する</translation>
    </message>
</context>
<context>
    <name>ui::TogetherChoice</name>
    <message numerus="yes">
        <source>家族は%n人までです。ほかの人は、あとで受付します</source>
        <translation>
            <numerusform>家族は %n人までです。ほかの 人は あとで 受付します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>家族は%n人までです。このまま、グループで受付できます</source>
        <translation>
            <numerusform>家族は %n人までです。このまま グループで 受付 できます</numerusform>
        </translation>
    </message>
    <message>
        <source>ひとつの家族</source>
        <translation>ひとつの 家族</translation>
    </message>
    <message>
        <source>いろいろな人</source>
        <translation>いろいろな 人</translation>
    </message>
</context>
<context>
    <name>ui::TownModel</name>
    <message>
        <source>町</source>
        <translation>町</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>郵便番号</translation>
    </message>
</context>
<context>
    <name>ui::TownPick</name>
    <message>
        <source>%1の行</source>
        <translation>%1の 行</translation>
    </message>
    <message>
        <source>郵便番号でさがす</source>
        <translation>郵便番号で さがす</translation>
    </message>
    <message>
        <source>町の名前でさがす</source>
        <translation>町の 名前で さがす</translation>
    </message>
    <message>
        <source>郵便番号：%1</source>
        <translation>郵便番号：%1</translation>
    </message>
    <message>
        <source>町の一覧</source>
        <translation>町の リスト</translation>
    </message>
</context>
<context>
    <name>ui::UniteHouseholdsScreen</name>
    <message numerus="yes">
        <source>2人といっしょの人も、みんなで%n人の家族になります。あとで分けられません。</source>
        <translation>
            <numerusform>2人と いっしょの 人も、みんなで %n人の 家族に なります。あとで 分けられません。</numerusform>
        </translation>
    </message>
    <message>
        <source>この2人は、もう同じ家族です。</source>
        <translation>この 2人は、もう 同じ 家族です。</translation>
    </message>
    <message numerus="yes">
        <source>家族は%1人までです。%n人になるので、まとめられません。</source>
        <translation>
            <numerusform>家族は %1人までです。%n人に なるので、まとめられません。</numerusform>
        </translation>
    </message>
    <message>
        <source>ひとつの家族にまとめますか？</source>
        <translation>ひとつの 家族に まとめますか？</translation>
    </message>
    <message>
        <source>ほかの人をさがす</source>
        <translation>ほかの 人を さがす</translation>
    </message>
    <message>
        <source>はい、まとめる</source>
        <translation>はい、まとめる</translation>
    </message>
</context>
<context>
    <name>ui::UnlockingScreen</name>
    <message>
        <source>合言葉をたしかめています</source>
        <translation>合言葉を 調べて います</translation>
    </message>
    <message>
        <source>少しお待ちください。</source>
        <translation>少し 待って ください。</translation>
    </message>
</context>
<context>
    <name>ui::WhereToScreen</name>
    <message>
        <source>%1 の退所：どこへ行きますか？</source>
        <translation>%1 が 出ます：どこへ 行きますか？</translation>
    </message>
    <message>
        <source>行き先を言わずに退所する</source>
        <translation>行く 所を 言わないで 出る</translation>
    </message>
    <message>
        <source>ここへ、もうもどらない人の画面です。またもどる人は、「もどる」を押して「外出する」です。</source>
        <translation>ここへ もう 帰らない 人の 画面です。また 帰る 人は「もどる」を おして「外出する」です。</translation>
    </message>
</context>
<context>
    <name>ui::WordCard</name>
    <message numerus="yes">
        <source>%n個の言葉を表示しています</source>
        <translation>
            <numerusform>%n個の 言葉が 出て います</numerusform>
        </translation>
    </message>
</context>
</TS>
