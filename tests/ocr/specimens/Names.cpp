// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Names.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

const std::vector<NamePart> &men()
{
    static const std::vector<NamePart> all{
        {u"浩二"_s, u"コウジ"_s, u"KOJI"_s},
        {u"悠真"_s, u"ユウマ"_s, u"YUMA"_s},
        {u"翔太"_s, u"ショウタ"_s, u"SHOTA"_s},
        {u"一郎"_s, u"イチロウ"_s, u"ICHIRO"_s},
        {u"正"_s, u"タダシ"_s, u"TADASHI"_s},
        {u"勝利"_s, u"カツトシ"_s, u"KATSUTOSHI"_s},
        {u"德次郎"_s, u"トクジロウ"_s, u"TOKUJIRO"_s},
        {u"博"_s, u"ヒロシ"_s, u"HIROSHI"_s},
        {u"秀樹"_s, u"ヒデキ"_s, u"HIDEKI"_s},
        {u"亮介"_s, u"リョウスケ"_s, u"RYOSUKE"_s},
        {u"湊"_s, u"ミナト"_s, u"MINATO"_s},
        {u"朔太郎"_s, u"サクタロウ"_s, u"SAKUTARO"_s},
        {u"清"_s, u"キヨシ"_s, u"KIYOSHI"_s},
        {u"修"_s, u"オサム"_s, u"OSAMU"_s},
        {u"和也"_s, u"カズヤ"_s, u"KAZUYA"_s},
        {u"哲也"_s, u"テツヤ"_s, u"TETSUYA"_s},
        {u"隆"_s, u"タカシ"_s, u"TAKASHI"_s},
        {u"真一"_s, u"シンイチ"_s, u"SHINICHI"_s},
        {u"大和"_s, u"ヤマト"_s, u"YAMATO"_s},
        {u"二三男"_s, u"フミオ"_s, u"FUMIO"_s},
    };
    return all;
}

const std::vector<NamePart> &women()
{
    static const std::vector<NamePart> all{
        {u"陽子"_s, u"ヨウコ"_s, u"YOKO"_s},      {u"結衣"_s, u"ユイ"_s, u"YUI"_s},
        {u"洋子"_s, u"ヨウコ"_s, u"YOKO"_s},      {u"惠子"_s, u"ケイコ"_s, u"KEIKO"_s},
        {u"真理子"_s, u"マリコ"_s, u"MARIKO"_s},  {u"美穂"_s, u"ミホ"_s, u"MIHO"_s},
        {u"彩花"_s, u"アヤカ"_s, u"AYAKA"_s},     {u"凛"_s, u"リン"_s, u"RIN"_s},
        {u"莉子"_s, u"リコ"_s, u"RIKO"_s},        {u"久美子"_s, u"クミコ"_s, u"KUMIKO"_s},
        {u"千代"_s, u"チヨ"_s, u"CHIYO"_s},       {u"フミ"_s, u"フミ"_s, u"FUMI"_s},
        {u"ハルエ"_s, u"ハルエ"_s, u"HARUE"_s},   {u"キヨ"_s, u"キヨ"_s, u"KIYO"_s},
        {u"タミ子"_s, u"タミコ"_s, u"TAMIKO"_s},  {u"ひなた"_s, u"ヒナタ"_s, u"HINATA"_s},
        {u"あかり"_s, u"アカリ"_s, u"AKARI"_s},   {u"つむぎ"_s, u"ツムギ"_s, u"TSUMUGI"_s},
        {u"紬"_s, u"ツムギ"_s, u"TSUMUGI"_s},     {u"彌生"_s, u"ヤヨイ"_s, u"YAYOI"_s},
        {u"八千代"_s, u"ヤチヨ"_s, u"YACHIYO"_s}, {u"奈々"_s, u"ナナ"_s, u"NANA"_s},
    };
    return all;
}

} // namespace

