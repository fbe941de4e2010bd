// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/OneOfStaffScreen.h"

#include "ui/StaffModel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

OneOfStaffScreen::OneOfStaffScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_role(textLabel(TextRole::Lead))
    , m_question(textLabel(TextRole::Warning))
    , m_remove(new BigButton(theme, Picture::Cross, Rank::Grave))
{
    content()->addWidget(m_role);
    content()->addWidget(m_question);
    content()->addStretch();
    foot()->addWidget(m_remove);
    m_no = new BigButton(theme, Picture::Back, Rank::Plain);
    foot()->addWidget(m_no);
    m_yes = addWish(foot(), Picture::Check, Rank::Grave, core::input::RemoveStaff{});
    m_change = addWish(foot(), Picture::Pencil, Rank::Primary, core::input::ChangeWords{});
    connect(m_remove, &QPushButton::clicked, this, [this] { ask(Asking::WhetherToRemove); });
    connect(m_no, &QPushButton::clicked, this, [this] { ask(Asking::What); });
}

void OneOfStaffScreen::show(const core::screen::OneOfStaff &state)
{
    m_state = state;
    ask(Asking::What);
}

void OneOfStaffScreen::ask(Asking asking)
{
    m_asking = asking;
    retranslate();
}

// Why a button is grey, or what it will do.
QString OneOfStaffScreen::why() const
{
    const core::StaffMember &self = m_state.book.self;
    if (m_asking == Asking::WhetherToRemove) {
        return tr("消すと、この合言葉では入れなくなります。消しますか？");
    }
    if (!core::mayChange(self, m_state.who)) {
        return tr("ほかの人の合言葉を変えられるのは、責任者だけです。");
    }
    if (self.number == m_state.who.number) {
        return tr("自分の合言葉は変えられます。自分を消すことはできません。");
    }
    if (!core::mayRemove(self, m_state.who, m_state.book.staff)) {
        return tr("責任者がいなくなるので、消せません。");
    }
    return tr("合言葉を変えると、前の合言葉では入れなくなります。");
}

void OneOfStaffScreen::retranslate()
{
    const core::StaffMember &self = m_state.book.self;
    const bool what = m_asking == Asking::What;
    heading()->setText(staffName(m_state.who));
    m_role->setText(staffRoleName(m_state.who.role));
    m_question->setText(why());
    m_change->setVisible(what);
    m_remove->setVisible(what);
    m_yes->setVisible(!what);
    m_no->setVisible(!what);
    m_change->setEnabled(core::mayChange(self, m_state.who));
    m_remove->setEnabled(core::mayRemove(self, m_state.who, m_state.book.staff));
    m_change->setWords(tr("合言葉を変える"));
    m_remove->setWords(tr("消す"));
    m_yes->setWords(tr("はい、消す"));
    m_no->setWords(tr("いいえ、消さない"));
}

} // namespace ui
