// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/PaperPeopleScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/PeopleForm.h"
#include "ui/ShownText.h"
#include "ui/TogetherChoice.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PaperPeopleScreen::PaperPeopleScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_form(new PeopleForm(theme))
    , m_together(new TogetherChoice(theme))
    , m_list(textLabel(TextRole::Lead))
    , m_question(textLabel(TextRole::Warning))
{
    connect(m_form, &PeopleForm::changed, this, [this](const core::CellCounts &people) {
        Q_EMIT wish(core::input::SetPeople{people});
    });
    connect(m_together, &TogetherChoice::chosen, this, [this](core::screen::Together together) {
        Q_EMIT wish(core::input::SetTogether{together});
    });
    content()->addWidget(m_form);
    content()->addWidget(m_list);
    content()->addStretch();
    content()->addWidget(m_question);
    buildActions();
}

void PaperPeopleScreen::buildActions()
{
    foot()->addWidget(m_together);
    foot()->addStretch();
    m_record = new BigButton(theme(), Picture::Check, Rank::Primary);
    m_no = new BigButton(theme(), Picture::Back, Rank::Plain);
    foot()->addWidget(m_record);
    foot()->addWidget(m_no);
    m_yes = addWish(foot(), Picture::Check, Rank::Primary, core::input::SavePaper{});
    connect(m_record, &QPushButton::clicked, this, [this] { ask(Asking::WhetherToRecord); });
    connect(m_no, &QPushButton::clicked, this, [this] { ask(Asking::Who); });
}

void PaperPeopleScreen::ask(Asking asking)
{
    m_asking = asking;
    retranslate();
}

void PaperPeopleScreen::show(const core::screen::PaperPeople &state)
{
    m_state = state;
    m_together->setState(state.together, state.people.total());
    m_form->setMost(core::mostOf(state.together));
    m_form->setPeople(state.people);
    ask(Asking::Who);
}

void PaperPeopleScreen::forget()
{
    m_state = {};
    m_form->reset();
    m_together->setState(core::screen::Together::No, 0);
}

QString PaperPeopleScreen::listed() const
{
    QStringList lines;
    if (m_state.together == core::screen::Together::Household) {
        lines << tr("ひとつの家族として：");
    }
    for (const auto &[cell, people] : m_state.people.cells()) {
        lines << tr("%1 / %2 / %3：%n人", nullptr, people)
                     .arg(core::wordOf(cell.ageBand, currentLanguageCode()),
                          core::wordOf(cell.sex, currentLanguageCode()),
                          core::wordOf(cell.place, currentLanguageCode()));
    }
    return lines.join(u'\n');
}

void PaperPeopleScreen::retranslate()
{
    const int total = m_state.people.total();
    const QString time = shownTime(m_state.when.happened.time, m_state.when.now);
    const bool who = m_asking == Asking::Who;
    const QString limit = m_together->limit();
    heading()->setText(!who              ? tr("%1に来た人を記録しますか").arg(time)
                       : limit.isEmpty() ? tr("%1に来た人は、だれですか").arg(time)
                                         : limit);
    m_together->retranslate();
    m_together->setVisible(who);
    m_form->retranslate();
    m_form->setVisible(who);
    m_list->setVisible(!who);
    m_list->setText(listed());
    m_question->setVisible(!who);
    m_question->setText(tr("紙と合っていますか？ まちがいは、あとで1人ずつ取り消せます。"));
    m_record->setVisible(who);
    m_record->setEnabled(total > 0);
    m_record->setWords(tr("%n人を記録する", nullptr, total));
    m_no->setVisible(!who);
    m_no->setWords(tr("いいえ、なおす"));
    m_yes->setVisible(!who);
    m_yes->setWords(tr("はい、%n人を記録する", nullptr, total));
}

} // namespace ui
