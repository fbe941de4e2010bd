// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/KeepDutyCardScreen.h"

#include "ui/screens/AskAttendanceScreen.h"

#include <QVBoxLayout>

namespace ui {

KeepDutyCardScreen::KeepDutyCardScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_trouble(textLabel(TextRole::Bad))
    , m_advice(textLabel(TextRole::Lead))
    , m_kept(textLabel(TextRole::Caption))
{
    for (QLabel *label : {m_trouble, m_advice, m_kept}) {
        label->setAlignment(Qt::AlignCenter);
    }
    content()->addStretch();
    content()->addWidget(new PictureView(theme, Picture::CardOnReader, 200), 0, Qt::AlignHCenter);
    content()->addWidget(m_trouble);
    content()->addWidget(m_advice);
    content()->addStretch();
    content()->addWidget(m_kept);
}

void KeepDutyCardScreen::show(const core::screen::KeepDutyCard &state)
{
    m_state = state;
    retranslate();
}

void KeepDutyCardScreen::retranslate()
{
    heading()->setText(
        tr("職員 %1：マイナンバーカードを置いてください").arg(m_state.before.who.number));
    m_trouble->setText(dutyCardWords(m_state.trouble));
    m_trouble->setVisible(m_state.trouble != core::screen::DutyCardTrouble::None);
    m_advice->setText(tr("暗証番号はいりません。登録しないときは「もどる」です。"));
    m_kept->setText(
        tr("この受付機に残すのは、カードの製造番号から鍵で作った符号と職員番号だけです。"
           "名前もマイナンバーも製造番号も残しません。登録はいつでも消せます。"));
}

} // namespace ui
