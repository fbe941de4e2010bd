// SPDX-License-Identifier: Apache-2.0
#include "ui/ReadFieldView.h"

#include "ui/PictureView.h"
#include "ui/StripView.h"
#include "ui/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int stripHeight = 60; // a line of print as large as the reading under it

std::vector<Choice> choicesOf(const ReadFieldView::Shown &field)
{
    std::vector<Choice> choices;
    for (int i = 0; i < static_cast<int>(field.options.size()); ++i) {
        const bool isChosen = i == field.chosen;
        Choice choice{i, field.options[i]};
        choice.row = i / field.columns;
        choice.column = i % field.columns;
        choice.picture = isChosen ? Picture::Check : Picture::None;
        choice.rank = isChosen ? Rank::Primary : Rank::Plain;
        choices.push_back(choice);
    }
    return choices;
}

} // namespace

ReadFieldView::ReadFieldView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_caption(textLabel(TextRole::Caption))
    , m_mark(new PictureView(theme, Picture::Warning, 44))
    , m_strip(new StripView(theme, stripHeight))
    , m_value(textLabel(TextRole::Subheading))
    , m_correct(new BigButton(theme, Picture::Pencil))
    , m_options(new ChoiceGrid(theme, BigButton::Shape::Row))
{
    m_mark->setPicture(Picture::Warning, PictureView::Tone::Warning);
    auto *caption = new QHBoxLayout;
    caption->addWidget(m_mark);
    caption->addWidget(m_caption, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(caption);
    words->addWidget(m_strip);
    words->addWidget(m_value);
    words->addStretch();
    auto *sides = new QHBoxLayout;
    sides->addLayout(words, 1);
    sides->addWidget(m_correct, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(sides);
    column->addWidget(m_options);
    column->addStretch();
    m_correct->setTypeSize(28);
    connect(m_correct, &QPushButton::clicked, this, &ReadFieldView::correctionWanted);
    connect(m_options, &ChoiceGrid::chosen, this, &ReadFieldView::chosen);
}

void ReadFieldView::show(const Shown &field)
{
    m_caption->setText(field.caption);
    m_mark->setVisible(field.attention == Attention::Wanted);
    m_strip->setStrip(field.strip);
    m_value->setText(field.value);
    m_value->setVisible(!field.value.isEmpty());
    m_correct->setVisible(field.correction == Correction::Offered);
    m_correct->setWords(field.correct);
    const std::vector<Choice> choices = choicesOf(field);
    m_options->ask(choices, {field.columns, 100, 34});
    m_options->setVisible(!choices.empty());
}

void ReadFieldView::forget()
{
    show({});
}

} // namespace ui
