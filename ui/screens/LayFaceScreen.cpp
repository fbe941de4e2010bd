// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/LayFaceScreen.h"

#include "ui/ProblemText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

LayFaceScreen::LayFaceScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_trouble(textLabel(TextRole::Bad))
    , m_advice(textLabel(TextRole::Lead))
    , m_again(textLabel(TextRole::Caption))
{
    for (QLabel *label : {m_trouble, m_advice, m_again}) {
        label->setAlignment(Qt::AlignCenter);
    }
    content()->addStretch();
    content()->addWidget(new PictureView(theme, Picture::CardOnReader, 320), 0, Qt::AlignHCenter);
    content()->addWidget(m_trouble);
    content()->addWidget(m_advice);
    content()->addWidget(m_again);
    content()->addStretch();
    m_goOn = addWish(foot(), Picture::None, Rank::Plain, core::input::GoOnWithReading{});
    foot()->addStretch();
}

void LayFaceScreen::show(const core::screen::LayFace &state)
{
    m_problem = state.problem;
    retranslate();
}

void LayFaceScreen::retranslate()
{
    heading()->setText(tr("同じカードを、機械の上に置いてください"));
    m_trouble->setVisible(m_problem.has_value());
    m_trouble->setText(m_problem ? problemText(*m_problem, {}).title : QString());
    m_advice->setText(tr("暗証番号はいりません。置いたら、動かさないでください。"));
    m_again->setText(tr("もう置いてあるときは、一度取って、置きなおしてください。"));
    m_goOn->setWords(tr("ICを使わずに進む"));
}

} // namespace ui
