// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/SpecimenPhoto.h"

#include "tests/ocr/specimens/Clutter.h"
#include "tests/ocr/specimens/Fingers.h"
#include "tests/ocr/specimens/Light.h"
#include "tests/ocr/specimens/Sensor.h"
#include "tests/ocr/specimens/Texture.h"

#include <QBuffer>

#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

cv::Mat asMat(QImage &image, int type)
{
    return {image.height(),
            image.width(),
            type,
            image.bits(),
            static_cast<std::size_t>(image.bytesPerLine())};
}

// Of at most the density that the frame has use for: print must not fall between the pixels.
cv::Mat reduced(const SpecimenCard &card, const Stand &stand)
{
    QImage face = card.face.convertToFormat(QImage::Format_RGBA8888_Premultiplied);
    const double wanted = stand.pixelsPerMillimetre() * card.millimetres.width() * 1.25;
    const double scale = std::min(1.0, wanted / face.width());
    cv::Mat smaller;
    cv::resize(asMat(face, CV_8UC4), smaller, cv::Size(), scale, scale, cv::INTER_AREA);
    return smaller;
}

cv::Mat seen(const SpecimenCard &card, const Stand &stand, const QSize &frame)
{
    const cv::Mat face = reduced(card, stand);
    const auto w = static_cast<float>(face.cols) - 0.5F;
    const auto h = static_cast<float>(face.rows) - 0.5F;
    const std::array<cv::Point2f, 4> from{
        cv::Point2f(-0.5F, -0.5F), {w, -0.5F}, {w, h}, {-0.5F, h}};
    std::array<cv::Point2f, 4> to;
    const auto corners = stand.corners();
    for (std::size_t i = 0; i < 4; ++i) {
        // A pixel's middle is at a half.
        to[i] = cv::Point2f(static_cast<float>(corners[i].x() - 0.5),
                            static_cast<float>(corners[i].y() - 0.5));
    }
    cv::Mat warped;
    cv::warpPerspective(face,
                        warped,
                        cv::getPerspectiveTransform(from, to),
                        cv::Size(frame.width(), frame.height()),
                        cv::INTER_LINEAR);
    return warped;
}

// The card's own shadow first, a few millimetres of it.
void layCard(QImage &desk, const cv::Mat &card, double pixelsPerMillimetre)
{
    cv::Mat below = asMat(desk, CV_8UC3);
    cv::Mat shadow;
    cv::extractChannel(card, shadow, 3);
    const double shift = pixelsPerMillimetre * 0.5;
    const cv::Mat moved = (cv::Mat_<double>(2, 3) << 1, 0, shift, 0, 1, shift);
    cv::warpAffine(shadow, shadow, moved, shadow.size());
    cv::GaussianBlur(shadow, shadow, cv::Size(), std::max(1.0, pixelsPerMillimetre * 0.9));
    for (int y = 0; y < below.rows; ++y) {
        for (int x = 0; x < below.cols; ++x) {
            const cv::Vec4b &above = card.at<cv::Vec4b>(y, x);
            const float rest = static_cast<float>(255 - above[3]) / 255.0F *
                               (1 - 0.45F * static_cast<float>(shadow.at<uchar>(y, x)) / 255.0F);
            cv::Vec3b &pixel = below.at<cv::Vec3b>(y, x);
            for (int channel = 0; channel < 3; ++channel) {
                pixel[channel] = cv::saturate_cast<uchar>(
                    static_cast<float>(above[channel]) + static_cast<float>(pixel[channel]) * rest);
            }
        }
    }
}

// How much of a box a test holds for, by a net of points.
template <typename Test> double share(const Stand &stand, const QRectF &box, Test test)
{
    constexpr int across = 40;
    constexpr int down = 5;
    int hits = 0;
    for (int i = 0; i < across * down; ++i) {
        const QPointF at(box.left() + box.width() * (i % across + 0.5) / across,
                         box.top() + box.height() * (i / across + 0.5) / down);
        hits += test(stand.pixels(QRectF(at, QSizeF(0, 0))).first()) ? 1 : 0;
    }
    return static_cast<double>(hits) / (across * down);
}

