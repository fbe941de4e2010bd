// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/NeedStaffScreen.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

NeedStaffScreen::NeedStaffScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
{
    auto *middle = new QHBoxLayout;
    middle->addWidget(new PictureView(theme, Picture::Staff, 240), 0, Qt::AlignCenter);
    middle->addWidget(m_advice, 1);
    content()->addStretch();
    content()->addLayout(middle);
    content()->addStretch();
    m_signIn = addWish(foot(), Picture::Key, Rank::Plain, core::input::StaffFace{});
    m_call = addWish(foot(), Picture::Hand, Rank::Plain, core::input::CallStaff{});
    m_face = addWish(foot(), Picture::IdUnderCamera, Rank::Primary, core::input::OpenByFace{});
    m_count = addWish(foot(), Picture::PersonPlus, Rank::Primary, core::input::CountOne{});
}

void NeedStaffScreen::show(const core::screen::NeedStaff &state)
{
    m_state = state;
    retranslate();
}

void NeedStaffScreen::retranslate()
{
    using Reason = core::screen::NeedStaff::Reason;
    switch (m_state.reason) {
    case Reason::PinForgotten:
        heading()->setText(tr("暗証番号がわからなくても大丈夫です"));
        m_advice->setText(tr("カードなしで受付できます。名前は、あとで係の人がうかがいます。"));
        break;
    case Reason::OneTryLeft:
        heading()->setText(tr("入力できるのは、あと1回です"));
        m_advice->setText(
            tr("まちがえるとカードの暗証番号が止まります。係の人といっしょに入力するか、"
               "カードなしで受付してください。"));
        break;
    case Reason::PinLocked:
        heading()->setText(tr("このカードの暗証番号は止まっています"));
        m_advice->setText(tr("市役所や町役場でなおせます。受付はカードなしでできます。"));
        break;
    }
    // Only with a try left is there something that staff's passphrase would permit.
    m_signIn->setVisible(m_state.reason == Reason::OneTryLeft);
    m_signIn->setWords(tr("係の人：最後の1回をゆるす"));
    m_call->setWords(tr("係の人を呼ぶ"));
    // As good as the PIN, and nobody has to be fetched.
    const bool opensByFace = m_state.ids == core::IdWay::Offered;
    m_face->setVisible(opensByFace);
    m_face->setWords(tr("カードの表で開く（カメラ）"));
    m_count->setRank(opensByFace ? Rank::Plain : Rank::Primary);
    m_count->setWords(tr("カードなしで受付する"));
}

} // namespace ui
