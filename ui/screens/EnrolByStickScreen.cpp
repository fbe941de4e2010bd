// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/EnrolByStickScreen.h"

#include "ui/ShownText.h"

#include <QVBoxLayout>

namespace ui {

namespace {

using Problem = core::screen::EnrolByStick::Problem;

} // namespace

EnrolByStickScreen::EnrolByStickScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_digits(textLabel(TextRole::Huge))
    , m_problem(textLabel(TextRole::Bad))
    , m_advice(textLabel(TextRole::Lead))
    , m_stayOn(textLabel(TextRole::Warning))
{
    content()->addStretch();
    for (QLabel *label : {m_digits, m_problem, m_advice, m_stayOn}) {
        label->setAlignment(Qt::AlignCenter);
        content()->addWidget(label);
    }
    content()->addStretch();
    m_write = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::GoOnByStick{});
}

void EnrolByStickScreen::show(const core::screen::EnrolByStick &state)
{
    m_state = state;
    retranslate();
}

void EnrolByStickScreen::forget()
{
    m_state = {};
    m_digits->clear();
    m_digits->setAccessibleName({});
}

QString EnrolByStickScreen::problemText() const
{
    switch (m_state.problem) {
    case Problem::None:
        break;
    case Problem::NoStick:
        return tr("本部のUSBメモリーが見つかりません。差してから、下のボタンを押してください。");
    case Problem::NotWritten:
        return tr("このUSBメモリーに書けません。いっぱいか、書きこみが止めてあります。"
                  "なおすか、本部のファイルを別のUSBメモリーに写して、差してください。");
    case Problem::Foreign:
        return tr("この答えは、この受付機のものではありません。"
                  "本部で、この受付機の答えをもう一度保存してもらってください。");
    case Problem::Refused:
        return tr("本部が承認しませんでした。本部に、わけを聞いてください。");
    }
    return {};
}

void EnrolByStickScreen::retranslate()
{
    const bool isWritten = !m_state.digits.isEmpty();
    heading()->setText(isWritten ? tr("USBメモリーを本部へ運んでください")
                                 : tr("USBメモリーで登録します"));
    m_digits->setVisible(isWritten);
    m_digits->setText(m_state.digits);
    m_digits->setAccessibleName(spelled(m_state.digits));
    m_problem->setVisible(m_state.problem != Problem::None);
    m_problem->setText(problemText());
    // "Written" of the first time does not stand beside "cannot be written" of the second.
    const bool failedToWrite =
        m_state.problem == Problem::NoStick || m_state.problem == Problem::NotWritten;
    m_advice->setVisible(!failedToWrite && (isWritten || m_state.problem == Problem::None));
    m_advice->setText(
        isWritten ? tr("書きました。USBメモリーを抜いて、この20の数字の写真かメモといっしょに本部へ"
                       "運びます。"
                       "本部が数字をくらべ、答えを入れます。もどったら、ここに差してください。")
                  : tr("少しお待ちください。"));
    m_stayOn->setVisible(isWritten);
    m_stayOn->setText(tr("それまで、この受付機の電源を切らないでください。"));
    m_write->setWords(isWritten ? tr("USBメモリーにもう一度書く") : tr("USBメモリーに書く"));
}

} // namespace ui
