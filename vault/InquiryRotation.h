// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/MunicipalityKeys.h"

#include <QString>

namespace vault {

// Where headquarters keeps what a rotation touches.
struct InquiryPlaces
{
    QString publicKeys; // MunicipalityKeys as JSON
    QString escrow;     // InquiryEscrow
    QString offline;    // folder for secrets that are to leave this machine; made if it is gone
};

// Puts the present inquiry secret into the escrow, if it is not there and still lies in the offline
// folder. NotThere when it has left already.
[[nodiscard]] Result<void> escrowPresentInquiry(const InquiryPlaces &places);

struct NewInquiry
{
    MunicipalityKeys keys;
    QString secretFile; // for the officer, beside those of before
};

// A new inquiry key pair. Old records stay readable: the old secret is in the escrow (or this fails
// with NotThere before anything is changed), and the officer's own copies are left alone. The
// public file is written last, so that a power loss half-way leaves at most an escrowed key that
// nobody uses.
[[nodiscard]] Result<NewInquiry> rotateInquiry(const InquiryPlaces &places);

// A desk takes over the inquiry key that its headquarters publishes now; what it seals from the
// next opening of its key folder on is sealed to that one. WrongKey, and nothing changes, when
// anything else differs: that is another municipality, or another key was changed, which no file
// copied by hand may do.
[[nodiscard]] Result<void> takeOverInquiry(const QString &keyFolder,
                                           const MunicipalityKeys &published);

} // namespace vault
