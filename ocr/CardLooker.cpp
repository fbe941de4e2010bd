// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardLooker.h"

#include "ocr/CardFinder.h"
#include "ocr/FrameColours.h"
#include "ocr/PictureQuality.h"
#include "ocr/PictureSize.h"
#include "ocr/SecondCard.h"
#include "ocr/Vote.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace ocr {

namespace {

using core::IdHindrance;

constexpr std::size_t picturesToRead = 3; // to vote among

bool isAllSure(const IdFace &face)
{
    return std::ranges::all_of(face.fields, [](const FaceField &field) {
        return !field.shown || field.sureness == core::Sureness::Sure;
    });
}

OwnPicture ofUsefulSize(OwnPicture picture)
{
    const QSize size(picture.pixels().cols, picture.pixels().rows);
    const QSize useful = usefulSize(size);
    if (useful == size)
        return picture;
    cv::Mat smaller;
    cv::resize(picture.pixels(), smaller, {useful.width(), useful.height()}, 0, 0, cv::INTER_AREA);
    return OwnPicture(smaller);
}

} // namespace

CardLooker::CardLooker(IdReader reader)
    : m_reader(std::move(reader))
{
    m_clock.start();
}

IdSight CardLooker::look(const QVideoFrame &frame)
{
    const std::chrono::milliseconds now{m_clock.elapsed()};
    if (m_last.hindrance == IdHindrance::NoCard && now - m_lookedAt < betweenLooks)
        return m_last;
    m_lookedAt = now;
    if (const auto hindrance = hindranceOf(frame.size())) {
        forget();
        m_last = {hindrance, IdSight::Picture::None};
    } else {
        m_last = judge(ofUsefulSize(OwnPicture(coloursOf(frame))), now);
    }
    return m_last;
}

IdSight CardLooker::judge(OwnPicture picture, std::chrono::milliseconds now)
{
    if (picture.pixels().empty()) {
        forget();
        return {IdHindrance::NoPicture, IdSight::Picture::None};
    }
    const std::vector<FoundCard> cards = findCards(picture.pixels(), enoughForTwo);
    const auto corners = cards.empty() ? std::nullopt : std::optional(cards.front().corners);
    const auto advice =
        m_steady.look(now, corners, hindranceOf(qualityOf(picture.pixels(), cards)));
    if (advice.step == SteadyCard::Step::Anew)
        m_taken.clear();
    if (advice.step != SteadyCard::Step::Take)
        return {advice.hindrance, IdSight::Picture::None};
    m_taken.push_back(std::move(picture));
    return {std::nullopt,
            m_taken.size() == picturesToRead ? IdSight::Picture::Taken : IdSight::Picture::None};
}

// One picture is enough where every field of it is sure.
IdOutcome CardLooker::read()
{
    std::vector<IdFace> faces;
    IdHindrance hindrance = IdHindrance::NoCard;
    for (const OwnPicture &picture : m_taken) {
        const cv::Mat &pixels = picture.pixels();
        auto face = m_reader.read(QImage(pixels.data,
                                         pixels.cols,
                                         pixels.rows,
                                         static_cast<qsizetype>(pixels.step),
                                         QImage::Format_BGR888));
        if (face) {
            faces.push_back(std::move(*face));
        } else {
            hindrance = face.error();
        }
        if (hindrance == IdHindrance::NumberSide || (face && isAllSure(faces.back())))
            break;
    }
    forget();
    if (hindrance == IdHindrance::NumberSide || faces.empty())
        return hindrance;
    const IdFace read = isAllSure(faces.back()) ? faces.back() : *vote(faces);
    core::IdReading reading = deskReading(read);
    const auto name =
        std::ranges::find(reading.fields, core::IdField::Name, &core::ReadField::field);
    if (name != reading.fields.end())
        reading.kana = m_reader.kanaOf(name->value);
    return reading;
}

void CardLooker::forget()
{
    m_taken.clear();
    m_steady = {};
}

} // namespace ocr
