// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class KeyPad;
class SecretEntry;

// Four digits. How many tries are left stands before the pad, and nothing is sent until OK is
// pressed, so that a slip of the finger costs no try.
class AskPinScreen : public Page
{
    Q_OBJECT

public:
    explicit AskPinScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AskPin &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    void buildWords(QBoxLayout *sides);
    void buildPad(QBoxLayout *sides);
    void send();

    core::screen::AskPin m_state;
    QLabel *m_tries = nullptr;
    QLabel *m_triesCount = nullptr;
    QLabel *m_mishap = nullptr;
    QLabel *m_advice = nullptr;
    SecretEntry *m_entry = nullptr;
    KeyPad *m_pad = nullptr;
    BigButton *m_forgotten = nullptr;
};

} // namespace ui
