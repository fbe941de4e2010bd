// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/HandleEntryPage.h"

namespace ui {

// Whose coming or going it is.
class AskBandScreen : public HandleEntryPage
{
    Q_OBJECT

public:
    using HandleEntryPage::HandleEntryPage;

    void show(const core::screen::AskBand &state);

protected:
    void retranslate() override;

private:
    core::screen::AskBand::Use m_use = core::screen::AskBand::Use::Once;
};

} // namespace ui
