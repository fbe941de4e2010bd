// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Board.h"

#include <QJsonObject>

namespace hq {

// GET /v1/board.json, and the data of each event "board" of GET /v1/events (there with only the
// shelters that changed since the event before):
//
//   {"version": 17, "server_time": "2026-11-23T03:04:05.678Z", "mode": "practice" | "real",
//    "storing": true,
//    "total": {"figures": {…}, "shelters": 9, "shelters_reported": 7,
//              "kiosks": 9, "kiosks_heard": 7},
//    "shelters": [{"code", "name", "name_en", "capacity" (null: not registered),
//                  "state": "not_reported" | "reporting" | "partly_silent" | "silent" | "closed",
//                  "kiosks", "kiosks_heard", "as_of" (null: never), "silent_since" (null: no kiosk
//                  is silent), "figures": {…}}],
//    "alarms": [{"kind": "branched" | "quarantined" | "diverged" | "contradicts" |
//                "wrong_shelter" | "restored" | "cloned" | "server_restored" | "disk_low" |
//                "backup_failed" | "database_damaged", "shelter" (code or null),
//                "kiosk" (null: headquarters itself), "seq", "raised_at"}]}
//
// figures: "people" (the headcount), "high" (if no suspected duplicate is one), "outstanding"
// (announced, not received), "in" and "out" (today, Asia/Tokyo), "sex.<ISO 5218>", "age.<band>",
// "age.<band>.sex.<sex>", "place.inside|car|tent|elsewhere|unknown". A figure that is not known is
// null, never 0. Times are UTC.
[[nodiscard]] QJsonObject toJson(const Board &board);
// Only the shelters of `board` that differ from `before`.
[[nodiscard]] QJsonObject changesAsJson(const Board &board, const Board &before);
// "branched" and so on.
[[nodiscard]] QString codeOf(AlarmKind kind);
[[nodiscard]] QString codeOf(ShelterState state);

} // namespace hq
