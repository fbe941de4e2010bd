// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/GroupNumbersScreen.h"

#include "ui/NumberList.h"
#include "ui/SlipLine.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

GroupNumbersScreen::GroupNumbersScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
    , m_slips(new SlipLine(theme))
    , m_list(new NumberList(theme, NumberList::Taps::Offered))
{
    connect(m_list, &NumberList::chosen, this, [this](const core::HandleKey &who) {
        Q_EMIT wish(core::input::SelectPerson{who});
    });
    content()->addWidget(m_advice);
    content()->addWidget(m_slips);
    content()->addWidget(m_list);
    content()->addStretch();
    connect(m_slips, &SlipLine::wish, this, &Page::wish);
    // Nothing at the right, where the tap comes from that led here (see DoneScreen).
    m_next = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
    m_another = addWish(foot(), Picture::People, Rank::Plain, core::input::CountGroup{});
    m_undo = addWish(foot(), Picture::Undo, Rank::Grave, core::input::TakeBack{});
    foot()->addStretch();
}

void GroupNumbersScreen::show(const core::screen::GroupNumbers &state)
{
    m_total = static_cast<int>(state.people.size());
    m_of = state.of;
    m_names = state.names.isEmpty() ? Names::Later : Names::Known;
    m_list->setPeople(state.people, state.names);
    m_slips->setState(state.slips);
    retranslate();
}

void GroupNumbersScreen::forget()
{
    m_total = 0;
    m_list->setPeople({});
    m_slips->setState(core::SlipState::NotOffered);
}

void GroupNumbersScreen::retranslate()
{
    heading()->setText(tr("%n人、受付しました", nullptr, m_total));
    m_advice->setText(
        m_names == Names::Known
            ? tr("番号を、手首のバンドに書き写すか、写真にとってください。"
                 "配慮が必要な人がいたら、その番号をさわってください。")
            : tr("番号を、手首のバンドに書き写すか、写真にとってください。"
                 "名前は、あとで大丈夫です。配慮が必要な人がいたら、その番号をさわってください。"));
    m_slips->retranslate();
    m_list->retranslate();
    m_next->setWords(tr("終わる"));
    m_another->setWords(m_of == core::screen::GroupNumbers::Of::Household
                            ? tr("家族をもっと追加する")
                            : tr("次のグループ"));
    m_undo->setWords(tr("まちがい：%n人を取り消す", nullptr, m_total));
}

} // namespace ui
