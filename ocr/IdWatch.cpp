// SPDX-License-Identifier: Apache-2.0
#include "ocr/IdWatch.h"

#include <utility>

namespace ocr {

IdWatch::IdWatch(MakeLooker make, std::chrono::milliseconds longest)
    : m_make(std::move(make))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(longest);
    // Queued: after a pause of this thread the answer may stand behind the timer.
    connect(&m_patience, &QTimer::timeout, this, &IdWatch::giveUp, Qt::QueuedConnection);
    engage();
}

IdWatch::~IdWatch() = default;

void IdWatch::engage()
{
    m_state = Worker::Idle;
    auto looker = m_make();
    if (looker == nullptr) {
        return;
    }
    m_looker = new FrameLooker(std::move(looker));
    m_worker = std::make_unique<frames::FrameThread>(m_looker);
    const auto *here = m_worker.get();
    connect(
        m_looker, &FrameLooker::looked, here, [this](const IdSight &sight) { hearSight(sight); });
    connect(m_looker, &FrameLooker::wasRead, here, [this](const IdOutcome &outcome) {
        hearOutcome(outcome);
    });
}

void IdWatch::start()
{
    if (std::exchange(m_wanted, Wanted::Yes) == Wanted::No) {
        m_hindrance.reset();
    }
}

void IdWatch::stop()
{
    m_wanted = Wanted::No;
    dropPictures();
    if (m_card == Card::BeingRead) {
        m_card = Card::Dropped;
    }
}

void IdWatch::dropPictures()
{
    m_next = {};
    if (m_worker != nullptr) {
        QMetaObject::invokeMethod(
            m_looker, [looker = m_looker] { looker->forget(); }, Qt::QueuedConnection);
    }
}

void IdWatch::lookAgain()
{
    if (m_card == Card::Told || m_card == Card::Refused) {
        m_card = Card::New;
    }
    m_hindrance.reset();
}

void IdWatch::setSource(bool isThere)
{
    m_source = isThere ? Source::There : Source::Gone;
    if (!isThere) {
        dropPictures();
        if (m_card == Card::New) {
            tellHindrance(core::IdHindrance::NoPicture);
        }
    }
    Q_EMIT available(isThere && m_worker != nullptr);
}

// Also while nobody asks, as long as the card that was told may lie there: its going is waited for.
void IdWatch::take(const QVideoFrame &frame)
{
    const bool isOfUse = m_wanted == Wanted::Yes || m_card == Card::Told;
    if (m_worker == nullptr || !frame.isValid() || !isOfUse) {
        return;
    }
    if (m_state == Worker::Looking) {
        m_next = frame;
        return;
    }
    m_state = Worker::Looking;
    m_patience.start();
    const auto task = m_wanted == Wanted::Yes && m_card == Card::New
                          ? FrameLooker::Task::LookAndRead
                          : FrameLooker::Task::LookOnly;
    QMetaObject::invokeMethod(
        m_looker,
        [looker = m_looker, frame, task] { looker->look(frame, task); },
        Qt::QueuedConnection);
}

void IdWatch::goOn()
{
    m_patience.stop();
    m_state = Worker::Idle;
    take(std::exchange(m_next, {}));
}

void IdWatch::tellHindrance(const std::optional<core::IdHindrance> &by)
{
    if (m_wanted == Wanted::Yes && (!m_hindrance || *m_hindrance != by)) {
        m_hindrance = by;
        Q_EMIT hindered(by);
    }
}

void IdWatch::hearSight(const IdSight &sight)
{
    if (sight.picture == IdSight::Picture::Taken) {
        m_card = m_wanted == Wanted::Yes ? Card::BeingRead : Card::Dropped;
        if (m_card == Card::BeingRead) {
            Q_EMIT reading();
        }
        return; // the outcome follows
    }
    const bool isGone = m_card == Card::Told && sight.hindrance == core::IdHindrance::NoCard;
    const bool isMoved = m_card == Card::Refused && sight.hindrance;
    if (isGone || isMoved) {
        m_card = Card::New;
    }
    if (m_card == Card::New && m_source == Source::There) {
        tellHindrance(sight.hindrance);
    }
    goOn();
}

void IdWatch::hearOutcome(const IdOutcome &outcome)
{
    const bool isWanted = m_card == Card::BeingRead;
    const auto *read = std::get_if<core::IdReading>(&outcome);
    // Also where whoever laid it there has gone: it is not the next person's.
    m_card = read != nullptr ? Card::Told : isWanted ? Card::Refused : Card::New;
    m_hindrance.reset();
    if (isWanted && read != nullptr) {
        Q_EMIT this->read(*read);
    } else if (isWanted) {
        tellHindrance(std::get<core::IdHindrance>(outcome));
    }
    goOn();
}

void IdWatch::giveUp()
{
    if (m_state == Worker::Idle || m_patience.isActive()) {
        return; // it came back
    }
    m_worker->abandon();
    m_worker.reset();
    m_next = {};
    m_card = Card::New;
    Q_EMIT gaveUp(++m_givenUp);
    if (m_givenUp < mostWorkers) {
        engage();
    }
    m_hindrance.reset();
    tellHindrance(core::IdHindrance::NoPicture);
    if (m_worker == nullptr) {
        Q_EMIT available(false);
    }
}

} // namespace ocr
