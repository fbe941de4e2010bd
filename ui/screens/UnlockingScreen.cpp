// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/UnlockingScreen.h"

namespace ui {

UnlockingScreen::UnlockingScreen(const Theme &theme, QWidget *parent)
    : WaitingPage(theme, Picture::Key, parent)
{}

void UnlockingScreen::show(const core::screen::Unlocking &)
{
    retranslate();
}

void UnlockingScreen::retranslate()
{
    say(tr("合言葉をたしかめています"), tr("少しお待ちください。"));
}

} // namespace ui
