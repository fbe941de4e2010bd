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

// What a record sets for a handle. Only In is counted.
enum class Presence : quint8 {
    In = 1,
    OutForNow = 2,
    Left = 3,
    MovedAway = 4,
    // The arrival was a slip of the finger: nobody came.
    Void = 7,
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

// Foreign numbers become codes here or not at all.
[[nodiscard]] std::optional<AgeBand> ageBandFrom(quint64 code);
[[nodiscard]] std::optional<Sex> sexFrom(quint64 code);
[[nodiscard]] std::optional<Place> placeFrom(quint64 code);
[[nodiscard]] std::optional<Presence> presenceFrom(quint64 code);

// Unknown when the birth date is invalid or lies after today.
[[nodiscard]] AgeBand ageBandOn(const QDate &today, const QDate &birthDate);

} // namespace core
