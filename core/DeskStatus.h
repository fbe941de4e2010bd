// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>

namespace core {

// What the strip at the edge of the screen says in plain words.
struct DeskStatus
{
    enum class Reader { Missing, Ready, Held };
    enum class Clock { Good, Doubtful };
    enum class Link {
        NotConfigured,
        NeverReached, // not once since this desk was started
        Reached,
        Lost,        // reached before; the desk goes on and sends later
        Intercepted, // somebody else answers: a Wi-Fi sign-in page, or a foreign server
        Refused,     // headquarters itself: it does not know this desk, or cannot read it
    };

    enum class Disk {
        Enough,
        Low,          // below 500 MiB
        ReserveInUse, // full: what is recorded now goes where the ballast was
        Unusable,     // nothing can be recorded
    };
    enum class Backup {
        NotYet, // since this desk was started
        OnAnotherMedium,
        OnTheSameDisk, // good, but a broken disk takes both
        MediumMissing,
        Failed,
    };
    // The register read through from end to end: after an unclean stop, nightly, at each sign-in.
    enum class Check { NotYet, Sound, Failed };

    Reader reader = Reader::Missing;
    // It reads codes that people hold up; a desk without one loses nothing that matters.
    enum class Camera {
        None, // nobody asked for one and none was ever there
        Ready,
        Lost, // asked for, or there before; it is looked for
    };
    Camera camera = Camera::None;
    std::optional<int> batteryPercent; // absent on a machine without a battery
    enum class Power { Mains, Battery } power = Power::Mains;
    qint64 diskFreeBytes = 0;
    Disk disk = Disk::Enough;
    Backup backup = Backup::NotYet;
    qint64 lastBackup = 0; // of the newest copy, ms since 1970 UTC; 0 = none
    Check check = Check::NotYet;
    Clock clock = Clock::Good;
    qint64 clockAhead = 0; // ms before headquarters' clock, as far as known
    Link link = Link::NotConfigured;
    qint64 lastReceipt = 0; // ms since 1970 UTC; 0 = none yet
    quint64 waiting = 0;    // records that headquarters has not confirmed

    bool operator==(const DeskStatus &) const = default;
};

} // namespace core
