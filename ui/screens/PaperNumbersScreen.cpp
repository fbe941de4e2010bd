// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/PaperNumbersScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PaperNumbersScreen::PaperNumbersScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
    , m_grid(new QGridLayout)
{
    content()->addWidget(m_advice);
    content()->addLayout(m_grid);
    content()->addStretch();
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    m_another = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::EnterPaper{});
    foot()->addStretch();
    m_all = addWish(foot(), Picture::Check, Rank::Primary, core::input::PaperDone{});
}

void PaperNumbersScreen::show(const core::screen::PaperNumbers &state)
{
    m_state = state;
    list();
    retranslate();
}

void PaperNumbersScreen::forget()
{
    m_state = {};
    list();
}

// Two labels a person: the number, and who it is for.
void PaperNumbersScreen::list()
{
    for (QLabel *line : m_lines) {
        delete line;
    }
    m_lines.clear();
    const int rows = static_cast<int>(m_state.people.size() + 1) / 2;
    int at = 0;
    for (const core::Numbered &one : m_state.people) {
        auto *number = textLabel(TextRole::Value);
        number->setWordWrap(false);
        number->setText(one.who.handle.displayText());
        number->setAccessibleName(spelled(one.who.handle.text()));
        auto *whom = textLabel(TextRole::Caption);
        const int side = at < rows ? 0 : 2;
        m_grid->addWidget(number, at % rows, side);
        m_grid->addWidget(whom, at % rows, side + 1);
        m_lines.push_back(number);
        m_lines.push_back(whom);
        ++at;
    }
}

void PaperNumbersScreen::retranslate()
{
    const QString language = currentLanguageCode();
    heading()->setText(tr("%n人を記録しました", nullptr, static_cast<int>(m_state.people.size())));
    m_advice->setText(tr("%1に来た人です。番号を、紙と手首のバンドに書き写してください。")
                          .arg(shownTime(m_state.time, m_state.now)));
    for (std::size_t i = 0; i < m_state.people.size(); ++i) {
        const core::Cell &cell = m_state.people[i].cell;
        m_lines[2 * i + 1]->setText(u"%1 / %2 / %3"_s.arg(core::wordOf(cell.ageBand, language),
                                                          core::wordOf(cell.sex, language),
                                                          core::wordOf(cell.place, language)));
    }
    m_another->setWords(tr("つぎの紙を入れる"));
    m_all->setWords(tr("紙はこれで全部です"));
}

} // namespace ui
