// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wire {

// What the receiver did. The numbers are part of the receipt's format and never change.
enum class Verdict : quint8 {
    Accepted = 1,     // stored (what was already there is trimmed)
    Duplicate = 2,    // all of it was already there, or this very place was announced before
    Branched = 3,     // stored as a stream of its own: the kiosk goes on in a new incarnation
    Gap = 4,          // records are missing before it; nothing stored, send from expectedNext
    Diverged = 5,     // the record before it is not the one held; nothing stored, send from
                      // expectedNext and on, so that the first differing record can be found. Or an
                      // announcement behind one that is held: the kiosk's disk is older than it was
    WrongMode = 6,    // practice bytes at a real headquarters, or real ones at a practice one
    UnknownKiosk = 7, // not admitted here, or its signature does not fit
    Malformed = 8,    // not readable, or it contradicts its address or its signer
    WrongShelter = 9, // the stream serves another shelter than the one named
    Busy = 10,        // nothing stored, come again after nextUploadMs
    Revoked = 11, // this kiosk was taken out: what it sends is kept, and counted only if a person
                  // decides so
};

} // namespace wire
