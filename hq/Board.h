// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Shelter.h"
#include "hq/Alarm.h"
#include "hq/Situation.h"

#include <QMap>

#include <optional>

namespace hq {

// What the board says about the freshness of a shelter's figures.
enum class ShelterState {
    NotReported,  // nothing has ever come from there: no figure at all, not a zero
    Reporting,    // every kiosk was heard in the last minute
    PartlySilent, // some were not
    Silent,       // none was: the figures are the last known ones
    Closed,       // closed by its staff
};

// A figure that may be missing; missing is never shown as zero.
using Figure = std::optional<int>;
// By key: "people", "high", "outstanding", "in", "out", "sex.1", "age.4", "age.4.sex.1",
// "place.car" and so on (figureKeys()). The page, the JSON and the event stream all say the same
// because they all read this.
// Shared until changed: most shelters' figures are the same from one board to the next.
using Figures = QMap<QByteArray, Figure>;

struct ShelterOnBoard
{
    core::Shelter shelter;
    ShelterState state = ShelterState::NotReported;
    Figures figures;
    int kiosks = 0;         // that ever reported from there
    int kiosksHeard = 0;    // in the last minute
    qint64 asOf = 0;        // when a kiosk of it was last heard, ms since 1970 UTC; 0: never
    qint64 silentSince = 0; // when the kiosk that is silent for longest was last heard; 0: none is

    bool operator==(const ShelterOnBoard &) const = default;
};

struct Board
{
    quint64 version = 0; // rises with every change while the server runs
    qint64 madeAt = 0;   // ms since 1970 UTC
    core::Mode mode = core::Mode::Practice;
    std::vector<ShelterOnBoard> shelters;
    Figures total; // of the shelters that reported
    int sheltersReported = 0;
    int kiosks = 0; // admitted
    int kiosksHeard = 0;
    std::vector<Alarm> alarms; // newest first
    bool isStoring = true;     // false: nothing can be stored at the moment
};

// The columns of the board, in order.
[[nodiscard]] const std::vector<QByteArray> &sexKeys();
[[nodiscard]] const std::vector<QByteArray> &ageKeys();
[[nodiscard]] const std::vector<QByteArray> &placeKeys();

inline constexpr qint64 heardWithin = 60'000; // ms: "heard in the last minute"

struct BoardInput
{
    const Situation &situation;
    const std::vector<core::Shelter> &shelters; // the municipality's list, in its order
    const std::vector<core::KioskId> &admitted; // in order
    std::vector<Alarm> alarms;
    core::Mode mode;
    qint64 now;
};

// `known` are shelters whose figures have not changed since they were made, by code.
[[nodiscard]] Board makeBoard(const BoardInput &input,
                              const std::map<core::ShelterCode, ShelterOnBoard> &known = {});

} // namespace hq
