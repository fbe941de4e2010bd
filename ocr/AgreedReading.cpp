// SPDX-License-Identifier: Apache-2.0
#include "ocr/AgreedReading.h"

#include "ocr/AddressReading.h"
#include "ocr/LetterVariants.h"
#include "ocr/LicenceNumber.h"
#include "ocr/PatternGrammar.h"
#include "ocr/PrintedDate.h"
#include "ocr/PrintedForm.h"
#include "ocr/ReadDate.h"
#include "ocr/ReadDigits.h"
#include "ocr/ReadName.h"
#include "ocr/ReadSex.h"
#include "ocr/TesseractLine.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ocr {

namespace {

// Kanji that are written in several ways are told apart by the glyphs alone, since Tesseract knows
// one of them, and both readers may take a J for an I, where no list of names tells: the best has
// to be this much likelier.
constexpr float closeMargin = 0.04F;

QString withoutSpaces(QString text)
{
    return text.remove(u' ').remove(u'\u3000');
}

QString secondText(const LineImage &line,
                   const FaceReaders &readers,
                   TesseractLine::Letters letters = TesseractLine::Letters::All)
{
    return foldPrinted(QString::fromStdU32String(readers.second.read(line, letters).text()));
}

enum class Rule { Holds, Broken };

// first: of the glyphs. second: what the other reader says; empty: nothing. A value that breaks the
// rule gives way to one that keeps it.
FaceField together(const FieldReading &first,
                   const QString &second,
                   const std::function<Rule(const QString &)> &rule)
{
    FaceField field;
    QStringList values{first.value};
    values += first.alternatives;
    values.insert(1, second);
    values.removeAll(QString());
    values.removeDuplicates();
    std::stable_partition(values.begin(), values.end(), [&](const QString &value) {
        return rule(value) == Rule::Holds;
    });
    if (values.isEmpty())
        return field;
    field.value = values.takeFirst();
    field.alternatives = values;
    if (field.value == first.value && field.value == second && rule(field.value) == Rule::Holds)
        field.sureness = core::Sureness::Sure;
    return field;
}

FaceField date(const LayoutField &field, const LineImage &line, const FaceReaders &readers)
{
    const auto second = printedDate(secondText(line, readers));
    return together(readDate(readers.glyphs, line, field.dateForm),
                    second ? second->toString(Qt::ISODate) : QString(),
                    [&](const QString &value) {
                        const QDate read = QDate::fromString(value, Qt::ISODate);
                        return isPlausible(read, field, readers.today) ? Rule::Holds : Rule::Broken;
                    });
}

PatternGrammar patternOf(const QString &form)
{
    std::vector<std::u32string> places;
    for (const QChar place : form) {
        const bool isLetter = place == u'A';
        const bool isHex = place == u'h';
        places.push_back(isLetter ? U"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                         : isHex  ? U"0123456789ABCDEF"
                                  : U"0123456789");
    }
    return PatternGrammar(places);
}

FaceField digits(const LayoutField &field, const LineImage &line, const FaceReaders &readers)
{
    const bool areDigits = field.digitForm.count(u'd') == field.digitForm.size();
    QString second = withoutSpaces(secondText(
        line, readers, areDigits ? TesseractLine::Letters::Digits : TesseractLine::Letters::All));
    if (second.size() != field.digitForm.size())
        second.clear();
    return together(readDigits(readers.glyphs, line, patternOf(field.digitForm)),
                    second,
                    [&](const QString &value) {
                        const bool holds =
                            field.check == NumberCheck::None || licenceNumberHolds(value);
                        return holds ? Rule::Holds : Rule::Broken;
                    });
}

FaceField sex(const LineImage &line, const FaceReaders &readers)
{
    const QString text = secondText(line, readers);
    const bool isMale = text.contains(u'男');
    const bool isFemale = text.contains(u'女');
    const QString second = isMale == isFemale ? QString() : isMale ? u"男"_s : u"女"_s;
    return together(
        readSex(readers.glyphs, line), second, [](const QString &) { return Rule::Holds; });
}

bool hasVariants(const QString &name)
{
    return std::ranges::any_of(name.toStdU32String(),
                               [](char32_t letter) { return variantsOf(letter).size() > 1; });
}

FaceField name(const LayoutField &field, const LineImage &line, const FaceReaders &readers)
{
    const bool isRoman = field.reader == FieldReader::Romaji;
    const FieldReading first = readName(
        readers.glyphs, line, isRoman ? NameLetters::Roman : NameLetters::Japanese, &readers.names);
    // Tesseract's spaces between Japanese letters say nothing, and it knows one way to write each.
    QString second = withoutSpaces(secondText(line, readers));
    const bool agree = foldVariants(withoutSpaces(first.value)) == foldVariants(second);
    if (agree)
        second = first.value;
    FaceField field_ = together(first, second, [](const QString &) { return Rule::Holds; });
    if ((isRoman || hasVariants(first.value)) && first.margin < closeMargin)
        field_.sureness = core::Sureness::Doubtful;
    return field_;
}

FaceField address(const std::vector<LineImage> &lines, const FaceReaders &readers)
{
    const AddressReading reading = readers.addresses.read(lines);
    FaceField field;
    field.value = reading.value;
    field.sureness = reading.sureness;
    field.alternatives = reading.alternatives;
    return field;
}

} // namespace

FaceField agreedReading(const LayoutField &field,
                        const std::vector<LineImage> &lines,
                        const FaceReaders &readers)
{
    FaceField read;
    if (!lines.empty()) {
        switch (field.reader) {
        case FieldReader::Name:
        case FieldReader::Romaji:
            read = name(field, lines.front(), readers);
            break;
        case FieldReader::Date:
            read = date(field, lines.front(), readers);
            break;
        case FieldReader::Address:
            read = address(lines, readers);
            break;
        case FieldReader::Digits:
            read = digits(field, lines.front(), readers);
            break;
        case FieldReader::Sex:
            read = sex(lines.front(), readers);
            break;
        case FieldReader::Mrz:
            break;
        }
    }
    read.key = field.key;
    read.shown = field.shown;
    return read;
}

} // namespace ocr
