// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Page.h"

namespace ui {

class KeyPad;
class SecretEntry;

// A passphrase on a pad of small letters, digits, hyphen and space. The real keyboard types the
// same letters; capitals count as small ones, so that Caps Lock locks nobody out.
class PassphrasePage : public Page
{
    Q_OBJECT

public:
    void forget() override;

protected:
    // OK is greyed until shortest letters are there.
    PassphrasePage(const Theme &theme, int shortest, QWidget *parent);

    void retranslate() override;
    bool typed(QKeyEvent &event) override;

    [[nodiscard]] QLabel *advice() const { return m_advice; }
    [[nodiscard]] QLabel *problem() const { return m_problem; }
    // At the right of the pad, which leaves no height on a small screen.
    [[nodiscard]] QVBoxLayout *beside() const { return m_beside; }

private:
    void send();

    int m_shortest;
    QLabel *m_problem;
    QLabel *m_advice;
    SecretEntry *m_entry;
    KeyPad *m_pad;
    QVBoxLayout *m_beside;
};

} // namespace ui
