// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/PassphrasePage.h"

namespace ui {

class SignInScreen : public PassphrasePage
{
    Q_OBJECT

public:
    explicit SignInScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::SignIn &state);

protected:
    void retranslate() override;

private:
    core::screen::SignIn m_state;
    BigButton *m_attendance;
};

} // namespace ui
