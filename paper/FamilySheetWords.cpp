// SPDX-License-Identifier: Apache-2.0
#include "paper/FamilySheetWords.h"

using namespace Qt::StringLiterals;

namespace paper {

const std::array<FamilySheetWords, 3> &familySheetWords()
{
    static const std::array<FamilySheetWords, 3> words{
        FamilySheetWords{
            u"避難所の受付で、この紙を見せてください"_s,
            u"%1人分"_s,
            u"%1枚いっしょに見せてください"_s,
            {u"係の人が、このQRを読み取ります。折り目がQRにかからないように持ってください。"_s,
             u"このQRには、家族の名前、生年月日、住所などがそのまま入っています。だれでも読めます。"
             u"身分証と同じように大切に持ち、ネットにのせないでください。"_s,
             u"この紙を作った窓口には、何も残していません。"_s,
             u"家族や住所が変わったら、作り直してください。"_s}},
        FamilySheetWords{
            u"避難所の 受付で この 紙を 見せて ください"_s,
            u"%1人"_s,
            u"%1枚 いっしょに 見せて ください"_s,
            {u"係の 人が この QRを 読みます。QRの 所は 折らないで ください。"_s,
             u"この QRには 家族の 名前、生まれた 日、住所などが 入っています。だれでも 読めます。"
             u"身分証（在留カードなど）と 同じように 大切に 持って ください。"
             u"ネットに のせないで ください。"_s,
             u"この 紙を 作った 所には、何も 残って いません。"_s,
             u"家族や 住所が 変わったら、もう 一度 作って ください。"_s}},
        FamilySheetWords{u"Show this paper at the shelter's reception"_s,
                         u"People: %1"_s,
                         u"Show all %1 sheets together"_s,
                         {u"The staff reads the QR. Do not fold it across the QR."_s,
                          u"This QR holds your family's names, birth dates and address, and "
                          u"anybody can read it. "
                          u"Keep it like an ID card, and do not put it on the internet."_s,
                          u"Nothing of it was kept where this paper was made."_s,
                          u"Make a new one when your household or address changes."_s}}};
    return words;
}

} // namespace paper
