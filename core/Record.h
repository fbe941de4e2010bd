// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Cell.h"
#include "core/FamilyMark.h"
#include "core/Handle.h"
#include "core/Ids.h"
#include "core/Staff.h"

#include <QByteArray>
#include <QUuid>

#include <optional>
#include <vector>

namespace core {

// What happened. The numbers are part of the record format and never change. Unknown kinds of a
// newer version are kept, passed on and folded by the changes they carry.
enum class EventKind : quint16 {
    StreamOpened = 1, // first record of every stream
    ShelterOpened = 2,
    ShelterClosed = 3,
    Arrived = 10, // of a handle never used before; sorts before everything else of that handle
    Named = 11,   // a nameless guest became known; the handle stays
    Corrected = 12,
    WentOut = 13,
    CameBack = 14,
    Left = 15,
    MovedAway = 16,
    PlaceChanged = 17,
    Undone = 18,    // the arrival was a slip of the finger
    Noted = 19,     // something sealed that names nobody: with whom they shelter
    Linked = 20,    // two handles are, may be, or are not, the same person
    DutyBegan = 30, // a member of staff comes on duty; concerns no handle
    DutyEnded = 31,
};

// Who says when something really happened.
enum class HappenedSource : quint8 {
    Paper = 1, // a sheet that was kept while the desk could not record
    Told = 2,  // somebody who was there
};

// When it really happened, of what was recorded later. Counts for the day it is shown on; who wrote
// last is decided by the Lamport number all the same.
struct Happened
{
    qint64 time = 0; // ms since 1970 UTC
    HappenedSource source = HappenedSource::Paper;

    bool operator==(const Happened &) const = default;
};

// How a member of staff said who they are.
enum class DutyShownBy : quint8 {
    Number = 1, // tapped
    Card = 2, // laid on the reader, and known here by its keyed hash; the record has no trace of it
};

// Whose duty begins or ends. A duty number names nobody.
struct DutyMark
{
    DutyNumber number = firstDutyNumber;
    DutyShownBy how = DutyShownBy::Number;

    bool operator==(const DutyMark &) const = default;
};

// What a record sets for a handle. Absent fields stay as they are.
struct Change
{
    HandleKey who;
    std::optional<Presence> presence;
    std::optional<AgeBand> ageBand;
    std::optional<Sex> sex;
    std::optional<Place> place;
    // Where the writer's own fold counted the handle before and after this record; absent = not
    // counted. Their difference is the record's delta.
    std::optional<Cell> before;
    std::optional<Cell> after;

    bool operator==(const Change &) const = default;
};

enum class Sameness : quint8 { Apart = 0, Suspected = 1, Same = 2 };

// A merge is a reversible edge: both handles stay, the group counts once.
struct Link
{
    HandleKey first;
    HandleKey second;
    Sameness sameness = Sameness::Same;

    bool operator==(const Link &) const = default;
};

// Where the stream before this one ended, when a restored or cloned disk made a new one necessary.
struct StreamParent
{
    StreamId stream;
    quint64 seq = 0;
    QByteArray hash; // of its last record, 32 bytes

    bool operator==(const StreamParent &) const = default;
};

struct StreamOpening
{
    ShelterCode shelter; // a stream serves one shelter
    std::optional<StreamParent> parent;

    bool operator==(const StreamOpening &) const = default;
};

// The half of a record that everybody may read: comings and goings of nobody in particular.
struct ClearHalf
{
    StreamId stream;
    quint64 seq = 0;         // dense from 1
    QByteArray previousHash; // 32 bytes; zeros before seq 1
    QUuid event;             // v4, made by who asked for the record: the same event is stored once
    quint64 lamport = 0;     // decides who was last; the wall clock never does
    qint64 wallTime = 0;     // ms since 1970 UTC, for display only
    EventKind kind = EventKind::Arrived;
    std::vector<Change> changes;
    std::optional<Link> link;
    std::optional<StreamOpening> opening;
    std::optional<Happened> happened; // absent: at wallTime
    std::optional<DutyMark> duty;     // of DutyBegan and DutyEnded
    std::optional<FamilyMark> mark;   // of an arrival by a family's QR: changes.front()

    [[nodiscard]] CellCounts delta() const;
    // happened, or else wallTime.
    [[nodiscard]] qint64 happenedAt() const;

    bool operator==(const ClearHalf &) const = default;
};

inline constexpr qsizetype hashSize = 32;
inline constexpr int recordVersion = 1;
inline constexpr qsizetype maxRecordSize = 16 * 1024;
inline constexpr qsizetype maxChanges = 64;
// How far what happened may lie behind the moment of its recording, by the same clock, ms: nothing
// is recorded before it happens, but a clock may be set in between.
inline constexpr qint64 happenedTolerance = 60'000;

// Both halves as they are stored, chained, sent and stored again: the same bytes everywhere.
// Layout: wire/uketsuke.cddl.
struct Record
{
    ClearHalf clear;
    QByteArray clearBytes;
    QByteArray sealed; // empty when the record has no personal content
    [[nodiscard]] QByteArray bytes() const;
    // SHA-256 over bytes().
    [[nodiscard]] QByteArray hash() const;
};

[[nodiscard]] QByteArray encode(const ClearHalf &clear);
// Whether a record made at wallTime may say so: not before 1970, not in the future.
[[nodiscard]] bool isPlausible(const Happened &happened, qint64 wallTime);
// Nothing when the bytes are not a record of a version that can be read.
[[nodiscard]] std::optional<Record> recordFrom(const QByteArray &bytes);
[[nodiscard]] QByteArray hashOf(const QByteArray &recordBytes);
[[nodiscard]] QByteArray noHash();

} // namespace core
