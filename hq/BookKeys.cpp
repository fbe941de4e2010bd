// SPDX-License-Identifier: Apache-2.0
#include "hq/BookKeys.h"

#include "hq/BookLetters.h"
#include "hq/BookRows.h"

#include <algorithm>

namespace hq {

namespace {

template <typename... Values>
BookResult<Statement> prepared(Database &database, const char *sql, const Values &...values)
{
    auto statement = database.prepare(sql);
    if (!statement) {
        return core::fail(BookRefusal::StoreFailed);
    }
    int parameter = 0;
    (statement->bind(++parameter, values), ...);
    return std::move(*statement);
}

template <typename... Values>
BookResult<void> run(Database &database, const char *sql, const Values &...values)
{
    auto statement = prepared(database, sql, values...);
    return statement ? ran(*statement) : core::fail(statement.error());
}

BookResult<std::vector<core::KioskId>> desksOf(BookResult<Statement> statement)
{
    if (!statement) {
        return core::fail(statement.error());
    }
    return allOf<core::KioskId>(
        *statement, [](const Statement &row) { return core::KioskId::fromBytes(row.bytes(0)); });
}

BookResult<void> tellOfBundle(Database &database, const core::KioskId &kiosk, qint64 now)
{
    const auto version = nextBundle(database, now);
    const auto done = version ? run(database,
                                    "UPDATE kiosk SET bundle = ?2 WHERE kiosk = ?1",
                                    kiosk.bytes(),
                                    static_cast<qint64>(*version))
                              : core::fail(version.error());
    return done ? writeLetter(database, kiosk, wire::LetterKind::Bundle, now) : done;
}

BookResult<void> makeMaker(Database &database, const core::KioskId &kiosk, qint64 now)
{
    const auto done = run(database,
                          "UPDATE kiosk SET makes_key = 1, confirmed_at = 0 WHERE kiosk = ?1",
                          kiosk.bytes());
    return done ? tellOfBundle(database, kiosk, now) : done;
}

BookResult<void> setAside(Database &database, const core::ShelterCode &shelter)
{
    const auto kept = run(database,
                          "INSERT OR IGNORE INTO former_shelter_key SELECT shelter, public, "
                          "escrow, kiosk, since FROM shelter_key WHERE shelter = ?1",
                          shelter);
    return kept ? run(database, "DELETE FROM shelter_key WHERE shelter = ?1", shelter) : kept;
}

struct Missing
{
    core::KioskId giver;
    wire::KeyWish wish;
};

std::optional<Missing> missingFrom(const Statement &row)
{
    const auto giver = core::KioskId::fromBytes(row.bytes(0));
    const auto taker = core::KioskId::fromBytes(row.bytes(1));
    const auto box = vault::BoxPublicKey::fromBytes(row.bytes(2));
    const auto secret = vault::BoxPublicKey::fromBytes(row.bytes(3));
    return giver && taker && box && secret ? std::optional(Missing{*giver, {*taker, *box, *secret}})
                                           : std::nullopt;
}

} // namespace

BookResult<quint64> nextBundle(Database &database, qint64 now)
{
    auto ask = prepared(database, "SELECT coalesce(max(bundle), 0) FROM kiosk");
    if (!ask) {
        return core::fail(ask.error());
    }
    const auto newest =
        firstOf<quint64>(*ask, [](const Statement &row) { return std::optional(row.natural(0)); });
    if (!newest) {
        return core::fail(newest.error());
    }
    return std::max(newest->value_or(0) + 1, static_cast<quint64>(now));
}

BookResult<void> tellAllDesks(Database &database, const QByteArray &said, qint64 now)
{
    auto write = prepared(database,
                          "INSERT INTO said VALUES (1, ?1) ON CONFLICT (one) "
                          "DO UPDATE SET hash = ?1 WHERE hash <> ?1 RETURNING 1",
                          said);
    auto done = write ? changedOne(*write, BookRefusal::NotWaiting) : core::fail(write.error());
    if (!done) {
        return done.error() == BookRefusal::NotWaiting ? BookResult<void>() : done;
    }
    const auto desks =
        desksOf(prepared(database, "SELECT kiosk FROM kiosk WHERE state = 1 AND length(box) = 32"));
    if (!desks) {
        return core::fail(desks.error());
    }
    for (std::size_t i = 0; done && i < desks->size(); ++i) {
        done = tellOfBundle(database, (*desks)[i], now);
    }
    return done;
}

BookResult<void>
moveDesk(Database &database, const KioskEntry &kiosk, const core::ShelterCode &to, qint64 now)
{
    const auto key = readShelterKey(database, to);
    const auto pending = isKeyPending(database, to);
    if (!key || !pending) {
        return core::fail(BookRefusal::StoreFailed);
    }
    if (!*key && *pending) {
        return core::fail(BookRefusal::KeyPending);
    }
    const auto moved = run(database,
                           "UPDATE kiosk SET shelter = ?2, makes_key = ?3, confirmed_at = 0, "
                           "holds = x'' WHERE kiosk = ?1",
                           kiosk.kiosk.bytes(),
                           to,
                           qint64{*key ? 0 : 1});
    const auto told = moved ? tellOfBundle(database, kiosk.kiosk, now) : moved;
    // Another desk of the old shelter makes what this one was to make.
    const bool wasMaking = kiosk.makesKey && kiosk.confirmedAt == 0;
    return told && wasMaking ? rotateShelterKey(database, kiosk.shelter, now) : told;
}

BookResult<void> rotateShelterKey(Database &database, const core::ShelterCode &shelter, qint64 now)
{
    const auto key = readShelterKey(database, shelter);
    if (!key || !*key) {
        return key ? BookResult<void>() : core::fail(key.error());
    }
    const auto makers = desksOf(
        prepared(database,
                 "SELECT kiosk FROM kiosk WHERE shelter = ?1 AND state = 1 AND length(box) = 32 "
                 "ORDER BY holds = ?2 DESC, confirmed_at > 0 DESC, bundle LIMIT 1",
                 shelter,
                 (*key)->toBytes()));
    if (!makers) {
        return core::fail(makers.error());
    }
    return makers->empty() ? setAside(database, shelter)
                           : makeMaker(database, makers->front(), now);
}

BookResult<void> keepShelterKey(Database &database,
                                const KioskEntry &kiosk,
                                const wire::Enrolled::ShelterKey &key,
                                qint64 now)
{
    const auto held = readShelterKey(database, kiosk.shelter);
    if (!held) {
        return core::fail(held.error());
    }
    const bool isSame = *held && **held == key.publicKey;
    if (!kiosk.isMakingKey()) {
        return isSame ? BookResult<void>() : core::fail(BookRefusal::OtherKey); // or said before
    }
    if (isSame) {
        return core::fail(BookRefusal::OtherKey); // it was to make another
    }
    auto done = setAside(database, kiosk.shelter);
    if (done) {
        done = run(database,
                   "INSERT INTO shelter_key VALUES (?1, ?2, ?3, ?4, ?5)",
                   kiosk.shelter,
                   key.publicKey.toBytes(),
                   key.escrow,
                   kiosk.kiosk.bytes(),
                   now);
    }
    const auto others = desksOf(prepared(database,
                                         "SELECT kiosk FROM kiosk WHERE shelter = ?1 AND state = 1 "
                                         "AND length(box) = 32 AND kiosk <> ?2",
                                         kiosk.shelter,
                                         kiosk.kiosk.bytes()));
    if (done && !others) {
        return core::fail(others.error());
    }
    for (std::size_t i = 0; done && i < others->size(); ++i) {
        done = tellOfBundle(database, (*others)[i], now);
    }
    return done;
}

BookResult<void> askForGifts(Database &database, const core::ShelterCode &shelter, qint64 now)
{
    auto ask = prepared(
        database,
        "SELECT giver.kiosk, taker.kiosk, taker.box, held.public FROM shelter_key AS held "
        "JOIN kiosk AS giver ON giver.shelter = held.shelter AND giver.holds = held.public "
        "JOIN kiosk AS taker ON taker.shelter = held.shelter AND taker.holds <> held.public "
        "WHERE held.shelter = ?1 AND giver.state = 1 AND taker.state = 1 "
        "AND length(taker.box) = 32 AND taker.confirmed_at > 0 "
        "AND NOT EXISTS (SELECT 1 FROM gift WHERE gift.giver = giver.kiosk "
        "AND gift.taker = taker.kiosk AND gift.public = held.public)",
        shelter);
    const auto missing =
        ask ? allOf<Missing>(*ask, missingFrom) : core::fail(BookRefusal::StoreFailed);
    if (!missing) {
        return core::fail(missing.error());
    }
    for (const auto &[giver, wish] : *missing) {
        auto done = run(database,
                        "INSERT INTO gift VALUES (?1, ?2, ?3, 0)",
                        giver.bytes(),
                        wish.desk.bytes(),
                        wish.secret.toBytes());
        if (done) {
            done = writeLetter(database, giver, wire::LetterKind::GiveKey, now, wire::encode(wish));
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

BookResult<void>
passOn(Database &database, const core::KioskId &giver, const wire::KeyGift &gift, qint64 now)
{
    auto asked = desksOf(prepared(
        database,
        "SELECT giver.kiosk FROM gift JOIN kiosk AS giver ON giver.kiosk = gift.giver "
        "JOIN kiosk AS taker ON taker.kiosk = gift.taker AND taker.shelter = giver.shelter "
        "WHERE gift.giver = ?1 AND gift.taker = ?2 AND gift.public = ?3 AND taker.state = 1",
        giver.bytes(),
        gift.desk.bytes(),
        gift.secret.toBytes()));
    if (!asked || asked->empty()) {
        return core::fail(asked ? BookRefusal::Unknown : asked.error());
    }
    auto write = prepared(database,
                          "UPDATE gift SET given_at = ?4 WHERE giver = ?1 AND taker = ?2 AND "
                          "public = ?3 AND given_at = 0 RETURNING 1",
                          giver.bytes(),
                          gift.desk.bytes(),
                          gift.secret.toBytes(),
                          now);
    const auto isFirst =
        write ? changedOne(*write, BookRefusal::NotWaiting) : core::fail(write.error());
    if (!isFirst) {
        return isFirst.error() == BookRefusal::NotWaiting ? BookResult<void>() : isFirst;
    }
    return writeLetter(database, gift.desk, wire::LetterKind::Key, now, gift.gift);
}

} // namespace hq
