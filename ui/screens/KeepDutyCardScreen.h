// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// A card that shall stand for a duty number is waited for; what is kept of it is said before.
class KeepDutyCardScreen : public Page
{
    Q_OBJECT

public:
    explicit KeepDutyCardScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::KeepDutyCard &state);

protected:
    void retranslate() override;

private:
    core::screen::KeepDutyCard m_state;
    QLabel *m_trouble;
    QLabel *m_advice;
    QLabel *m_kept;
};

} // namespace ui
