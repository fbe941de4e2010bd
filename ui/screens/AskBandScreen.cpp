// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AskBandScreen.h"

namespace ui {

void AskBandScreen::show(const core::screen::AskBand &state)
{
    m_use = state.use;
    ask(state.problem);
}

void AskBandScreen::retranslate()
{
    heading()->setText(m_use == core::screen::AskBand::Use::Door
                           ? tr("出入口：バンドを読み取ってください")
                           : tr("出かける・もどる・出ていく人の番号"));
    HandleEntryPage::retranslate();
}

} // namespace ui
