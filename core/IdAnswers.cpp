// SPDX-License-Identifier: Apache-2.0
#include "core/IdAnswers.h"

#include "core/FaceNumber.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// No line of an ID holds more letters; a button that says one has room for them.
constexpr qsizetype mostOfReading = 80;

using screen::AskFace;
using screen::IdReview;

// Those that are recorded.
constexpr std::array recordedFields{
    IdField::Name, IdField::BirthDate, IdField::Address, IdField::Sex};

QDate dateOf(const QString &value)
{
    return QDate::fromString(value, Qt::ISODate);
}

std::optional<Sex> sexOf(const QString &value)
{
    if (value == u"女"_s) {
        return Sex::Female;
    }
    return value == u"男"_s ? std::optional(Sex::Male) : std::nullopt;
}

QString valueOf(Sex sex)
{
    return sex == Sex::Female ? u"女"_s : sex == Sex::Male ? u"男"_s : QString();
}

bool fits(IdField field, const QString &value)
{
    switch (field) {
    case IdField::BirthDate:
    case IdField::Expiry:
        return dateOf(value).isValid();
    case IdField::Sex:
        return sexOf(value).has_value();
    case IdField::Name:
    case IdField::Address:
    case IdField::SecurityCode:
        break;
    }
    return !value.isEmpty();
}

QString toldValue(const Draft &told, IdField field)
{
    switch (field) {
    case IdField::Name:
        return told.name ? told.name->value : told.kana ? told.kana->value : QString();
    case IdField::BirthDate:
        return told.birthDate ? told.birthDate->value.toString(Qt::ISODate) : QString();
    case IdField::Address:
        return told.address ? told.address->value : QString();
    case IdField::Sex:
        return told.sex ? valueOf(told.sex->value) : QString();
    case IdField::Expiry:
    case IdField::SecurityCode:
        break;
    }
    return {};
}

template <typename T> Field<T> fromFace(const IdReview &page, IdField field, const T &value)
{
    const ReadField *read = fieldOf(page.reading, field);
    const bool isSure = read != nullptr && read->sureness == Sureness::Sure;
    return {value, FieldSource::Face, isSure ? confidenceOfSure : confidenceOfChosen};
}

// Residents of foreign nationality are written in Latin letters, if also in others, and their birth
// date by the Gregorian calendar; a Japanese name has no Latin letter. Of a name that was not read
// surely it says little: see isBeyondDoubt().
FaceCalendar calendarOf(const IdReading &reading)
{
    const ReadField *name = fieldOf(reading, IdField::Name);
    const bool isLatin =
        name != nullptr && std::any_of(name->value.begin(), name->value.end(), [](QChar c) {
            return c.script() == QChar::Script_Latin;
        });
    return isLatin ? FaceCalendar::Gregorian : FaceCalendar::JapaneseEra;
}

std::optional<SecretBytes> faceNumberOf(const AskFace &page)
{
    return faceNumber(page.face.birthDate,
                      page.face.expiryYear,
                      page.face.securityCode,
                      calendarOf(page.read.reading));
}

} // namespace

const ReadField *fieldOf(const IdReading &reading, IdField field)
{
    const auto found = std::find_if(reading.fields.begin(),
                                    reading.fields.end(),
                                    [field](const ReadField &one) { return one.field == field; });
    return found == reading.fields.end() ? nullptr : &*found;
}

QStringList optionsOf(const IdReading &reading, IdField field)
{
    QStringList options;
    if (const ReadField *read = fieldOf(reading, field)) {
        options = QStringList{read->value} + read->alternatives;
    }
    options.removeIf(
        [field](const QString &one) { return one.size() > mostOfReading || !fits(field, one); });
    options.removeDuplicates();
    return options;
}

QString shownValue(const IdReview &page, IdField field)
{
    if (page.corrected.contains(field)) {
        return toldValue(page.told, field);
    }
    if (const auto chosen = page.chosen.find(field); chosen != page.chosen.end()) {
        return chosen->second;
    }
    const ReadField *read = fieldOf(page.reading, field);
    return read != nullptr && fits(field, read->value) ? read->value : QString();
}

