// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/EnrolTroubleScreen.h"

#include <QVBoxLayout>

namespace ui {

namespace {

using Reason = core::screen::EnrolTrouble::Reason;

struct Words
{
    QString title;
    QString advice;
};

} // namespace

EnrolTroubleScreen::EnrolTroubleScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
{
    heading()->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignCenter);
    content()->addStretch();
    content()->addWidget(new PictureView(theme, Picture::Warning, 240), 0, Qt::AlignHCenter);
    content()->addWidget(m_advice);
    content()->addStretch();
    m_byStick = addWish(foot(), Picture::Hand, Rank::Plain, core::input::GoOnByStick{});
    m_again = addWish(foot(), Picture::Undo, Rank::Primary, core::input::EnrolAgain{});
}

void EnrolTroubleScreen::show(const core::screen::EnrolTrouble &state)
{
    m_state = state;
    retranslate();
}

void EnrolTroubleScreen::retranslate()
{
    const bool isByStick = m_state.stick == core::screen::EnrolTrouble::Stick::Offered;
    const auto words = [this, isByStick]() -> Words {
        switch (m_state.reason) {
        case Reason::WrongCode:
            return {tr("本部はこのコードを知りません"),
                    tr("コードを見くらべて、もう一度入れてください。"
                       "それでもだめなら、本部に新しいコードを作ってもらいます。")};
        case Reason::TooManyTries:
            return {tr("まちがいが多すぎました"),
                    tr("このコードはもう使えないことがあります。"
                       "1分待ってから、本部に新しいコードを作ってもらってください。")};
        case Reason::Expired:
            return {tr("コードの期限が切れました"),
                    tr("本部に新しいコードを作ってもらってください。")};
        case Reason::Taken:
            return {tr("このコードは、ほかの受付機が使いました"),
                    tr("1つのコードで登録できるのは1台だけです。心当たりがなければ、すぐ本部に"
                       "電話してください。新しいコードを作ってもらいます。")};
        case Reason::Refused:
            return {
                tr("本部が承認しませんでした"),
                tr("本部に電話して、わけを聞いてください。やり直すには新しいコードがいります。")};
        case Reason::WrongMode:
            return {tr("練習と本番がまざっています"),
                    tr("練習の本部のコードで本番の受付機は登録できません。その逆もできません。")};
        case Reason::NoAnswer:
            return {
                tr("本部とつながりません"),
                isByStick
                    ? tr("ネットワークのケーブルやWi-Fiを見てください。"
                         "なおらないときは、USBメモリーを本部へ運んで登録できます。")
                    : tr("ネットワークのケーブルやWi-Fiを見てください。コードはまだ使えます。")};
        case Reason::Foreign:
            return {tr("答えたのは、コードを作った本部ではありません"),
                    tr("このネットワークは、とちゅうで内容を変えています。登録しませんでした。"
                       "別のネットワークで、もう一度ためしてください。")};
        case Reason::Older:
            return {
                tr("古い設定が届きました"),
                tr("この受付機が持つ設定より古いので、使いませんでした。本部に電話してください。")};
        case Reason::NotSaved:
            return {tr("この受付機に保存できません"),
                    tr("ディスクがいっぱいか、こわれています。別の受付機を使ってください。")};
        }
        return {};
    }();
    heading()->setText(words.title);
    m_advice->setText(words.advice);
    m_again->setWords(tr("もう一度"));
    m_byStick->setWords(tr("USBメモリーで続ける"));
    m_byStick->setVisible(isByStick);
}

} // namespace ui
