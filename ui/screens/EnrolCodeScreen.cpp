// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/EnrolCodeScreen.h"

#include "ui/KeyPad.h"
#include "ui/ShownText.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype letters = 28; // vault::EnrolmentCode, which ui does not know
constexpr qsizetype group = 4;

} // namespace

EnrolCodeScreen::EnrolCodeScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
    , m_problem(textLabel(TextRole::Bad))
    , m_entry(textLabel(TextRole::Value))
    , m_pad(new KeyPad(theme, {"0123456789AB", "CDEFGHJKMNPQ", "RSTVWXYZ<>"}))
{
    for (QLabel *label : {m_advice, m_problem, m_entry}) {
        label->setAlignment(Qt::AlignCenter);
        content()->addWidget(label);
    }
    content()->addWidget(m_pad, 1, Qt::AlignHCenter);
    connect(m_pad, &KeyPad::typed, this, [this](char letter) {
        if (m_text.size() < letters) {
            setText(m_text + QLatin1Char(letter));
        }
    });
    connect(m_pad, &KeyPad::erased, this, [this] {
        setText(m_text.chopped(m_text.isEmpty() ? 0 : 1));
    });
    connect(m_pad, &KeyPad::entered, this, [this] {
        Q_EMIT wish(core::input::EnrolCodeGiven{m_text});
    });
}

void EnrolCodeScreen::show(const core::screen::EnrolCode &state)
{
    m_state = state;
    // A mistyped code stays, so that one letter can be mended instead of typing all again.
    if (state.entry == core::screen::EnrolCode::Entry::First) {
        m_text.clear();
    }
    retranslate();
}

void EnrolCodeScreen::forget()
{
    // Mistyped: the page is turned to again with what was typed.
    m_entry->clear();
}

void EnrolCodeScreen::setText(const QString &text)
{
    m_text = text;
    const QString padded = text.leftJustified(letters, u'_');
    QString shown;
    for (qsizetype at = 0; at < letters; at += group) {
        shown += (at > 0 ? u" "_s : QString()) + padded.mid(at, group);
    }
    m_entry->setText(shown);
    m_entry->setAccessibleName(tr("入力した文字：%1").arg(spelled(text)));
    m_pad->setEnterEnabled(text.size() == letters);
    m_pad->setEraseEnabled(!text.isEmpty());
    m_pad->setLettersEnabled(text.size() < letters);
}

bool EnrolCodeScreen::typed(QKeyEvent &event)
{
    return m_pad->isVisible() && m_pad->press(event);
}

void EnrolCodeScreen::retranslate()
{
    const bool hasPad = m_state.pad == core::screen::EnrolCode::Pad::Offered;
    heading()->setText(tr("この受付機を本部に登録します"));
    m_advice->setText(hasPad ? tr("本部のUSBメモリーを差してください。自動で読みます。"
                                  "または、本部から聞いたコードを入れてください。")
                             : tr("本部のUSBメモリーを差してください。自動で読みます。"));
    m_problem->setVisible(m_state.entry == core::screen::EnrolCode::Entry::Mistyped);
    m_problem->setText(tr("コードに打ちまちがいがあります。見くらべて直してください。"));
    m_entry->setVisible(hasPad);
    m_pad->setVisible(hasPad);
    setText(m_text);
    m_pad->retranslate();
}

} // namespace ui
