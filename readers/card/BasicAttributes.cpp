// SPDX-License-Identifier: Apache-2.0
#include "readers/card/BasicAttributes.h"

#include "readers/card/BerTlv.h"
#include "readers/card/CardText.h"

#include <algorithm>
#include <array>
#include <set>

namespace card {

namespace {

using Bytes = std::span<const unsigned char>;

constexpr std::uint32_t fileTag = 0xFF20;
// The offsets table (DF21) is skipped like an unknown tag: only the TLV structure is believed.
constexpr std::uint32_t nameTag = 0xDF22;
constexpr std::uint32_t addressTag = 0xDF23;
constexpr std::uint32_t birthTag = 0xDF24;
constexpr std::uint32_t sexTag = 0xDF25;

// Cards of 2023 are said to have two bytes before FF20; not confirmed, harmless to accept.
constexpr std::size_t maxLead = 4;
constexpr std::size_t maxTextBytes = 2048;
constexpr std::size_t maxElements = 32;
// Nobody alive was born before Meiji 1.
constexpr int firstYear = 1868;

std::optional<std::size_t> startOf(Bytes file)
{
    for (std::size_t at = 0; at <= maxLead && at + 1 < file.size(); ++at) {
        if (file[at] == 0xFF && file[at + 1] == 0x20) {
            return at;
        }
    }
    return std::nullopt;
}

template <typename T> using Read = core::Result<std::optional<core::Field<T>>, AttributesError>;

template <typename T> Read<T> known(T value)
{
    return core::Field<T>{std::move(value), core::FieldSource::Chip, 100};
}

Read<QString> text(Bytes value)
{
    if (value.size() > maxTextBytes) {
        return core::fail(AttributesError::Damaged);
    }
    std::optional<QString> read = textFrom(value);
    if (!read) {
        return core::fail(AttributesError::Damaged);
    }
    if (read->isEmpty()) {
        return std::nullopt;
    }
    return known(*std::move(read));
}

Read<QDate> birthDate(Bytes value)
{
    if (value.empty()) {
        return std::nullopt;
    }
    const bool digits = value.size() == 8 && std::all_of(value.begin(), value.end(), [](auto byte) {
                            return byte >= '0' && byte <= '9';
                        });
    if (!digits) {
        return core::fail(AttributesError::Damaged);
    }
    const auto number = [&](std::size_t from, std::size_t count) {
        int sum = 0;
        for (const unsigned char digit : value.subspan(from, count)) {
            sum = sum * 10 + (digit - '0');
        }
        return sum;
    };
    const int year = number(0, 4);
    const int month = number(4, 2);
    const int day = number(6, 2);
    if (year == 0 || month == 0 || day == 0) {
        return std::nullopt; // registered as unknown (不詳)
    }
    const QDate date(year, month, day);
    if (!date.isValid() || year < firstYear) {
        return core::fail(AttributesError::Damaged);
    }
    return known(date);
}

// JIS X 0303, the same codes as ISO/IEC 5218, one ASCII digit.
Read<core::Sex> sex(Bytes value)
{
    if (value.empty()) {
        return std::nullopt;
    }
    if (value.size() != 1) {
        return core::fail(AttributesError::Damaged);
    }
    switch (value[0]) {
    case '0':
        return known(core::Sex::NotKnown);
    case '1':
        return known(core::Sex::Male);
    case '2':
        return known(core::Sex::Female);
    case '9':
        return known(core::Sex::NotApplicable);
    default:
        return core::fail(AttributesError::Damaged);
    }
}

template <typename T> bool take(Read<T> read, std::optional<core::Field<T>> &into)
{
    if (!read) {
        return false;
    }
    into = *std::move(read);
    return true;
}

// False if the element is damaged. Unknown tags are skipped: the law adds fields (name in kana).
bool fill(core::Draft &draft, const BerTlv &element)
{
    switch (element.tag) {
    case nameTag:
        return take(text(element.value), draft.name);
    case addressTag:
        return take(text(element.value), draft.address);
    case birthTag:
        return take(birthDate(element.value), draft.birthDate);
    case sexTag:
        return take(sex(element.value), draft.sex);
    default:
        return true;
    }
}

} // namespace

core::Result<std::size_t, AttributesError> BasicAttributes::sizeOf(Bytes start)
{
    const auto lead = startOf(start);
    if (!lead) {
        return core::fail(start.size() <= maxLead + 1 ? AttributesError::NeedsMore
                                                      : AttributesError::Damaged);
    }
    const auto header = BerReader::header(start.subspan(*lead));
    if (!header) {
        return core::fail(header.error() == TlvError::Truncated ? AttributesError::NeedsMore
                                                                : AttributesError::Damaged);
    }
    const std::size_t size = *lead + header->headerSize + header->valueSize;
    if (size > maxFileSize) {
        return core::fail(AttributesError::Damaged);
    }
    return size;
}

core::Result<core::Draft, AttributesError> BasicAttributes::parse(Bytes file)
{
    const auto size = sizeOf(file);
    if (!size || *size > file.size()) {
        return core::fail(AttributesError::Damaged);
    }
    const auto outer = BerReader(file.subspan(*startOf(file))).next();
    if (!outer || !*outer || (*outer)->tag != fileTag) {
        return core::fail(AttributesError::Damaged);
    }
    core::Draft draft;
    std::set<std::uint32_t> seen;
    BerReader inner((*outer)->value);
    while (true) {
        const auto element = inner.next();
        if (!element) {
            return core::fail(AttributesError::Damaged);
        }
        if (!*element) {
            break;
        }
        // Twice the same tag: which of the two names would be true?
        const bool first = seen.insert((*element)->tag).second;
        if (!first || seen.size() > maxElements || !fill(draft, **element)) {
            return core::fail(AttributesError::Damaged);
        }
    }
    if (draft == core::Draft{}) {
        return core::fail(AttributesError::Damaged);
    }
    return draft;
}

} // namespace card
