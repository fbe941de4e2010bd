// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/HandleEntryPage.h"

#include "core/Handle.h"
#include "ui/KeyPad.h"
#include "ui/ProblemText.h"
#include "ui/ShownText.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

HandleEntryPage::HandleEntryPage(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_problem(textLabel(TextRole::Bad))
    , m_entry(textLabel(TextRole::Entry))
    , m_pad(new KeyPad(theme, {"0123456789", "ABCDEFGHJK", "MNPQRSTVWX", "YZ<>"}))
{
    m_entry->setAlignment(Qt::AlignCenter);
    m_entry->setWordWrap(false);
    m_problem->setAlignment(Qt::AlignCenter);
    content()->addWidget(m_problem);
    content()->addWidget(m_entry);
    content()->addWidget(m_pad, 1, Qt::AlignHCenter);
    connect(m_pad, &KeyPad::typed, this, [this](char letter) {
        if (m_text.size() < core::Handle::length) {
            setText(m_text + QLatin1Char(letter));
        }
    });
    connect(m_pad, &KeyPad::erased, this, [this] {
        setText(m_text.chopped(m_text.isEmpty() ? 0 : 1));
    });
    connect(
        m_pad, &KeyPad::entered, this, [this] { Q_EMIT wish(core::input::NumberEntered{m_text}); });
}

void HandleEntryPage::ask(std::optional<core::IntakeProblem> problem)
{
    m_reason = problem;
    if (!problem) {
        m_text.clear();
    }
    retranslate();
}

void HandleEntryPage::forget()
{
    m_reason.reset();
    setText({});
}

void HandleEntryPage::setText(const QString &text)
{
    m_text = text;
    const QString padded = text.leftJustified(core::Handle::length, u'_');
    m_entry->setText(padded.left(4) + u" "_s + padded.mid(4));
    m_entry->setAccessibleName(tr("入力した文字：%1").arg(spelled(text)));
    m_pad->setEnterEnabled(text.size() == core::Handle::length);
    m_pad->setEraseEnabled(!text.isEmpty());
}

bool HandleEntryPage::typed(QKeyEvent &event)
{
    return m_pad->press(event);
}

void HandleEntryPage::retranslate()
{
    m_problem->setVisible(m_reason.has_value());
    if (m_reason) {
        m_problem->setText(problemText(*m_reason, std::nullopt).title);
    }
    setText(m_text);
    m_pad->retranslate();
}

} // namespace ui
