<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>ui::AddStaffScreen</name>
    <message>
        <source>新しい職員の番号</source>
        <translation>Number of the new member of staff</translation>
    </message>
    <message>
        <source>その番号は、もう使われています。</source>
        <translation>That number is already in use.</translation>
    </message>
    <message>
        <source>この番号でよければ、下のどちらかを押してください。次のページに合言葉が1回だけ出ます。係の札に書いて渡します。</source>
        <translation>If the number is right, tap one of the two below. The next page shows the words, once. Write them on the duty card.</translation>
    </message>
    <message>
        <source>係の人としてふやす</source>
        <translation>Add as staff</translation>
    </message>
    <message>
        <source>責任者としてふやす</source>
        <translation>Add as supervisor</translation>
    </message>
</context>
<context>
    <name>ui::AimIdScreen</name>
    <message>
        <source>マイナンバーカードの表を、カメラに見せてください</source>
        <translation>Show the front of your My Number card to the camera</translation>
    </message>
    <message>
        <source>身分証をカメラの下に置いてください</source>
        <translation>Lay your ID under the camera</translation>
    </message>
    <message>
        <source>写真がとれました。読んでいます</source>
        <translation>Picture taken. Reading it</translation>
    </message>
    <message>
        <source>もう動かしても大丈夫です。</source>
        <translation>You may move it now.</translation>
    </message>
    <message>
        <source>暗証番号はいりません。次に、カードを機械に置きます。12けたの番号は読みません。</source>
        <translation>No PIN is needed. The card goes on the reader next. The 12-digit number is not read.</translation>
    </message>
    <message>
        <source>写真は、受付が終わると消えます。うら面の番号は読みません。</source>
        <translation>The picture is gone when you are registered. The number on the back is not read.</translation>
    </message>
    <message>
        <source>カードなしで受付する</source>
        <translation>Register without a card</translation>
    </message>
</context>
<context>
    <name>ui::AskAttendanceScreen</name>
    <message>
        <source>勤務の開始・終了</source>
        <translation>Begin or end duty</translation>
    </message>
    <message>
        <source>カードを登録した人は、カードを置くだけです。暗証番号はいりません。</source>
        <translation>If your card is kept here, just lay it down. No PIN is needed.</translation>
    </message>
    <message>
        <source>このカードは、ここに登録されていません。番号を入れてください。</source>
        <translation>This card is not kept here. Enter your number.</translation>
    </message>
    <message>
        <source>このカードは勤務の記録に使えません。番号を入れてください。</source>
        <translation>This card cannot be used for duty. Enter your number.</translation>
    </message>
    <message>
        <source>カードを読めませんでした。もう一度置いてください。</source>
        <translation>The card could not be read. Lay it down again.</translation>
    </message>
    <message>
        <source>カードを全部とって、1枚だけ置きなおしてください。</source>
        <translation>Take every card away, then lay down one.</translation>
    </message>
    <message>
        <source>カードを登録できませんでした。番号なら使えます。</source>
        <translation>The card could not be kept. Your number still works.</translation>
    </message>
    <message>
        <source>係の札に書いてある職員番号を入れてください。合言葉はいりません。</source>
        <translation>Enter the number on your duty card. No passphrase is needed.</translation>
    </message>
</context>
<context>
    <name>ui::AskBandScreen</name>
    <message>
        <source>出かける・もどる・出ていく人の番号</source>
        <translation>Number of whoever goes out, comes back or leaves</translation>
    </message>
    <message>
        <source>出入口：バンドを読み取ってください</source>
        <translation>At the door: scan a band</translation>
    </message>
</context>
<context>
    <name>ui::AskDutyScreen</name>
    <message>
        <source>係の人：自分の番号を入れてください</source>
        <translation>Staff: enter your duty number</translation>
    </message>
    <message>
        <source>短い番号を5回まちがえたので、鍵がかかりました。</source>
        <translation>The short PIN was wrong five times, so the names are locked.</translation>
    </message>
    <message>
        <source>最後の1回をゆるすには、係の人の合言葉がいります。カードは置いたままで。</source>
        <translation>The last try needs a staff passphrase. Leave the card on the reader.</translation>
    </message>
    <message>
        <source>係の札に書いてある、1けたから3けたの番号です。</source>
        <translation>One to three digits, as on your duty card.</translation>
    </message>
    <message>
        <source>だれも合言葉がわからない：封筒をあける</source>
        <translation>Nobody knows their words: open the envelope</translation>
    </message>
    <message>
        <source>勤務の開始・終了</source>
        <translation>Begin or end duty</translation>
    </message>
</context>
<context>
    <name>ui::AskFaceScreen</name>
    <message>
        <source>セキュリティコード（4けた）</source>
        <translation>security code (4 digits)</translation>
    </message>
    <message>
        <source>有効期限の年（西暦）</source>
        <translation>year of expiry</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>Date of birth</translation>
    </message>
    <message numerus="yes">
        <source>カードの中の番号とちがいました。あと%n回ためせます。ちがうところを、なおしてください。</source>
        <translation>
            <numerusform>The card says no. %n try is left. Correct what is wrong.</numerusform>
            <numerusform>The card says no. %n tries are left. Correct what is wrong.</numerusform>
        </translation>
    </message>
    <message>
        <source>カードの中の番号とちがいました。ちがうところを、なおしてください。</source>
        <translation>The card says no. Correct what is wrong.</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>カードのとおりですか？</source>
        <translation>Is this what the card says?</translation>
    </message>
    <message>
        <source>%1を、カードで見てください</source>
        <translation>Look at the card: %1</translation>
    </message>
    <message>
        <source>写真の下に印刷してある4けたです。12けたの番号ではありません。</source>
        <translation>The four digits printed under the photo. Not the 12-digit number.</translation>
    </message>
    <message>
        <source>「2030年3月3日まで有効」なら、2030 と入れます。</source>
        <translation>For 2030年3月3日まで有効 enter 2030.</translation>
    </message>
    <message>
        <source>ICを使わずに進む</source>
        <translation>Go on without the chip</translation>
    </message>
    <message>
        <source>このとおりです。カードを開く</source>
        <translation>Yes. Open the card</translation>
    </message>
    <message>
        <source>ちがうところを、なおしてください</source>
        <translation>Correct what is wrong first</translation>
    </message>
</context>
<context>
    <name>ui::AskHandleScreen</name>
    <message>
        <source>手首や紙の番号を入れてください</source>
        <translation>Enter the number on your wrist or slip</translation>
    </message>
</context>
<context>
    <name>ui::AskPinScreen</name>
    <message>
        <source>カードの暗証番号（数字4けた）</source>
        <translation>Your card’s PIN (4 digits)</translation>
    </message>
    <message>
        <source>番号がちがいました</source>
        <translation>That PIN was wrong</translation>
    </message>
    <message>
        <source>4けたありませんでした</source>
        <translation>There were not 4 digits</translation>
    </message>
    <message>
        <source>入力できる回数</source>
        <translation>You may enter it</translation>
    </message>
    <message numerus="yes">
        <source>あと%n回</source>
        <translation>
            <numerusform>%n more time</numerusform>
            <numerusform>%n more times</numerusform>
        </translation>
    </message>
    <message>
        <source>自信がなければ、下の「わからない」を押してください。</source>
        <translation>Not sure? Press “I don’t know my PIN” below.</translation>
    </message>
    <message>
        <source>番号がわからない</source>
        <translation>I don’t know my PIN</translation>
    </message>
    <message>
        <source>最後の1回です。まちがえるとカードの暗証番号が止まります。</source>
        <translation>This is the last try. If it is wrong, the card’s PIN is locked.</translation>
    </message>
</context>
<context>
    <name>ui::AttendanceListScreen</name>
    <message>
        <source>勤務の記録</source>
        <translation>Staff hours</translation>
    </message>
    <message numerus="yes">
        <source>いま勤務中：%n人</source>
        <translation>
            <numerusform>On duty now: %n person</numerusform>
            <numerusform>On duty now: %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>この受付機で記録した、14日前からの勤務です。市町村に出す表は本部で作れます。</source>
        <translation>Shifts of the last 14 days that this desk recorded. Headquarters makes the table for the municipality.</translation>
    </message>
    <message>
        <source>勤務の一覧</source>
        <translation>List of shifts</translation>
    </message>
</context>
<context>
    <name>ui::AttendanceModel</name>
    <message>
        <source>勤務中（もう一度はじめた記録あり）</source>
        <translation>on duty (begun twice)</translation>
    </message>
    <message>
        <source>勤務中・終わりの記録なし</source>
        <translation>no end recorded</translation>
    </message>
    <message>
        <source>始まりの記録なし</source>
        <translation>no begin recorded</translation>
    </message>
    <message>
        <source>途中で時計が戻された</source>
        <translation>clock set back in between</translation>
    </message>
    <message>
        <source>%1（途中でもう一度はじめた記録あり）</source>
        <translation>%1 (begun twice)</translation>
    </message>
    <message>
        <source>職員 %1</source>
        <translation>Staff %1</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>始まり</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>終わり</source>
        <translation>End</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>%1時間%2分</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ui::AttendanceNotedScreen</name>
    <message>
        <source>勤務をはじめました</source>
        <translation>Your duty has begun</translation>
    </message>
    <message>
        <source>勤務をおわりました</source>
        <translation>Your duty has ended</translation>
    </message>
    <message>
        <source>職員 %1&#x3000;%2</source>
        <translation>Staff %1, %2</translation>
    </message>
    <message>
        <source>おわるときも、ここで記録してください。</source>
        <translation>Record the end here, too.</translation>
    </message>
    <message>
        <source>今回の勤務：%1</source>
        <translation>This shift: %1</translation>
    </message>
    <message>
        <source>おつかれさまでした。</source>
        <translation>Thank you for your work.</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>ui::BirthDatePick</name>
    <message>
        <source>西暦</source>
        <translation>Western calendar</translation>
    </message>
    <message>
        <source>1つ前へ</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>元号は？</source>
        <translation>Which era?</translation>
    </message>
    <message>
        <source>何年代？</source>
        <translation>Which decade?</translation>
    </message>
    <message>
        <source>何年？</source>
        <translation>Year?</translation>
    </message>
    <message>
        <source>何月？</source>
        <translation>Month?</translation>
    </message>
    <message>
        <source>何日？</source>
        <translation>Day?</translation>
    </message>
</context>
<context>
    <name>ui::BottomBar</name>
    <message>
        <source>もどる</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>係の人を呼ぶ</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>画面を
黒く</source>
        <translation>Dark
screen</translation>
    </message>
    <message>
        <source>画面を
白く</source>
        <translation>Light
screen</translation>
    </message>
    <message>
        <source>文字を
大きく</source>
        <translation>Large
text</translation>
    </message>
    <message>
        <source>文字を
ふつうに</source>
        <translation>Normal
text</translation>
    </message>
</context>
<context>
    <name>ui::CallingStaffScreen</name>
    <message>
        <source>係の人を呼んでいます</source>
        <translation>Calling staff</translation>
    </message>
    <message>
        <source>ここで待っていてください。手をあげると見つけやすくなります。</source>
        <translation>Please wait here. Raising your hand helps them find you.</translation>
    </message>
    <message>
        <source>係の人：サインインする</source>
        <translation>Staff: sign in</translation>
    </message>
    <message>
        <source>もう大丈夫です</source>
        <translation>I’m fine now</translation>
    </message>
