// SPDX-License-Identifier: Apache-2.0
#include "ui/StatusStrip.h"

#include "ui/ShownText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString nameOf(StatusWord::State state)
{
    switch (state) {
    case StatusWord::State::Good:
        return u"good"_s;
    case StatusWord::State::Warning:
        return u"warning"_s;
    case StatusWord::State::Bad:
        return u"bad"_s;
    }
    return {};
}

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

StatusStrip::StatusStrip(const Theme &theme, std::function<qint64()> now, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_now(std::move(now))
    , m_shelter(plainLabel(u"shelter"_s))
{
    setObjectName(u"strip"_s);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_shelter->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_shelter->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_shelter, 1);
    const std::array pictures{
        Picture::Reader, Picture::Battery, Picture::Disk, Picture::Clock, Picture::Link};
    m_camera = addItem(row, Picture::Camera);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        m_items[i] = addItem(row, pictures[i]);
    }
    m_age.setInterval(10'000);
    connect(&m_age, &QTimer::timeout, this, &StatusStrip::retranslate);
    m_age.start();
    connect(&theme, &Theme::changed, this, &StatusStrip::applyTheme);
    applyTheme();
    retranslate();
}

StatusStrip::Item StatusStrip::addItem(QHBoxLayout *row, Picture picture)
{
    Item item{new PictureView(m_theme, picture, 36),
              plainLabel(u"item"_s),
              plainLabel(u"item"_s),
              new PictureView(m_theme, Picture::Check, 20)};
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *second = new QHBoxLayout;
    second->addWidget(item.sign);
    second->addWidget(item.words, 1);
    words->addWidget(item.name);
    words->addLayout(second);
    row->addWidget(item.picture);
    row->addLayout(words);
    return item;
}

void StatusStrip::setStatus(const core::DeskStatus &status)
{
    m_status = status;
    retranslate();
}

void StatusStrip::setShelter(const QString &name)
{
    m_shelterName = name;
    retranslate();
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

// Its place changes with the window and with what the other items say.
bool StatusStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_shelter && event->type() == QEvent::Resize) {
        showShelter();
    }
    return QFrame::eventFilter(watched, event);
}

// One line whatever the list calls the place; the whole name stands on the staff's page.
void StatusStrip::showShelter()
{
    const QString name = m_shelterName.isEmpty() ? tr("避難所の受付") : shown(m_shelterName);
    m_shelter->setAccessibleName(name);
    // What Qt shortens may be a pixel or two wider than it was told.
    const QFontMetrics metrics = m_shelter->fontMetrics();
    const int width = m_shelter->width();
    int room = width;
    QString text = metrics.elidedText(name, Qt::ElideRight, room);
    while (metrics.horizontalAdvance(text) > width && room > 0) {
        text = metrics.elidedText(name, Qt::ElideRight, --room);
    }
    m_shelter->setText(text);
}

void StatusStrip::applyTheme()
{
    layout()->setSpacing(m_theme.px(10));
    const int side = m_theme.px(32);
    layout()->setContentsMargins(side, m_theme.px(6), side, m_theme.px(6));
}

void StatusStrip::fill(const Item &item, const QString &name, const StatusWord &word)
{
    using State = StatusWord::State;
    item.name->setText(name);
    item.words->setText(word.words);
    item.words->setAccessibleName(name + u": "_s + word.words);
    item.words->setProperty("state", nameOf(word.state));
    item.words->style()->unpolish(item.words);
    item.words->style()->polish(item.words);
    item.sign->setPicture(word.state == State::Good      ? Picture::Check
                          : word.state == State::Warning ? Picture::Warning
                                                         : Picture::Cross,
                          word.state == State::Good      ? PictureView::Tone::Good
                          : word.state == State::Warning ? PictureView::Tone::Warning
                                                         : PictureView::Tone::Bad);
}

void StatusStrip::showCamera()
{
    const auto word = m_status ? cameraWord(*m_status) : std::nullopt;
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_camera.picture, m_camera.name, m_camera.words, m_camera.sign}) {
        part->setVisible(word.has_value());
    }
    if (word) {
        fill(m_camera, tr("カメラ"), *word);
    }
}

void StatusStrip::retranslate()
{
    showShelter();
    showCamera();
    const std::array names{tr("カード読取"), tr("電源"), tr("ディスク"), tr("時計"), tr("本部")};
    const StatusWord unknown{tr("調べています"), StatusWord::State::Warning};
    const auto word = [&](auto &&ask) { return m_status ? ask(*m_status) : unknown; };
    fill(m_items[0], names[0], word(readerWord));
    fill(m_items[1], names[1], word(batteryWord));
    fill(m_items[2], names[2], word(diskWord));
    fill(m_items[3], names[3], word(clockWord));
    fill(m_items[4], names[4], word([this](const core::DeskStatus &status) {
             return linkWord(status, m_now());
         }));
}

} // namespace ui
