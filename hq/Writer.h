// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Admissions.h"
#include "hq/BoardKeeper.h"
#include "hq/Ledger.h"
#include "hq/ReceiptDesk.h"
#include "hq/ServerHealth.h"
#include "hq/ServerMarker.h"
#include "web/Responder.h"
#include "wire/Batch.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>

namespace hq {

// What a kiosk sent, verified and parsed, with the right to answer it.
struct Upload
{
    std::variant<wire::Batch, core::Announcement> content;
    QByteArray payload; // as it was signed
    QByteArray answers; // SHA-256 of the envelope
    web::Responder responder;
};

struct WriterParts
{
    QString databasePath;
    core::Mode mode;
    std::vector<core::Shelter> shelters;
    const Admissions &admissions;
    const ReceiptDesk &receipts;
    BoardKeeper &board;
    ServerMarker &marker;
    ServerHealth &health;
    Clock clock;
};

// The one thread that writes. All uploads that wait are stored in one transaction; when its COMMIT
// (one fsync for all of them) has returned, the board moves and the receipts go out.
class Writer
{
public:
    enum class Queued { Taken, Full };

    Writer(std::unique_ptr<LogStore> store, WriterParts parts);
    // Finishes what was taken.
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    // From any thread. Full: nothing was kept of it, the caller answers.
    [[nodiscard]] Queued add(const Upload &upload);

private:
    using Uploads = std::vector<Upload>;

    void work();
    [[nodiscard]] Uploads waitForUploads();
    void store(const Uploads &uploads);
    void turnAway(const Uploads &uploads);
    void reopen();
    enum class Extent { Changed, All };
    void showBoard(Extent extent);
    [[nodiscard]] std::vector<Alarm> alarms() const;

    WriterParts m_parts;
    std::unique_ptr<Ledger> m_ledger;  // none after a failure, until it could be opened again
    std::vector<Alarm> m_storedAlarms; // as the ledger knew them last
    qint64 m_wholeBoardAt = 0;

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Upload> m_queue;
    qsizetype m_queuedBytes = 0;
    bool m_isStopping = false;
    std::thread m_thread; // last: it uses all the others
};

} // namespace hq
