// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ui {

// A pad of single letters. The letter travels as a char, never as text, because some pads take
// secrets.
class KeyPad : public QWidget
{
    Q_OBJECT

public:
    // Keys that are not letters, in the rows of a pad.
    static constexpr char erase = '<';
    static constexpr char enter = '>';

    // Each row is one line of keys; ' ' is the space key.
    KeyPad(const Theme &theme, const std::vector<QByteArray> &rows, QWidget *parent = nullptr);

    void setEnterEnabled(bool ready);
    [[nodiscard]] bool isEnterEnabled() const;
    void setEraseEnabled(bool any);
    // Where no more letters fit, none is offered.
    void setLettersEnabled(bool room);
    // Where not every letter can come next, only those are offered.
    void setOffered(const QByteArray &letters);
    // Words and accessible names in the language that is shown now.
    void retranslate();
    // A key of the real keyboard that this pad has too. Answers whether it was used.
    bool press(QKeyEvent &event);

Q_SIGNALS:
    void typed(char letter);
    void erased();
    void entered();

private:
    void addKey(QGridLayout *grid, char key, int row, int column);
    void fire(char key);
    void applyTheme();
    [[nodiscard]] bool has(char letter) const;

    const Theme &m_theme;
    QByteArray m_letters;
    BigButton *m_space = nullptr;
    BigButton *m_erase = nullptr;
    BigButton *m_enter = nullptr;
    struct Key
    {
        char letter;
        BigButton *button;
    };
    std::vector<Key> m_keys;
};

} // namespace ui
