// SPDX-License-Identifier: Apache-2.0
#include "store/OpenedNames.h"

#include "vault/SealedHalf.h"

#include <algorithm>
#include <span>
#include <system_error>
#include <thread>

namespace store {

namespace {

using Boxes = QHash<QByteArray, QByteArray>;

// As many are read before they are opened: some megabytes.
constexpr std::size_t inOneGo = 4096;
constexpr unsigned mostThreads = 4;

// A sealed half that was opened, with what decides which one is the latest.
struct Unsealed
{
    quint64 lamport = 0;
    core::StreamId stream;
    quint64 seq = 0;
    core::HandleKey who;
    core::PersonDetails person;
};

struct Share
{
    Unsealing count;
    std::vector<Unsealed> found;
    bool isDamaged = false;
};

void openOne(const QByteArray &bytes,
             const Boxes &boxes,
             const vault::Unlocked &unlocked,
             Share &share)
{
    const auto record = core::recordFrom(bytes);
    if (!record) {
        share.isDamaged = true;
        return;
    }
    if (record->sealed.isEmpty() || record->clear.changes.empty()) {
        return;
    }
    const auto half = vault::SealedHalf::fromBytes(record->sealed);
    const auto box = half ? boxes.constFind(half->keyId) : boxes.constEnd();
    if (half && box == boxes.constEnd()) {
        ++share.count.expired;
        return;
    }
    const auto person = half ? vault::openForShelter(record->sealed,
                                                     record->clearBytes,
                                                     *box,
                                                     unlocked.shelter,
                                                     unlocked.formerShelters)
                             : core::fail(vault::VaultError::Damaged);
    if (!person) {
        ++share.count.unreadable;
        return;
    }
    ++share.count.opened;
    const core::ClearHalf &clear = record->clear;
    share.found.push_back(
        {clear.lamport, clear.stream, clear.seq, clear.changes.front().who, *person});
}

// Each thread has a share of its own to write to; what they read does not change.
std::vector<Share> openRecords(std::span<const QByteArray> records,
                               const Boxes &boxes,
                               const vault::Unlocked &unlocked)
{
    const std::size_t threads = std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads);
    const std::size_t each = records.size() / threads + 1;
    std::vector<Share> shares(threads);
    std::vector<std::thread> running;
    for (std::size_t i = 0; i < threads; ++i) {
        const std::size_t from = std::min(i * each, records.size());
        const auto own = records.subspan(from, std::min(each, records.size() - from));
        const auto open = [own, &boxes, &unlocked, &share = shares[i]] {
            for (const QByteArray &record : own) {
                openOne(record, boxes, unlocked, share);
            }
        };
        try {
            running.emplace_back(open);
        } catch (const std::system_error &) {
            open(); // a machine without another thread to give
        }
    }
    for (std::thread &thread : running) {
        thread.join();
    }
    return shares;
}

Result<void> take(std::vector<Share> shares, Unsealing &count, std::vector<Unsealed> &found)
{
    for (Share &share : shares) {
        if (share.isDamaged) {
            return core::fail(core::RegisterError::Damaged);
        }
        count.opened += share.count.opened;
        count.expired += share.count.expired;
        count.unreadable += share.count.unreadable;
        std::move(share.found.begin(), share.found.end(), std::back_inserter(found));
    }
    return {};
}

} // namespace

void overlay(core::PersonDetails &known, const core::PersonDetails &later)
{
    const auto write = [](auto &field, const auto &value) {
        if (value) {
            field = value;
        }
    };
    write(known.name, later.name);
    write(known.kana, later.kana);
    write(known.birthDate, later.birthDate);
    write(known.address, later.address);
    write(known.sex, later.sex);
    write(known.household, later.household);
    write(known.phone, later.phone);
    known.needs.overlay(later.needs);
    write(known.destination, later.destination);
    write(known.backOn, later.backOn);
    write(known.car, later.car);
    write(known.relation, later.relation);
    write(known.note, later.note);
    write(known.language, later.language);
    write(known.emergencyContact, later.emergencyContact);
}

Result<OpenedNames> openNames(const LogTable &log, qint64 after, const vault::Unlocked &unlocked)
{
    OpenedNames names;
    names.upTo = after;
    std::vector<Unsealed> found;
    std::optional<Boxes> boxes;
    for (;;) {
        const auto records = log.recordsAfter(names.upTo, inOneGo);
        if (!records) {
            return core::fail(records.error());
        }
        if (records->bytes.empty()) {
            break;
        }
        if (!boxes) {
            auto read = log.personBoxes();
            if (!read) {
                return core::fail(read.error());
            }
            boxes = std::move(*read);
        }
        names.upTo = records->lastRow;
        const auto taken = take(openRecords(records->bytes, *boxes, unlocked), names.count, found);
        if (!taken) {
            return core::fail(taken.error());
        }
    }
    std::sort(found.begin(), found.end(), [](const Unsealed &left, const Unsealed &right) {
        return std::tie(left.lamport, left.stream, left.seq) <
               std::tie(right.lamport, right.stream, right.seq);
    });
    for (const Unsealed &unsealed : found) {
        overlay(names.persons[unsealed.who], unsealed.person);
    }
    return names;
}

Result<OpenedNames> openNames(const QString &databaseFile, const vault::Unlocked &unlocked)
{
    const auto database = Database::openReadOnly(databaseFile);
    if (!database) {
        return core::fail(database.error());
    }
    // One snapshot: a row of person_key and its record are seen both or not at all.
    if (const auto begun = (*database)->run(QStringLiteral("BEGIN")); !begun) {
        return core::fail(begun.error());
    }
    const auto log = LogTable::prepare(**database);
    return log ? openNames(**log, 0, unlocked) : core::fail(log.error());
}

} // namespace store
