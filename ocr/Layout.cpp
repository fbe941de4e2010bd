// SPDX-License-Identifier: Apache-2.0
#include "ocr/Layout.h"

#include "ocr/StrictObject.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ocr {

namespace {

constexpr int mostLines = 3;
constexpr qint64 largestFile = 64 * 1024;

// Left, top, right, bottom.
std::optional<cv::Rect2f> boxFrom(const QJsonValue &value)
{
    const QJsonArray sides = value.toArray();
    if (sides.size() != 4 || !std::all_of(sides.begin(), sides.end(), [](const QJsonValue &side) {
            return side.isDouble();
        }))
        return {};
    const double left = sides[0].toDouble();
    const double top = sides[1].toDouble();
    const double right = sides[2].toDouble();
    const double bottom = sides[3].toDouble();
    if (left < 0 || top < 0 || right > 1 || bottom > 1 || left >= right || top >= bottom)
        return {};
    return cv::Rect2f(cv::Point2d(left, top), cv::Point2d(right, bottom));
}

cv::Rect2f boxOf(StrictObject &object)
{
    const auto box = boxFrom(object.list(u"box"_s));
    if (!box)
        object.spoil();
    return box.value_or(cv::Rect2f());
}

std::optional<SignatureLine> signatureFrom(const QJsonValue &value)
{
    StrictObject object(value);
    SignatureLine line{object.text(u"text"_s), object.text(u"before"_s), boxOf(object)};
    if (line.text.isEmpty() || !object.isGood())
        return {};
    return line;
}

void readDateRules(StrictObject &object, LayoutField &field)
{
    field.dateForm = object.oneOf<DateForm>(u"form"_s,
                                            {{"any", DateForm::Any},
                                             {"era", DateForm::Era},
                                             {"western", DateForm::Western},
                                             {"western-and-era", DateForm::WesternAndEra}});
    field.earliest = QDate::fromString(object.text(u"earliest"_s), Qt::ISODate);
    field.yearsAhead = object.number(u"yearsAhead"_s, 0, 50);
    if (!field.earliest.isValid())
        object.spoil();
}

void readDigitRules(StrictObject &object, LayoutField &field)
{
    field.digitForm = object.text(u"form"_s);
    const bool isForm = std::ranges::all_of(field.digitForm, [](QChar letter) {
        return letter == u'd' || letter == u'h' || letter == u'A';
    });
    if (field.digitForm.isEmpty() || !isForm)
        object.spoil();
    if (object.has(u"check"_s)) {
        field.check =
            object.oneOf<NumberCheck>(u"check"_s, {{"licence", NumberCheck::LicenceNumber}});
    }
}

std::optional<LayoutField> fieldFrom(const QJsonValue &value)
{
    StrictObject object(value);
    LayoutField field;
    field.key = object.text(u"key"_s);
    field.box = boxOf(object);
    if (object.has(u"lines"_s))
        field.lines = object.number(u"lines"_s, 1, mostLines);
    if (object.has(u"shown"_s)) {
        field.shown = object.oneOf<core::IdField>(u"shown"_s,
                                                  {{"name", core::IdField::Name},
                                                   {"birth-date", core::IdField::BirthDate},
                                                   {"address", core::IdField::Address},
                                                   {"sex", core::IdField::Sex},
                                                   {"expiry", core::IdField::Expiry},
                                                   {"security-code", core::IdField::SecurityCode}});
    }
    field.reader = object.oneOf<FieldReader>(u"reader"_s,
                                             {{"name", FieldReader::Name},
                                              {"romaji", FieldReader::Romaji},
                                              {"date", FieldReader::Date},
                                              {"address", FieldReader::Address},
                                              {"digits", FieldReader::Digits},
                                              {"sex", FieldReader::Sex},
                                              {"mrz", FieldReader::Mrz}});
    if (field.reader == FieldReader::Date)
        readDateRules(object, field);
    if (field.reader == FieldReader::Digits)
        readDigitRules(object, field);
    if (field.key.isEmpty() || !object.isGood())
        return {};
    return field;
}

// All of a list, or nothing where one is wrong.
template <typename Part, typename From>
std::optional<std::vector<Part>> allOf(const QJsonArray &list, From from)
{
    std::vector<Part> parts;
    for (const QJsonValue &value : list) {
        const std::optional<Part> part = from(value);
        if (!part)
            return {};
        parts.push_back(*part);
    }
    return parts;
}

void readShown(StrictObject &object, Layout &layout)
{
    using core::IdHindrance;
    using core::IdKind;
    if (object.has(u"hindrance"_s)) {
        layout.shown = object.oneOf<IdHindrance>(u"hindrance"_s,
                                                 {{"number-side", IdHindrance::NumberSide},
                                                  {"wrong-side", IdHindrance::WrongSide},
                                                  {"other-card", IdHindrance::OtherCard}});
    } else {
        layout.shown =
            object.oneOf<IdKind>(u"shown"_s,
                                 {{"drivers-licence", IdKind::DriversLicence},
                                  {"my-number-card", IdKind::MyNumberCard},
                                  {"residence-card", IdKind::ResidenceCard},
                                  {"eligibility-certificate", IdKind::EligibilityCertificate},
                                  {"passport", IdKind::Passport}});
    }
}

bool isTwice(const std::vector<LayoutField> &fields)
{
    return std::ranges::any_of(fields, [&](const LayoutField &field) {
        return std::ranges::count(fields, field.key, &LayoutField::key) > 1;
    });
}

} // namespace

core::Result<Layout, OcrError> layoutFrom(const QByteArray &json)
{
    StrictObject object(QJsonDocument::fromJson(json).object());
    Layout layout;
    layout.kind = object.text(u"kind"_s);
    readShown(object, layout);
    layout.size =
        object.oneOf<CardSize>(u"size"_s, {{"id1", CardSize::Id1}, {"id3", CardSize::Id3}});
    const auto signature = allOf<SignatureLine>(object.list(u"signature"_s), signatureFrom);
    const auto fields = allOf<LayoutField>(object.list(u"fields"_s), fieldFrom);
    const auto mask = allOf<cv::Rect2f>(object.list(u"mask"_s), boxFrom);
    if (!object.isGood() || layout.kind.isEmpty() || !signature || signature->empty() || !fields ||
        isTwice(*fields) || !mask)
        return core::fail(OcrError::NoLayout);
    layout.signature = *signature;
    layout.fields = *fields;
    layout.mask = *mask;
    return layout;
}

core::Result<std::vector<Layout>, OcrError> loadLayouts(const QString &folder)
{
    std::vector<Layout> layouts;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
            return core::fail(OcrError::NoLayout);
        const auto layout = layoutFrom(file.readAll());
        if (!layout || std::ranges::count(layouts, layout->kind, &Layout::kind) > 0)
            return core::fail(OcrError::NoLayout);
        layouts.push_back(*layout);
    }
    if (layouts.empty())
        return core::fail(OcrError::NoLayout);
    return layouts;
}

} // namespace ocr
