// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/PaperNumbersScreen.h"

#include "ui/NumberList.h"
#include "ui/ShownText.h"
#include "ui/SlipLine.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

PaperNumbersScreen::PaperNumbersScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
    , m_slips(new SlipLine(theme))
    , m_list(new NumberList(theme, NumberList::Taps::None))
{
    content()->addWidget(m_advice);
    content()->addWidget(m_slips);
    content()->addWidget(m_list);
    content()->addStretch();
    connect(m_slips, &SlipLine::wish, this, &Page::wish);
    m_another = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::EnterPaper{});
    foot()->addStretch();
    m_all = addWish(foot(), Picture::Check, Rank::Primary, core::input::PaperDone{});
}

void PaperNumbersScreen::show(const core::screen::PaperNumbers &state)
{
    m_state = state;
    m_list->setPeople(state.people);
    m_slips->setState(state.slips);
    retranslate();
}

void PaperNumbersScreen::forget()
{
    m_state = {};
    m_list->setPeople({});
    m_slips->setState(core::SlipState::NotOffered);
}

void PaperNumbersScreen::retranslate()
{
    heading()->setText(tr("%n人を記録しました", nullptr, static_cast<int>(m_state.people.size())));
    m_advice->setText(tr("%1に来た人です。番号を、紙と手首のバンドに書き写してください。")
                          .arg(shownTime(m_state.time, m_state.now)));
    m_slips->retranslate();
    m_list->retranslate();
    m_another->setWords(tr("つぎの紙を入れる"));
    m_all->setWords(tr("紙はこれで全部です"));
}

} // namespace ui
