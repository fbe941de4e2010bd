// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/PaperPeopleScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownText.h"
#include "ui/Stepper.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// What a paper sheet tells apart; the rest is corrected person by person.
constexpr std::array sexes{core::Sex::Female, core::Sex::Male, core::Sex::NotKnown};
constexpr std::array places{core::Place::Inside, core::Place::CarOnSite, core::Place::Tent};

template <typename Code>
int peopleWith(const core::CellCounts &people, Code core::Cell::*part, Code code)
{
    int sum = 0;
    for (const auto &[cell, count] : people.cells()) {
        sum += cell.*part == code ? count : 0;
    }
    return sum;
}

} // namespace

PaperPeopleScreen::PaperPeopleScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_form(new QWidget)
    , m_list(textLabel(TextRole::Lead))
    , m_question(textLabel(TextRole::Warning))
{
    buildForm();
    content()->addWidget(m_form);
    content()->addWidget(m_list);
    content()->addStretch();
    content()->addWidget(m_question);
    buildActions();
}

void PaperPeopleScreen::buildForm()
{
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    auto *tabs = new QHBoxLayout;
    addTabs(tabs, m_sexes, sexes);
    tabs->addStretch(1);
    addTabs(tabs, m_places, places);
    column->addLayout(tabs);
    buildAges(column);
}

template <typename Code, std::size_t N>
void PaperPeopleScreen::addTabs(QHBoxLayout *row,
                                Choices<Code> &tabs,
                                const std::array<Code, N> &codes)
{
    for (const Code code : codes) {
        auto *button = new BigButton(theme());
        button->setCheckable(true);
        button->setTypeSize(28);
        row->addWidget(button, 5);
        tabs.emplace_back(code, button);
        connect(button, &QPushButton::clicked, this, [this, code] { choose(code); });
    }
}

void PaperPeopleScreen::buildAges(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    constexpr int rows = static_cast<int>(core::allAgeBands.size() + 1) / 2;
    int at = 0;
    for (const core::AgeBand band : core::allAgeBands) {
        auto *stepper = new Stepper(theme());
        m_ages.emplace_back(band, stepper);
        grid->addWidget(stepper, at % rows, at < rows ? 0 : 2);
        ++at;
        connect(stepper, &Stepper::less, this, [this, band] { step(band, -1); });
        connect(stepper, &Stepper::more, this, [this, band] { step(band, 1); });
    }
    grid->setColumnStretch(0, 8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 8);
    column->addLayout(grid);
}

void PaperPeopleScreen::buildActions()
{
    foot()->addStretch();
    m_record = new BigButton(theme(), Picture::Check, Rank::Primary);
    m_no = new BigButton(theme(), Picture::Back, Rank::Plain);
    foot()->addWidget(m_record);
    foot()->addWidget(m_no);
    m_yes = addWish(foot(), Picture::Check, Rank::Primary, core::input::SavePaper{});
    connect(m_record, &QPushButton::clicked, this, [this] { ask(Asking::WhetherToRecord); });
    connect(m_no, &QPushButton::clicked, this, [this] { ask(Asking::Who); });
}

void PaperPeopleScreen::choose(core::Sex sex)
{
    m_sex = sex;
    retranslateForm();
}

void PaperPeopleScreen::choose(core::Place place)
{
    m_place = place;
    retranslateForm();
}

void PaperPeopleScreen::step(core::AgeBand band, int by)
{
    core::CellCounts people = m_state.people;
    people.add({band, m_sex, m_place}, by);
    Q_EMIT wish(core::input::SetPaperPeople{people});
}

void PaperPeopleScreen::ask(Asking asking)
{
    m_asking = asking;
    retranslate();
}

void PaperPeopleScreen::show(const core::screen::PaperPeople &state)
{
    m_state = state;
    ask(Asking::Who);
}

void PaperPeopleScreen::forget()
{
    m_state = {};
    m_sex = core::Sex::Female;
    m_place = core::Place::Inside;
}

QString PaperPeopleScreen::listed() const
{
    QStringList lines;
    for (const auto &[cell, people] : m_state.people.cells()) {
        lines << tr("%1 / %2 / %3：%n人", nullptr, people)
                     .arg(core::wordOf(cell.ageBand, currentLanguageCode()),
                          core::wordOf(cell.sex, currentLanguageCode()),
                          core::wordOf(cell.place, currentLanguageCode()));
    }
    return lines.join(u'\n');
}

void PaperPeopleScreen::retranslateForm()
{
    const QString language = currentLanguageCode();
    const QString tab = u"%1  %2"_s;
    for (const auto &[sex, button] : m_sexes) {
        button->setWords(tab.arg(core::wordOf(sex, language))
                             .arg(peopleWith(m_state.people, &core::Cell::sex, sex)));
        button->setChecked(sex == m_sex);
    }
    for (const auto &[place, button] : m_places) {
        button->setWords(tab.arg(core::wordOf(place, language))
                             .arg(peopleWith(m_state.people, &core::Cell::place, place)));
        button->setChecked(place == m_place);
    }
    const bool isFull = m_state.people.total() >= core::mostOnASheet;
    for (const auto &[band, stepper] : m_ages) {
        const QString words = core::wordOf(band, language);
        const int people = m_state.people.of({band, m_sex, m_place});
        stepper->setWords(words, QString::number(people), words);
        stepper->setLimits(people > 0, !isFull);
    }
}

void PaperPeopleScreen::retranslate()
{
    const int total = m_state.people.total();
    const QString time = shownTime(m_state.when.happened.time, m_state.when.now);
    const bool who = m_asking == Asking::Who;
    heading()->setText(who ? tr("%1に来た人は、だれですか").arg(time)
                           : tr("%1に来た人を記録しますか").arg(time));
    retranslateForm();
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
