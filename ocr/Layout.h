// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"
#include "core/Result.h"
#include "ocr/CardCorners.h"
#include "ocr/DateFormGrammar.h"
#include "ocr/OcrError.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace ocr {

// A text that is printed on every ID of a kind, by which the kind and its way up are known.
struct SignatureLine
{
    QString text;
    QString before; // letters that may stand in front of it on its line
    cv::Rect2f box; // shares of the card's width and height, as all boxes of a layout
};

enum class FieldReader { Name, Romaji, Date, Address, Digits, Sex, Mrz };

enum class NumberCheck { None, LicenceNumber };

struct LayoutField
{
    QString key;                        // as programs are told it
    std::optional<core::IdField> shown; // as which the desk sees it; nothing: not at all
    FieldReader reader = FieldReader::Name;
    cv::Rect2f box; // generous: larger than the print by what it may slip
    int lines = 1;  // at most so many

    DateForm dateForm = DateForm::Any;
    QDate earliest;     // of a date
    int yearsAhead = 0; // a date lies at most so many after today

    QString digitForm; // a letter each: d digit, h digit or A to F, A letter
    NumberCheck check = NumberCheck::None;
};

// Where what stands on one kind of ID: a file of resources/ocr/layouts. A new kind is a new file.
// Real cards may differ from these places, which are from memory (see the file's README).
struct Layout
{
    QString kind; // as programs are told it
    // What the desk takes it for; or why it is not read.
    std::variant<core::IdKind, core::IdHindrance> shown = core::IdHindrance::OtherCard;
    CardSize size = CardSize::Id1;
    std::vector<SignatureLine> signature;
    std::vector<LayoutField> fields; // in the order of the face
    std::vector<cv::Rect2f> mask;    // painted over before any field is read
};

// NoLayout: no object, an unknown or a missing key, a box that reaches out of the card, a word that
// is none of the words, a key twice.
[[nodiscard]] core::Result<Layout, OcrError> layoutFrom(const QByteArray &json);

// All *.json of a folder, by their names. NoLayout: none, one that is wrong, or a kind twice.
[[nodiscard]] core::Result<std::vector<Layout>, OcrError> loadLayouts(const QString &folder);

} // namespace ocr
