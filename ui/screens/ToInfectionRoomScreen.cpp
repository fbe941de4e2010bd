// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ToInfectionRoomScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ToInfectionRoomScreen::ToInfectionRoomScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_number(textLabel(TextRole::Huge))
    , m_advice(textLabel(TextRole::Lead))
{
    for (QLabel *label : {heading(), m_number, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
    }
    m_number->setWordWrap(false);
    content()->addStretch();
    content()->addWidget(new PictureView(theme, Picture::Fever, 140), 0, Qt::AlignHCenter);
    content()->addWidget(m_number);
    content()->addWidget(m_advice);
    content()->addStretch();
    // Nothing at the right, where the tap comes from that led here (see DoneScreen).
    m_next = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
    m_stay = addWish(foot(), Picture::Undo, Rank::Plain, core::input::TakeBack{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    foot()->addStretch(1);
}

void ToInfectionRoomScreen::show(const core::screen::ToInfectionRoom &state)
{
    m_state = state;
    retranslate();
}

void ToInfectionRoomScreen::forget()
{
    m_state.reset();
    m_number->clear();
    m_number->setAccessibleName({});
}

void ToInfectionRoomScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    heading()->setText(tr("別の部屋（感染対策室）へご案内します"));
    m_number->setText(m_state->who.handle.displayText());
    m_number->setAccessibleName(spelled(m_state->who.handle.text()));
    m_advice->setText(
        tr("ここで待って、職員を呼んでください。いる所は「感染対策室」と記録しました。"));
    m_next->setWords(tr("わかりました"));
    m_stay->setWords(
        tr("「%1」のままにする").arg(core::wordOf(m_state->before, currentLanguageCode())));
}

} // namespace ui
