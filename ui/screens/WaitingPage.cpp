// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/WaitingPage.h"

#include <QVBoxLayout>

namespace ui {

WaitingPage::WaitingPage(const Theme &theme, Picture picture, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
{
    heading()->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignCenter);
    content()->addStretch();
    content()->addWidget(new PictureView(theme, picture, 360), 0, Qt::AlignHCenter);
    content()->addWidget(m_advice);
    content()->addStretch();
}

void WaitingPage::say(const QString &headingWords, const QString &advice)
{
    heading()->setText(headingWords);
    m_advice->setText(advice);
}

} // namespace ui