</context>
<context>
    <name>ui::CameOrWentScreen</name>
    <message>
        <source>おかえりなさい</source>
        <translation>Welcome back</translation>
    </message>
    <message>
        <source>いってらっしゃい</source>
        <translation>See you later</translation>
    </message>
    <message>
        <source>退所を記録しました</source>
        <translation>Leaving is recorded</translation>
    </message>
    <message>
        <source>もどったら、また番号を入れてください。</source>
        <translation>When you are back, enter the number again.</translation>
    </message>
    <message>
        <source>記録しました。</source>
        <translation>Recorded.</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>もう1人</source>
        <translation>One more person</translation>
    </message>
    <message>
        <source>まちがい：もとにもどす</source>
        <translation>A mistake: take it back</translation>
    </message>
    <message>
        <source>次の人は、バンドを読み取ってください。</source>
        <translation>Next person: scan the band.</translation>
    </message>
    <message>
        <source>%1にもどる、と記録しました。</source>
        <translation>Recorded: back on %1.</translation>
    </message>
    <message>
        <source>いつ、もどりますか？（言わなくても大丈夫です）</source>
        <translation>When will you be back? (You need not say.)</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明日</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>あさって</source>
        <translation>In two days</translation>
    </message>
    <message>
        <source>1週間くらい</source>
        <translation>About a week</translation>
    </message>
</context>
<context>
    <name>ui::CarPlateScreen</name>
    <message>
        <source>場所の番号</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>場所の番号 %1</source>
        <translation>Slot %1</translation>
    </message>
    <message>
        <source>%1 の車</source>
        <translation>Car of %1</translation>
    </message>
    <message>
        <source>ナンバー %1</source>
        <translation>Plate %1</translation>
    </message>
    <message>
        <source>ナンバーは、うしろの大きな数字（4けたまで）です。車にいる人を呼ぶときに使います。</source>
        <translation>The large digits of the plate, up to four. Used to call for whoever is in the car.</translation>
    </message>
    <message>
        <source>車は、あとで</source>
        <translation>Car later</translation>
    </message>
    <message>
        <source>この車で記録する</source>
        <translation>Record this car</translation>
    </message>
</context>
<context>
    <name>ui::ChooseShelterScreen</name>
    <message>
        <source>この受付機は、どの避難所ですか？</source>
        <translation>Which shelter is this desk in?</translation>
    </message>
    <message>
        <source>避難所の一覧</source>
        <translation>List of shelters</translation>
    </message>
</context>
<context>
    <name>ui::CloseShelterScreen</name>
    <message>
        <source>%1：受付を止めますか？</source>
        <translation>%1: stop reception?</translation>
    </message>
    <message>
        <source>全員を退所にしますか？</source>
        <translation>Let everybody out?</translation>
    </message>
    <message>
        <source>います %1人&#x3000;外出中 %2人</source>
        <translation>In: %1   Out for now: %2</translation>
    </message>
    <message>
        <source>受付だけ止めるときは、いまいる人はそのまま数えられます。避難所を閉めるときだけ、全員を退所にします。</source>
        <translation>Stopping reception leaves everybody counted. Let everybody out only when the shelter closes.</translation>
    </message>
    <message numerus="yes">
        <source>%n人の記録が「退所」になります。人数は0になります。</source>
        <translation>
            <numerusform>The record of %n person becomes “left”. The headcount becomes 0.</numerusform>
            <numerusform>The records of %n people become “left”. The headcount becomes 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>止めない</source>
        <translation>Do not stop</translation>
    </message>
    <message>
        <source>受付だけ止める</source>
        <translation>Stop reception only</translation>
    </message>
    <message>
        <source>全員を退所にして閉める</source>
        <translation>Let everybody out and close</translation>
    </message>
    <message>
        <source>はい、全員を退所にする</source>
        <translation>Yes, let everybody out</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ui::ComeOrGoScreen</name>
    <message>
        <source>この受付機は、この番号をまだ知りません。番号をもう一度見てください。</source>
        <translation>This desk has not seen this number yet. Please look at it again.</translation>
    </message>
    <message>
        <source>いまの記録：います</source>
        <translation>Recorded now: here</translation>
    </message>
    <message>
        <source>いまの記録：外に出ています</source>
        <translation>Recorded now: out</translation>
    </message>
    <message>
        <source>いまの記録：出ていきました</source>
        <translation>Recorded now: has left</translation>
    </message>
    <message>
        <source>どうしますか？</source>
        <translation>What happens?</translation>
    </message>
    <message>
        <source>外出する</source>
        <translation>Going out</translation>
    </message>
    <message>
        <source>もどってきた</source>
        <translation>Is back</translation>
    </message>
    <message>
        <source>退所する</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>ほかの避難所のバンドです。ここに入る人ですか？</source>
        <translation>This band is from another shelter. Are you moving in here?</translation>
    </message>
    <message>
        <source>ここに入る</source>
        <translation>I am moving in here</translation>
    </message>
</context>
<context>
    <name>ui::ConfirmAttendanceScreen</name>
    <message>
        <source>マイナンバーカードを登録すると、次からカードを置くだけです。</source>
        <translation>Keep your My Number card here, and next time you just lay it down.</translation>
    </message>
    <message>
        <source>この番号には、カードが登録されています。</source>
        <translation>A card is kept for this number.</translation>
    </message>
    <message>
        <source>カードを登録しました。次からカードを置くだけです。</source>
        <translation>Your card is kept. Next time just lay it down.</translation>
    </message>
    <message>
        <source>カードの登録を消しました。</source>
        <translation>The card was deleted here.</translation>
    </message>
    <message>
        <source>次からカードで</source>
        <translation>Next time by card</translation>
    </message>
    <message>
        <source>カードの登録を消す</source>
        <translation>Delete the card</translation>
    </message>
    <message>
        <source>番号をたしかめてください</source>
        <translation>Is this your number?</translation>
    </message>
    <message>
        <source>職員 %1</source>
        <translation>Staff %1</translation>
    </message>
    <message>
        <source>いまは勤務中ではありません。</source>
        <translation>Not on duty now.</translation>
    </message>
    <message>
        <source>%1から勤務中です。</source>
        <translation>On duty since %1.</translation>
    </message>
    <message>
        <source>勤務をはじめる</source>
        <translation>Begin duty</translation>
    </message>
    <message>
        <source>勤務をおわる</source>
        <translation>End duty</translation>
    </message>
    <message>
        <source>ほかの受付ではじめた：おわる</source>
        <translation>Began at another desk: end</translation>
    </message>
    <message>
        <source>ほかの受付でおわった：はじめる</source>
        <translation>Ended at another desk: begin</translation>
    </message>
</context>
<context>
    <name>ui::CorrectPersonScreen</name>
    <message>
        <source>%1 の記録をなおす</source>
        <translation>Correct the record of %1</translation>
    </message>
    <message>
        <source>年齢</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>いる所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>この内容で記録する</source>
        <translation>Save this</translation>
    </message>
</context>
<context>
    <name>ui::CountedScreen</name>
    <message>
        <source>1人、受付しました</source>
        <translation>1 person is registered</translation>
    </message>
    <message>
        <source>名前は、あとで大丈夫です</source>
        <translation>Your name can wait</translation>
    </message>
    <message>
        <source>もう1人</source>
        <translation>One more person</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>このバンドは、もう受付してあります</source>
        <translation>This band is already counted</translation>
    </message>
    <message>
        <source>続けて %1人</source>
        <translation>%1 in a row</translation>
    </message>
    <message>
        <source>名前を言う</source>
        <translation>Say the name</translation>
    </message>
    <message>
        <source>配慮・体調</source>
        <translation>Needs and health</translation>
    </message>
</context>
<context>
    <name>ui::DeskWindow</name>
    <message>
        <source>避難所の受付</source>
        <translation>Shelter reception</translation>
    </message>
</context>
<context>
    <name>ui::DoneScreen</name>
    <message>
        <source>名前を記録しました</source>
        <translation>Your name is recorded</translation>
    </message>
    <message>
        <source>受付が終わりました</source>
        <translation>You are registered</translation>
    </message>
    <message>
        <source>カードを取ってください</source>
        <translation>Please take your card</translation>
    </message>
    <message>
        <source>中へお進みください</source>
        <translation>Please go in</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>家族も受付する</source>
        <translation>Add my family</translation>
    </message>
    <message>
        <source>配慮・体調</source>
        <translation>Needs and health</translation>
    </message>
</context>
<context>
    <name>ui::DutyPad</name>
    <message>
        <source>番号：%1</source>
        <translation>Number: %1</translation>
    </message>
</context>
<context>
    <name>ui::EnrolByStickScreen</name>
    <message>
        <source>本部のUSBメモリーが見つかりません。差してから、下のボタンを押してください。</source>
        <translation>Headquarters’ stick is not there. Put it in, then tap the button below.</translation>
    </message>
    <message>
        <source>このUSBメモリーに書けません。いっぱいか、書きこみが止めてあります。なおすか、本部のファイルを別のUSBメモリーに写して、差してください。</source>
        <translation>This stick takes nothing: it is full, or locked against writing. Mend that, or copy headquarters’ file to another stick and put that in.</translation>
    </message>
    <message>
        <source>この答えは、この受付機のものではありません。本部で、この受付機の答えをもう一度保存してもらってください。</source>
        <translation>This answer is not for this desk. Ask headquarters to save this desk’s answer again.</translation>
    </message>
    <message>
        <source>本部が承認しませんでした。本部に、わけを聞いてください。</source>
        <translation>Headquarters refused. Ask there why.</translation>
    </message>
    <message>
        <source>USBメモリーを本部へ運んでください</source>
        <translation>Take the stick to headquarters</translation>
    </message>
    <message>
        <source>USBメモリーで登録します</source>
        <translation>Enrolling by stick</translation>
    </message>
    <message>
        <source>書きました。USBメモリーを抜いて、この20の数字の写真かメモといっしょに本部へ運びます。本部が数字をくらべ、答えを入れます。もどったら、ここに差してください。</source>
        <translation>It is written. Pull the stick out and take it to headquarters, with a photograph of these twenty digits or a note of them. There they are compared, and the answer is saved. Then put the stick in here again.</translation>
    </message>
    <message>
        <source>少しお待ちください。</source>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <source>それまで、この受付機の電源を切らないでください。</source>
        <translation>Do not switch this desk off meanwhile.</translation>
    </message>
    <message>
        <source>USBメモリーにもう一度書く</source>
        <translation>Write to the stick again</translation>
    </message>
    <message>
        <source>USBメモリーに書く</source>
        <translation>Write to the stick</translation>
    </message>
</context>
<context>
    <name>ui::EnrolCodeScreen</name>
    <message>
        <source>この受付機を本部に登録します</source>
        <translation>Enrol this desk at headquarters</translation>
    </message>
    <message>
        <source>本部のUSBメモリーを差してください。自動で読みます。または、本部から聞いたコードを入れてください。</source>
        <translation>Put in the stick from headquarters; it is read by itself. Or enter the code that headquarters told you.</translation>
    </message>
    <message>
        <source>本部のUSBメモリーを差してください。自動で読みます。</source>
        <translation>Put in the stick from headquarters; it is read by itself.</translation>
    </message>
    <message>
        <source>コードに打ちまちがいがあります。見くらべて直してください。</source>
        <translation>There is a mistake in the code. Compare it and mend it.</translation>
    </message>
    <message>
        <source>入力した文字：%1</source>
        <translation>Entered: %1</translation>
    </message>
