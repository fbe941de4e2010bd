// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdIntake.h"
#include "frames/FrameThread.h"
#include "ocr/FrameLooker.h"

#include <QTimer>

#include <chrono>
#include <memory>

namespace ocr {

// Looks for an ID in a source's frames and reads it, in a thread of its own that the screen never
// waits for: of the frames that come meanwhile the latest is the next. Neither frames nor readings
// are kept, logged or shown.
//
// A frame on which a reader hangs costs its worker: another one takes its place, but each may spin
// for good, so after mostWorkers it is enough, and there is no such way any more.
class IdWatch : public core::IdIntake
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{20'000}; // reading takes one or two seconds
    static constexpr int mostWorkers = 3;

    explicit IdWatch(MakeLooker make, std::chrono::milliseconds longest = patience);
    ~IdWatch() override;

    void start() override;
    void stop() override;
    void lookAgain() override;

public Q_SLOTS:
    void take(const QVideoFrame &frame);
    // Whether the source of the frames works. While it does not, what hinders is that there is no
    // picture; what was taken of a card is dropped.
    void setSource(bool isThere);

Q_SIGNALS:
    // A frame took too long; so many workers were given up on by now.
    void gaveUp(int workers);

private:
    void engage();
    void hearSight(const IdSight &sight);
    void hearOutcome(const IdOutcome &outcome);
    void giveUp();
    void goOn();
    void dropPictures();
    void tellHindrance(const std::optional<core::IdHindrance> &by);

    enum class Wanted { No, Yes };
    enum class Source { Gone, There };
    enum class Worker { Idle, Looking };
    // What lies there. Told: it was read, and has to go before another one is. Refused: it could
    // not be read, and has to be moved before that is tried again.
    enum class Card { New, BeingRead, Dropped, Told, Refused };

    MakeLooker m_make;
    // nullptr: there is none, or it was given up on too often
    std::unique_ptr<frames::FrameThread> m_worker;
    FrameLooker *m_looker = nullptr; // lives in the worker, and goes with it
    QVideoFrame m_next;              // invalid: none waits
    Wanted m_wanted = Wanted::No;
    Source m_source = Source::There;
    Worker m_state = Worker::Idle;
    Card m_card = Card::New;
    std::optional<std::optional<core::IdHindrance>> m_hindrance; // as told last; none: nothing was
    int m_givenUp = 0;
    QTimer m_patience;
};

} // namespace ocr
