// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class DutyPad;

// The number on the duty card, or the sealed envelope.
class AskDutyScreen : public Page
{
    Q_OBJECT

public:
    explicit AskDutyScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AskDuty &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    void buildWords(QBoxLayout *sides);

    core::screen::AskDuty m_state;
    QLabel *m_notice = nullptr;
    QLabel *m_advice = nullptr;
    DutyPad *m_pad = nullptr;
    BigButton *m_attendance = nullptr;
    BigButton *m_envelope = nullptr;
};

} // namespace ui