struct Hindrances
{
    std::vector<QPainterPath> fingers;
    std::optional<Glare> glare;
};

QMap<QString, QString>
flags(const SpecimenCard &card, const Stand &stand, const Hindrances &hindrances)
{
    constexpr double unreadable = 0.7; // of a glare
    constexpr double enough = 0.015;   // of a line: a part of one letter
    QMap<QString, QString> all;
    for (const SpecimenField &field : card.fields) {
        for (const QRectF &box : field.boxes) {
            for (const QPainterPath &finger : hindrances.fingers) {
                const auto below = [&finger](QPointF at) { return finger.contains(at); };
                if (share(stand, box, below) > enough) {
                    all[field.key] = u"finger"_s;
                }
            }
            const auto white = [&hindrances](QPointF at) {
                return hindrances.glare->at(at) > unreadable;
            };
            if (hindrances.glare && share(stand, box, white) > enough) {
                all[field.key] = u"glare"_s;
            }
        }
    }
    return all;
}

QImage emptyDesk(const Shot &shot, const QString &family, Dice &dice)
{
    cv::Mat top = deskTop(shot.desk, shot.frame, dice);
    QImage desk(shot.frame, QImage::Format_RGB888);
    top.copyTo(asMat(desk, CV_8UC3));
    if (shot.desk == Desk::Form) {
        layForm(desk, family, dice);
    }
    layPapers(desk, shot.papers, family, dice);
    return desk;
}

QImage taken(QImage scene, const Shot &shot, const std::optional<Glare> &glare, Dice &dice)
{
    cv::Mat picture;
    cv::Mat below = asMat(scene, CV_8UC3);
    below.convertTo(picture, CV_32FC3);
    if (shot.screen) {
        layMoire(picture, dice);
    }
    const cv::Mat light = lightOn(shot, dice);
    cv::Mat lights;
    cv::merge(std::array{light, light, light}, lights);
    picture = picture.mul(lights);
    if (glare) {
        layGlare(picture, *glare);
    }
    expose(picture, shot, dice);
    picture.convertTo(below, CV_8UC3);
    return scene;
}

QByteArray jpegOf(const QImage &picture, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "JPG", quality);
    return bytes;
}

} // namespace

SpecimenPhoto photograph(const std::vector<SpecimenCard> &cards, const Shot &shot, quint32 seed)
{
    Dice dice(seed);
    SpecimenPhoto photo;
    photo.shot = shot;
    const QString family = cards.empty() ? QString() : cards.front().family;
    QImage scene = emptyDesk(shot, family, dice);
    std::optional<Glare> glare;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const SpecimenCard &card = cards[i];
        const Place &place = shot.places[i];
        Stand stand(card.millimetres, place, shot);
        if (shot.framing == Framing::Whole) {
            stand.fitInto(shot.frame);
        }
        layCard(scene, seen(card, stand, shot.frame), stand.pixelsPerMillimetre());
        Hindrances hindrances{fingers(stand, card, shot.fingers, dice), {}};
        drawFingers(scene, hindrances.fingers, dice);
        if (shot.glare > 0 && !glare) {
            glare = glareOn(stand, card, shot.glare, dice);
        }
        hindrances.glare = glare;
        photo.cards.push_back({card.kind,
                               card.family,
                               stand.corners(),
                               std::cos(place.degrees * 3.14159265 / 180) < 0,
                               card.fields,
                               flags(card, stand, hindrances)});
    }
    photo.jpeg = jpegOf(taken(std::move(scene), shot, glare, dice), shot.quality);
    photo.picture = QImage::fromData(photo.jpeg).convertToFormat(QImage::Format_RGB888);
    return photo;
}

} // namespace specimens
