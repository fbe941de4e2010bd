// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// Waiting for headquarters, with the eight digits that a person there compares, large enough to be
// read out on the telephone. Goes on by itself.
class EnrolWaitScreen : public Page
{
    Q_OBJECT

public:
    explicit EnrolWaitScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::EnrolWait &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    core::screen::EnrolWait m_state;
    QLabel *m_digits;
    QLabel *m_advice;
    QLabel *m_line;
    QLabel *m_clock;
};

} // namespace ui
