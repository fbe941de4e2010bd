// SPDX-License-Identifier: Apache-2.0
#include "hq/EnrolmentBook.h"

#include "hq/BookKeys.h"
#include "hq/BookLetters.h"
#include "hq/BookMoves.h"
#include "hq/BookRows.h"
#include "hq/Migrations.h"
#include "hq/Transaction.h"
#include "vault/FamilyKey.h"

#include <array>

namespace hq {

namespace {

constexpr std::array<const char *, 6> steps{":/hq/sql/enrolment_0001.sql",
                                            ":/hq/sql/enrolment_0002.sql",
                                            ":/hq/sql/enrolment_0003.sql",
                                            ":/hq/sql/enrolment_0004.sql",
                                            ":/hq/sql/enrolment_0005.sql",
                                            ":/hq/sql/enrolment_0006.sql"};
constexpr qint64 keptFor = 24 * 60 * 60 * 1000; // ms, so that a desk finds its answer

} // namespace

bool CodeEntry::isExpired(qint64 now) const
{
    return (state == CodeState::Open || state == CodeState::Begun) && now >= expiresAt();
}

EnrolmentBook::EnrolmentBook(Database database, Clock clock)
    : m_database(std::move(database))
    , m_clock(std::move(clock))
{}

StoreResult<std::unique_ptr<EnrolmentBook>> EnrolmentBook::open(const QString &path, Clock clock)
{
    auto database = Database::open(path);
    if (!database) {
        return core::fail(database.error());
    }
    if (const auto ready = migrate(*database, steps); !ready) {
        return core::fail(ready.error());
    }
    return std::unique_ptr<EnrolmentBook>(
        new EnrolmentBook(std::move(*database), std::move(clock)));
}

BookResult<Statement> EnrolmentBook::prepare(const char *sql)
{
    auto statement = m_database.prepare(sql);
    if (!statement) {
        return core::fail(BookRefusal::StoreFailed);
    }
    return std::move(*statement);
}

BookResult<void> EnrolmentBook::inTransaction(const std::function<BookResult<void>()> &work)
{
    const std::lock_guard lock(m_mutex);
    return hq::inTransaction(m_database, work, [](StoreError) { return BookRefusal::StoreFailed; });
}

BookResult<void> EnrolmentBook::addCode(const vault::EnrolmentCode &code,
                                        const core::ShelterCode &shelter,
                                        qint64 lifetime)
{
    return inTransaction([&]() -> BookResult<void> {
        if (const auto done = forgetOldCodes(); !done) {
            return done;
        }
        auto write =
            prepare("INSERT INTO code VALUES (?1, ?2, ?3, 1, ?4, 0, 0, x'', x'', x'', '', ?5, 0)");
        if (!write) {
            return core::fail(write.error());
        }
        const vault::EnrolmentKey key = code.key();
        write->bind(1, code.name());
        bindSecret(*write, 2, key.bytes());
        write->bind(3, shelter);
        write->bind(4, m_clock());
        write->bind(5, lifetime);
        return ran(*write);
    });
}

BookResult<void> EnrolmentBook::forgetOldCodes()
{
    auto write = prepare("DELETE FROM code WHERE max(made_at, begun_at) + lifetime < ?1");
    if (!write) {
        return core::fail(write.error());
    }
    write->bind(1, m_clock() - keptFor);
    return ran(*write);
}

BookResult<std::optional<CodeEntry>> EnrolmentBook::readCode(const QByteArray &name)
{
    auto ask = prepare((QByteArray(codeColumns) + " WHERE name = ?1").constData());
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, name);
    return firstOf<CodeEntry>(*ask, codeFrom);
}

BookResult<std::optional<CodeEntry>> EnrolmentBook::code(const QByteArray &name)
{
    const std::lock_guard lock(m_mutex);
    return readCode(name);
}

BookResult<void> EnrolmentBook::countTry(const QByteArray &name)
{
    const std::lock_guard lock(m_mutex);
    auto write = prepare("UPDATE code SET tries = tries + 1 WHERE name = ?1");
    if (!write) {
        return core::fail(write.error());
    }
    write->bind(1, name);
    return ran(*write);
}

BookResult<CodeEntry> EnrolmentBook::waitingOf(const core::KioskId &kiosk)
{
    auto ask = prepare(
        (QByteArray(codeColumns) + " WHERE kiosk = ?1 AND state = 2 ORDER BY begun_at DESC LIMIT 1")
            .constData());
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, kiosk.bytes());
    auto code = firstOf<CodeEntry>(*ask, codeFrom);
    if (!code) {
        return core::fail(code.error());
    }
    if (!*code) {
        return core::fail(BookRefusal::Unknown);
    }
    if ((*code)->digits.isEmpty() || (*code)->isExpired(m_clock())) {
        return core::fail(BookRefusal::NotWaiting);
    }
    return std::move(**code);
}

