// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AimIdScreen.h"

#include "ui/HindranceText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using core::screen::AimId;

AimIdScreen::AimIdScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_view(new CameraView(theme, CameraView::Use::Table))
    , m_mark(new PictureView(theme, Picture::IdUnderCamera, 160))
    , m_words(textLabel(TextRole::Subheading))
    , m_advice(textLabel(TextRole::Caption))
    , m_why(textLabel(TextRole::Caption))
{
    auto *words = new QVBoxLayout;
    words->addStretch();
    words->addWidget(m_mark, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_words, m_advice}) {
        words->addWidget(label);
    }
    words->addStretch();
    words->addWidget(m_why);
    auto *sides = new QHBoxLayout;
    sides->addWidget(m_view, 0, Qt::AlignCenter);
    sides->addLayout(words, 1);
    content()->addLayout(sides, 1);
    foot()->addStretch();
    m_count = addWish(foot(), Picture::PersonPlus, Rank::Plain, core::input::CountOne{});
}

void AimIdScreen::show(const AimId &state)
{
    m_state = state;
    if (hidesPicture()) {
        m_view->clear();
    }
    retranslate();
}

// From when the number's side is known to be one, nobody who stands near is shown it; and a card
// that is being read need not be aimed any more.
bool AimIdScreen::hidesPicture() const
{
    return m_state.state == AimId::State::Reading ||
           m_state.hindrance == core::IdHindrance::NumberSide;
}

void AimIdScreen::setCameraPicture(const QImage &picture)
{
    if (!hidesPicture()) {
        m_view->setPicture(picture);
    }
}

void AimIdScreen::forget()
{
    m_state = {};
    m_view->clear();
}

void AimIdScreen::retranslate()
{
    const bool isReading = m_state.state == AimId::State::Reading;
    const bool opensChip = m_state.what == AimId::For::CardFace;
    heading()->setText(opensChip ? tr("マイナンバーカードの表を、カメラに見せてください")
                                 : tr("身分証をカメラの下に置いてください"));
    const HindranceText text = hindranceText(m_state.hindrance);
    m_mark->setPicture(isReading ? Picture::Check : text.picture,
                       isReading           ? PictureView::Tone::Good
                       : m_state.hindrance ? PictureView::Tone::Warning
                                           : PictureView::Tone::Text);
    m_words->setText(isReading ? tr("写真がとれました。読んでいます") : text.words);
    m_advice->setText(isReading ? tr("もう動かしても大丈夫です。") : text.advice);
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_why->setText(opensChip ? tr("暗証番号はいりません。次に、カードを機械に置きます。"
                                  "12けたの番号は読みません。")
                             : tr("写真は、受付が終わると消えます。うら面の番号は読みません。"));
    m_count->setWords(tr("カードなしで受付する"));
}

} // namespace ui