bool isDoubtful(const IdReview &page, IdField field)
{
    const ReadField *read = fieldOf(page.reading, field);
    // Of an address that is not theirs it does not matter.
    const bool isTheirs = field != IdField::Address || page.address != IdReview::SameAddress::No;
    return read != nullptr && read->sureness == Sureness::Doubtful && isTheirs &&
           !optionsOf(page.reading, field).isEmpty() && !page.chosen.contains(field) &&
           !page.corrected.contains(field);
}

bool isAddressAsked(const IdReview &page)
{
    return !optionsOf(page.reading, IdField::Address).isEmpty();
}

bool isSettled(const IdReview &page)
{
    const bool isAnswered = page.address != IdReview::SameAddress::Unasked || !isAddressAsked(page);
    return isAnswered && std::none_of(recordedFields.begin(),
                                      recordedFields.end(),
                                      [&](IdField field) { return isDoubtful(page, field); });
}

bool isExpired(const IdReview &page)
{
    const QDate expiry = dateOf(shownValue(page, IdField::Expiry));
    return expiry.isValid() && page.today.isValid() && expiry < page.today;
}

Draft draftOf(const IdReview &page)
{
    Draft draft = page.told;
    const auto read = [&page](IdField field) {
        return page.corrected.contains(field) ? QString() : shownValue(page, field);
    };
    if (const QString name = read(IdField::Name); !name.isEmpty()) {
        draft.name = fromFace(page, IdField::Name, name);
        // A reading of kanji is a proposal until somebody took it.
        draft.kana = page.kana ? std::optional(Field<QString>{*page.kana, FieldSource::Told, 100})
                               : std::nullopt;
    }
    if (const QDate birth = dateOf(read(IdField::BirthDate)); birth.isValid()) {
        draft.birthDate = fromFace(page, IdField::BirthDate, birth);
    }
    if (const QString address = read(IdField::Address);
        !address.isEmpty() && page.address != IdReview::SameAddress::No) {
        draft.address = fromFace(page, IdField::Address, address);
    }
    if (const auto sex = sexOf(read(IdField::Sex))) {
        draft.sex = fromFace(page, IdField::Sex, *sex);
    }
    return draft;
}

screen::CardFace faceOf(const IdReview &page)
{
    const QDate expiry = dateOf(shownValue(page, IdField::Expiry));
    return {shownValue(page, IdField::SecurityCode),
            expiry.isValid() ? expiry.year() : 0,
            dateOf(shownValue(page, IdField::BirthDate))};
}

std::optional<IdField> fieldOf(AskFace::Part part)
{
    switch (part) {
    case AskFace::Part::SecurityCode:
        return IdField::SecurityCode;
    case AskFace::Part::ExpiryYear:
        return IdField::Expiry;
    case AskFace::Part::BirthDate:
        return IdField::BirthDate;
    case AskFace::Part::All:
        break;
    }
    return std::nullopt;
}

bool isBeyondDoubt(const IdReview &page)
{
    constexpr std::array fields{
        IdField::SecurityCode, IdField::Expiry, IdField::BirthDate, IdField::Name};
    const auto isSure = [&page](IdField field) {
        const ReadField *read = fieldOf(page.reading, field);
        return read != nullptr && read->sureness == Sureness::Sure &&
               !page.chosen.contains(field) && !page.corrected.contains(field);
    };
    return page.refused.empty() && calendarOf(page.reading) == FaceCalendar::JapaneseEra &&
           std::all_of(fields.begin(), fields.end(), isSure);
}

bool isPresentable(const AskFace &page)
{
    const auto &refused = page.read.refused;
    return std::find(refused.begin(), refused.end(), page.face) == refused.end() &&
           faceNumberOf(page).has_value();
}

TypedSecret numberOf(const AskFace &page)
{
    return std::make_shared<SecretBytes>(std::move(*faceNumberOf(page)));
}

} // namespace core
