// SPDX-License-Identifier: Apache-2.0
#include "ui/BirthDatePick.h"

#include "ui/BirthDateChoices.h"
#include "ui/BirthDateWords.h"
#include "ui/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Question = core::BirthDateAnswers::Question;

} // namespace

BirthDatePick::BirthDatePick(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_back(new BigButton(theme, Picture::Undo))
    , m_grid(new ChoiceGrid(theme))
{
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 0, 0, 0);
    buildSide(sides);
    sides->addWidget(m_grid, 16);
    connect(m_grid, &ChoiceGrid::chosen, this, &BirthDatePick::answer);
    connect(m_back, &QPushButton::clicked, this, &BirthDatePick::back);
    retranslate();
}

void BirthDatePick::buildSide(QHBoxLayout *sides)
{
    m_chosen = textLabel(TextRole::Subheading);
    m_question = textLabel(TextRole::Lead);
    auto *side = new QVBoxLayout;
    side->addWidget(m_chosen);
    side->addWidget(m_question);
    side->addStretch();
    side->addWidget(m_back);
    sides->addLayout(side, 4);
}

void BirthDatePick::begin(const QDate &today)
{
    m_today = today;
    forget();
}

void BirthDatePick::forget()
{
    m_answers = core::BirthDateAnswers(m_today);
    ask();
}

void BirthDatePick::answer(int value)
{
    m_answers.answer(value);
    ask();
    if (const auto date = m_answers.date()) {
        Q_EMIT picked(*date);
    }
}

void BirthDatePick::back()
{
    m_answers.back();
    ask();
}

void BirthDatePick::ask()
{
    m_chosen->setText(chosenWords());
    m_chosen->setVisible(m_answers.isBegun());
    m_question->setText(question());
    m_back->setEnabled(m_answers.isBegun());
    m_grid->ask(choicesOf(m_answers, tr("西暦")), shapeOf(m_answers));
}

void BirthDatePick::retranslate()
{
    m_back->setWords(tr("1つ前へ"));
    ask();
}

bool BirthDatePick::press(QKeyEvent &event)
{
    if (event.key() != Qt::Key_Backspace || event.modifiers() != Qt::NoModifier ||
        !m_answers.isBegun()) {
        return false;
    }
    back();
    return true;
}

QString BirthDatePick::question() const
{
    switch (m_answers.question()) {
    case Question::Era:
        return tr("元号は？");
    case Question::Decade:
        return tr("何年代？");
    case Question::Year:
        return tr("何年？");
    case Question::Month:
        return tr("何月？");
    case Question::Day:
        return tr("何日？");
    }
    return {};
}

QString BirthDatePick::chosenWords() const
{
    const auto era = m_answers.era();
    const auto decade = m_answers.answerTo(Question::Decade);
    const auto year = m_answers.answerTo(Question::Year);
    const auto month = m_answers.answerTo(Question::Month);
    const auto day = m_answers.answerTo(Question::Day);
    QStringList lines;
    if (year) {
        lines << (era ? yearWords(core::eraYearIn(*era, *year)) : yearWords(*year));
    } else if (decade) {
        lines << decadeWords(*decade);
    } else {
        lines << (era ? eraWords(*era) : tr("西暦"));
    }
    if (month) {
        lines << monthWords(*month) + (day ? u" "_s + dayWords(*day) : QString());
    }
    return lines.join(u'\n');
}

} // namespace ui