BookResult<void> EnrolmentBook::setState(const QByteArray &name, CodeState state)
{
    auto write = prepare("UPDATE code SET state = ?2 WHERE name = ?1");
    if (!write) {
        return core::fail(write.error());
    }
    write->bind(1, name);
    write->bind(2, static_cast<qint64>(state));
    return ran(*write);
}

BookResult<void> EnrolmentBook::approve(const core::KioskId &kiosk)
{
    return inTransaction([&]() -> BookResult<void> {
        const auto code = waitingOf(kiosk);
        if (!code) {
            return core::fail(code.error());
        }
        const auto done = admit(*code);
        return done ? setState(code->name, CodeState::Approved) : done;
    });
}

BookResult<void> EnrolmentBook::refuse(const core::KioskId &kiosk)
{
    return inTransaction([&]() -> BookResult<void> {
        const auto code = waitingOf(kiosk);
        return code ? setState(code->name, CodeState::Refused) : core::fail(code.error());
    });
}

BookResult<void> EnrolmentBook::admit(const CodeEntry &code)
{
    const auto begin = wire::enrolmentBeginFrom(code.begin);
    const auto key = readShelterKey(m_database, code.shelter);
    const auto pending = isKeyPending(m_database, code.shelter);
    const auto version = nextBundle(m_database, m_clock());
    auto write =
        prepare("INSERT OR REPLACE INTO kiosk VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, 0, x'')");
    if (!begin || !key || !pending || !version || !write) {
        return core::fail(BookRefusal::StoreFailed);
    }
    if (!*key && *pending) {
        return core::fail(BookRefusal::KeyPending);
    }
    write->bind(1, begin->kiosk.bytes());
    write->bind(2, begin->signing.toBytes());
    write->bind(3, begin->box.toBytes());
    write->bind(4, code.shelter);
    write->bind(5, m_clock());
    write->bind(6, *version);
    write->bind(7, qint64{*key ? 0 : 1});
    return ran(*write);
}

BookResult<std::vector<KioskEntry>> EnrolmentBook::kiosks()
{
    const std::lock_guard lock(m_mutex);
    auto ask = prepare((QByteArray(kioskColumns) + " ORDER BY shelter, kiosk").constData());
    if (!ask) {
        return core::fail(ask.error());
    }
    return allOf<KioskEntry>(*ask, kioskFrom);
}

BookResult<std::optional<KioskEntry>> EnrolmentBook::readKiosk(const core::KioskId &kiosk)
{
    auto ask = prepare((QByteArray(kioskColumns) + " WHERE kiosk = ?1").constData());
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, kiosk.bytes());
    return firstOf<KioskEntry>(*ask, kioskFrom);
}

BookResult<std::optional<KioskEntry>> EnrolmentBook::kiosk(const core::KioskId &kiosk)
{
    const std::lock_guard lock(m_mutex);
    return readKiosk(kiosk);
}

BookResult<void> EnrolmentBook::markRevoked(const core::KioskId &kiosk,
                                            const std::optional<vault::SigningPublicKey> &signing)
{
    auto write =
        prepare(signing ? "INSERT INTO kiosk VALUES (?1, ?3, x'', '', 2, ?2, 0, 0, 0, x'') ON "
                          "CONFLICT (kiosk) DO UPDATE SET state = 2, state_since = ?2 "
                          "WHERE state <> 2 RETURNING 1"
                        : "UPDATE kiosk SET state = 2, state_since = ?2 WHERE kiosk = ?1 "
                          "AND state <> 2 RETURNING 1");
    if (!write) {
        return core::fail(write.error());
    }
    write->bind(1, kiosk.bytes());
    write->bind(2, m_clock());
    if (signing) {
        write->bind(3, signing->toBytes());
    }
    return changedOne(*write, BookRefusal::Unknown);
}

BookResult<void> EnrolmentBook::revoke(const core::KioskId &kiosk,
                                       const std::optional<vault::SigningPublicKey> &signing)
{
    return inTransaction([&]() -> BookResult<void> {
        auto done = markRevoked(kiosk, signing);
        if (done) {
            done = writeLetter(m_database, kiosk, wire::LetterKind::Lock, m_clock());
        }
        const auto entry = readKiosk(kiosk);
        if (!done || !entry) {
            return done ? core::fail(entry.error()) : done;
        }
        // Whoever has the desk may have taken the shelter's secret.
        return rotateShelterKey(m_database, (*entry)->shelter, m_clock());
    });
}

BookResult<std::map<core::KioskId, qint64>> EnrolmentBook::locks()
{
    const std::lock_guard lock(m_mutex);
    return readLocks(m_database);
}

BookResult<void> EnrolmentBook::noteLettersTaken(const core::KioskId &kiosk, quint64 upTo)
{
    return inTransaction([&] { return noteTaken(m_database, kiosk, upTo, m_clock()); });
}

