// SPDX-License-Identifier: Apache-2.0
#include "core/Codes.h"

#include <QDate>

#include <algorithm>

namespace core {

namespace {

template <typename Codes> auto find(const Codes &codes, quint64 number)
{
    using Code = typename Codes::value_type;
    const auto position = std::find_if(codes.begin(), codes.end(), [number](Code code) {
        return static_cast<quint64>(code) == number;
    });
    return position == codes.end() ? std::nullopt : std::optional<Code>(*position);
}

constexpr std::array allPresences{
    Presence::In, Presence::OutForNow, Presence::Left, Presence::MovedAway, Presence::Void};

} // namespace

std::optional<AgeBand> ageBandFrom(quint64 code)
{
    return find(allAgeBands, code);
}

std::optional<Sex> sexFrom(quint64 code)
{
    return find(allSexes, code);
}

std::optional<Place> placeFrom(quint64 code)
{
    return find(allPlaces, code);
}

std::optional<Presence> presenceFrom(quint64 code)
{
    return find(allPresences, code);
}

std::optional<Destination> destinationFrom(quint64 code)
{
    return code == 0 ? Destination::NotSaid : find(allDestinations, code);
}

std::optional<Relation> relationFrom(quint64 code)
{
    return find(allRelations, code);
}

AgeBand ageBandOn(const QDate &today, const QDate &birthDate)
{
    if (!birthDate.isValid() || birthDate > today) {
        return AgeBand::Unknown;
    }
    // Somebody born on 29 February turns a year older on 1 March of other years: comparing month
    // and day as numbers does that.
    const bool hadBirthday =
        std::pair(today.month(), today.day()) >= std::pair(birthDate.month(), birthDate.day());
    const int years = today.year() - birthDate.year() - (hadBirthday ? 0 : 1);
    struct Bound
    {
        int below;
        AgeBand band;
    };
    constexpr std::array bounds{Bound{1, AgeBand::UnderOne},
                                Bound{3, AgeBand::OneToTwo},
                                Bound{6, AgeBand::ThreeToFive},
                                Bound{15, AgeBand::SixToFourteen},
                                Bound{65, AgeBand::FifteenToSixtyFour},
                                Bound{75, AgeBand::SixtyFiveToSeventyFour}};
    for (const Bound &bound : bounds) {
        if (years < bound.below) {
            return bound.band;
        }
    }
    return AgeBand::SeventyFiveAndOver;
}

} // namespace core
