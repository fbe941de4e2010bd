// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>

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

    Reader reader = Reader::Missing;
    std::optional<int> batteryPercent; // absent on a machine without a battery
    enum class Power { Mains, Battery } power = Power::Mains;
    qint64 diskFreeBytes = 0;
    Clock clock = Clock::Good;
    qint64 clockAhead = 0; // ms before headquarters' clock, as far as known
    Link link = Link::NotConfigured;
    qint64 lastReceipt = 0; // ms since 1970 UTC; 0 = none yet
    quint64 waiting = 0;    // records that headquarters has not confirmed

    bool operator==(const DeskStatus &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::DeskStatus)
