// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/BundleMaker.h"
#include "hq/EnrolmentBook.h"

namespace hq {

// Why a desk's request that came on a stick is not taken, or its answer not made.
enum class CarriedRefusal {
    NoRequest,    // not such a file, or damaged
    UnknownCode,  // wrong, forgotten, or of another headquarters
    WrongMac,     // made without the code, or changed on the way
    TooManyTries, // of them
    WrongMode,    // a practice desk and a real headquarters, or the other way round
    Expired,
    Taken,   // another desk has used the code
    Refused, // by a person, before
    AlreadyIn,
    NoAnswer, // to a desk that is not approved, was revoked, or did not come by a stick
    StoreFailed,
};

// Desks without a network, whose question and answer a stick carries (wire/EnrolmentFile.h).
class CarriedDesks
{
public:
    CarriedDesks(core::Mode mode, EnrolmentBook &book, const BundleMaker &bundles, Clock clock);

    // Then it stands among those that wait, with its twenty digits. The same one again, as a person
    // does who is not sure, changes nothing.
    [[nodiscard]] core::Result<core::KioskId, CarriedRefusal> take(const QByteArray &file);
    // The file to be carried back, as often as somebody asks: the same desk, its newest bundle.
    [[nodiscard]] core::Result<QByteArray, CarriedRefusal> answer(const core::KioskId &kiosk);

private:
    core::Mode m_mode;
    EnrolmentBook &m_book;
    const BundleMaker &m_bundles;
    Clock m_clock;
};

} // namespace hq
