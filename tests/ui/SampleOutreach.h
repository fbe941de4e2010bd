// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/DeskWindow.h"
#include "ui/screens/OutreachCodesScreen.h"
#include "ui/screens/OutreachFamilyScreen.h"

namespace ui::samples {

// The two pages of outreach in a window, which owns them.
class SampleOutreach
{
public:
    explicit SampleOutreach(DeskWindow &window);

    // No more than a household holds.
    void showFamily(std::size_t members);
    void showCodes(int codes, core::SlipState paper);

    OutreachFamilyScreen &family;
    OutreachCodesScreen &codes;

private:
    DeskWindow &m_window;
};

} // namespace ui::samples