BookResult<std::optional<vault::BoxPublicKey>>
EnrolmentBook::shelterKey(const core::ShelterCode &shelter)
{
    const std::lock_guard lock(m_mutex);
    return readShelterKey(m_database, shelter);
}

BookResult<QByteArray> EnrolmentBook::familyKey(const core::ShelterCode &shelter)
{
    const std::lock_guard lock(m_mutex);
    auto make = prepare("INSERT OR IGNORE INTO family_key (shelter, key) VALUES (?1, ?2)");
    auto ask = prepare("SELECT key FROM family_key WHERE shelter = ?1");
    if (!make || !ask) {
        return core::fail(BookRefusal::StoreFailed);
    }
    make->bind(1, shelter);
    bindSecret(*make, 2, core::SecretBytes::random(vault::FamilyKey::size));
    if (const auto made = ran(*make); !made) {
        return core::fail(made.error());
    }
    ask->bind(1, shelter);
    const auto key =
        firstOf<QByteArray>(*ask, [](const Statement &row) { return std::optional(row.bytes(0)); });
    return key && *key ? BookResult<QByteArray>(**key) : core::fail(BookRefusal::StoreFailed);
}

BookResult<std::optional<wire::Enrolled::ShelterKey>>
EnrolmentBook::shelterEscrow(const core::ShelterCode &shelter)
{
    const std::lock_guard lock(m_mutex);
    auto ask = prepare("SELECT public, escrow FROM shelter_key WHERE shelter = ?1");
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, shelter);
    using Key = wire::Enrolled::ShelterKey;
    return firstOf<Key>(*ask, [](const Statement &row) {
        const auto publicKey = vault::BoxPublicKey::fromBytes(row.bytes(0));
        return publicKey ? std::optional(Key{*publicKey, row.bytes(1)}) : std::nullopt;
    });
}

BookResult<void> EnrolmentBook::confirm(const wire::Enrolled &enrolled)
{
    return inTransaction([&]() -> BookResult<void> {
        const auto found = readKiosk(enrolled.kiosk);
        if (!found) {
            return core::fail(found.error());
        }
        if (!*found || (*found)->bundle != enrolled.version) {
            return core::fail(BookRefusal::Unknown);
        }
        const KioskEntry &kiosk = **found;
        if (kiosk.isMakingKey() && !enrolled.shelterKey) {
            return core::fail(BookRefusal::OtherKey);
        }
        BookResult<void> done;
        if (enrolled.shelterKey) {
            done = keepShelterKey(m_database, kiosk, *enrolled.shelterKey, m_clock());
        }
        auto write = prepare("UPDATE kiosk SET confirmed_at = iif(confirmed_at = 0, ?2, "
                             "confirmed_at), holds = ?3 WHERE kiosk = ?1");
        if (!done || !write) {
            return done ? core::fail(write.error()) : done;
        }
        write->bind(1, enrolled.kiosk.bytes());
        write->bind(2, m_clock());
        write->bind(3, enrolled.holds ? enrolled.holds->toBytes() : QByteArray(""));
        done = ran(*write);
        return done ? askForGifts(m_database, kiosk.shelter, m_clock()) : done;
    });
}

BookResult<void> EnrolmentBook::move(const core::KioskId &kiosk, const core::ShelterCode &to)
{
    return inTransaction([&]() -> BookResult<void> {
        const auto entry = readKiosk(kiosk);
        if (!entry) {
            return core::fail(entry.error());
        }
        if (!*entry || !(*entry)->box || (*entry)->standing == Standing::Revoked) {
            return core::fail(BookRefusal::Unknown);
        }
        return (*entry)->shelter == to ? core::fail(BookRefusal::NotWaiting)
                                       : moveDesk(m_database, **entry, to, m_clock());
    });
}

BookResult<void> EnrolmentBook::rotateKey(const core::ShelterCode &shelter)
{
    return inTransaction([&] { return rotateShelterKey(m_database, shelter, m_clock()); });
}

BookResult<void> EnrolmentBook::tellAllDesks(const QByteArray &said)
{
    return inTransaction([&] { return hq::tellAllDesks(m_database, said, m_clock()); });
}

BookResult<void> EnrolmentBook::keepMoves(const std::vector<WantedMove> &wanted)
{
    // Mostly there is nothing: then nobody takes the book's write lock, not even for a moment.
    const auto isNothing = [&] {
        const std::lock_guard lock(m_mutex);
        return wanted.empty() && !hasMoves(m_database);
    };
    return isNothing()
               ? BookResult<void>()
               : inTransaction([&] { return hq::keepMoves(m_database, wanted, m_clock()); });
}

BookResult<void> EnrolmentBook::passOn(const core::KioskId &giver, const wire::KeyGift &gift)
{
    return inTransaction([&] { return hq::passOn(m_database, giver, gift, m_clock()); });
}

} // namespace hq
