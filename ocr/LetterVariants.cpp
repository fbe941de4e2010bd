// SPDX-License-Identifier: Apache-2.0
#include "ocr/LetterVariants.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace ocr {

namespace {

// Old and new forms (当用漢字字体表, 1949), and the forms that family registers kept beside them.
// Escaped: compatibility ideographs, which an editor's normalisation would turn into the others.
// clang-format off
constexpr std::array<std::u32string_view, 270> groups{
    U"高髙", U"崎﨑嵜碕", U"辺邊邉", U"浜濱濵", U"柳栁桺", U"斎齋斉齊", U"徳德", U"沢澤", U"広廣",
    U"国國", U"真眞", U"桜櫻", U"恵惠", U"竜龍", U"瀬瀨", U"弥彌", U"塚\uFA10", U"吉\U00020BB7",
    U"土圡", U"富冨", U"島嶋嶌", U"峰峯", U"関關", U"亀龜", U"鉄鐵", U"栄榮", U"円圓", U"塩鹽",
    U"桧檜", U"曽曾", U"寿壽", U"蔵藏", U"条條", U"万萬", U"実實", U"与與", U"滝瀧", U"槙槇",
    U"尭堯", U"遥遙", U"晋晉", U"凛凜", U"静靜", U"将將", U"神\uFA19", U"福\uFA1B", U"隆\uF9DC",
    U"都\uFA26", U"祥\uFA1A", U"朗\uF929", U"郎郞", U"黒黑", U"緑綠", U"穂穗", U"桑桒", U"館舘",
    U"園薗", U"岳嶽", U"巌巖", U"芦蘆", U"礼禮", U"伝傳", U"仏佛", U"来來", U"勲勳", U"衛衞",
    U"教敎", U"強强", U"京亰", U"清淸", U"青靑", U"晴\uFA12", U"益\uFA17", U"節\uFA56",
    U"梅\uFA44", U"海\uFA45", U"渚\uFA46", U"繁\uFA59", U"敏\uFA41", U"祐\uFA4F", U"類\uF9D0",
    U"羽\uFA1E", U"豊豐", U"宝寶", U"児兒", U"双雙", U"桝枡", U"篭籠", U"梼檮", U"乗乘", U"剣劍",
    U"台臺", U"頼賴", U"楽樂", U"様樣", U"横橫", U"歩步", U"涼凉", U"薫薰", U"応應", U"学學",
    U"会會", U"気氣", U"芸藝", U"県縣", U"顕顯", U"鶴靏靍鸖", U"兎兔", U"糸絲", U"聡聰", U"総總",
    U"荘莊", U"壮壯", U"巣巢", U"従從", U"渋澁", U"譲讓", U"嬢孃", U"畳疊", U"処處", U"焼燒",
    U"縄繩", U"慎愼", U"尽盡", U"粋粹", U"摂攝", U"専專", U"浅淺", U"銭錢", U"禅禪", U"祖\uFA50",
    U"争爭", U"帯帶", U"択擇", U"担擔", U"団團", U"弾彈", U"鋳鑄", U"庁廳", U"徴徵", U"聴聽",
    U"鎮鎭", U"点點", U"転轉", U"灯燈", U"当當", U"党黨", U"稲稻", U"読讀", U"拝拜", U"売賣",
    U"麦麥", U"発發", U"払拂", U"並竝", U"変變", U"翻飜", U"毎每", U"満滿", U"黙默", U"訳譯",
    U"薬藥", U"予豫", U"謡謠", U"乱亂", U"覧覽", U"両兩", U"励勵", U"霊靈", U"齢齡", U"恋戀",
    U"炉爐", U"労勞", U"録錄", U"湾灣", U"渕淵", U"薮藪", U"藤籐", U"鴬鶯", U"諌諫", U"頚頸",
    U"飯\uFA2A", U"船舩", U"蛍螢", U"蝉蟬", U"涙淚", U"鴎鷗", U"侠俠", U"巻卷", U"挙擧", U"旧舊",
    U"暁曉", U"検檢", U"歓歡", U"渓溪", U"狭狹", U"瑶瑤", U"継繼", U"経經", U"絵繪", U"続續",
    U"覚覺", U"誉譽", U"逸\uFA67", U"鉱鑛", U"闘鬪", U"隠隱", U"雑雜", U"頬頰", U"顔顏", U"騒騷",
    U"験驗", U"鶏鷄", U"麺麵", U"区區", U"医醫", U"号號", U"圧壓", U"壱壹", U"壊壞", U"奥奧",
    U"対對", U"峡峽", U"廃廢", U"径徑", U"恒恆", U"悦悅", U"拡擴", U"断斷", U"昼晝",
    U"暦曆", U"枢樞", U"楼樓", U"欧歐", U"歴歷", U"残殘", U"殴毆", U"浄淨", U"済濟", U"渇渴",
    U"温溫", U"潜潛", U"犠犧", U"献獻", U"瓶甁", U"産產", U"盗盜", U"砕碎", U"稚穉", U"穏穩",
    U"竃竈", U"箪簞", U"蚕蠶", U"蛮蠻", U"装裝", U"触觸", U"賛贊", U"践踐", U"軽輕", U"逓遞",
    U"遅遲", U"醤醬", U"釈釋", U"隣鄰", U"随隨", U"険險", U"駅驛", U"駆驅", U"髄髓", U"黄黃",
};
// clang-format on

struct Member
{
    char32_t letter = 0;
    std::u32string_view group;
};

std::vector<Member> sortedMembers()
{
    std::vector<Member> members;
    for (const auto group : groups)
        for (const char32_t letter : group)
            members.push_back({letter, group});
    std::sort(members.begin(), members.end(), [](const Member &one, const Member &other) {
        return one.letter < other.letter;
    });
    return members;
}

std::u32string_view groupOf(char32_t letter)
{
    static const std::vector<Member> members = sortedMembers();
    const auto found = std::lower_bound(
        members.begin(), members.end(), letter, [](const Member &member, char32_t is) {
            return member.letter < is;
        });
    if (found == members.end() || found->letter != letter)
        return {};
    return found->group;
}

} // namespace

std::u32string variantsOf(char32_t letter)
{
    const auto group = groupOf(letter);
    return group.empty() ? std::u32string(1, letter) : std::u32string(group);
}

char32_t foldVariant(char32_t letter)
{
    const auto group = groupOf(letter);
    return group.empty() ? letter : group.front();
}

QString foldVariants(const QString &text)
{
    std::u32string folded = text.toStdU32String();
    std::transform(folded.begin(), folded.end(), folded.begin(), foldVariant);
    return QString::fromStdU32String(folded);
}

} // namespace ocr
