// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/IdentifyingScreen.h"

namespace ui {

IdentifyingScreen::IdentifyingScreen(const Theme &theme, QWidget *parent)
    : WaitingPage(theme, Picture::Wait, parent)
{}

void IdentifyingScreen::show(const core::screen::Identifying &)
{
    retranslate();
}

void IdentifyingScreen::retranslate()
{
    say(tr("カードを調べています"), tr("カードはそのままで、少しお待ちください。"));
}

} // namespace ui
