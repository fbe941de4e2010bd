// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/StartScreen.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

StartScreen::StartScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
{
    heading()->setAlignment(Qt::AlignCenter);
    auto *sides = new QHBoxLayout;
    content()->addLayout(sides, 1);
    buildCardSide(sides);
    buildCountSide(sides);
    m_staff = addWish(foot(), Picture::Key, Rank::Plain, core::input::StaffFace{});
    m_staff->setTypeSize(26);
    m_paper = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::EnterPaper{});
    m_paper->setTypeSize(26);
    m_id = addWish(foot(), Picture::IdUnderCamera, Rank::Plain, core::input::ShowId{});
    m_id->setTypeSize(28);
    foot()->addStretch();
    m_undo = addWish(foot(), Picture::Undo, Rank::Grave, core::input::UndoCount{});
}

void StartScreen::buildCardSide(QBoxLayout *sides)
{
    m_picture = new PictureView(theme(), Picture::CardOnReader, 360);
    m_lay = textLabel(TextRole::Subheading);
    m_noNumber = textLabel(TextRole::Caption);
    auto *devices = new QHBoxLayout;
    devices->addStretch();
    devices->addWidget(m_picture);
    devices->addWidget(buildCamera());
    devices->addStretch();
    auto *column = new QVBoxLayout;
    column->addStretch();
    column->addLayout(devices);
    for (QLabel *label : {m_lay, m_noNumber}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch();
    sides->addLayout(column, 3);
}

QWidget *StartScreen::buildCamera()
{
    m_camera = new QWidget;
    m_cameraView = new CameraView(theme());
    m_holdUp = textLabel(TextRole::Caption);
    m_holdUp->setAlignment(Qt::AlignCenter);
    m_holdUp->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // as wide as the view
    auto *column = new QVBoxLayout(m_camera);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch();
    column->addWidget(m_cameraView, 0, Qt::AlignHCenter);
    column->addWidget(m_holdUp);
    column->addStretch();
    m_camera->hide();
    return m_camera;
}

void StartScreen::setCameraPicture(const QImage &picture)
{
    m_cameraView->setPicture(picture);
    m_camera->setVisible(!picture.isNull());
}

void StartScreen::forget()
{
    m_cameraView->clear();
}

void StartScreen::buildCountSide(QBoxLayout *sides)
{
    m_count = new BigButton(theme(), Picture::PersonPlus, Rank::Plain, BigButton::Shape::Tile);
    m_count->setTypeSize(46);
    m_count->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(m_count, &QPushButton::clicked, this, [this] { Q_EMIT wish(core::input::CountOne{}); });
    auto *column = new QVBoxLayout;
    column->addWidget(m_count, 1);
    auto *others = new QHBoxLayout;
    m_group = addWish(others, Picture::People, Rank::Plain, core::input::CountGroup{});
    m_comeOrGo = addWish(others, Picture::DoorOut, Rank::Plain, core::input::ComeOrGo{});
    for (BigButton *button : {m_group, m_comeOrGo}) {
        button->setTypeSize(28); // one line each in Japanese, side by side on the smallest screen
    }
    column->addLayout(others);
    sides->addLayout(column, 2);
}

void StartScreen::show(const core::screen::Start &state)
{
    m_state = state;
    retranslate();
}

void StartScreen::retranslate()
{
    const bool left = m_state.card == core::screen::Start::Card::LeftOnReader;
    heading()->setText(left ? tr("カードを取ってください")
                            : tr("マイナンバーカードを置いてください"));
    m_picture->setPicture(left ? Picture::CardTaken : Picture::CardOnReader);
    m_lay->setText(left ? tr("受付がまだの人は、もう一度カードを置いてください")
                        : tr("カードを機械の上に置くと始まります"));
    m_holdUp->setText(tr("QRコードはここへ"));
    m_noNumber->setText(tr("12けたのマイナンバーは読みません"));
    m_id->setVisible(m_state.ids == core::IdWay::Offered);
    m_id->setWords(tr("免許証・在留カードなど：カメラの下に置く"));
    m_count->setWords(tr("カードがない人\n急ぐ人\n（1人に1回おす）"));
    m_staff->setWords(tr("係の人用"));
    m_group->setWords(tr("家族・グループ"));
    m_comeOrGo->setWords(tr("出かける・もどる"));
    m_paper->setVisible(m_state.onPaper.has_value());
    if (m_state.onPaper) {
        constexpr qint64 minute = 60'000;
        const qint64 length = m_state.onPaper->until - m_state.onPaper->from;
        m_paper->setWords(tr("係の人：紙に書いた%n分を入れる",
                             nullptr,
                             static_cast<int>(std::max<qint64>(1, length / minute))));
    }
    m_undo->setVisible(m_state.undoable.has_value());
    // The number stays in one piece where the words wrap.
    m_undo->setWords(m_state.undoable ? tr("いまの受付を取り消す（%1）")
                                            .arg(m_state.undoable->handle.displayText().replace(
                                                u' ', QChar(QChar::Nbsp)))
                                      : QString());
}

} // namespace ui
