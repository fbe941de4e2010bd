// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ShelterClosedScreen.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ShelterClosedScreen::ShelterClosedScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
{
    heading()->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignCenter);
    content()->addStretch();
    content()->addWidget(new PictureView(theme, Picture::House, 320), 0, Qt::AlignHCenter);
    content()->addWidget(m_advice);
    content()->addStretch();
    foot()->addStretch();
    m_staff = addWish(foot(), Picture::Key, Rank::Primary, core::input::StaffFace{});
    foot()->addStretch();
}

void ShelterClosedScreen::show(const core::screen::ShelterClosed &)
{
    retranslate();
}

void ShelterClosedScreen::retranslate()
{
    heading()->setText(tr("受付は、まだ始まっていません"));
    m_advice->setText(tr("係の人が受付を始めます。少しお待ちください。"));
    m_staff->setWords(tr("係の人：受付を始める"));
}

} // namespace ui
