// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// Why this desk is not let in, and what to do.
class EnrolTroubleScreen : public Page
{
    Q_OBJECT

public:
    explicit EnrolTroubleScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::EnrolTrouble &state);

protected:
    void retranslate() override;

private:
    core::screen::EnrolTrouble m_state;
    QLabel *m_advice;
    BigButton *m_again;
    BigButton *m_byStick;
};

} // namespace ui
