// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ShelterClosedScreen.h"

#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ShelterClosedScreen::ShelterClosedScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
{
    heading()->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignCenter);
    content()->addStretch();
    content()->addWidget(new PictureView(theme, Picture::House, 320), 0, Qt::AlignHCenter);
    content()->addWidget(m_advice);
    content()->addStretch();
    m_no = new BigButton(theme, Picture::Back, Rank::Plain);
    m_without = new BigButton(theme, Picture::DoorIn, Rank::Plain);
    foot()->addWidget(m_no);
    foot()->addWidget(m_without);
    m_staff = addWish(foot(), Picture::Key, Rank::Primary, core::input::StaffFace{});
    m_yes = addWish(foot(), Picture::DoorIn, Rank::Primary, core::input::OpenShelter{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    connect(m_without, &QPushButton::clicked, this, [this] { ask(Asking::WhetherToOpen); });
    connect(m_no, &QPushButton::clicked, this, [this] { ask(Asking::Nothing); });
}

void ShelterClosedScreen::show(const core::screen::ShelterClosed &state)
{
    m_shelterName = state.shelterName;
    ask(Asking::Nothing);
}

void ShelterClosedScreen::ask(Asking asking)
{
    m_asking = asking;
    retranslate();
}

void ShelterClosedScreen::retranslate()
{
    const bool asks = m_asking == Asking::WhetherToOpen;
    heading()->setText(asks ? tr("合言葉なしで、受付を始めますか？")
                            : tr("受付は、まだ始まっていません"));
    m_advice->setText(
        asks ? tr("%1の受付を始めます。名前は封をしたまま記録されます。名簿は、合言葉がわかってから"
                  "見られます。")
                   .arg(shownBriefly(m_shelterName))
             : tr("係の人が受付を始めます。少しお待ちください。"));
    m_staff->setVisible(!asks);
    m_without->setVisible(!asks && !m_shelterName.isEmpty());
    m_no->setVisible(asks);
    m_yes->setVisible(asks);
    m_staff->setWords(tr("係の人：受付を始める"));
    m_without->setWords(tr("合言葉がわからない"));
    m_no->setWords(tr("やめる"));
    m_yes->setWords(tr("はい、受付を始める"));
}

} // namespace ui
