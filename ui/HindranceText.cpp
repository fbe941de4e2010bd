// SPDX-License-Identifier: Apache-2.0
#include "ui/HindranceText.h"

#include <QCoreApplication>

namespace ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::HindranceText)

public:
    static HindranceText still()
    {
        return {tr("そのまま、動かさないでください"), {}, Picture::Wait};
    }
    static HindranceText of(core::IdHindrance hindrance);
};

HindranceText Words::of(core::IdHindrance hindrance)
{
    using H = core::IdHindrance;
    switch (hindrance) {
    case H::NoCard:
        return {tr("身分証の表を上にして、カメラの下に置いてください"),
                tr("ケースから出してください。手をはなすと、自動で読みます。"),
                Picture::IdUnderCamera};
    case H::CutOff:
        return {tr("わくの中に、ぜんぶ入れてください"), {}, Picture::IdUnderCamera};
    case H::TooFar:
        return {tr("もっとカメラに近づけてください"), {}, Picture::Nearer};
    case H::TwoCards:
        return {tr("1枚だけ置いてください"), {}, Picture::TwoCards};
    case H::TooDark:
        return {
            tr("暗くて読めません"), tr("明かりをつけるか、向きを変えてください。"), Picture::Dark};
    case H::Glare:
        return {tr("光って読めません"),
                tr("少しかたむけるか、場所をずらしてください。"),
                Picture::Glare};
    case H::Blurred:
        return {tr("ぼやけています"), tr("台に置いて、手をはなしてください。"), Picture::Hand};
    case H::OtherCard:
        return {
            tr("これは、読める身分証ではありません"),
            tr("運転免許証、マイナンバーカード、在留カード、資格確認書、パスポートが使えます。"),
            Picture::OtherCard};
    case H::WrongSide:
        return {tr("うら返してください"), tr("写真や名前がある面を読みます。"), Picture::TurnOver};
    case H::NumberSide:
        return {tr("番号のある面が見えました。うら返してください"),
                tr("写真はすぐに捨てました。番号は読んでいません。何も残っていません。"),
                Picture::TurnOver};
    case H::NoPicture:
        return {tr("カメラの写真を使えませんでした"),
                tr("もう一度置いてください。だめなときは、係の人を呼んでください。"),
                Picture::Camera};
    case H::TooLarge:
    case H::TooSmall:
        return {tr("このカメラの写真は、大きさが合いません"),
                tr("係の人を呼んでください。カードなしでも受付できます。"),
                Picture::Camera};
    }
    return {};
}

} // namespace

HindranceText hindranceText(const std::optional<core::IdHindrance> &hindrance)
{
    return hindrance ? Words::of(*hindrance) : Words::still();
}

} // namespace ui
