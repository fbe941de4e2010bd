// SPDX-License-Identifier: Apache-2.0
#include "ui/NumberList.h"

#include "core/CodeWords.h"
#include "ui/BigButton.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ui {

NumberList::NumberList(const Theme &theme, Taps taps, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_taps(taps)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
}

void NumberList::addLine()
{
    Line line;
    const std::size_t at = m_lines.size();
    if (m_taps == Taps::Offered) {
        line.button =
            new BigButton(m_theme, Picture::None, Rank::Plain, BigButton::Shape::Row, this);
        line.button->setTypeSize(40);
        connect(line.button, &QPushButton::clicked, this, [this, at] {
            Q_EMIT chosen(m_people.at(at).who);
        });
    } else {
        line.label = textLabel(TextRole::Value, this);
        line.label->setWordWrap(false);
    }
    line.whom = textLabel(TextRole::Caption, this);
    m_lines.push_back(line);
}

void NumberList::fill(const Line &line, const core::Numbered &one, int at, int rows)
{
    const QString number = one.who.handle.displayText();
    QWidget *shown = line.label;
    if (line.button != nullptr) {
        line.button->setWords(number);
        shown = line.button;
    } else {
        line.label->setText(number);
    }
    shown->setAccessibleName(spelled(one.who.handle.text()));
    const int side = at < rows ? 0 : 2;
    m_grid->addWidget(shown, at % rows, side);
    m_grid->addWidget(line.whom, at % rows, side + 1);
}

void NumberList::setPeople(const std::vector<core::Numbered> &people, const QStringList &names)
{
    m_people = people;
    m_names = names;
    while (m_lines.size() < people.size()) {
        addLine();
    }
    while (m_grid->count() > 0) {
        delete m_grid->takeAt(0);
    }
    const int rows = static_cast<int>(people.size() + 1) / 2;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const bool isShown = i < people.size();
        if (isShown) {
            fill(line, people[i], static_cast<int>(i), rows);
        } else if (line.button != nullptr) {
            line.button->setWords({});
        } else {
            line.label->clear();
            line.label->setAccessibleName({});
        }
        (line.button != nullptr ? static_cast<QWidget *>(line.button) : line.label)
            ->setVisible(isShown);
        line.whom->setVisible(isShown);
    }
    retranslate();
}

void NumberList::retranslate()
{
    const QString language = currentLanguageCode();
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const core::Cell &cell = m_people[i].cell;
        const QString name = m_names.value(static_cast<qsizetype>(i));
        m_lines[i].whom->setText(name.isEmpty()
                                     ? u"%1 / %2 / %3"_s.arg(core::wordOf(cell.ageBand, language),
                                                             core::wordOf(cell.sex, language),
                                                             core::wordOf(cell.place, language))
                                     : shownBriefly(name));
    }
}

} // namespace ui
