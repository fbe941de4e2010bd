// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Attendance.h"
#include "core/Event.h"
#include "core/PresenceFold.h"
#include "core/Result.h"

#include <optional>
#include <vector>

namespace core {

enum class RegisterError {
    Locked,        // names are sealed until somebody signs in
    DiskFull,      // nothing was recorded
    ReadOnly,      // the medium refuses writes
    Damaged,       // a page or a record does not verify
    IoFailed,      // a write or fsync failed; the register closed itself and must be reopened
    HandleTaken,   // an arrival with a number that is already in use
    NotRecordable, // an event that changes nothing, or more than a record may carry
    Unsafe,        // the database would not accept the durability settings
    WrongShelter,  // this stream serves another shelter
};

// Somebody in the register, names only after sign-in.
struct RosterEntry
{
    HandleKey who;
    HandleState state;
    qint64 firstSeen = 0; // when the first record happened, ms since 1970 UTC
    bool isNamed = false; // the register holds a sealed half, readable or not
    std::optional<PersonDetails> person;
    // When whatever set the presence last happened, ms since 1970 UTC.
    qint64 presenceSince = 0;
    // Of an arrival that was recorded later than it happened.
    std::optional<Happened> enteredLate = {};
    // Another number of the same person, which stands for both.
    std::optional<HandleKey> sameAs = {};
    // Named, and no sealed half can be opened here any more: it expired, or came back from
    // headquarters, which has no key of this shelter. Can be named again.
    bool isSealedForGood = false;

    bool operator==(const RosterEntry &) const = default;
};

// Whose names this desk can no longer open because they left, and whose deletion waits.
struct Expiries
{
    int deleted = 0;   // people
    qint64 lastAt = 0; // ms since 1970 UTC; 0: nobody yet
    int running = 0;   // their hours run
    int withheld = 0;  // headquarters lacks a record of them

    bool operator==(const Expiries &) const = default;
};

// Port: the shelter's register. Its log is the truth, everything else is a fold of it.
class Register
{
public:
    Register() = default;
    Register(const Register &) = delete;
    Register &operator=(const Register &) = delete;
    virtual ~Register() = default;

    // One transaction: when this returns, all events are durable, or none is there. Answers the
    // clear halves in order. An event whose uuid is already in the log is answered, not repeated.
    [[nodiscard]] virtual Result<std::vector<ClearHalf>, RegisterError>
    append(const std::vector<Event> &events) = 0;

    // Whether recording works again after an append was refused: opens the register anew if it
    // closed itself, and makes a small write durable. Leaves no record.
    [[nodiscard]] virtual Result<void, RegisterError> probe() = 0;

    // Always answers: wrist numbers and cells need no key.
    [[nodiscard]] virtual const PresenceFold &presence() const = 0;
    // Everybody who was ever here, in order of first record; persons are filled in when unlocked.
    [[nodiscard]] virtual std::vector<RosterEntry> entries() const = 0;
    [[nodiscard]] virtual std::optional<RosterEntry> entry(const HandleKey &who) const = 0;

    [[nodiscard]] virtual Expiries expiries() const { return {}; }

    // Who of the staff was on duty in this shelter, as recorded at this desk. Always answers.
    [[nodiscard]] virtual Attendance attendance() const { return {}; }

    // Moves this desk to another shelter: a new stream from here on.
    [[nodiscard]] virtual Result<void, RegisterError> useShelter(const ShelterCode &code) = 0;
    // The shelter whose stream this register writes, and whether staff opened it.
    [[nodiscard]] virtual ShelterCode shelter() const = 0;
    [[nodiscard]] virtual bool isShelterOpen() const = 0;
};

} // namespace core
