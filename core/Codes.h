// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

class QDate;

namespace core {

// Code lists that leave the desk. The numbers are part of the record format and never change;
// resources/codes/*.json holds their words.

// Bands that decide about milk, nappies and meals.
enum class AgeBand : quint8 {
    UnderOne = 0,
    OneToTwo = 1,
    ThreeToFive = 2,
    SixToFourteen = 3,
    FifteenToSixtyFour = 4,
    SixtyFiveToSeventyFour = 5,
    SeventyFiveAndOver = 6,
    Unknown = 9,
};

// ISO/IEC 5218.
enum class Sex : quint8 { NotKnown = 0, Male = 1, Female = 2, NotApplicable = 9 };

// Where somebody of this shelter sleeps (滞在区分).
enum class Place : quint8 {
    Inside = 1,
    WelfareRoom = 2,
    InfectionRoom = 3,
    CarOnSite = 4,
    CarOffSite = 5,
    Tent = 6,
    Home = 7,
    Relatives = 8,
    Hotel = 9,
    WelfareShelter = 10,
    Hospital = 11,
    Unknown = 99,
};

[[nodiscard]] constexpr bool isCarPlace(Place place)
{
    return place == Place::CarOnSite || place == Place::CarOffSite;
}

// What a record sets for a handle. Only In is counted.
enum class Presence : quint8 {
    In = 1,
    OutForNow = 2,
    Left = 3,
    MovedAway = 4,
    // The arrival was a slip of the finger: nobody came.
    Void = 7,
};

// Where somebody who leaves the shelter goes (退所の理由).
enum class Destination : quint8 {
    NotSaid = 0, // this time; whatever was said of an earlier leaving is over
    Home = 1,
    OtherShelter = 2,
    Relatives = 3,
    TemporaryHousing = 4,
    Hospital = 5,
    CareHome = 6,
    Hotel = 7,
    WithoutAWord = 8, // found to be gone
    Elsewhere = 9,
};

// To whoever entered a household (続柄). The numbers are those of the family's QR.
enum class Relation : quint8 {
    Self = 0,
    Spouse = 1,
    Child = 2,
    Parent = 3,
    Grandchild = 4,
    Grandparent = 5,
    Sibling = 6,
    Other = 9,
};

inline constexpr std::array allAgeBands{AgeBand::UnderOne,
                                        AgeBand::OneToTwo,
                                        AgeBand::ThreeToFive,
                                        AgeBand::SixToFourteen,
                                        AgeBand::FifteenToSixtyFour,
                                        AgeBand::SixtyFiveToSeventyFour,
                                        AgeBand::SeventyFiveAndOver,
                                        AgeBand::Unknown};
inline constexpr std::array allSexes{Sex::Male, Sex::Female, Sex::NotApplicable, Sex::NotKnown};
inline constexpr std::array allPlaces{Place::Inside,
                                      Place::WelfareRoom,
                                      Place::InfectionRoom,
                                      Place::CarOnSite,
                                      Place::CarOffSite,
                                      Place::Tent,
                                      Place::Home,
                                      Place::Relatives,
                                      Place::Hotel,
                                      Place::WelfareShelter,
                                      Place::Hospital,
                                      Place::Unknown};

inline constexpr std::array allRelations{Relation::Self,
                                         Relation::Spouse,
                                         Relation::Child,
                                         Relation::Parent,
                                         Relation::Grandchild,
                                         Relation::Grandparent,
                                         Relation::Sibling,
                                         Relation::Other};

// To be chosen from.
inline constexpr std::array allDestinations{Destination::Home,
                                            Destination::Relatives,
                                            Destination::OtherShelter,
                                            Destination::TemporaryHousing,
                                            Destination::Hospital,
                                            Destination::CareHome,
                                            Destination::Hotel,
                                            Destination::WithoutAWord,
                                            Destination::Elsewhere};

// Foreign numbers become codes here or not at all.
[[nodiscard]] std::optional<AgeBand> ageBandFrom(quint64 code);
[[nodiscard]] std::optional<Sex> sexFrom(quint64 code);
[[nodiscard]] std::optional<Place> placeFrom(quint64 code);
[[nodiscard]] std::optional<Presence> presenceFrom(quint64 code);
[[nodiscard]] std::optional<Destination> destinationFrom(quint64 code);
[[nodiscard]] std::optional<Relation> relationFrom(quint64 code);

// Unknown when the birth date is invalid or lies after today.
[[nodiscard]] AgeBand ageBandOn(const QDate &today, const QDate &birthDate);

} // namespace core
