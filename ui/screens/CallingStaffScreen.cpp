// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/CallingStaffScreen.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

CallingStaffScreen::CallingStaffScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
{
    heading()->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignCenter);
    content()->addStretch();
    content()->addWidget(new PictureView(theme, Picture::Hand, 420), 0, Qt::AlignHCenter);
    content()->addWidget(m_advice);
    content()->addStretch();
    m_staff = addWish(foot(), Picture::Key, Rank::Plain, core::input::StaffFace{});
    foot()->addStretch();
    m_helped = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
}

void CallingStaffScreen::show(const core::screen::CallingStaff &)
{
    retranslate();
}

void CallingStaffScreen::retranslate()
{
    heading()->setText(tr("係の人を呼んでいます"));
    m_advice->setText(tr("ここで待っていてください。手をあげると見つけやすくなります。"));
    m_staff->setWords(tr("係の人：サインインする"));
    m_helped->setWords(tr("もう大丈夫です"));
}

} // namespace ui