</context>
<context>
    <name>ui::EnrolTroubleScreen</name>
    <message>
        <source>本部はこのコードを知りません</source>
        <translation>Headquarters does not know this code</translation>
    </message>
    <message>
        <source>コードを見くらべて、もう一度入れてください。それでもだめなら、本部に新しいコードを作ってもらいます。</source>
        <translation>Compare the code and enter it again. If that does not help, have headquarters make a new one.</translation>
    </message>
    <message>
        <source>まちがいが多すぎました</source>
        <translation>Too many mistakes</translation>
    </message>
    <message>
        <source>このコードはもう使えないことがあります。1分待ってから、本部に新しいコードを作ってもらってください。</source>
        <translation>This code may be of no more use. Wait a minute, then have headquarters make a new one.</translation>
    </message>
    <message>
        <source>コードの期限が切れました</source>
        <translation>The code has expired</translation>
    </message>
    <message>
        <source>このコードは、ほかの受付機が使いました</source>
        <translation>Another desk has used this code</translation>
    </message>
    <message>
        <source>1つのコードで登録できるのは1台だけです。心当たりがなければ、すぐ本部に電話してください。新しいコードを作ってもらいます。</source>
        <translation>One code enrols one desk. If you do not know which, telephone headquarters at once. They make a new code.</translation>
    </message>
    <message>
        <source>本部が承認しませんでした</source>
        <translation>Headquarters refused</translation>
    </message>
    <message>
        <source>本部に電話して、わけを聞いてください。やり直すには新しいコードがいります。</source>
        <translation>Telephone headquarters and ask why. To try again a new code is needed.</translation>
    </message>
    <message>
        <source>練習と本番がまざっています</source>
        <translation>Practice and the real thing do not mix</translation>
    </message>
    <message>
        <source>練習の本部のコードで本番の受付機は登録できません。その逆もできません。</source>
        <translation>A code of a practice headquarters enrols no real desk, nor the other way round.</translation>
    </message>
    <message>
        <source>本部とつながりません</source>
        <translation>Headquarters cannot be reached</translation>
    </message>
    <message>
        <source>ネットワークのケーブルやWi-Fiを見てください。コードはまだ使えます。</source>
        <translation>Look at the network cable or the Wi-Fi. The code is still good.</translation>
    </message>
    <message>
        <source>答えたのは、コードを作った本部ではありません</source>
        <translation>Whoever answered is not the headquarters that made the code</translation>
    </message>
    <message>
        <source>このネットワークは、とちゅうで内容を変えています。登録しませんでした。別のネットワークで、もう一度ためしてください。</source>
        <translation>Somebody on this network answers in its place. Nothing was enrolled. Try again on another network.</translation>
    </message>
    <message>
        <source>古い設定が届きました</source>
        <translation>The settings that came are older</translation>
    </message>
    <message>
        <source>この受付機が持つ設定より古いので、使いませんでした。本部に電話してください。</source>
        <translation>They are older than those of this desk and were not used. Telephone headquarters.</translation>
    </message>
    <message>
        <source>この受付機に保存できません</source>
        <translation>This desk cannot store it</translation>
    </message>
    <message>
        <source>ディスクがいっぱいか、こわれています。別の受付機を使ってください。</source>
        <translation>Its disk is full or broken. Use another desk.</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>本部に新しいコードを作ってもらってください。</source>
        <translation>Ask headquarters for a new code.</translation>
    </message>
    <message>
        <source>ネットワークのケーブルやWi-Fiを見てください。なおらないときは、USBメモリーを本部へ運んで登録できます。</source>
        <translation>Look at the network cable or the Wi-Fi. If it cannot be mended, a stick carried to headquarters enrols this desk.</translation>
    </message>
    <message>
        <source>USBメモリーで続ける</source>
        <translation>Go on by stick</translation>
    </message>
</context>
<context>
    <name>ui::EnrolWaitScreen</name>
    <message>
        <source>本部の画面と、同じ数字ですか</source>
        <translation>Does headquarters see the same digits?</translation>
    </message>
    <message>
        <source>本部に問い合わせています</source>
        <translation>Asking headquarters</translation>
    </message>
    <message>
        <source>本部の人が、この8つの数字が同じことをたしかめて承認します。電話で読みあげてもかまいません。このままお待ちください。</source>
        <translation>Somebody at headquarters checks that these eight digits are the same and approves. You may read them out on the telephone. Just wait.</translation>
    </message>
    <message>
        <source>少しお待ちください。</source>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <source>本部とつながりません。自動でやり直しています。</source>
        <translation>Headquarters cannot be reached. It is tried again by itself.</translation>
    </message>
    <message>
        <source>この受付機の時計が本部とちがいます。登録はできます。あとで直してください。</source>
        <translation>This desk&apos;s clock differs from headquarters&apos;. It can be enrolled; set the clock later.</translation>
    </message>
</context>
<context>
    <name>ui::FamilyReviewScreen</name>
    <message>
        <source>（名前がありません）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>生年月日がありません</source>
        <translation>no birth date</translation>
    </message>
    <message>
        <source>性別がありません</source>
        <translation>no sex</translation>
    </message>
    <message>
        <source>同じ人が2回書いてあります</source>
        <translation>the same person is written twice</translation>
    </message>
    <message>
        <source>いまは、ここにいない</source>
        <translation>not here now</translation>
    </message>
    <message>
        <source>（市町村の番号がわかりません。このまま記録します）</source>
        <translation>(the municipality’s number is unknown; recorded as it is)</translation>
    </message>
    <message>
        <source>車の中でねる</source>
        <translation>sleeping in the car</translation>
    </message>
    <message>
        <source>市町村の署名があります</source>
        <translation>signed by the municipality</translation>
    </message>
    <message>
        <source>あなたですか？</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>ちがう・やめる</source>
        <translation>No, stop</translation>
    </message>
    <message>
        <source>足りないことを答える</source>
        <translation>Answer what is missing</translation>
    </message>
    <message numerus="yes">
        <source>はい、%n人で受付する</source>
        <translation>
            <numerusform>Yes, register %n person</numerusform>
            <numerusform>Yes, register %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>生年月日が、ありえない日です</source>
        <translation>impossible birth date</translation>
    </message>
    <message>
        <source>いる人をさわってください</source>
        <translation>Touch whoever is here</translation>
    </message>
    <message>
        <source>ここにいない人を、さわってください</source>
        <translation>Touch whoever is not here</translation>
    </message>
</context>
<context>
    <name>ui::FindPeopleScreen</name>
    <message numerus="yes">
        <source>いっしょに来た家族：%n人</source>
        <translation>
            <numerusform>Came together: %n person</numerusform>
            <numerusform>Came together: %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>だれをさがしますか？</source>
        <translation>Who is looked for?</translation>
    </message>
    <message>
        <source>%1人います。はじめの%2人です</source>
        <translation>%1 people; these are the first %2</translation>
    </message>
    <message numerus="yes">
        <source>%n人います</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>見つかった人</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>名簿へもどる</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>名前でさがす</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>町でさがす</source>
        <translation>By town</translation>
    </message>
    <message numerus="yes">
        <source>%n人を見る</source>
        <translation>
            <numerusform>Show %n person</numerusform>
            <numerusform>Show %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：%2人</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1と同じ家族の人は、だれですか？</source>
        <translation>Who is of one family with %1?</translation>
    </message>
    <message>
        <source>まとめない</source>
        <translation>Do not join</translation>
    </message>
</context>
<context>
    <name>ui::GroupNumbersScreen</name>
    <message numerus="yes">
        <source>%n人、受付しました</source>
        <translation>
            <numerusform>%n person is counted</numerusform>
            <numerusform>%n people are counted</numerusform>
        </translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>次のグループ</source>
        <translation>Next group</translation>
    </message>
    <message numerus="yes">
        <source>まちがい：%n人を取り消す</source>
        <translation>
            <numerusform>Mistake: take back %n person</numerusform>
            <numerusform>Mistake: take back %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>家族をもっと追加する</source>
        <translation>Add more of the family</translation>
    </message>
    <message>
        <source>番号を、手首のバンドに書き写すか、写真にとってください。名前は、あとで大丈夫です。配慮が必要な人がいたら、その番号をさわってください。</source>
        <translation>Copy each number onto the band, or take a photo. Names can follow. If somebody needs something, tap their number.</translation>
    </message>
    <message>
        <source>番号を、手首のバンドに書き写すか、写真にとってください。配慮が必要な人がいたら、その番号をさわってください。</source>
        <translation>Copy each number onto a wristband, or take a photograph. If somebody needs help, touch their number.</translation>
    </message>
</context>
<context>
    <name>ui::GroupPeopleScreen</name>
    <message>
        <source>だれが来ましたか？ 人数だけで大丈夫です</source>
        <translation>Who came? Numbers alone are enough</translation>
    </message>
    <message numerus="yes">
        <source>%n人を受付する</source>
        <translation>
            <numerusform>Count %n person</numerusform>
            <numerusform>Count %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HandleEntryPage</name>
    <message>
        <source>入力した文字：%1</source>
        <translation>Letters entered: %1</translation>
    </message>
</context>
<context>
    <name>ui::HindranceText</name>
    <message>
        <source>そのまま、動かさないでください</source>
        <translation>Good. Keep it still</translation>
    </message>
    <message>
        <source>身分証の表を上にして、カメラの下に置いてください</source>
        <translation>Lay the ID under the camera, face up</translation>
    </message>
    <message>
        <source>ケースから出してください。手をはなすと、自動で読みます。</source>
        <translation>Take it out of its case. Let go of it, and it is read by itself.</translation>
    </message>
    <message>
        <source>わくの中に、ぜんぶ入れてください</source>
        <translation>Move all of it into the frame</translation>
    </message>
    <message>
        <source>もっとカメラに近づけてください</source>
        <translation>Bring it nearer to the camera</translation>
    </message>
    <message>
        <source>1枚だけ置いてください</source>
        <translation>Lay down one card only</translation>
    </message>
    <message>
        <source>暗くて読めません</source>
        <translation>Too dark to read</translation>
    </message>
    <message>
        <source>明かりをつけるか、向きを変えてください。</source>
        <translation>Turn on a light, or turn the card.</translation>
    </message>
    <message>
        <source>光って読めません</source>
        <translation>It reflects the light</translation>
    </message>
    <message>
        <source>少しかたむけるか、場所をずらしてください。</source>
        <translation>Tilt it a little, or move it aside.</translation>
    </message>
    <message>
        <source>ぼやけています</source>
        <translation>It is blurred</translation>
    </message>
    <message>
        <source>台に置いて、手をはなしてください。</source>
        <translation>Lay it down and let go of it.</translation>
    </message>
    <message>
        <source>これは、読める身分証ではありません</source>
        <translation>This card cannot be read here</translation>
    </message>
    <message>
        <source>運転免許証、マイナンバーカード、在留カード、資格確認書、パスポートが使えます。</source>
        <translation>Driver’s licence, My Number card, residence card, health insurance certificate or passport.</translation>
    </message>
    <message>
        <source>うら返してください</source>
        <translation>Turn it over</translation>
    </message>
    <message>
        <source>写真や名前がある面を読みます。</source>
        <translation>The side with the photo and the name is read.</translation>
    </message>
    <message>
        <source>番号のある面が見えました。うら返してください</source>
        <translation>That is the side with the number. Turn it over</translation>
    </message>
    <message>
        <source>写真はすぐに捨てました。番号は読んでいません。何も残っていません。</source>
        <translation>The picture was dropped at once. The number was not read, and nothing was kept.</translation>
    </message>
    <message>
        <source>カメラの写真を使えませんでした</source>
        <translation>The camera’s picture could not be used</translation>
    </message>
    <message>
        <source>もう一度置いてください。だめなときは、係の人を呼んでください。</source>
        <translation>Lay it down again. If that does not help, call staff.</translation>
    </message>
    <message>
        <source>このカメラの写真は、大きさが合いません</source>
        <translation>This camera’s pictures have the wrong size</translation>
    </message>
    <message>
        <source>係の人を呼んでください。カードなしでも受付できます。</source>
        <translation>Call staff. You can register without a card, too.</translation>
    </message>