const std::vector<NamePart> &surnames()
{
    static const std::vector<NamePart> all{
        {u"髙橋"_s, u"タカハシ"_s, u"TAKAHASHI"_s},
        {u"山﨑"_s, u"ヤマサキ"_s, u"YAMASAKI"_s},
        {u"濵﨑"_s, u"ハマサキ"_s, u"HAMASAKI"_s},
        {u"栁瀨"_s, u"ヤナセ"_s, u"YANASE"_s},
        {u"齋藤"_s, u"サイトウ"_s, u"SAITO"_s},
        {u"齊藤"_s, u"サイトウ"_s, u"SAITO"_s},
        {u"渡邊"_s, u"ワタナベ"_s, u"WATANABE"_s},
        {u"渡邉"_s, u"ワタナベ"_s, u"WATANABE"_s},
        {u"𠮷田"_s, u"ヨシダ"_s, u"YOSHIDA"_s},
        {u"𠮷村"_s, u"ヨシムラ"_s, u"YOSHIMURA"_s},
        {u"髙木"_s, u"タカギ"_s, u"TAKAGI"_s},
        {u"尾﨑"_s, u"オザキ"_s, u"OZAKI"_s},
        {u"宮﨑"_s, u"ミヤザキ"_s, u"MIYAZAKI"_s},
        {u"黒栁"_s, u"クロヤナギ"_s, u"KUROYANAGI"_s},
        {u"廣瀨"_s, u"ヒロセ"_s, u"HIROSE"_s},
        {u"德永"_s, u"トクナガ"_s, u"TOKUNAGA"_s},
        {u"澤田"_s, u"サワダ"_s, u"SAWADA"_s},
        {u"眞鍋"_s, u"マナベ"_s, u"MANABE"_s},
        {u"鈴木"_s, u"スズキ"_s, u"SUZUKI"_s},
        {u"小林"_s, u"コバヤシ"_s, u"KOBAYASHI"_s},
        {u"加藤"_s, u"カトウ"_s, u"KATO"_s},
        {u"山口"_s, u"ヤマグチ"_s, u"YAMAGUCHI"_s},
        {u"松本"_s, u"マツモト"_s, u"MATSUMOTO"_s},
        {u"井上"_s, u"イノウエ"_s, u"INOUE"_s},
        {u"木村"_s, u"キムラ"_s, u"KIMURA"_s},
        {u"清水"_s, u"シミズ"_s, u"SHIMIZU"_s},
        {u"阿部"_s, u"アベ"_s, u"ABE"_s},
        {u"森"_s, u"モリ"_s, u"MORI"_s},
        {u"林"_s, u"ハヤシ"_s, u"HAYASHI"_s},
        {u"原"_s, u"ハラ"_s, u"HARA"_s},
        {u"甲斐"_s, u"カイ"_s, u"KAI"_s},
        {u"日高"_s, u"ヒダカ"_s, u"HIDAKA"_s},
        {u"椎葉"_s, u"シイバ"_s, u"SHIIBA"_s},
        {u"那須"_s, u"ナス"_s, u"NASU"_s},
        {u"外薗"_s, u"ホカゾノ"_s, u"HOKAZONO"_s},
        {u"押川"_s, u"オシカワ"_s, u"OSHIKAWA"_s},
        {u"川越"_s, u"カワゴエ"_s, u"KAWAGOE"_s},
        {u"児玉"_s, u"コダマ"_s, u"KODAMA"_s},
        {u"蛯原"_s, u"エビハラ"_s, u"EBIHARA"_s},
        {u"津曲"_s, u"ツマガリ"_s, u"TSUMAGARI"_s},
        {u"郡司"_s, u"グンジ"_s, u"GUNJI"_s},
        {u"興梠"_s, u"コウロギ"_s, u"KOROGI"_s},
        {u"工藤"_s, u"クドウ"_s, u"KUDO"_s},
        {u"佐々木"_s, u"ササキ"_s, u"SASAKI"_s},
        {u"長谷川"_s, u"ハセガワ"_s, u"HASEGAWA"_s},
        {u"五十嵐"_s, u"イガラシ"_s, u"IGARASHI"_s},
        {u"久保田"_s, u"クボタ"_s, u"KUBOTA"_s},
        {u"勅使河原"_s, u"テシガワラ"_s, u"TESHIGAWARA"_s},
        {u"西園寺"_s, u"サイオンジ"_s, u"SAIONJI"_s},
        {u"二見"_s, u"フタミ"_s, u"FUTAMI"_s},
        {u"三ツ矢"_s, u"ミツヤ"_s, u"MITSUYA"_s},
        {u"溝口"_s, u"ミゾグチ"_s, u"MIZOGUCHI"_s},
        {u"菊池"_s, u"キクチ"_s, u"KIKUCHI"_s},
        {u"藤原"_s, u"フジワラ"_s, u"FUJIWARA"_s},
        {u"桑畑"_s, u"クワハタ"_s, u"KUWAHATA"_s},
        {u"鶴田"_s, u"ツルタ"_s, u"TSURUTA"_s},
        {u"福留"_s, u"フクドメ"_s, u"FUKUDOME"_s},
        {u"迫田"_s, u"サコダ"_s, u"SAKODA"_s},
        {u"坂元"_s, u"サカモト"_s, u"SAKAMOTO"_s},
        {u"竹之下"_s, u"タケノシタ"_s, u"TAKENOSHITA"_s},
    };
    return all;
}

const std::vector<NamePart> &givenNames(Sex sex)
{
    return sex == Sex::Male ? men() : women();
}

const std::vector<QString> &foreignSurnames()
{
    static const std::vector<QString> all{
        u"TRAN"_s,
        u"LE"_s,
        u"PHAM"_s,
        u"GURUNG"_s,
        u"SHRESTHA"_s,
        u"DELA CRUZ"_s,
        u"REYES"_s,
        u"LI"_s,
        u"ZHANG"_s,
        u"PARK"_s,
        u"CHOI"_s,
        u"SILVA"_s,
        u"OLIVEIRA"_s,
        u"HOSSAIN"_s,
        u"WIJAYA"_s,
        u"MARTIN"_s,
        u"ZAW"_s,
    };
    return all;
}

const std::vector<QString> &foreignGivenNames()
{
    static const std::vector<QString> all{
        u"THI LAN"_s,
        u"VAN MINH"_s,
        u"MARIA"_s,
        u"JOSE ANTONIO"_s,
        u"SITA"_s,
        u"BIKASH"_s,
        u"WEI"_s,
        u"XIUYING"_s,
        u"JIHOON"_s,
        u"SEOYEON"_s,
        u"ANA PAULA"_s,
        u"CARLOS"_s,
        u"EMILY"_s,
        u"DEWI"_s,
        u"ROBERT JAMES"_s,
        u"THANDAR"_s,
    };
    return all;
}

const std::vector<QString> &nationalities()
{
    static const std::vector<QString> all{
        u"ベトナム"_s,
        u"フィリピン"_s,
        u"中国"_s,
        u"ネパール"_s,
        u"ブラジル"_s,
        u"インドネシア"_s,
        u"ミャンマー"_s,
        u"韓国"_s,
        u"米国"_s,
        u"バングラデシュ"_s,
    };
    return all;
}

} // namespace specimens
