// SPDX-License-Identifier: Apache-2.0
#include "hq/BookRows.h"

#include "vault/Octets.h"

namespace hq {

std::optional<CodeEntry> codeFrom(const Statement &row)
{
    QByteArray bytes = row.bytes(1);
    auto key = vault::EnrolmentKey::fromBytes(core::SecretBytes::copyOf(vault::octetSpan(bytes)));
    core::wipe({vault::octets(bytes), static_cast<std::size_t>(bytes.size())});
    const qint64 state = row.integer(3);
    const QByteArray kiosk = row.bytes(7);
    if (!key || state < 1 || state > static_cast<qint64>(CodeState::Refused)) {
        return std::nullopt;
    }
    return CodeEntry{row.bytes(0),
                     std::move(*key),
                     row.text(2),
                     static_cast<CodeState>(state),
                     row.integer(4),
                     row.integer(5),
                     static_cast<int>(row.integer(6)),
                     core::KioskId::fromBytes(kiosk),
                     row.bytes(8),
                     row.bytes(9),
                     row.text(10),
                     row.integer(11),
                     row.integer(12) != 0};
}

std::optional<KioskEntry> kioskFrom(const Statement &row)
{
    const auto kiosk = core::KioskId::fromBytes(row.bytes(0));
    const auto signing = vault::SigningPublicKey::fromBytes(row.bytes(1));
    const auto box = vault::BoxPublicKey::fromBytes(row.bytes(2));
    const qint64 standing = row.integer(4);
    if (!kiosk || !signing || standing < 1 || standing > static_cast<qint64>(Standing::Revoked)) {
        return std::nullopt;
    }
    return KioskEntry{*kiosk,
                      *signing,
                      box,
                      row.text(3),
                      static_cast<Standing>(standing),
                      row.integer(5),
                      row.natural(6),
                      row.integer(7) != 0,
                      row.integer(8),
                      vault::BoxPublicKey::fromBytes(row.bytes(9))};
}

BookResult<std::optional<vault::BoxPublicKey>> readShelterKey(Database &database,
                                                              const core::ShelterCode &shelter)
{
    auto ask = database.prepare("SELECT public FROM shelter_key WHERE shelter = ?1");
    if (!ask) {
        return core::fail(BookRefusal::StoreFailed);
    }
    ask->bind(1, shelter);
    return firstOf<vault::BoxPublicKey>(
        *ask, [](const Statement &row) { return vault::BoxPublicKey::fromBytes(row.bytes(0)); });
}

BookResult<bool> isKeyPending(Database &database, const core::ShelterCode &shelter)
{
    auto ask = database.prepare("SELECT 1 FROM kiosk WHERE shelter = ?1 AND state = 1 AND "
                                "makes_key = 1 AND confirmed_at = 0");
    if (!ask) {
        return core::fail(BookRefusal::StoreFailed);
    }
    ask->bind(1, shelter);
    const auto there = firstOf<bool>(*ask, [](const Statement &) { return std::optional(true); });
    return there ? BookResult<bool>(there->has_value()) : core::fail(there.error());
}

void bindSecret(Statement &statement, int parameter, const core::SecretBytes &secret)
{
    QByteArray bytes = vault::byteArrayOf(secret.span());
    statement.bind(parameter, bytes);
    core::wipe({vault::octets(bytes), static_cast<std::size_t>(bytes.size())});
}

BookResult<void> ran(Statement &statement)
{
    return statement.run() ? BookResult<void>() : core::fail(BookRefusal::StoreFailed);
}

BookResult<void> changedOne(Statement &statement, BookRefusal none)
{
    const auto changed =
        firstOf<bool>(statement, [](const Statement &) { return std::optional<bool>(true); });
    if (!changed) {
        return core::fail(changed.error());
    }
    return *changed ? BookResult<void>() : core::fail(none);
}

} // namespace hq
