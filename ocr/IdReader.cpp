// SPDX-License-Identifier: Apache-2.0
#include "ocr/IdReader.h"

#include "ocr/AddressReading.h"
#include "ocr/CardFinder.h"
#include "ocr/CardKind.h"
#include "ocr/FrameColours.h"
#include "ocr/NameWeights.h"
#include "ocr/OwnPicture.h"
#include "ocr/PictureQuality.h"
#include "ocr/ReadFace.h"
#include "ocr/SecondCard.h"
#include "ocr/TesseractLine.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ocr {

struct IdReader::Parts
{
    Parts(GlyphTable table, Gazetteer gazetteer, NameKana kana, TesseractLine tesseract)
        : glyphs(std::move(table))
        , places(std::move(gazetteer))
        , names(std::move(kana))
        , second(std::move(tesseract))
    {}

    [[nodiscard]] core::Result<IdFace, core::IdHindrance> read(const cv::Mat &pixels);

    GlyphTable glyphs;
    LineReader lines{glyphs};
    Gazetteer places;
    NameWeights names;
    TesseractLine second;
    AddressReader addresses{places, lines, &second};
    std::vector<Layout> layouts;
    std::function<QDate()> today;
};

namespace {

constexpr std::size_t mostRead = 4; // until one of them is known

// Degrees clockwise, in quarters, by which the upper edge of the card is turned.
int orientationOf(const KnownCard &card)
{
    const cv::Point2f edge = card.found.corners[1] - card.found.corners[0];
    const double degrees =
        std::atan2(edge.y, edge.x) * 180 / CV_PI + (card.turn == Turn::Half ? 180 : 0);
    return (static_cast<int>(std::lround(degrees / 90)) + 4) % 4 * 90;
}

// White print and white fields pass for a reflection on a card that nothing else is known of.
core::IdHindrance whyUnknown(PictureQuality quality)
{
    quality.shining = 0;
    return hindranceOf(quality).value_or(core::IdHindrance::OtherCard);
}

} // namespace

IdReader::IdReader(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

IdReader::IdReader(IdReader &&) noexcept = default;
IdReader &IdReader::operator=(IdReader &&) noexcept = default;
IdReader::~IdReader() = default;

core::Result<IdReader, OcrError>
IdReader::open(const QString &tables, const QString &layouts, std::function<QDate()> today)
{
    auto glyphs = GlyphTable::load(tables + u"/glyphs.bin"_s);
    if (!glyphs)
        return core::fail(glyphs.error());
    auto places = Gazetteer::load(tables + u"/addresses.bin"_s);
    if (!places)
        return core::fail(places.error());
    auto names = NameKana::load(tables + u"/names.tsv"_s);
    if (!names)
        return core::fail(names.error());
    auto second = TesseractLine::open();
    if (!second)
        return core::fail(second.error());
    auto kinds = loadLayouts(layouts);
    if (!kinds)
        return core::fail(kinds.error());
    auto parts = std::make_unique<Parts>(
        std::move(*glyphs), std::move(*places), std::move(*names), std::move(*second));
    parts->layouts = std::move(*kinds);
    parts->today = std::move(today);
    return IdReader(std::move(parts));
}

core::Result<IdFace, core::IdHindrance> IdReader::read(const QImage &picture) const
{
    const OwnPicture own(coloursOf(picture));
    try {
        return m_parts->read(own.pixels());
    } catch (const cv::Exception &) {
        return core::fail(core::IdHindrance::NoPicture);
    }
}

core::Result<IdFace, core::IdHindrance> IdReader::Parts::read(const cv::Mat &pixels)
{
    std::vector<FoundCard> found = findCards(pixels, enoughForTwo);
    if (found.empty())
        return core::fail(core::IdHindrance::NoCard);
    if (hasSecondCard(pixels, found))
        return core::fail(core::IdHindrance::TwoCards);
    found.resize(std::min(found.size(), mostRead));
    auto card = cardKind(pixels, found, layouts, lines);
    if (!card) {
        // Its print may only be too small, or too blurred, to tell what it is.
        return core::fail(whyUnknown(qualityOf(pixels, found)));
    }
    if (const auto *hindrance = std::get_if<core::IdHindrance>(&card->layout->shown))
        return core::fail(*hindrance);
    IdFace face{
        card->layout->kind, std::get<core::IdKind>(card->layout->shown), orientationOf(*card), {}};
    const FaceReaders readers{lines, second, addresses, names, today()};
    face.fields = readFace(card->straight.pixels(), *card->layout, readers);
    return face;
}

QStringList IdReader::kanaOf(const QString &name) const
{
    return m_parts->names.names().kanaOf(name);
}

} // namespace ocr
