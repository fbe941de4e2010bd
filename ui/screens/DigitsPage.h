// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Page.h"

namespace ui {

class KeyPad;
class SecretEntry;

// The short PIN of a shift: words at the left, four to six secret digits on a pad at the right.
class DigitsPage : public Page
{
    Q_OBJECT

public:
    void forget() override;

protected:
    DigitsPage(const Theme &theme, QWidget *parent);

    void retranslate() override;
    bool typed(QKeyEvent &event) override;

    // Above the advice; below it there is room for more.
    [[nodiscard]] QLabel *problem() const { return m_problem; }
    [[nodiscard]] QLabel *advice() const { return m_advice; }
    [[nodiscard]] QVBoxLayout *words() const { return m_words; }

private:
    void buildPad(QBoxLayout *sides);
    void send();

    QVBoxLayout *m_words;
    QLabel *m_problem;
    QLabel *m_advice;
    SecretEntry *m_entry = nullptr;
    KeyPad *m_pad = nullptr;
};

} // namespace ui
