// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Theme.h"

#include <QWidget>

class QKeyEvent;
class QLabel;

namespace ui {

class KeyPad;

// A Japanese telephone number with its area code. It begins with 0, which is the only key at first:
// a number told without its area code would ring somewhere else.
class PhonePad : public QWidget
{
    Q_OBJECT

public:
    enum class Ok { OnThePad, Elsewhere };

    PhonePad(const Theme &theme, Ok ok, QWidget *parent = nullptr);

    // Digits only, whatever else stands in between; nothing if they do not begin with 0 or are too
    // many. Setting it emits nothing.
    void setText(const QString &number);
    // Digits only.
    [[nodiscard]] QString text() const { return m_digits; }
    // Ten digits, or eleven where the number is one of a mobile or IP telephone (0x0).
    [[nodiscard]] bool isComplete() const;
    // Whatever it shows about somebody is gone.
    void forget();
    void retranslate();
    bool press(QKeyEvent &event);

Q_SIGNALS:
    // By finger or keyboard.
    void changed(const QString &digits);
    // Only when complete.
    void entered();

private:
    void type(char digit);
    void set(const QString &digits);
    void refresh();

    QString m_digits;
    QLabel *m_entry;
    QLabel *m_advice;
    KeyPad *m_pad;
};

} // namespace ui
