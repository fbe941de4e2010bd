// SPDX-License-Identifier: Apache-2.0
#include "ui/DutyPad.h"

#include "ui/KeyPad.h"
#include "ui/ShownText.h"
#include "ui/TextLabel.h"

#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int mostDigits = 3;

} // namespace

DutyPad::DutyPad(const Theme &theme, Ok ok, QWidget *parent)
    : QWidget(parent)
    , m_entry(textLabel(TextRole::Entry))
    , m_pad(new KeyPad(theme, {"123", "456", "789", ok == Ok::OnThePad ? "<0>" : "<0"}))
{
    m_entry->setAlignment(Qt::AlignCenter);
    m_entry->setWordWrap(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_entry);
    column->addWidget(m_pad, 1);
    connect(m_pad, &KeyPad::typed, this, &DutyPad::type);
    connect(m_pad, &KeyPad::erased, this, [this] {
        m_shown = Shown::Typed;
        setDigits(m_digits.chopped(m_digits.isEmpty() ? 0 : 1));
    });
    connect(m_pad, &KeyPad::entered, this, &DutyPad::entered);
}

void DutyPad::type(char digit)
{
    const QString before = m_shown == Shown::Offered ? QString() : m_digits;
    if (before.size() < mostDigits) {
        m_shown = Shown::Typed;
        setDigits(before + QLatin1Char(digit));
    }
}

void DutyPad::offer(core::DutyNumber number)
{
    m_shown = Shown::Offered;
    setDigits(QString::number(number));
}

void DutyPad::clear()
{
    m_shown = Shown::Typed;
    setDigits({});
}

void DutyPad::setDigits(const QString &digits)
{
    m_digits = digits;
    retranslate();
    m_pad->setEnterEnabled(core::isDutyNumber(number()));
    m_pad->setEraseEnabled(!digits.isEmpty());
    Q_EMIT changed();
}

void DutyPad::retranslate()
{
    m_entry->setText(m_digits.leftJustified(mostDigits, QLatin1Char('_')));
    m_entry->setAccessibleName(tr("番号：%1").arg(spelled(m_digits)));
    m_pad->retranslate();
}

bool DutyPad::press(QKeyEvent &event)
{
    return m_pad->press(event);
}

} // namespace ui