</context>
<context>
    <name>ui::HouseholdScreen</name>
    <message>
        <source>住所：同じ</source>
        <translation>Address: the same</translation>
    </message>
    <message>
        <source>住所：ちがう</source>
        <translation>Address: another</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>Finish</translation>
    </message>
    <message numerus="yes">
        <source>%n人を追加する</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ほかの家族は？ カードも使えます（いま%n人）</source>
        <translation>
            <numerusform>Who else? Cards work here, too (%n person so far)</numerusform>
            <numerusform>Who else? Cards work here, too (%n people so far)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>家族は%1人までです。%n人へらしてください</source>
        <translation>
            <numerusform>A family has at most %1 people here. Take %n person back</numerusform>
            <numerusform>A family has at most %1 people here. Take %n people back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IdReviewScreen</name>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>（聞いていません）</source>
        <translation>(not asked)</translation>
    </message>
    <message>
        <source>（書いてありません）</source>
        <translation>(not on this ID)</translation>
    </message>
    <message>
        <source>読めませんでした</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>：どれが正しいですか？</source>
        <translation>: which one is right?</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>かな</source>
        <translation>Name in kana</translation>
    </message>
    <message>
        <source>かな：読み方が合っていたら、さわってください</source>
        <translation>Name in kana: tap it if it is right</translation>
    </message>
    <message>
        <source>いまもこの住所ですか？（うらや追記欄に新しい住所がある人は「ちがう」）</source>
        <translation>Do you still live there? (A newer address may stand on the back.)</translation>
    </message>
    <message>
        <source>はい、この住所</source>
        <translation>Yes, there</translation>
    </message>
    <message>
        <source>ちがう</source>
        <translation>No</translation>
    </message>
    <message>
        <source>ICを開けませんでした（%1）。写真から読んだままで進めます。</source>
        <translation>The chip did not open (%1). You can go on with what the picture says.</translation>
    </message>
    <message>
        <source>期限が切れた身分証です。受付には使えます。</source>
        <translation>This ID has expired. It does for registering.</translation>
    </message>
    <message>
        <source>はい、わたしです</source>
        <translation>Yes, that is me</translation>
    </message>
    <message>
        <source>印のところを、えらんでください</source>
        <translation>Choose where the mark is</translation>
    </message>
    <message>
        <source>住所のことを、答えてください</source>
        <translation>Answer about the address</translation>
    </message>
    <message numerus="yes">
        <source>あなたですか？（いまの家族の%n人目）</source>
        <translation>
            <numerusform>Is this you? (No. %n of this family)</numerusform>
            <numerusform>Is this you? (No. %n of this family)</numerusform>
        </translation>
    </message>
    <message>
        <source>あなたですか？</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>とりなおす</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>ICで読む（暗証番号なし）</source>
        <translation>Read the chip (no PIN)</translation>
    </message>
    <message>
        <source>別の家族です</source>
        <translation>Another family</translation>
    </message>
    <message>
        <source>番号をもらいました</source>
        <translation>I was given a number</translation>
    </message>
</context>
<context>
    <name>ui::IdentifyingScreen</name>
    <message>
        <source>カードを調べています</source>
        <translation>Checking the card</translation>
    </message>
    <message>
        <source>カードはそのままで、少しお待ちください。</source>
        <translation>Leave the card where it is. One moment, please.</translation>
    </message>
</context>
<context>
    <name>ui::KanaPad</name>
    <message>
        <source>入れたカナ：%1</source>
        <translation>Kana so far: %1</translation>
    </message>
    <message>
        <source>のばす音「ー」</source>
        <translation>Long vowel ー</translation>
    </message>
    <message>
        <source>゛゜小：最後の文字を変える</source>
        <translation>゛゜小: change the last letter</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>1文字消す</source>
        <translation>Delete one letter</translation>
    </message>
    <message>
        <source>姓と名のあいだ</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>入力を終わる</source>
        <translation>Finish entering</translation>
    </message>
</context>
<context>
    <name>ui::KeepDutyCardScreen</name>
    <message>
        <source>職員 %1：マイナンバーカードを置いてください</source>
        <translation>Staff %1: lay down your My Number card</translation>
    </message>
    <message>
        <source>暗証番号はいりません。登録しないときは「もどる」です。</source>
        <translation>No PIN is needed. To keep nothing, tap Back.</translation>
    </message>
    <message>
        <source>この受付機に残すのは、カードの製造番号から鍵で作った符号と職員番号だけです。名前もマイナンバーも製造番号も残しません。登録はいつでも消せます。</source>
        <translation>This desk keeps only your duty number and a code made with a key from the card’s serial: no name, no My Number, not the serial. You can delete it at any time.</translation>
    </message>
</context>
<context>
    <name>ui::KeyPad</name>
    <message>
        <source>1文字消す</source>
        <translation>Delete one letter</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>入力を終わる</source>
        <translation>Finish entering</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>ui::Language</name>
    <message>
        <source>ja</source>
        <comment>the code of this language</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>ui::LayFaceScreen</name>
    <message>
        <source>同じカードを、機械の上に置いてください</source>
        <translation>Now lay the same card on the reader</translation>
    </message>
    <message>
        <source>暗証番号はいりません。置いたら、動かさないでください。</source>
        <translation>No PIN is needed. Leave it there once it lies down.</translation>
    </message>
    <message>
        <source>ICを使わずに進む</source>
        <translation>Go on without the chip</translation>
    </message>
    <message>
        <source>もう置いてあるときは、一度取って、置きなおしてください。</source>
        <translation>If it lies there already, lift it and lay it down again.</translation>
    </message>
</context>
<context>
    <name>ui::MakePassphraseScreen</name>
    <message>
        <source>同じ合言葉を、もう一度</source>
        <translation>The same passphrase once more</translation>
    </message>
    <message>
        <source>この受付機の合言葉を決めます</source>
        <translation>Choose a passphrase for this desk</translation>
    </message>
    <message>
        <source>たしかめるために、もう一度入力してください。</source>
        <translation>Enter it again to make sure.</translation>
    </message>
    <message>
        <source>8文字以上。3つの言葉をならべると強くて覚えやすいです。紙に書いて、係の人だけで持ちます。</source>
        <translation>8 letters or more. Three words in a row are strong and easy to remember. Write it on paper for staff only.</translation>
    </message>
    <message>
        <source>2回の入力がちがうか、短すぎます。はじめから入力してください。</source>
        <translation>The two differ or it is too short. Please start again.</translation>
    </message>
</context>
<context>
    <name>ui::MakeShiftPinScreen</name>
    <message>
        <source>この勤務のあいだの、短い番号を決めます</source>
        <translation>A short PIN for this shift</translation>
    </message>
    <message>
        <source>4けたから6けた。名簿にもどるとき、合言葉のかわりに使います。「鍵をかける」を押すか、5回まちがえると、なくなります。カードの暗証番号とはちがう番号にしてください。</source>
        <translation>Four to six digits. They bring you back to the roster in place of the passphrase. “Lock now” or five wrong tries end them. Do not take the PIN of a card.</translation>
    </message>
</context>
<context>
    <name>ui::NeedCountsScreen</name>
    <message>
        <source>%1 %2人</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>配慮が必要な人</source>
        <translation>Who needs what</translation>
    </message>
    <message>
        <source>まだ、だれも答えていません。答えていない人は「いいえ」ではありません。</source>
        <translation>Nobody has answered yet. No answer is not “no”.</translation>
    </message>
    <message>
        <source>いまいる人のうち「はい」の人数です。さわると、その人たちが出ます。</source>
        <translation>How many of those who are here said yes. Tap to see them.</translation>
    </message>
</context>
<context>
    <name>ui::NeedStaffScreen</name>
    <message>
        <source>暗証番号がわからなくても大丈夫です</source>
        <translation>No PIN? That is all right</translation>
    </message>
    <message>
        <source>カードなしで受付できます。名前は、あとで係の人がうかがいます。</source>
        <translation>You can register without the card. Staff will ask your name later.</translation>
    </message>
    <message>
        <source>入力できるのは、あと1回です</source>
        <translation>Only 1 try is left</translation>
    </message>
    <message>
        <source>このカードの暗証番号は止まっています</source>
        <translation>This card’s PIN is locked</translation>
    </message>
    <message>
        <source>市役所や町役場でなおせます。受付はカードなしでできます。</source>
        <translation>The city hall can unlock it. You can register without the card.</translation>
    </message>
    <message>
        <source>係の人：最後の1回をゆるす</source>
        <translation>Staff: allow the last try</translation>
    </message>
    <message>
        <source>係の人を呼ぶ</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>カードなしで受付する</source>
        <translation>Register without a card</translation>
    </message>
    <message>
        <source>まちがえるとカードの暗証番号が止まります。係の人といっしょに入力するか、カードなしで受付してください。</source>
        <translation>If it is wrong, the card’s PIN is locked. Enter it together with staff, or register without the card.</translation>
    </message>
    <message>
        <source>カードの表で開く（カメラ）</source>
        <translation>Use the card’s front (camera)</translation>
    </message>
</context>
<context>
    <name>ui::NeedsScreen</name>
    <message>
        <source>手助けや配慮が必要なことは？（言わなくても大丈夫です）</source>
        <translation>What do you need help with? (You need not say.)</translation>
    </message>
    <message>
        <source>ほかに、あてはまることは？</source>
        <translation>Anything else?</translation>
    </message>
    <message>
        <source>体の調子は？ いま、ありますか？</source>
        <translation>How do you feel? Do you have this now?</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>no</translation>
    </message>
    <message>
        <source>ほかは「いいえ」</source>
        <translation>No to the rest</translation>
    </message>
    <message>
        <source>これで記録する</source>
        <translation>Record this</translation>
    </message>
    <message>
        <source>終わる</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>わからない・言わない</source>
        <translation>Not known, or not told</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>ui::NumberPage</name>
    <message>
        <source>あなたの番号</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>この番号を手首のバンドに書くか、写真にとってください。</source>
        <translation>Write this number on your wristband or take a photo of it.</translation>
    </message>
    <message>
        <source>番号のQRコード</source>
        <translation>QR code of the number</translation>
    </message>
</context>
<context>
    <name>ui::OneOfStaffScreen</name>
    <message>
        <source>消すと、この合言葉では入れなくなります。消しますか？</source>
        <translation>Once removed, these words open nothing any more. Remove?</translation>
    </message>
    <message>
        <source>ほかの人の合言葉を変えられるのは、責任者だけです。</source>
        <translation>Only a supervisor can change the words of others.</translation>
    </message>
    <message>
        <source>自分の合言葉は変えられます。自分を消すことはできません。</source>
        <translation>You can change your own words. You cannot remove yourself.</translation>
    </message>
    <message>
        <source>責任者がいなくなるので、消せません。</source>
        <translation>Cannot be removed: no supervisor would be left.</translation>
    </message>
    <message>
        <source>合言葉を変えると、前の合言葉では入れなくなります。</source>
        <translation>Once changed, the old words open nothing any more.</translation>
    </message>
    <message>
        <source>合言葉を変える</source>
        <translation>Change the words</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>はい、消す</source>
        <translation>Yes, remove</translation>
    </message>
    <message>
        <source>いいえ、消さない</source>
        <translation>No, keep</translation>
    </message>
