// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeSource.h"
#include "core/SecretBytes.h"

namespace core {

// With one try left a wrong PIN locks the card for good, so that try needs a member of staff.
enum class LastTry { Refused, AllowedByStaff };

// What the next card that is laid down is asked for.
enum class CardPurpose {
    Intake, // which card it is and how many tries its PIN has left: an evacuee's
    Duty,   // its serial, for a keyed hash of it, and nothing else: staff's
};

// Port: the card reader. After progress(CardReady) exactly one entry may be presented; a second
// one needs a second call, that is a second entry by the person. After failed(PinLocked) the card
// is there all the same for the number on its face.
class CardIntake : public IntakeSource
{
    Q_OBJECT

public:
    using IntakeSource::IntakeSource;

    // Presents the PIN once, to the card that was told last and to no other, and reads the four
    // attributes from the same insertion. Answers with captured (one draft) or failed. The PIN is
    // wiped when the card has answered.
    virtual void present(core::SecretBytes pin, core::LastTry lastTry) = 0;
    // The same with the number on the card's face (core/FaceNumber.h) in place of the PIN. Nothing
    // is sent unless five of its ten tries are left, which the card is asked first: FaceTriesLow.
    // FaceNumberWrong spent one. The tries left that come with either are this number's, not the
    // PIN's, and the card stays there for another entry.
    virtual void presentFace(core::SecretBytes faceNumber) = 0;
    // Cuts the card's power: the next person starts from nothing. From this call on nothing is told
    // of the cards known so far but CardGone, not even what is being read just now.
    virtual void release() = 0;
    // From this call on; whatever lies there already has to be lifted and laid down again. A card
    // of Duty answers with recognised or failed, and is not asked anything more.
    virtual void expect(CardPurpose purpose) = 0;

Q_SIGNALS:
    // A keyed hash of the card's serial, 32 bytes; empty: this desk has no key for it.
    void recognised(const QByteArray &keyed);
};

} // namespace core
