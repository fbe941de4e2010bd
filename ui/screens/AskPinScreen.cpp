// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AskPinScreen.h"

#include "ui/KeyPad.h"
#include "ui/SecretEntry.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int pinDigits = 4;

} // namespace

AskPinScreen::AskPinScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
{
    auto *sides = new QHBoxLayout;
    content()->addLayout(sides, 1);
    buildWords(sides);
    buildPad(sides);
}

void AskPinScreen::buildWords(QBoxLayout *sides)
{
    m_mishap = textLabel(TextRole::Bad);
    m_tries = textLabel(TextRole::Lead);
    m_triesCount = textLabel(TextRole::Count);
    m_advice = textLabel(TextRole::Warning);
    auto *column = new QVBoxLayout;
    column->addWidget(m_mishap);
    column->addWidget(m_tries);
    column->addWidget(m_triesCount);
    column->addWidget(m_advice);
    column->addStretch();
    m_forgotten = addWish(column, Picture::Hand, Rank::Plain, core::input::PinForgotten{});
    sides->addLayout(column, 1);
}

void AskPinScreen::buildPad(QBoxLayout *sides)
{
    m_entry = new SecretEntry(theme(), pinDigits, SecretEntry::Show::Places);
    m_pad = new KeyPad(theme(), {"123", "456", "789", "<0>"});
    auto *column = new QVBoxLayout;
    column->addWidget(m_entry);
    column->addWidget(m_pad, 1);
    sides->addLayout(column, 1);
    connect(m_pad, &KeyPad::typed, m_entry, &SecretEntry::append);
    connect(m_pad, &KeyPad::erased, m_entry, &SecretEntry::removeLast);
    connect(m_pad, &KeyPad::entered, this, &AskPinScreen::send);
    connect(m_entry, &SecretEntry::changed, this, [this] {
        m_pad->setEnterEnabled(m_entry->length() == pinDigits);
        m_pad->setEraseEnabled(m_entry->length() > 0);
    });
}

void AskPinScreen::show(const core::screen::AskPin &state)
{
    m_state = state;
    m_entry->clear();
    retranslate();
}

void AskPinScreen::forget()
{
    m_entry->clear();
}

void AskPinScreen::send()
{
    if (m_entry->length() == pinDigits) {
        Q_EMIT wish(core::input::PinEntered{m_entry->take()});
    }
}

bool AskPinScreen::typed(QKeyEvent &event)
{
    return m_pad->press(event);
}

void AskPinScreen::retranslate()
{
    using Entry = core::screen::AskPin::Entry;
    const bool lastTry = m_state.lastTry == core::LastTry::AllowedByStaff;
    heading()->setText(tr("カードの暗証番号（数字4けた）"));
    m_mishap->setVisible(m_state.entry != Entry::First);
    m_mishap->setText(m_state.entry == Entry::AfterWrong ? tr("番号がちがいました")
                                                         : tr("4けたありませんでした"));
    m_tries->setText(tr("入力できる回数"));
    m_triesCount->setText(tr("あと%n回", nullptr, m_state.triesLeft));
    m_advice->setVisible(m_state.triesLeft <= 2);
    m_advice->setText(lastTry ? tr("最後の1回です。まちがえるとカードの暗証番号が止まります。")
                              : tr("自信がなければ、下の「わからない」を押してください。"));
    m_forgotten->setWords(tr("番号がわからない"));
    m_entry->retranslate();
    m_pad->retranslate();
}

} // namespace ui