</context>
<context>
    <name>ui::OutreachCodesScreen</name>
    <message>
        <source>家族のQRコードができました</source>
        <translation>Your family’s QR code is ready</translation>
    </message>
    <message>
        <source>%1つ目（全部で%2つ）</source>
        <translation>Code %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n人分</source>
        <translation>
            <numerusform>For %n person</numerusform>
            <numerusform>For %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>印刷するか、写真にとってもらいます。避難所の受付で見せてください。名前・生年月日・住所が入っています。身分証のように、大切に持ってください。</source>
        <translation>Print it, or let them photograph it. Show it at the reception of a shelter. It holds names, birth dates and the address: keep it like an ID card.</translation>
    </message>
    <message>
        <source>もどって直す</source>
        <translation>Back, to change it</translation>
    </message>
    <message>
        <source>次のQRコード</source>
        <translation>Next QR code</translation>
    </message>
    <message>
        <source>終わる（全部消す）</source>
        <translation>Done (delete all)</translation>
    </message>
</context>
<context>
    <name>ui::OutreachFamilyScreen</name>
    <message>
        <source>（名前なし）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>生年月日なし</source>
        <translation>no birth date</translation>
    </message>
    <message>
        <source>もう一度さわると、消します</source>
        <translation>Touch again to remove</translation>
    </message>
    <message>
        <source>家族のQRコードを作ります</source>
        <translation>Make a QR code for your family</translation>
    </message>
    <message>
        <source>家族は20人までです。</source>
        <translation>A family can have up to 20 people.</translation>
    </message>
    <message>
        <source>マイナンバーカードを置くか、カードのない人は下のボタンで追加します。ここで入れたことは、この機械に残りません。</source>
        <translation>Lay down a My Number card, or add people without a card by the button below. Nothing entered here stays on this machine.</translation>
    </message>
    <message>
        <source>全部消す</source>
        <translation>Delete all</translation>
    </message>
    <message>
        <source>カードなしで追加</source>
        <translation>Add without a card</translation>
    </message>
    <message numerus="yes">
        <source>%n人のQRコードを作る</source>
        <translation>
            <numerusform>Make the QR code of %n person</numerusform>
            <numerusform>Make the QR code of %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>QRコードを作る</source>
        <translation>Make the QR code</translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message>
        <source>上へ</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下へ</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>ui::PaperModeScreen</name>
    <message>
        <source>記録する場所がいっぱいです</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>記録する場所に書けません</source>
        <translation>the disk refuses writes</translation>
    </message>
    <message>
        <source>記録がこわれています</source>
        <translation>the register is damaged</translation>
    </message>
    <message>
        <source>記録する場所が答えません</source>
        <translation>writing to the disk failed</translation>
    </message>
    <message>
        <source>ほかのプログラムが使っているか、設定がちがいます</source>
        <translation>another program has the register, or its settings do not fit</translation>
    </message>
    <message>
        <source>この受付のかぎが読めません</source>
        <translation>this desk’s keys cannot be read</translation>
    </message>
    <message>
        <source>係の人へ：%1から記録できません（%2）。</source>
        <translation>Staff: nothing recorded since %1 (%2). </translation>
    </message>
    <message numerus="yes">
        <source>止まる前の記録では、いま%n人です。</source>
        <translation>
            <numerusform>Before that, %n person was here. </numerusform>
            <numerusform>Before that, %n people were here. </numerusform>
        </translation>
    </message>
    <message>
        <source>機械は自分でもためしています（最後は%1）。</source>
        <translation>The desk keeps trying (last at %1).</translation>
    </message>
    <message>
        <source>%1の控えにもどしますか？ そのあとの記録は、この受付からは見えなくなります。本部に聞いてからにしてください。</source>
        <translation>Put back the copy of %1? This desk will no longer show what was recorded after it. Ask headquarters first.</translation>
    </message>
    <message>
        <source>係の人：サインインする</source>
        <translation>Staff: sign in</translation>
    </message>
    <message>
        <source>係の人：%1の控えにもどす</source>
        <translation>Staff: put back the copy of %1</translation>
    </message>
    <message>
        <source>いいえ、もどさない</source>
        <translation>No, leave it</translation>
    </message>
    <message>
        <source>はい、控えにもどす</source>
        <translation>Yes, put it back</translation>
    </message>
    <message>
        <source>もう一度ためす</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>受付の機械が記録できません</source>
        <translation>This desk cannot record</translation>
    </message>
    <message>
        <source>いまの方は、まだ受付できていません</source>
        <translation>You are not registered yet</translation>
    </message>
    <message>
        <source>紙に書いてください</source>
        <translation>Write on paper</translation>
    </message>
    <message>
        <source>時刻・人数・年齢・性別・いる所（中、車など）。名前は、書きたい人だけ。</source>
        <translation>Time, how many, age, sex, where they stay (inside, car …). A name only if they want to.</translation>
    </message>
    <message>
        <source>係の人は、本部に電話してください</source>
        <translation>Staff: call headquarters</translation>
    </message>
    <message>
        <source>本部に電話：%1</source>
        <translation>Call headquarters: %1</translation>
    </message>
</context>
<context>
    <name>ui::PaperNumbersScreen</name>
    <message numerus="yes">
        <source>%n人を記録しました</source>
        <translation>
            <numerusform>%n person recorded</numerusform>
            <numerusform>%n people recorded</numerusform>
        </translation>
    </message>
    <message>
        <source>%1に来た人です。番号を、紙と手首のバンドに書き写してください。</source>
        <translation>They came at %1. Copy each number onto the paper and the wristband.</translation>
    </message>
    <message>
        <source>つぎの紙を入れる</source>
        <translation>Enter another sheet</translation>
    </message>
    <message>
        <source>紙はこれで全部です</source>
        <translation>That was all the paper</translation>
    </message>
</context>
<context>
    <name>ui::PaperPeopleScreen</name>
    <message numerus="yes">
        <source>%1 / %2 / %3：%n人</source>
        <translation>
            <numerusform>%1 / %2 / %3: %n</numerusform>
            <numerusform>%1 / %2 / %3: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1に来た人は、だれですか</source>
        <translation>Who came at %1?</translation>
    </message>
    <message>
        <source>%1に来た人を記録しますか</source>
        <translation>Record who came at %1?</translation>
    </message>
    <message>
        <source>紙と合っていますか？ まちがいは、あとで1人ずつ取り消せます。</source>
        <translation>Is it as on the paper? A mistake can be taken back later, person by person.</translation>
    </message>
    <message numerus="yes">
        <source>%n人を記録する</source>
        <translation>
            <numerusform>Record %n person</numerusform>
            <numerusform>Record %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>いいえ、なおす</source>
        <translation>No, change it</translation>
    </message>
    <message numerus="yes">
        <source>はい、%n人を記録する</source>
        <translation>
            <numerusform>Yes, record %n person</numerusform>
            <numerusform>Yes, record %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>ひとつの家族として：</source>
        <translation>As one family:</translation>
    </message>
</context>
<context>
    <name>ui::PaperWhenScreen</name>
    <message>
        <source>きょう %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>きのう %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>%1時</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>紙の記録：何時に来ましたか</source>
        <translation>From paper: when did they come?</translation>
    </message>
    <message>
        <source>%1：何時のことですか</source>
        <translation>%1: when was it?</translation>
    </message>
    <message>
        <source>この受付が記録できなかったのは、%1から%2までです。</source>
        <translation>This desk could not record from %1 to %2.</translation>
    </message>
    <message>
        <source>だれの記録ですか</source>
        <translation>Who says so?</translation>
    </message>
    <message>
        <source>紙に書いてある</source>
        <translation>It is on paper</translation>
    </message>
    <message>
        <source>本人などに聞いた</source>
        <translation>Somebody told us</translation>
    </message>
    <message>
        <source>入れる紙はもうない</source>
        <translation>No paper left to enter</translation>
    </message>
    <message>
        <source>この時刻で進む</source>
        <translation>Go on with this time</translation>
    </message>
</context>
<context>
    <name>ui::PhonePad</name>
    <message>
        <source>市外局番から入れます。はじめは 0 です。</source>
        <translation>With the area code. It begins with 0.</translation>
    </message>
    <message>
        <source>電話番号：%1</source>
        <translation>Phone: %1</translation>
    </message>
