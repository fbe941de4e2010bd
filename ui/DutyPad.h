// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Staff.h"
#include "ui/Theme.h"

#include <QWidget>

class QKeyEvent;
class QLabel;

namespace ui {

class KeyPad;

// A duty number of one to three digits on a pad. It names nobody, so it stands there as it is
// typed.
class DutyPad : public QWidget
{
    Q_OBJECT

public:
    enum class Ok { OnThePad, Elsewhere };

    DutyPad(const Theme &theme, Ok ok, QWidget *parent = nullptr);

    // Until a digit is typed over it.
    void offer(core::DutyNumber number);
    void clear();
    // As typed, "007" is 7; no duty number while nothing is typed, or noughts.
    [[nodiscard]] core::DutyNumber number() const { return m_digits.toInt(); }
    void retranslate();
    bool press(QKeyEvent &event);

Q_SIGNALS:
    void changed();
    void entered();

private:
    void type(char digit);
    void setDigits(const QString &digits);

    enum class Shown { Offered, Typed } m_shown = Shown::Typed;
    QString m_digits;
    QLabel *m_entry;
    KeyPad *m_pad;
};

} // namespace ui
