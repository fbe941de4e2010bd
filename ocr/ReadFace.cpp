// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadFace.h"

#include "ocr/AgreedReading.h"
#include "ocr/FieldStrip.h"
#include "ocr/ReadPassport.h"

#include <algorithm>

namespace ocr {

namespace {

cv::Rect pixels(const cv::Rect2f &box, const cv::Mat &card)
{
    const auto width = static_cast<float>(card.cols);
    const auto height = static_cast<float>(card.rows);
    const cv::Rect whole(cv::Point(0, 0), card.size());
    return cv::Rect(cv::Point(cvFloor(box.x * width), cvFloor(box.y * height)),
                    cv::Point(cvCeil(box.br().x * width), cvCeil(box.br().y * height))) &
           whole;
}

// The print with a little of the card around it.
QImage cutOut(const cv::Mat &card, const cv::Rect &ink)
{
    const int margin = ink.height / 3;
    const cv::Rect wider =
        cv::Rect(ink.x - margin, ink.y - margin, ink.width + 2 * margin, ink.height + 2 * margin) &
        cv::Rect(cv::Point(0, 0), card.size());
    if (wider.empty())
        return {};
    const cv::Mat part = card(wider);
    return QImage(part.data,
                  part.cols,
                  part.rows,
                  static_cast<qsizetype>(part.step),
                  QImage::Format_BGR888)
        .copy();
}

std::vector<FieldStrip> stripsOf(const cv::Mat &card, const LayoutField &field)
{
    if (field.lines == 1) {
        const auto strip = fieldStrip(card, field.box);
        return strip ? std::vector{*strip} : std::vector<FieldStrip>();
    }
    return fieldStrips(card, field.box);
}

void read(std::vector<FaceField> &face,
          const cv::Mat &card,
          const LayoutField &field,
          const FaceReaders &readers)
{
    const std::vector<FieldStrip> strips = stripsOf(card, field);
    cv::Rect ink;
    std::vector<LineImage> lines;
    for (const FieldStrip &strip : strips) {
        ink |= strip.ink;
        lines.push_back(strip.line);
    }
    const std::size_t before = face.size();
    if (field.reader == FieldReader::Mrz)
        std::ranges::move(readPassport(lines, readers), std::back_inserter(face));
    else
        face.push_back(agreedReading(field, lines, readers));
    const QImage strip = cutOut(card, ink);
    for (std::size_t i = before; i < face.size(); ++i) {
        face[i].box = QRect(ink.x, ink.y, ink.width, ink.height);
        face[i].strip = strip;
    }
}

} // namespace

std::vector<FaceField> readFace(cv::Mat &card, const Layout &layout, const FaceReaders &readers)
{
    for (const cv::Rect2f &mask : layout.mask)
        card(pixels(mask, card)).setTo(cv::Scalar::all(255));
    std::vector<FaceField> face;
    for (const LayoutField &field : layout.fields)
        read(face, card, field, readers);
    return face;
}

} // namespace ocr