</context>
<context>
    <name>ui::PickTable</name>
    <message>
        <source>前のページ</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>次のページ</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>ui::ProblemText</name>
    <message>
        <source>はじめからやりなおす</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>カードなしで受付する</source>
        <translation>Register without a card</translation>
    </message>
    <message>
        <source>係の人を呼ぶ</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>係の人：サインインする</source>
        <translation>Staff: sign in</translation>
    </message>
    <message>
        <source>受付にもどる</source>
        <translation>Back to the reception</translation>
    </message>
    <message>
        <source>マイナンバーカードを置いてください。なければ、カードなしで受付できます。</source>
        <translation>Please use a My Number card. Without one, you can register without a card.</translation>
    </message>
    <message>
        <source>カードを読む機械がつながっていません</source>
        <translation>No card reader is connected</translation>
    </message>
    <message>
        <source>カードなしで受付できます。係の人は、機械のケーブルを見てください。</source>
        <translation>You can register without a card. Staff: please check the reader’s cable.</translation>
    </message>
    <message>
        <source>カードを読む機械が使えません</source>
        <translation>The card reader is busy</translation>
    </message>
    <message>
        <source>ほかのプログラムが使っています。カードなしで受付できます。</source>
        <translation>Another program is using it. You can register without a card.</translation>
    </message>
    <message>
        <source>カードを読む準備ができていません</source>
        <translation>The card reader is not ready</translation>
    </message>
    <message>
        <source>少し待ってから、もう一度ためしてください。カードなしでも受付できます。</source>
        <translation>Wait a moment and try again. You can also register without a card.</translation>
    </message>
    <message>
        <source>これは交通系のカードです</source>
        <translation>This is a train or bus card</translation>
    </message>
    <message>
        <source>これは在留カードです</source>
        <translation>This is a residence card</translation>
    </message>
    <message>
        <source>これは運転免許証です</source>
        <translation>This is a driver’s licence</translation>
    </message>
    <message>
        <source>これは銀行などのカードです</source>
        <translation>This is a bank or payment card</translation>
    </message>
    <message>
        <source>スマートフォンは読めません</source>
        <translation>Phones cannot be read</translation>
    </message>
    <message>
        <source>このカードは使えません</source>
        <translation>This card cannot be used here</translation>
    </message>
    <message>
        <source>カードを読めませんでした</source>
        <translation>The card could not be read</translation>
    </message>
    <message>
        <source>カードを一度はなして、機械のまんなかに、ゆっくり置きなおしてください。</source>
        <translation>Lift the card and lay it slowly on the middle of the reader.</translation>
    </message>
    <message>
        <source>カードが2枚あります</source>
        <translation>There are two cards</translation>
    </message>
    <message>
        <source>ぜんぶのカードを取って、マイナンバーカードを1枚だけ置いてください。</source>
        <translation>Take all cards away and lay down one My Number card.</translation>
    </message>
    <message>
        <source>カードが早くはなれました</source>
        <translation>The card was taken away too early</translation>
    </message>
    <message>
        <source>何も記録していません。もう一度置いて、音がするまで待ってください。</source>
        <translation>Nothing was recorded. Lay it down again and wait for the sound.</translation>
    </message>
    <message>
        <source>カードの中身を読めませんでした</source>
        <translation>The card’s content could not be read</translation>
    </message>
    <message>
        <source>あなたのせいではありません。カードなしで受付できます。</source>
        <translation>It is not your fault. You can register without the card.</translation>
    </message>
    <message>
        <source>暗証番号がちがいます</source>
        <translation>The PIN is wrong</translation>
    </message>
    <message numerus="yes">
        <source>あと%n回まで入力できます。カードを置きなおしてください。</source>
        <translation>
            <numerusform>You have %n more try. Lay the card down again.</numerusform>
            <numerusform>You have %n more tries. Lay the card down again.</numerusform>
        </translation>
    </message>
    <message>
        <source>カードを置きなおしてください。</source>
        <translation>Lay the card down again.</translation>
    </message>
    <message>
        <source>暗証番号は数字4けたです</source>
        <translation>The PIN has 4 digits</translation>
    </message>
    <message>
        <source>回数はへっていません。カードを置きなおしてください。</source>
        <translation>No try was used. Lay the card down again.</translation>
    </message>
    <message>
        <source>入力できるのは、あと1回です</source>
        <translation>Only 1 try is left</translation>
    </message>
    <message>
        <source>まちがえるとカードが使えなくなります。係の人といっしょに進めてください。</source>
        <translation>A mistake would lock the card. Please go on together with staff.</translation>
    </message>
    <message>
        <source>このカードの暗証番号は止まっています</source>
        <translation>This card’s PIN is locked</translation>
    </message>
    <message>
        <source>市役所や町役場でなおせます。受付はカードなしでできます。</source>
        <translation>The city hall can unlock it. You can register without the card.</translation>
    </message>
    <message>
        <source>記録できませんでした</source>
        <translation>It could not be recorded</translation>
    </message>
    <message>
        <source>まだ受付できていません。係の人を呼んでください。</source>
        <translation>You are not registered yet. Please call staff.</translation>
    </message>
    <message>
        <source>この避難所の受付は、まだ始まっていません</source>
        <translation>Reception at this shelter has not opened yet</translation>
    </message>
    <message>
        <source>係の人が受付を始めます。少しお待ちください。</source>
        <translation>Staff will open it. Please wait a moment.</translation>
    </message>
    <message>
        <source>合言葉がちがいます</source>
        <translation>The passphrase is wrong</translation>
    </message>
    <message>
        <source>もう一度入力するか、ほかの係の人に聞いてください。</source>
        <translation>Enter it again, or ask another member of staff.</translation>
    </message>
    <message>
        <source>名前は封をされています</source>
        <translation>Names are sealed</translation>
    </message>
    <message>
        <source>係の人がサインインすると見られます。</source>
        <translation>They can be seen after staff signs in.</translation>
    </message>
    <message>
        <source>この番号は見つかりません</source>
        <translation>This number was not found</translation>
    </message>
    <message>
        <source>手首や紙の番号をもう一度見てください。番号なしでも受付できます。</source>
        <translation>Look at your wrist or slip again. You can also register without the number.</translation>
    </message>
    <message>
        <source>番号の文字がちがうようです</source>
        <translation>A letter of the number seems wrong</translation>
    </message>
    <message>
        <source>手首や紙の番号をもう一度見てください。</source>
        <translation>Look at your wrist or slip again.</translation>
    </message>
    <message>
        <source>この番号は、もうほかの人の番号です</source>
        <translation>This number already belongs to someone else</translation>
    </message>
    <message>
        <source>本部がこの受付機の登録を取り消しました</source>
        <translation>Headquarters has revoked this desk</translation>
    </message>
    <message>
        <source>この受付機では、もう名前を開けません。受付はこのまま続けられますが、人数に入れるかは本部が決めます。本部に電話してください。</source>
        <translation>Names cannot be opened on this desk any more. Go on registering people: headquarters decides whether they count. Please call headquarters.</translation>
    </message>
    <message>
        <source>家族の受付QRコードを見せてください。なければ、カードや口頭で受付できます。</source>
        <translation>Show your family’s reception QR code. Without one you can register by card or by telling us.</translation>
    </message>
    <message>
        <source>このコードは、受付には使えません</source>
        <translation>This code cannot be used here</translation>
    </message>
    <message>
        <source>手首のバンドか、家族の受付QRコードを見せてください。なければ、カードや口頭で受付できます。</source>
        <translation>Show your wristband or your family’s reception QR code. Without one you can register by card or by telling us.</translation>
    </message>
    <message>
        <source>これはホームページのQRコードです</source>
        <translation>This is the QR code of a web page</translation>
    </message>
    <message>
        <source>これは切符や搭乗券のQRコードです</source>
        <translation>This is the QR code of a ticket or boarding pass</translation>
    </message>
    <message>
        <source>QRコードを、全部は読めませんでした</source>
        <translation>The QR code could not be read completely</translation>
    </message>
    <message>
        <source>画面を明るくして、もう一度ゆっくり見せてください。紙のときは、しわをのばしてください。</source>
        <translation>Make the screen brighter and show it again, slowly. On paper, smooth out the creases.</translation>
    </message>
    <message>
        <source>このQRコードの中身が正しくありません</source>
        <translation>What this QR code says is not right</translation>
    </message>
    <message>
        <source>何も記録していません。受付用のページで作りなおすか、カードや口頭で受付してください。</source>
        <translation>Nothing was recorded. Make the code again on the reception page, or register by card or by telling us.</translation>
    </message>
    <message>
        <source>このQRコードは、新しい形のものです</source>
        <translation>This QR code is of a newer kind</translation>
    </message>
    <message>
        <source>この受付機では、まだ読めません。カードや口頭で受付してください。</source>
        <translation>This desk cannot read it yet. Please register by card or by telling us.</translation>
    </message>
    <message>
        <source>このQRコードは、ほかの市町村だけが開けます</source>
        <translation>Only another municipality can open this QR code</translation>
    </message>
    <message>
        <source>ここでは中身を見られません。カードや口頭で受付してください。</source>
        <translation>It cannot be opened here. Please register by card or by telling us.</translation>
    </message>
    <message>
        <source>1つのQRコードは、8人までです</source>
        <translation>One QR code is for up to 8 people</translation>
    </message>
    <message>
        <source>受付用のページで、9人目からは2つ目のQRコードにしてください。いまは、口頭でも受付できます。</source>
        <translation>On the reception page, put the ninth person and later into a second QR code. For now you can also tell us.</translation>
    </message>
    <message>
        <source>カードの表の数字が合いませんでした</source>
        <translation>The digits on the card’s face did not match</translation>
    </message>
    <message>
        <source>生年月日、有効期限、セキュリティコードのどれかがちがうようです。カードは使えなくなっていません。カードなしでも受付できます。</source>
        <translation>The birth date, the expiry date or the security code seems to differ. The card is not locked. You can also register without the card.</translation>
    </message>
    <message>
        <source>カードの表の数字では読めません</source>
        <translation>The digits on the card’s face cannot be used</translation>
    </message>
    <message>
        <source>カードが止まらないように、ここではためしません。暗証番号がわかるときは、カードを置きなおしてください。カードなしでも受付できます。</source>
        <translation>They are not tried here, so that the card is not locked. If you know the PIN, put the card down again. You can also register without the card.</translation>
    </message>
</context>
<context>
    <name>ui::ReadingScreen</name>
    <message>
        <source>カードを読んでいます</source>
        <translation>Reading the card</translation>
    </message>
    <message>
        <source>カードを動かさないでください。すぐに終わります。</source>
        <translation>Please do not move the card. It takes a moment.</translation>
    </message>
</context>
<context>
    <name>ui::ReviewScreen</name>
    <message>
        <source>読めませんでした</source>
        <translation>could not be read</translation>
    </message>
    <message>
        <source>あなたですか？</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>生年月日</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>性別</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>番号 %1 の人として受付します</source>
        <translation>You are the person with number %1</translation>
    </message>
    <message>
        <source>はい、わたしです</source>
        <translation>Yes, that is me</translation>
    </message>
    <message>
        <source>ちがいます</source>
        <translation>No, it is not</translation>
    </message>
    <message>
        <source>番号をもらいました</source>
        <translation>I already have a number</translation>
    </message>
    <message>
        <source>番号 %1 のバンドを使います</source>
        <translation>The band with number %1 will be yours</translation>
    </message>
    <message numerus="yes">
        <source>いまの家族の%n人目として受付します</source>
        <translation>
            <numerusform>Registered as number %n of this family</numerusform>
            <numerusform>Registered as number %n of this family</numerusform>
        </translation>
    </message>
    <message>
        <source>別の家族です</source>
        <translation>Another family</translation>
    </message>
    <message>
        <source>（聞いていません）</source>
        <translation>(not told)</translation>
    </message>
    <message>
        <source>これでいいですか？</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>はい、これでいいです</source>
        <translation>Yes, this is right</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>Change it</translation>
    </message>
</context>
<context>
    <name>ui::RosterModel</name>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>年齢・性別</source>
        <translation>Age, sex</translation>
    </message>
    <message>
        <source>いる所</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>ui::SamePersonScreen</name>
    <message>
        <source>受付：%1</source>
        <translation>Registered: %1</translation>
    </message>
    <message>
        <source>同じ人ですか？</source>
        <translation>One person?</translation>
    </message>
    <message>
        <source>名前と生年月日が同じです。本人か、番号を見た人にきいてください。わからないときは「もどる」。それまで1人に数えます。</source>
        <translation>Name and birth date are the same. Ask the person. Not sure: “Back”; until then they count as one.</translation>
    </message>
    <message>
        <source>ちがう人です（2人）</source>
        <translation>Two different people</translation>
    </message>
    <message>
        <source>同じ人です（1人）</source>
        <translation>The same person</translation>
    </message>
</context>
<context>
    <name>ui::SavingScreen</name>
    <message>
        <source>記録しています</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>少しお待ちください。</source>
        <translation>One moment, please.</translation>
    </message>
</context>
<context>
    <name>ui::SecretEntry</name>
    <message numerus="yes">
        <source>%n文字入力しました</source>
        <translation>
            <numerusform>%n letter entered</numerusform>
            <numerusform>%n letters entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ShelterClosedScreen</name>
    <message>
        <source>受付は、まだ始まっていません</source>
        <translation>Reception is not open yet</translation>
    </message>
    <message>
        <source>係の人が受付を始めます。少しお待ちください。</source>
        <translation>Staff will open it. Please wait a moment.</translation>
    </message>
    <message>
        <source>係の人：受付を始める</source>
        <translation>Staff: open reception</translation>
    </message>
    <message>
        <source>合言葉なしで、受付を始めますか？</source>
        <translation>Open reception without the passphrase?</translation>
    </message>
    <message>
        <source>%1の受付を始めます。名前は封をしたまま記録されます。名簿は、合言葉がわかってから見られます。</source>
        <translation>Reception opens at %1. Names are sealed as they come. The list can be read once somebody knows the passphrase.</translation>
    </message>
    <message>
        <source>合言葉がわからない</source>
        <translation>Nobody knows the passphrase</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>はい、受付を始める</source>
        <translation>Yes, open reception</translation>
    </message>
