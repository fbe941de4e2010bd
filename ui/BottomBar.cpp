// SPDX-License-Identifier: Apache-2.0
#include "ui/BottomBar.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

BottomBar::BottomBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_back(new BigButton(theme, Picture::Back))
    , m_contrast(new BigButton(theme, Picture::Contrast))
    , m_large(new BigButton(theme, Picture::Letters))
    , m_call(new BigButton(theme, Picture::Hand, Rank::Grave))
{
    setObjectName(u"bar"_s);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_back, 3);
    for (std::size_t i = 0; i < allLanguages.size(); ++i) {
        m_languages[i] = new BigButton(theme);
        m_languages[i]->setCheckable(true);
        m_languages[i]->setWords(nameOf(allLanguages[i]));
        row->addWidget(m_languages[i], 3);
        connect(m_languages[i], &QPushButton::clicked, this, [this, i] {
            Q_EMIT languageChosen(allLanguages[i]);
        });
    }
    row->addWidget(m_contrast, 3);
    row->addWidget(m_large, 3);
    row->addWidget(m_call, 5);
    connect(m_back, &QPushButton::clicked, this, &BottomBar::goBack);
    connect(m_call, &QPushButton::clicked, this, [this] {
        if (m_ways.callStaff) {
            Q_EMIT wish(*m_ways.callStaff);
        }
    });
    connect(m_contrast, &QPushButton::clicked, this, [this] {
        Q_EMIT lookChosen(m_theme.look() == Look::Normal ? Look::HighContrast : Look::Normal);
    });
    connect(m_large, &QPushButton::clicked, this, [this] {
        Q_EMIT textSizeChosen(m_theme.textSize() == TextSize::Normal ? TextSize::Large
                                                                     : TextSize::Normal);
    });
    connect(&theme, &Theme::changed, this, &BottomBar::applyTheme);
    applyTheme();
    setLanguage(Language::Japanese);
    setWaysOut({});
    retranslate();
}

void BottomBar::setWaysOut(const WaysOut &ways)
{
    m_ways = ways;
    m_back->setEnabled(ways.back.has_value());
    m_call->setEnabled(ways.callStaff.has_value());
}

void BottomBar::setLanguage(Language language)
{
    for (std::size_t i = 0; i < allLanguages.size(); ++i) {
        m_languages[i]->setChecked(allLanguages[i] == language);
    }
}

void BottomBar::goBack()
{
    if (m_ways.back) {
        Q_EMIT wish(*m_ways.back);
    }
}

void BottomBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void BottomBar::applyTheme()
{
    const int side = m_theme.px(32);
    const int gap = m_theme.px(Theme::gap);
    layout()->setSpacing(gap);
    layout()->setContentsMargins(side, gap / 2, side, gap / 2);
    // The bar keeps its letters when the page's grow: it must never move.
    const int body = m_theme.textSize() == TextSize::Large ? Theme::body * 4 / 5 : Theme::body;
    const int words = m_theme.textSize() == TextSize::Large ? 27 : 34;
    for (BigButton *button : m_languages) {
        button->setTypeSize(body);
    }
    m_contrast->setTypeSize(body);
    m_large->setTypeSize(body);
    m_back->setTypeSize(words);
    m_call->setTypeSize(words);
    retranslate();
}

void BottomBar::retranslate()
{
    m_back->setWords(tr("もどる"));
    m_call->setWords(tr("係の人を呼ぶ"));
    // Both say what a tap brings, so that the words alone tell what is on now.
    m_contrast->setWords(m_theme.look() == Look::Normal ? tr("画面を\n黒く") : tr("画面を\n白く"));
    m_large->setWords(m_theme.textSize() == TextSize::Normal ? tr("文字を\n大きく")
                                                             : tr("文字を\nふつうに"));
}

} // namespace ui
