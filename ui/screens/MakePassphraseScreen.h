// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/PassphrasePage.h"

namespace ui {

class MakePassphraseScreen : public PassphrasePage
{
    Q_OBJECT

public:
    explicit MakePassphraseScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::MakePassphrase &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    core::screen::MakePassphrase m_state;
};

} // namespace ui
