// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/HandleEntryPage.h"

namespace ui {

// Somebody who was counted before gives their number, and keeps it.
class AskHandleScreen : public HandleEntryPage
{
    Q_OBJECT

public:
    using HandleEntryPage::HandleEntryPage;

    void show(const core::screen::AskHandle &state);

protected:
    void retranslate() override;
};

} // namespace ui
