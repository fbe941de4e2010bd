// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/TroubleScreen.h"

#include "ui/ProblemText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

TroubleScreen::TroubleScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_picture(new PictureView(theme, Picture::Warning, 240))
    , m_advice(textLabel(TextRole::Lead))
{
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_picture, 0, Qt::AlignCenter);
    middle->addWidget(m_advice, 1);
    content()->addStretch();
    content()->addLayout(middle);
    content()->addStretch();
    // The advised way stands at the right, where every page has it.
    for (std::size_t i = mostSteps; i-- > 0;) {
        const Rank rank = i == 0 ? Rank::Primary : Rank::Plain;
        m_buttons[i] = new BigButton(theme, Picture::None, rank);
        foot()->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { Q_EMIT wish(m_wishes[i]); });
    }
}

void TroubleScreen::show(const core::screen::Trouble &state)
{
    m_state = state;
    retranslate();
}

void TroubleScreen::retranslate()
{
    const ProblemText text = problemText(m_state.problem, m_state.triesLeft);
    heading()->setText(text.title);
    m_advice->setText(text.advice);
    m_picture->setPicture(text.picture);
    for (std::size_t i = 0; i < mostSteps; ++i) {
        m_buttons[i]->setVisible(i < text.steps.size());
        if (i < text.steps.size()) {
            m_buttons[i]->setWords(text.steps[i].words);
            m_buttons[i]->setPicture(text.steps[i].picture);
            m_wishes[i] = text.steps[i].wish;
        }
    }
}

} // namespace ui
