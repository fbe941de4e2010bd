// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/CloseShelterScreen.h"

#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using core::input::EndReception;

CloseShelterScreen::CloseShelterScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_people(textLabel(TextRole::Count))
    , m_advice(textLabel(TextRole::Lead))
{
    content()->addStretch();
    content()->addWidget(m_people);
    content()->addWidget(m_advice);
    content()->addStretch();
    m_back = addWish(foot(), Picture::Back, Rank::Plain, core::input::Back{});
    m_stop =
        addWish(foot(), Picture::Lock, Rank::Primary, EndReception{EndReception::People::Stay});
    m_forGood = new BigButton(theme, Picture::House, Rank::Grave);
    m_yes = addWish(foot(), Picture::House, Rank::Grave, EndReception{EndReception::People::Leave});
    m_no = new BigButton(theme, Picture::Back, Rank::Plain);
    // "No" where "for good" was: a second tap of a trembling finger takes nobody out.
    foot()->addWidget(m_forGood);
    foot()->addWidget(m_no);
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    connect(m_forGood, &QPushButton::clicked, this, [this] { ask(Asking::WhetherForGood); });
    connect(m_no, &QPushButton::clicked, this, [this] { ask(Asking::What); });
}

void CloseShelterScreen::show(const core::screen::CloseShelter &state)
{
    m_state = state;
    ask(Asking::What);
}

void CloseShelterScreen::ask(Asking asking)
{
    m_asking = asking;
    retranslate();
}

void CloseShelterScreen::retranslate()
{
    const bool asksWhat = m_asking == Asking::What;
    const int all = m_state.in + m_state.out;
    heading()->setText(asksWhat
                           ? tr("%1：受付を止めますか？").arg(shownBriefly(m_state.shelterName))
                           : tr("全員を退所にしますか？"));
    m_people->setText(tr("います %1人　外出中 %2人").arg(m_state.in).arg(m_state.out));
    m_advice->setText(
        asksWhat ? tr("受付だけ止めるときは、いまいる人はそのまま数えられます。"
                      "避難所を閉めるときだけ、全員を退所にします。")
                 : tr("%n人の記録が「退所」になります。人数は0になります。", nullptr, all));
    m_back->setVisible(asksWhat);
    m_stop->setVisible(asksWhat);
    m_forGood->setVisible(asksWhat && all > 0);
    m_yes->setVisible(!asksWhat);
    m_no->setVisible(!asksWhat);
    m_back->setWords(tr("止めない"));
    m_stop->setWords(tr("受付だけ止める"));
    m_forGood->setWords(tr("全員を退所にして閉める"));
    m_yes->setWords(tr("はい、全員を退所にする"));
    m_no->setWords(tr("いいえ"));
}

} // namespace ui
