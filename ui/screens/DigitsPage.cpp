// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/DigitsPage.h"

#include "ui/KeyPad.h"
#include "ui/SecretEntry.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

DigitsPage::DigitsPage(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_words(new QVBoxLayout)
    , m_problem(textLabel(TextRole::Bad))
    , m_advice(textLabel(TextRole::Lead))
{
    auto *sides = new QHBoxLayout;
    content()->addLayout(sides, 1);
    m_words->addWidget(m_problem);
    m_words->addWidget(m_advice);
    m_words->addStretch();
    sides->addLayout(m_words, 1);
    buildPad(sides);
}

void DigitsPage::buildPad(QBoxLayout *sides)
{
    m_entry = new SecretEntry(theme(), core::longestShiftPin, SecretEntry::Show::Places);
    m_pad = new KeyPad(theme(), {"123", "456", "789", "<0>"});
    auto *column = new QVBoxLayout;
    column->addWidget(m_entry);
    column->addWidget(m_pad, 1);
    sides->addLayout(column, 1);
    connect(m_pad, &KeyPad::typed, m_entry, &SecretEntry::append);
    connect(m_pad, &KeyPad::erased, m_entry, &SecretEntry::removeLast);
    connect(m_pad, &KeyPad::entered, this, &DigitsPage::send);
    connect(m_entry, &SecretEntry::changed, this, [this] {
        m_pad->setEnterEnabled(m_entry->length() >= core::shortestShiftPin);
        m_pad->setEraseEnabled(m_entry->length() > 0);
    });
}

void DigitsPage::forget()
{
    m_entry->clear();
}

void DigitsPage::send()
{
    if (m_entry->length() >= core::shortestShiftPin) {
        Q_EMIT wish(core::input::ShiftPinEntered{m_entry->take()});
    }
}

bool DigitsPage::typed(QKeyEvent &event)
{
    return m_pad->press(event);
}

void DigitsPage::retranslate()
{
    m_entry->retranslate();
    m_pad->retranslate();
}

} // namespace ui
