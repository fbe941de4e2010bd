// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/PassphrasePage.h"

#include "ui/KeyPad.h"
#include "ui/SecretEntry.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int longest = 64;

} // namespace

PassphrasePage::PassphrasePage(const Theme &theme, int shortest, QWidget *parent)
    : Page(theme, parent)
    , m_shortest(shortest)
    , m_problem(textLabel(TextRole::Bad))
    , m_advice(textLabel(TextRole::Caption))
    , m_entry(new SecretEntry(theme, longest, SecretEntry::Show::OnlyTyped))
    , m_pad(new KeyPad(theme, {"1234567890", "qwertyuiop", "asdfghjkl-", " zxcvbnm<>"}))
    , m_beside(new QVBoxLayout)
{
    content()->addWidget(m_problem);
    content()->addWidget(m_advice);
    content()->addWidget(m_entry);
    auto *row = new QHBoxLayout;
    row->addWidget(m_pad, 1, Qt::AlignHCenter);
    row->addLayout(m_beside);
    content()->addLayout(row, 1);
    connect(m_pad, &KeyPad::typed, m_entry, &SecretEntry::append);
    connect(m_pad, &KeyPad::erased, m_entry, &SecretEntry::removeLast);
    connect(m_pad, &KeyPad::entered, this, &PassphrasePage::send);
    connect(m_entry, &SecretEntry::changed, this, [this] {
        m_pad->setEnterEnabled(m_entry->length() >= m_shortest);
        m_pad->setEraseEnabled(m_entry->length() > 0);
    });
}

void PassphrasePage::forget()
{
    m_entry->clear();
}

void PassphrasePage::send()
{
    if (m_entry->length() >= m_shortest) {
        Q_EMIT wish(core::input::PassphraseEntered{m_entry->take()});
    }
}

bool PassphrasePage::typed(QKeyEvent &event)
{
    return m_pad->press(event);
}

void PassphrasePage::retranslate()
{
    m_entry->retranslate();
    m_pad->retranslate();
}

} // namespace ui
