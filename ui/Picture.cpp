// SPDX-License-Identifier: Apache-2.0
#include "ui/Picture.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString fileOf(Picture picture)
{
    switch (picture) {
    case Picture::None:
        return {};
    case Picture::Allergy:
        return u"allergy"_s;
    case Picture::Animal:
        return u"animal"_s;
    case Picture::Back:
        return u"back"_s;
    case Picture::Battery:
        return u"battery"_s;
    case Picture::Bell:
        return u"bell"_s;
    case Picture::Camera:
        return u"camera"_s;
    case Picture::Car:
        return u"car"_s;
    case Picture::Card:
        return u"card"_s;
    case Picture::CardOnReader:
        return u"card-on-reader"_s;
    case Picture::CardTaken:
        return u"card-taken"_s;
    case Picture::Care:
        return u"care"_s;
    case Picture::Check:
        return u"check"_s;
    case Picture::Clock:
        return u"clock"_s;
    case Picture::Contrast:
        return u"contrast"_s;
    case Picture::Cough:
        return u"cough"_s;
    case Picture::Cross:
        return u"cross"_s;
    case Picture::Dark:
        return u"dark"_s;
    case Picture::Delete:
        return u"delete"_s;
    case Picture::Dementia:
        return u"dementia"_s;
    case Picture::Diarrhoea:
        return u"diarrhoea"_s;
    case Picture::Diet:
        return u"diet"_s;
    case Picture::Disability:
        return u"disability"_s;
    case Picture::Disk:
        return u"disk"_s;
    case Picture::DoorIn:
        return u"door-in"_s;
    case Picture::DoorOut:
        return u"door-out"_s;
    case Picture::Down:
        return u"down"_s;
    case Picture::Fever:
        return u"fever"_s;
    case Picture::Glare:
        return u"glare"_s;
    case Picture::Hand:
        return u"hand"_s;
    case Picture::Hearing:
        return u"hearing"_s;
    case Picture::Hospital:
        return u"hospital"_s;
    case Picture::Hotel:
        return u"hotel"_s;
    case Picture::House:
        return u"house"_s;
    case Picture::IdUnderCamera:
        return u"id-under-camera"_s;
    case Picture::Infant:
        return u"infant"_s;
    case Picture::Injury:
        return u"injury"_s;
    case Picture::Interpreter:
        return u"interpreter"_s;
    case Picture::Key:
        return u"key"_s;
    case Picture::Letters:
        return u"letters"_s;
    case Picture::Link:
        return u"link"_s;
    case Picture::List:
        return u"list"_s;
    case Picture::Lock:
        return u"lock"_s;
    case Picture::LongIllness:
        return u"long-illness"_s;
    case Picture::Medicine:
        return u"medicine"_s;
    case Picture::Nappies:
        return u"nappies"_s;
    case Picture::Nearer:
        return u"nearer"_s;
    case Picture::Number:
        return u"number"_s;
    case Picture::OtherCard:
        return u"other-card"_s;
    case Picture::Pencil:
        return u"pencil"_s;
    case Picture::People:
        return u"people"_s;
    case Picture::Person:
        return u"person"_s;
    case Picture::PersonPlus:
        return u"person-plus"_s;
    case Picture::Phone:
        return u"phone"_s;
    case Picture::Power:
        return u"power"_s;
    case Picture::Pregnancy:
        return u"pregnancy"_s;
    case Picture::Printer:
        return u"printer"_s;
    case Picture::Question:
        return u"question"_s;
    case Picture::Rash:
        return u"rash"_s;
    case Picture::Reader:
        return u"reader"_s;
    case Picture::Search:
        return u"search"_s;
    case Picture::Sight:
        return u"sight"_s;
    case Picture::Staff:
        return u"staff"_s;
    case Picture::Tent:
        return u"tent"_s;
    case Picture::TurnOver:
        return u"turn-over"_s;
    case Picture::TwoCards:
        return u"two-cards"_s;
    case Picture::Undo:
        return u"undo"_s;
    case Picture::Unlock:
        return u"unlock"_s;
    case Picture::Up:
        return u"up"_s;
    case Picture::Vomiting:
        return u"vomiting"_s;
    case Picture::Wait:
        return u"wait"_s;
    case Picture::Walking:
        return u"walking"_s;
    case Picture::Warning:
        return u"warning"_s;
    case Picture::Wheelchair:
        return u"wheelchair"_s;
    case Picture::Wristband:
        return u"wristband"_s;
    }
    return {};
}

QPixmap draw(const QString &file, const QColor &colour, int size)
{
    QSvgRenderer drawing(u":/pictograms/%1.svg"_s.arg(file));
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

} // namespace

QPixmap pixmapOf(Picture picture, const QColor &colour, int size)
{
    if (picture == Picture::None || size <= 0) {
        return {};
    }
    const QString file = fileOf(picture);
    const QString key = u"%1/%2/%3"_s.arg(file, colour.name()).arg(size);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = draw(file, colour, size);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace ui
