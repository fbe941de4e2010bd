// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AskBandScreen.h"

namespace ui {

void AskBandScreen::show(const core::screen::AskBand &state)
{
    ask(state.problem);
}

void AskBandScreen::retranslate()
{
    heading()->setText(tr("出かける・もどる・出ていく人の番号"));
    HandleEntryPage::retranslate();
}

} // namespace ui
