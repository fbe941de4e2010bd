// SPDX-License-Identifier: Apache-2.0
#include "ui/KanjiChoice.h"

#include "ui/ShownText.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int inARow = 3;

// Type that holds a candidate of this length in two lines of the smallest button.
int typeSizeFor(qsizetype letters)
{
    return letters <= 4 ? 44 : letters <= 6 ? 34 : 28;
}

QString wordsOf(const QString &kanji)
{
    constexpr qsizetype longest = 12;
    return kanji.size() <= longest ? shown(kanji) : shown(kanji.left(longest - 1)) + u'…';
}

} // namespace

KanjiChoice::KanjiChoice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < most; ++i) {
        auto *button = new BigButton(theme, Picture::None, Rank::Plain, BigButton::Shape::Key);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
        m_buttons.at(static_cast<std::size_t>(i)) = button;
        grid->addWidget(button, i / inARow, i % inARow);
        grid->setRowStretch(i / inARow, 1);
        grid->setColumnStretch(i % inARow, 1);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
    }
    connect(&theme, &Theme::changed, this, &KanjiChoice::applyTheme);
    applyTheme();
    setCandidates({});
}

void KanjiChoice::setCandidates(const QStringList &kanji)
{
    qsizetype i = 0;
    for (BigButton *button : m_buttons) {
        const QString name = kanji.value(i++);
        button->setTypeSize(typeSizeFor(name.size()));
        button->setWords(wordsOf(name));
        button->setAccessibleName(shown(name));
        button->setVisible(!name.isEmpty());
    }
}

void KanjiChoice::applyTheme()
{
    layout()->setSpacing(m_theme.px(8));
}

} // namespace ui
