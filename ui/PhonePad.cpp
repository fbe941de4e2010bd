// SPDX-License-Identifier: Apache-2.0
#include "ui/PhonePad.h"

#include "core/Draft.h"
#include "ui/KeyPad.h"
#include "ui/ShownText.h"
#include "ui/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// To be read aloud. Area codes have two to five digits and no rule tells which, so a landline
// stands in threes; its last four stay together.
QString grouped(const QString &number)
{
    const qsizetype second = core::phoneDigits(number) - 4;
    QStringList groups{number.left(3), number.mid(3, second - 3), number.mid(second)};
    groups.removeAll(QString());
    return groups.join(u'-');
}

} // namespace

PhonePad::PhonePad(const Theme &theme, Ok ok, QWidget *parent)
    : QWidget(parent)
    , m_entry(textLabel(TextRole::Entry))
    , m_advice(textLabel(TextRole::Lead))
    , m_pad(new KeyPad(theme, {"123", "456", "789", ok == Ok::OnThePad ? "<0>" : "<0"}))
{
    m_entry->setWordWrap(false);
    // Beside the keys and not above them: four rows of keys leave no height on a small screen.
    auto *words = new QVBoxLayout;
    words->addWidget(m_entry);
    words->addWidget(m_advice);
    words->addStretch();
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->addLayout(words, 1);
    sides->addWidget(m_pad, 1);
    connect(m_pad, &KeyPad::typed, this, &PhonePad::type);
    connect(m_pad, &KeyPad::erased, this, [this] {
        set(m_digits.chopped(m_digits.isEmpty() ? 0 : 1));
    });
    connect(m_pad, &KeyPad::entered, this, &PhonePad::entered);
    refresh();
}

void PhonePad::setText(const QString &number)
{
    QString digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), isDigit);
    const bool isOne = digits.startsWith(u'0') && digits.size() <= core::phoneDigits(digits);
    m_digits = isOne ? digits : QString();
    refresh();
}

bool PhonePad::isComplete() const
{
    return core::isPhone(m_digits);
}

void PhonePad::forget()
{
    m_digits.clear();
    refresh();
}

void PhonePad::type(char digit)
{
    const bool fits =
        m_digits.isEmpty() ? digit == '0' : m_digits.size() < core::phoneDigits(m_digits);
    if (fits) {
        set(m_digits + QLatin1Char(digit));
    }
}

void PhonePad::set(const QString &digits)
{
    if (digits != m_digits) {
        m_digits = digits;
        refresh();
        Q_EMIT changed(m_digits);
    }
}

void PhonePad::refresh()
{
    m_pad->setOffered(m_digits.isEmpty() ? "0" : isComplete() ? "" : "0123456789");
    m_pad->setEraseEnabled(!m_digits.isEmpty());
    m_pad->setEnterEnabled(isComplete());
    retranslate();
}

void PhonePad::retranslate()
{
    m_entry->setText(grouped(m_digits) + (isComplete() ? QString() : u"_"_s));
    m_entry->setAccessibleName(tr("電話番号：%1").arg(spelled(m_digits)));
    m_advice->setText(tr("市外局番から入れます。はじめは 0 です。"));
    m_pad->retranslate();
}

bool PhonePad::press(QKeyEvent &event)
{
    return m_pad->press(event);
}

} // namespace ui