</context>
<context>
    <name>ui::ShelterModel</name>
    <message>
        <source>✓ %1（いまの避難所）</source>
        <translation>✓ %1 (now)</translation>
    </message>
    <message numerus="yes">
        <source>%n人</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>未登録</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>避難所</source>
        <translation>Shelter</translation>
    </message>
    <message>
        <source>コード</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>入れる人数</source>
        <translation>Capacity</translation>
    </message>
</context>
<context>
    <name>ui::ShiftPinScreen</name>
    <message>
        <source>係の人：短い番号を入れてください</source>
        <translation>Staff: enter your short PIN</translation>
    </message>
    <message numerus="yes">
        <source>番号がちがいます。あと%n回まちがえると、鍵がかかります。</source>
        <translation>
            <numerusform>Wrong. After %n more wrong try the names are locked.</numerusform>
            <numerusform>Wrong. After %n more wrong tries the names are locked.</numerusform>
        </translation>
    </message>
    <message>
        <source>最後の1回をゆるします。カードは置いたままで。</source>
        <translation>This allows the last try. Leave the card on the reader.</translation>
    </message>
    <message>
        <source>この勤務のはじめに自分で決めた、4けたから6けたの番号です。</source>
        <translation>The four to six digits that you chose for this shift.</translation>
    </message>
    <message>
        <source>ほかの係の人・番号がわからない</source>
        <translation>Somebody else, or PIN forgotten</translation>
    </message>
    <message>
        <source>勤務の開始・終了</source>
        <translation>Begin or end duty</translation>
    </message>
</context>
<context>
    <name>ui::ShownPerson</name>
    <message>
        <source>%1（%2にもどるはず）</source>
        <translation>%1 (was due %2)</translation>
    </message>
    <message>
        <source>%1（%2にもどる）</source>
        <translation>%1 (back %2)</translation>
    </message>
    <message>
        <source>（ここではもう開けません）</source>
        <translation>(can no longer be opened here)</translation>
    </message>
    <message>
        <source>（封をされています）</source>
        <translation>(sealed)</translation>
    </message>
    <message>
        <source>（名前はまだ）</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>%1 と同じ人</source>
        <translation>same as %1</translation>
    </message>
    <message>
        <source>%1 %2 / 場所 %3</source>
        <translation>%1 %2 / slot %3</translation>
    </message>
    <message>
        <source>電話：%1</source>
        <translation>Telephone: %1</translation>
    </message>
    <message>
        <source>緊急の連絡先：%1</source>
        <translation>Emergency contact: %1</translation>
    </message>
    <message>
        <source>家族を入力した人から見て：%1</source>
        <translation>To whoever entered the family: %1</translation>
    </message>
    <message>
        <source>言葉：%1</source>
        <translation>Language: %1</translation>
    </message>
    <message>
        <source>メモ：%1</source>
        <translation>Note: %1</translation>
    </message>
</context>
<context>
    <name>ui::SignInScreen</name>
    <message>
        <source>最後の1回をゆるすには、係の人の合言葉がいります。カードは置いたままで。</source>
        <translation>The last try needs a staff passphrase. Leave the card on the reader.</translation>
    </message>
    <message>
        <source>ここから先は係の人だけです。</source>
        <translation>Staff only beyond this point.</translation>
    </message>
    <message>
        <source>封筒の合言葉を入れてください</source>
        <translation>Enter the words from the envelope</translation>
    </message>
    <message>
        <source>係の人 %1：合言葉を入れてください</source>
        <translation>Staff %1: enter the passphrase</translation>
    </message>
    <message>
        <source>短い番号を5回まちがえたので、鍵がかかりました。</source>
        <translation>The short PIN was wrong five times, so the names are locked.</translation>
    </message>
    <message>
        <source>勤務の開始・終了</source>
        <translation>Begin or end duty</translation>
    </message>
</context>
<context>
    <name>ui::SlipLine</name>
    <message>
        <source>もう一度 印刷</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>紙に印刷</source>
        <translation>Print a slip</translation>
    </message>
    <message>
        <source>印刷しています。</source>
        <translation>Printing.</translation>
    </message>
    <message>
        <source>印刷しました。紙を取ってください。</source>
        <translation>Printed. Please take the slip.</translation>
    </message>
    <message>
        <source>用紙がありません。用紙を入れると出てきます。それまでは番号を書き写してください。</source>
        <translation>The printer is out of paper. The slip comes once there is some. Until then copy the number.</translation>
    </message>
    <message>
        <source>印刷できませんでした。番号を手首に書き写してください。</source>
        <translation>It could not be printed. Please copy the number onto the wrist.</translation>
    </message>
    <message>
        <source>用紙がありません。用紙を入れると出てきます。</source>
        <translation>There is no paper. It comes once there is some.</translation>
    </message>
    <message>
        <source>印刷できませんでした。プリンターの電源と線を見てください。</source>
        <translation>It could not be printed. Look at the printer’s power and cable.</translation>
    </message>
    <message>
        <source>A4に印刷</source>
        <translation>Print on A4</translation>
    </message>
</context>
<context>
    <name>ui::StaffBookScreen</name>
    <message>
        <source>職員と合言葉</source>
        <translation>Staff and their words</translation>
    </message>
    <message>
        <source>変えられませんでした。もう一度ためしてください。</source>
        <translation>Nothing was changed. Please try again.</translation>
    </message>
    <message>
        <source>封筒の合言葉が使われました。新しい封筒を作ってください。</source>
        <translation>The words in the envelope were used. Make a new envelope.</translation>
    </message>
    <message>
        <source>職員の一覧</source>
        <translation>List of staff</translation>
    </message>
    <message>
        <source>職員をふやす</source>
        <translation>Add staff</translation>
    </message>
    <message>
        <source>新しい封筒を作る</source>
        <translation>Make a new envelope</translation>
    </message>
    <message>
        <source>封筒を作る</source>
        <translation>Make an envelope</translation>
    </message>
    <message>
        <source>勤務の記録</source>
        <translation>Staff hours</translation>
    </message>
</context>
<context>
    <name>ui::StaffDeskScreen</name>
    <message>
        <source>全員 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>います %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>いません %1</source>
        <translation>Not in %1</translation>
    </message>
    <message>
        <source>避難所が選ばれていません</source>
        <translation>No shelter chosen yet</translation>
    </message>
    <message>
        <source>名簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>避難所を選ぶ</source>
        <translation>Choose shelter</translation>
    </message>
    <message>
        <source>受付を始める</source>
        <translation>Open reception</translation>
    </message>
    <message>
        <source>受付を止める</source>
        <translation>Close reception</translation>
    </message>
    <message>
        <source>退所後に名前を消した人：%1（最後は%2）</source>
        <translation>Names erased after leaving: %1 (last %2)</translation>
    </message>
    <message>
        <source>本部に届く前の人：%1</source>
        <translation>Not yet at headquarters: %1</translation>
    </message>
    <message numerus="yes">
        <source>いま%n人</source>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：受付中</source>
        <translation>%1: open</translation>
    </message>
    <message>
        <source>%1：受付は止まっています</source>
        <translation>%1: closed</translation>
    </message>
    <message>
        <source>名簿を閉じる</source>
        <translation>Close the list</translation>
    </message>
    <message>
        <source>紙の記録を入れる</source>
        <translation>Enter from paper</translation>
    </message>
    <message>
        <source>いま%1〜%2人</source>
        <translation>Now %1–%2 people</translation>
    </message>
    <message numerus="yes">
        <source>同じ人かもしれない：%n組</source>
        <translation>
            <numerusform>Maybe one person: %n pair</numerusform>
            <numerusform>Maybe one person: %n pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>封筒の合言葉が使われました。「職員」から新しい封筒を作ってください。</source>
        <translation>The words in the envelope were used. Make a new one under “Staff”.</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>短い番号</source>
        <translation>Short PIN</translation>
    </message>
    <message>
        <source>鍵をかける</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>名前はまだ %1</source>
        <translation>No name yet %1</translation>
    </message>
    <message>
        <source>さがす</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>配慮が必要な人</source>
        <translation>Who needs what</translation>
    </message>
</context>
<context>
    <name>ui::StaffModel</name>
    <message>
        <source>%1（いま入っている人）</source>
        <translation>%1 (signed in now)</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>役わり</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>封筒</source>
        <translation>Envelope</translation>
    </message>
    <message>
        <source>職員 %1</source>
        <translation>Staff %1</translation>
    </message>
    <message>
        <source>係の人</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>責任者</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>だれも合言葉がわからないとき</source>
        <translation>When nobody knows their words</translation>
    </message>
</context>
<context>
    <name>ui::StaffPersonScreen</name>
    <message>
        <source>この受付を取り消しますか？ 来ていない人・まちがいのときだけです。</source>
        <translation>Cancel this arrival? Only if nobody came or it was a mistake.</translation>
    </message>
    <message>
        <source>まちがいの受付</source>
        <translation>Entered by mistake</translation>
    </message>
    <message>
        <source>なおす</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>退所する</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>外出する</source>
        <translation>Going out</translation>
    </message>
    <message>
        <source>もどってきた</source>
        <translation>Is back</translation>
    </message>
    <message>
        <source>はい、取り消す</source>
        <translation>Yes, cancel it</translation>
    </message>
    <message>
        <source>いいえ、取り消さない</source>
        <translation>No, keep it</translation>
    </message>
    <message>
        <source>いま：%1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>%1のこととして記録します。何がありましたか？</source>
        <translation>Recorded as of %1. What happened?</translation>
    </message>
    <message>
        <source>いまの記録は「%1」（%2から）です。%3のこととして「%4」を記録すると、いまも「%4」になります。</source>
        <translation>Now recorded: “%1” (since %2). Recording “%4” as of %3 makes it “%4” now.</translation>
    </message>
    <message>
        <source>はい、記録する</source>
        <translation>Yes, record it</translation>
    </message>
    <message>
        <source>いいえ、記録しない</source>
        <translation>No, do not</translation>
    </message>
    <message>
        <source>紙の時刻で記録する</source>
        <translation>Record with an earlier time</translation>
    </message>
    <message>
        <source>家族を見る</source>
        <translation>Show the family</translation>
    </message>
    <message>
        <source>名前を聞く</source>
        <translation>Ask for the name</translation>
    </message>
    <message>
        <source>配慮・体調</source>
        <translation>Needs and health</translation>
    </message>
    <message>
        <source>配慮：%1</source>
        <translation>Needs: %1</translation>
    </message>
    <message>
        <source>家族にまとめる</source>
        <translation>Join to a family</translation>
    </message>
</context>
<context>
    <name>ui::StaffWordsScreen</name>
    <message>
        <source>封筒の合言葉</source>
        <translation>Words for the envelope</translation>
    </message>
    <message>
        <source>%1の合言葉</source>
        <translation>%1: the words</translation>
    </message>
    <message>
        <source>記録できませんでした。もう一度押してください。</source>
        <translation>They could not be kept. Tap again.</translation>
    </message>
    <message>
        <source>紙に書いて封筒に入れ、封をして、鍵のかかる所にしまいます。出るのは今回だけです。</source>
        <translation>Write them down, seal them in an envelope and lock it away. They are shown only now.</translation>
    </message>
    <message>
        <source>係の札に、番号とこの言葉を書いて渡します。入れるときは、間に空白を入れます。出るのは今回だけです。</source>
        <translation>Write the number and these words on the duty card. They are typed with spaces between them, and shown only now.</translation>
    </message>
    <message>
        <source>書きました</source>
        <translation>Written down</translation>
    </message>
