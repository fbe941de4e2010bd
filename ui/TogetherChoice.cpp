// SPDX-License-Identifier: Apache-2.0
#include "ui/TogetherChoice.h"

#include <QHBoxLayout>

namespace ui {

namespace {
constexpr int most = core::mostOf(core::screen::Together::Household);
} // namespace

TogetherChoice::TogetherChoice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_household = addButton(theme, Together::Household);
    m_no = addButton(theme, Together::No);
}

BigButton *TogetherChoice::addButton(const Theme &theme, Together together)
{
    auto *button = new BigButton(theme);
    button->setCheckable(true);
    button->setTypeSize(28);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, together] {
        retranslate(); // it shows what it is told, not what was tapped
        if (together != m_together) {
            Q_EMIT chosen(together);
        }
    });
    return button;
}

void TogetherChoice::setState(Together together, int people)
{
    m_together = together;
    m_people = people;
    retranslate();
}

QString TogetherChoice::fullHousehold()
{
    return tr("家族は%n人までです。ほかの人は、あとで受付します", nullptr, most);
}

QString TogetherChoice::limit() const
{
    if (m_together == Together::Household && m_people >= most) {
        return fullHousehold();
    }
    return m_people > most
               ? tr("家族は%n人までです。このまま、グループで受付できます", nullptr, most)
               : QString();
}

void TogetherChoice::retranslate()
{
    m_household->setWords(tr("ひとつの家族"));
    m_household->setChecked(m_together == Together::Household);
    m_household->setEnabled(m_people <= most);
    m_no->setWords(tr("いろいろな人"));
    m_no->setChecked(m_together == Together::No);
}

} // namespace ui
