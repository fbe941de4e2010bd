// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ReadingScreen.h"

namespace ui {

ReadingScreen::ReadingScreen(const Theme &theme, QWidget *parent)
    : WaitingPage(theme, Picture::Wait, parent)
{}

void ReadingScreen::show(const core::screen::Reading &)
{
    retranslate();
}

void ReadingScreen::show(const core::screen::ReadingFace &)
{
    retranslate();
}

void ReadingScreen::retranslate()
{
    say(tr("カードを読んでいます"), tr("カードを動かさないでください。すぐに終わります。"));
}

} // namespace ui
