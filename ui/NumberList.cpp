// SPDX-License-Identifier: Apache-2.0
#include "ui/NumberList.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ui {

NumberList::NumberList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
}

void NumberList::setPeople(const std::vector<core::Numbered> &people)
{
    qDeleteAll(m_lines);
    m_lines.clear();
    m_people = people;
    const int rows = static_cast<int>(people.size() + 1) / 2;
    int at = 0;
    for (const core::Numbered &one : people) {
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
    retranslate();
}

void NumberList::retranslate()
{
    const QString language = currentLanguageCode();
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const core::Cell &cell = m_people[i].cell;
        m_lines[2 * i + 1]->setText(u"%1 / %2 / %3"_s.arg(core::wordOf(cell.ageBand, language),
                                                          core::wordOf(cell.sex, language),
                                                          core::wordOf(cell.place, language)));
    }
}

} // namespace ui
