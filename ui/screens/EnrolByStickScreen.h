// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// A stick is on its way to headquarters and back: twenty digits, large enough to be photographed,
// and what to do. Goes on by itself when the stick is back.
class EnrolByStickScreen : public Page
{
    Q_OBJECT

public:
    explicit EnrolByStickScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::EnrolByStick &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] QString problemText() const;

    core::screen::EnrolByStick m_state;
    QLabel *m_digits;
    QLabel *m_problem;
    QLabel *m_advice;
    QLabel *m_stayOn;
    BigButton *m_write;
};

} // namespace ui
