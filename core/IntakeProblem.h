// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace core {

// What went wrong, told apart only as far as it changes what the person at the desk can do now.
// ui/ProblemText.cpp turns each into title, advice and next buttons; docs/problems.md has the same
// list for staff.
enum class IntakeProblem {
    // The reader
    NoReader,          // none is plugged in
    ReaderHeldByOther, // another program holds the card exclusively
    CardServiceDown,   // pcscd does not answer
    // The card
    TransitCard,       // Suica and other FeliCa cards
    ResidenceCard,     // 在留カード
    DriversLicence,    // 運転免許証
    BankCard,          // payment cards (EMV)
    Phone,             // a phone that carries JPKI but no text application
    OtherCard,         // a chip card that this desk does not know
    CardSilent,        // lies on the reader but does not answer (upside down, damaged, too far off)
    TwoCards,          // more than one card is lying on the readers
    CardTakenTooEarly, // removed before everything was read; nothing was kept
    CardUnreadable,    // answers, but its content is damaged or not as specified
    // The PIN
    PinWrong,         // one try fewer; the tries left come with it
    PinNotFourDigits, // no PIN was sent to the card
    PinLastTry,       // one try left: only with a member of staff
    PinLocked,        // no try left, or never set; the number on the face may still open the card
    // The number on the card's face (core/FaceNumber.h), which has ten tries of its own
    FaceNumberWrong, // one of them fewer; those left come with it
    FaceTriesLow,    // too few are left to spend one at a shelter: nothing was sent
    // The register
    NotSaved,       // the register is well and refused this one; nothing was recorded
    ShelterNotOpen, // nobody can be admitted before staff opens the shelter
    // Staff
    PassphraseWrong,
    VaultLocked,    // names are sealed until somebody signs in
    HandleUnknown,  // no such wrist number at this desk
    HandleMistyped, // the check letter does not fit
    CodeUnknown,    // the scanned code is none of ours
    CodeIsAddress,  // of a web page
    CodeIsTicket,   // of a train, a bus or a flight
    CodeDamaged,    // a family's, with a character missing or wrong
    CodeNotAFamily, // says that it is one, and is not
    CodeNewer,      // of a version that this desk does not know
    CodeSealed,     // only for the municipality that it was made for
    CodeTooMany,    // more than a code may hold: the rest needs a second one
    AlreadyNamed,   // this wrist number already belongs to a named person
    DeskTakenOut,   // headquarters has taken this desk out: it opens no names any more
};

} // namespace core
