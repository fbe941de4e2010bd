// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Admissions.h"
#include "hq/BoardKeeper.h"
#include "hq/Door.h"
#include "hq/KeptBook.h"
#include "hq/Ledger.h"
#include "hq/MoveLetters.h"
#include "hq/ReceiptDesk.h"
#include "hq/Reopener.h"
#include "hq/ServerHealth.h"
#include "web/Responder.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>

namespace hq {

struct SignedAnnouncement
{
    core::Announcement announcement;
    QByteArray payload; // as it was signed
};

// What a kiosk sent, verified and read, with the right to answer it and its place at the door.
struct Upload
{
    std::variant<wire::ExaminedBatch, SignedAnnouncement> content;
    Asked asked;
    web::Responder responder;
    Door::Place place;
    Standing standing = Standing::Admitted;
    ReceiptDesk::Letters letters = {}; // that go out with the answer
};

struct WriterParts
{
    QString databasePath;
    core::Mode mode;
    std::vector<core::Shelter> shelters;
    Admissions &admissions;
    const ReceiptDesk &receipts;
    const Door &door;
    BoardKeeper &board;
    ServerMarker &marker;
    ServerHealth &health;
    KeptBook &kept;
    MoveLetters &moves;
    Clock clock;
};

// The one thread that writes. What waits is stored in one transaction: all of lane A and of what is
// live, and of the backlog so much that the commit stays short, so that nobody waits long behind
// those who catch up. When its COMMIT (one fsync for all of them) has returned, the figures move
// and the receipts go out. Under load the board is not made anew for each commit.
class Writer
{
public:
    enum class Queued { Taken, Stopping };

    Writer(std::unique_ptr<Ledger> ledger, WriterParts parts);
    // Finishes what was taken.
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    // From any thread; the door bounds how many wait.
    [[nodiscard]] Queued add(Upload upload);
    // What a person decides about what was kept. `then` is told when it is durable and counted, on
    // the writer's thread.
    using Then = std::function<void(Decided)>;
    [[nodiscard]] Queued decide(Decision decision, Then then);

private:
    using Uploads = std::vector<Upload>;
    using Moment = std::chrono::steady_clock::time_point;

    void work();
    [[nodiscard]] Uploads waitForUploads();
    [[nodiscard]] bool isEmpty() const;
    void takeFrom(Lane lane, std::size_t records, Uploads &uploads);
    void store(Uploads uploads);
    void decideWhatWaits();
    [[nodiscard]] Decided decide(const Decision &decision);
    void lose(StoreError error);
    void handOver();
    void turnAway(const Uploads &uploads);
    void reopen();
    enum class Figures { Changed, All };
    void showBoard(Figures figures);
    void showBoardInTime(std::size_t answering);
    [[nodiscard]] std::vector<Alarm> alarms() const;

    WriterParts m_parts;
    Reopener m_reopener;
    std::unique_ptr<Ledger> m_ledger;  // none after a failure, until it could be opened again
    std::vector<Alarm> m_storedAlarms; // as the ledger knew them last
    bool m_isBoardBehind = true;       // something was stored that it does not show
    Moment m_nextBoard{};              // not before, under load
    Moment m_lookAt{};                 // when its figures have to be looked at in any case
    qint64 m_boardDay = 0;             // of what its figures call today

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::array<std::deque<Upload>, laneCount> m_queues;
    struct Waiting
    {
        Decision decision;
        Then then;
    };
    std::deque<Waiting> m_decisions;
    bool m_isStopping = false;
    std::thread m_thread; // last: it uses all the others
};

} // namespace hq
