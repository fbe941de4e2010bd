// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadPassport.h"

#include "ocr/Mrz.h"
#include "ocr/ReadMrz.h"
#include "ocr/TesseractLine.h"

using namespace Qt::StringLiterals;

namespace ocr {

namespace {

FaceField field(const QString &key, const QString &value, core::Sureness sureness)
{
    FaceField made;
    made.key = key;
    made.value = value;
    made.sureness = sureness;
    return made;
}

core::Sureness surenessOf(const LineImage &line, const QString &read, const FaceReaders &readers)
{
    const QString second = QString::fromStdU32String(readers.second.read(line).text());
    return !read.isEmpty() && second == read ? core::Sureness::Sure : core::Sureness::Doubtful;
}

} // namespace

std::vector<FaceField> readPassport(const std::vector<LineImage> &lines, const FaceReaders &readers)
{
    if (lines.size() < 2)
        return {};
    const LineImage &upper = lines[lines.size() - 2];
    const LineImage &lower = lines.back();
    const FieldReading first = readMrz(readers.glyphs, upper, MrzLine::Upper);
    const FieldReading second = readMrz(readers.glyphs, lower, MrzLine::Lower);
    const core::Sureness names = surenessOf(upper, first.value, readers);
    const core::Sureness numbers = surenessOf(lower, second.value, readers);
    const Mrz mrz = mrzFrom(first.value, second.value, readers.today).value_or(Mrz());
    std::vector<FaceField> face{
        field(u"mrz1"_s, first.value, names),
        field(u"mrz2"_s, second.value, numbers),
        field(u"surname"_s, mrz.surname, names),
        field(u"given"_s, mrz.given, names),
        field(u"passport_no"_s, mrz.number, numbers),
        field(u"name"_s, QString(mrz.surname + u' ' + mrz.given).trimmed(), names),
        field(u"birth_date"_s, mrz.birthDate.toString(Qt::ISODate), numbers),
        field(u"sex"_s, mrz.sex, numbers),
        field(u"expiry"_s, mrz.expiry.toString(Qt::ISODate), numbers)};
    face[5].shown = core::IdField::Name;
    face[6].shown = core::IdField::BirthDate;
    face[7].shown = core::IdField::Sex;
    face[8].shown = core::IdField::Expiry;
    return face;
}

} // namespace ocr
