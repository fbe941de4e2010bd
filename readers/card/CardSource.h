// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CardIntake.h"
#include "readers/card/CardEffort.h"
#include "readers/card/SerialHash.h"

#include <QThread>
#include <QTimer>

#include <memory>

namespace card {

class CardWorker;

// The card reader as a source of evacuees. Everything that blocks happens on a thread of its own;
// signals arrive in this object's thread. Recovers from unplugged readers, a held reader and a
// restarted pcscd by itself.
//
// What comes when:
//   laid down            progress(CardIdentifying), then progress(CardReady) or failed(kind of
//                        card, PinLocked, CardSilent, TwoCards, ReaderHeldByOther)
//   present(),           progress(CardReading) and captured(one draft), or failed(...). What is
//   presentFace()        wrong with an entry or its tries (Pin..., Face...) leaves the card there
//                        for another entry, PinLocked for the number on the face alone; after
//                        anything else it has to be lifted and laid down again
//   release()            of the cards known so far nothing but their CardGone
//   laid down for Duty   progress(CardIdentifying), then recognised or failed as above; it is never
//                        ready, and has to be lifted and laid down again
//   taken away           progress(CardGone); before it failed(CardTakenTooEarly) if a read was
//                        under way
//   no reader, no pcscd  failed(NoReader | CardServiceDown) once and available(false) when it
//                        lasts half a second; available(true) when it is over
class CardSource : public core::CardIntake
{
    Q_OBJECT

public:
    // keyed is called on the card thread.
    explicit CardSource(SerialHash keyed = {}, QObject *parent = nullptr);
    ~CardSource() override;

    // A card that already lies there counts as just laid down.
    void start() override;
    void stop() override;
    void present(core::SecretBytes pin, core::LastTry lastTry) override;
    void presentFace(core::SecretBytes faceNumber) override;
    void release() override;
    void expect(core::CardPurpose purpose) override;

Q_SIGNALS:
    // What this card has cost so far; comes before the outcome that it belongs to.
    void measured(const card::CardEffort &effort);

private:
    template <typename Call> void post(Call call);
    template <typename Present> void enter(core::SecretBytes secret, Present present);
    void relay();
    void relayVisits();
    void relayRecognised();
    [[nodiscard]] bool isWanted(int visit);

    QThread m_thread;
    const std::unique_ptr<CardWorker> m_worker; // lives on m_thread
    QTimer m_nudge;
    // The worker may be a card ahead, or read on while somebody has already turned away. So both
    // speak of a visit by its number: the newest one that was told here, and up to which one nobody
    // waits any more.
    int m_visit = 0;
    int m_released = 0;
    core::CardPurpose m_purpose = core::CardPurpose::Intake;
};

} // namespace card