</context>
<context>
    <name>ui::StartScreen</name>
    <message>
        <source>カードを取ってください</source>
        <translation>Please take your card</translation>
    </message>
    <message>
        <source>マイナンバーカードを置いてください</source>
        <translation>Lay your My Number card here</translation>
    </message>
    <message>
        <source>受付がまだの人は、もう一度カードを置いてください</source>
        <translation>Not registered yet? Lay it down again</translation>
    </message>
    <message>
        <source>カードを機械の上に置くと始まります</source>
        <translation>Put it on the reader to begin</translation>
    </message>
    <message>
        <source>12けたのマイナンバーは読みません</source>
        <translation>The 12-digit number is not read</translation>
    </message>
    <message>
        <source>カードがない人
急ぐ人
（1人に1回おす）</source>
        <translation>No card?
In a hurry?
(tap once per person)</translation>
    </message>
    <message>
        <source>係の人用</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>いまの受付を取り消す（%1）</source>
        <translation>Undo the last one (%1)</translation>
    </message>
    <message numerus="yes">
        <source>係の人：紙に書いた%n分を入れる</source>
        <translation>
            <numerusform>Staff: enter %n minute on paper</numerusform>
            <numerusform>Staff: enter %n minutes on paper</numerusform>
        </translation>
    </message>
    <message>
        <source>出かける・もどる</source>
        <translation>Going out or back</translation>
    </message>
    <message>
        <source>家族・グループ</source>
        <translation>Family or group</translation>
    </message>
    <message>
        <source>QRコードはここへ</source>
        <translation>Show a QR code here</translation>
    </message>
    <message>
        <source>免許証・在留カードなど：カメラの下に置く</source>
        <translation>Driver’s licence, residence card: lay it under the camera</translation>
    </message>
</context>
<context>
    <name>ui::StatusStrip</name>
    <message>
        <source>避難所の受付</source>
        <translation>Shelter reception</translation>
    </message>
    <message>
        <source>カード読取</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>電源</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>ディスク</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>時計</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>本部</source>
        <translation>HQ</translation>
    </message>
    <message>
        <source>調べています</source>
        <translation>checking</translation>
    </message>
    <message>
        <source>カメラ</source>
        <translation>Camera</translation>
    </message>
</context>
<context>
    <name>ui::StatusWords</name>
    <message>
        <source>たった今</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n分前</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n時間前</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n日前</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>使えます</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>ほかが使用中</source>
        <translation>in use elsewhere</translation>
    </message>
    <message>
        <source>ありません</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>コンセント</source>
        <translation>mains</translation>
    </message>
    <message>
        <source>充電中 %1%</source>
        <translation>charging %1%</translation>
    </message>
    <message>
        <source>電池で %1%</source>
        <translation>battery %1%</translation>
    </message>
    <message>
        <source>記録がこわれています：本部に電話</source>
        <translation>register damaged: call HQ</translation>
    </message>
    <message>
        <source>記録できません：紙に書く</source>
        <translation>cannot record: use paper</translation>
    </message>
    <message>
        <source>いっぱい。予備を使用中：本部に電話</source>
        <translation>disk full, reserve in use: call HQ</translation>
    </message>
    <message>
        <source>あと%1 MB：本部に電話</source>
        <translation>only %1 MB left: call HQ</translation>
    </message>
    <message>
        <source>控えのメモリーがありません</source>
        <translation>no backup stick</translation>
    </message>
    <message>
        <source>控えがとれません</source>
        <translation>backup fails</translation>
    </message>
    <message>
        <source>控えも同じ場所</source>
        <translation>backup on same disk</translation>
    </message>
    <message>
        <source>空き %1 GB</source>
        <translation>%1 GB free</translation>
    </message>
    <message>
        <source>合っています</source>
        <translation>right</translation>
    </message>
    <message>
        <source>たしかめて</source>
        <translation>please check</translation>
    </message>
    <message numerus="yes">
        <source>%n分進んでいます</source>
        <translation>
            <numerusform>%n min fast</numerusform>
            <numerusform>%n min fast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n時間進んでいます</source>
        <translation>
            <numerusform>%n h fast</numerusform>
            <numerusform>%n h fast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n日進んでいます</source>
        <translation>
            <numerusform>%n day fast</numerusform>
            <numerusform>%n days fast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n分遅れています</source>
        <translation>
            <numerusform>%n min slow</numerusform>
            <numerusform>%n min slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n時間遅れています</source>
        <translation>
            <numerusform>%n h slow</numerusform>
            <numerusform>%n h slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n日遅れています</source>
        <translation>
            <numerusform>%n day slow</numerusform>
            <numerusform>%n days slow</numerusform>
        </translation>
    </message>
    <message>
        <source>つながない設定</source>
        <translation>not set up</translation>
    </message>
    <message>
        <source>まだつながりません</source>
        <translation>not reached yet</translation>
    </message>
    <message>
        <source>届いた：%1</source>
        <translation>received %1</translation>
    </message>
    <message>
        <source>切れています：%1</source>
        <translation>cut off, last %1</translation>
    </message>
    <message>
        <source>Wi-Fi のログインが必要です</source>
        <translation>Wi-Fi asks for a login</translation>
    </message>
    <message>
        <source>本部がことわりました</source>
        <translation>refused by HQ</translation>
    </message>
    <message>
        <source>未送信 %1</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>使えません</source>
        <translation>not working</translation>
    </message>
</context>
<context>
    <name>ui::Stepper</name>
    <message>
        <source>%1をへらす</source>
        <translation>%1: less</translation>
    </message>
    <message>
        <source>%1をふやす</source>
        <translation>%1: more</translation>
    </message>
</context>
<context>
    <name>ui::StillThere</name>
    <message>
        <source>まだそこにいますか？</source>
        <translation>Are you still there?</translation>
    </message>
    <message numerus="yes">
        <source>あと%n秒</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>返事がなければ、この画面を消して、はじめにもどります。</source>
        <translation>Without an answer, this page is cleared and starts over.</translation>
    </message>
    <message>
        <source>はい、います</source>
        <translation>Yes, I am here</translation>
    </message>
    <message>
        <source>消してもどる</source>
        <translation>Clear and start over</translation>
    </message>
</context>
<context>
    <name>ui::TellScreen</name>
    <message>
        <source>お名前は？（かなで大丈夫です）</source>
        <translation>What is your name? (Kana is enough)</translation>
    </message>
    <message>
        <source>お名前：%1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>生まれた日は？</source>
        <translation>When were you born?</translation>
    </message>
    <message>
        <source>年れいは？</source>
        <translation>How old are you?</translation>
    </message>
    <message>
        <source>性別は？</source>
        <translation>Which sex?</translation>
    </message>
    <message>
        <source>どこに住んでいますか？</source>
        <translation>Where do you live?</translation>
    </message>
    <message>
        <source>電話番号は？</source>
        <translation>What is your telephone number?</translation>
    </message>
    <message>
        <source>名前は言わない</source>
        <translation>Leave the name out</translation>
    </message>
    <message>
        <source>年れいだけ答える</source>
        <translation>Only roughly how old</translation>
    </message>
    <message>
        <source>生まれた日を答える</source>
        <translation>Tell the birth date</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>わからない・言わない</source>
        <translation>Not known, or not told</translation>
    </message>
    <message>
        <source>%1さん：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>まえにもどる</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ui::ToInfectionRoomScreen</name>
    <message>
        <source>別の部屋（感染対策室）へご案内します</source>
        <translation>We will show you to another room (infection room)</translation>
    </message>
    <message>
        <source>ここで待って、職員を呼んでください。いる所は「感染対策室」と記録しました。</source>
        <translation>Please wait here and call staff. Your place is recorded as the infection room.</translation>
    </message>
    <message>
        <source>わかりました</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>「%1」のままにする</source>
        <translation>Stay: %1</translation>
    </message>
</context>
<context>
    <name>ui::TogetherChoice</name>
    <message numerus="yes">
        <source>家族は%n人までです。ほかの人は、あとで受付します</source>
        <translation>
            <numerusform>A family has at most %n person here. Register the others afterwards</numerusform>
            <numerusform>A family has at most %n people here. Register the others afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>家族は%n人までです。このまま、グループで受付できます</source>
        <translation>
            <numerusform>A family has at most %n person here. Go on as a group</numerusform>
            <numerusform>A family has at most %n people here. Go on as a group</numerusform>
        </translation>
    </message>
    <message>
        <source>ひとつの家族</source>
        <translation>One family</translation>
    </message>
    <message>
        <source>いろいろな人</source>
        <translation>Different people</translation>
    </message>
</context>
<context>
    <name>ui::TownModel</name>
    <message>
        <source>町</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postcode</translation>
    </message>
</context>
<context>
    <name>ui::TownPick</name>
    <message>
        <source>%1の行</source>
        <translation>Row of %1</translation>
    </message>
    <message>
        <source>郵便番号でさがす</source>
        <translation>By postcode</translation>
    </message>
    <message>
        <source>町の名前でさがす</source>
        <translation>By the town&apos;s name</translation>
    </message>
    <message>
        <source>郵便番号：%1</source>
        <translation>Postcode: %1</translation>
    </message>
    <message>
        <source>町の一覧</source>
        <translation>List of towns</translation>
    </message>
</context>
<context>
    <name>ui::UniteHouseholdsScreen</name>
    <message numerus="yes">
        <source>2人といっしょの人も、みんなで%n人の家族になります。あとで分けられません。</source>
        <translation>
            <numerusform>These two and all with them become one family of %n person. It cannot be undone.</numerusform>
            <numerusform>These two and all with them become one family of %n people. It cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>この2人は、もう同じ家族です。</source>
        <translation>These two are one family already.</translation>
    </message>
    <message numerus="yes">
        <source>家族は%1人までです。%n人になるので、まとめられません。</source>
        <translation>
            <numerusform>A family has at most %1 people here. This would be %n, so they cannot be joined.</numerusform>
            <numerusform>A family has at most %1 people here. This would be %n, so they cannot be joined.</numerusform>
        </translation>
    </message>
    <message>
        <source>ひとつの家族にまとめますか？</source>
        <translation>Join them as one family?</translation>
    </message>
    <message>
        <source>ほかの人をさがす</source>
        <translation>Look for somebody else</translation>
    </message>
    <message>
        <source>はい、まとめる</source>
        <translation>Yes, join them</translation>
    </message>
</context>
<context>
    <name>ui::UnlockingScreen</name>
    <message>
        <source>合言葉をたしかめています</source>
        <translation>Checking the passphrase</translation>
    </message>
    <message>
        <source>少しお待ちください。</source>
        <translation>One moment, please.</translation>
    </message>
</context>
<context>
    <name>ui::WhereToScreen</name>
    <message>
        <source>%1 の退所：どこへ行きますか？</source>
        <translation>%1 leaves: where to?</translation>
    </message>
    <message>
        <source>行き先を言わずに退所する</source>
        <translation>Leave without saying</translation>
    </message>
    <message>
        <source>ここへ、もうもどらない人の画面です。またもどる人は、「もどる」を押して「外出する」です。</source>
        <translation>For whoever does not come back here. If you will be back, tap Back, then Going out.</translation>
    </message>
</context>
<context>
    <name>ui::WordCard</name>
    <message numerus="yes">
        <source>%n個の言葉を表示しています</source>
        <translation>
            <numerusform>%n word is shown</numerusform>
            <numerusform>%n words are shown</numerusform>
        </translation>
    </message>
</context>
</TS>
