// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AskHandleScreen.h"

namespace ui {

void AskHandleScreen::show(const core::screen::AskHandle &state)
{
    ask(state.problem);
}

void AskHandleScreen::retranslate()
{
    heading()->setText(tr("手首や紙の番号を入れてください"));
    HandleEntryPage::retranslate();
}

} // namespace ui
