// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/EnrolWaitScreen.h"

#include "ui/ShownText.h"

#include <QVBoxLayout>

namespace ui {

EnrolWaitScreen::EnrolWaitScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_digits(textLabel(TextRole::Huge))
    , m_advice(textLabel(TextRole::Lead))
    , m_line(textLabel(TextRole::Warning))
    , m_clock(textLabel(TextRole::Warning))
{
    m_digits->setWordWrap(false);
    content()->addStretch();
    for (QLabel *label : {m_digits, m_advice, m_line, m_clock}) {
        label->setAlignment(Qt::AlignCenter);
        content()->addWidget(label);
    }
    content()->addStretch();
}

void EnrolWaitScreen::show(const core::screen::EnrolWait &state)
{
    m_state = state;
    retranslate();
}

void EnrolWaitScreen::forget()
{
    m_state = {};
    m_digits->clear();
    m_digits->setAccessibleName({});
}

void EnrolWaitScreen::retranslate()
{
    const bool hasDigits = !m_state.digits.isEmpty();
    heading()->setText(hasDigits ? tr("本部の画面と、同じ数字ですか")
                                 : tr("本部に問い合わせています"));
    m_digits->setVisible(hasDigits);
    m_digits->setText(m_state.digits);
    m_digits->setAccessibleName(spelled(m_state.digits));
    m_advice->setText(hasDigits ? tr("本部の人が、この8つの数字が同じことをたしかめて承認します。"
                                     "電話で読みあげてもかまいません。このままお待ちください。")
                                : tr("少しお待ちください。"));
    m_line->setVisible(m_state.line == core::screen::EnrolWait::Line::Away);
    m_line->setText(tr("本部とつながりません。自動でやり直しています。"));
    m_clock->setVisible(m_state.clock == core::screen::EnrolWait::Clock::Wrong);
    m_clock->setText(
        tr("この受付機の時計が本部とちがいます。登録はできます。あとで直してください。"));
}

} // namespace ui
