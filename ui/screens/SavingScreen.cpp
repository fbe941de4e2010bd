// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/SavingScreen.h"

namespace ui {

SavingScreen::SavingScreen(const Theme &theme, QWidget *parent)
    : WaitingPage(theme, Picture::Pencil, parent)
{}

void SavingScreen::show(const core::screen::Saving &)
{
    retranslate();
}

void SavingScreen::retranslate()
{
    say(tr("記録しています"), tr("少しお待ちください。"));
}

} // namespace ui
