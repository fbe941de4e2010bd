// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Straighten.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace ocr {

// A picture of ../shared's synthetic cards, and what is true of it.
struct DevelopmentCard
{
    QString path;
    QString type; // licence, mynumber, residence, shikaku, passport
    QString difficulty;
    QJsonObject fields;
    QJsonObject boxes;
    QJsonObject flags; // of fields that cannot be read
    FoundCard corners;
};

// Nothing where ../shared is not there.
inline std::vector<DevelopmentCard> developmentCards()
{
    const QString folder = QStringLiteral(SOURCE_DIR "/../shared/data/ocr_dev/");
    QFile file(folder + QStringLiteral("truth.json"));
    std::vector<DevelopmentCard> cards;
    if (!file.open(QIODevice::ReadOnly))
        return cards;
    const QJsonObject truth = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &value : truth[QStringLiteral("images")].toArray()) {
        const QJsonObject image = value.toObject();
        DevelopmentCard card;
        card.path = folder + image[QStringLiteral("file")].toString();
        card.type = image[QStringLiteral("type")].toString();
        card.difficulty = image[QStringLiteral("difficulty")].toString();
        card.fields = image[QStringLiteral("fields")].toObject();
        card.boxes = image[QStringLiteral("field_boxes")].toObject();
        card.flags = image[QStringLiteral("field_flags")].toObject();
        const QJsonArray quad = image[QStringLiteral("card_quad_px")].toArray();
        for (std::size_t corner = 0; corner < card.corners.corners.size(); ++corner) {
            const QJsonArray at = quad[static_cast<qsizetype>(corner)].toArray();
            card.corners.corners[corner] = cv::Point2d(at[0].toDouble(), at[1].toDouble());
        }
        card.corners.size = card.type == QStringLiteral("passport") ? CardSize::Id3 : CardSize::Id1;
        cards.push_back(card);
    }
    return cards;
}

// The card upright, from its true corners.
inline cv::Mat straightened(const DevelopmentCard &card)
{
    const QImage image = QImage(card.path).convertToFormat(QImage::Format_BGR888);
    const cv::Mat picture(image.height(),
                          image.width(),
                          CV_8UC3,
                          const_cast<uchar *>(image.constBits()),
                          static_cast<std::size_t>(image.bytesPerLine()));
    return straighten(picture, card.corners, Turn::None);
}

// A field's print, wider by a share of the card on each side.
inline cv::Rect2f boxAround(const QJsonArray &lines, double wider)
{
    double left = 1;
    double top = 1;
    double right = 0;
    double bottom = 0;
    for (const auto &line : lines) {
        const QJsonArray box = line.toArray();
        left = std::min(left, box[0].toDouble());
        top = std::min(top, box[1].toDouble());
        right = std::max(right, box[2].toDouble());
        bottom = std::max(bottom, box[3].toDouble());
    }
    return cv::Rect2d(
        left - wider, top - wider, right - left + 2 * wider, bottom - top + 2 * wider);
}

} // namespace ocr
