// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Account.h"
#include "hq/Sqlite.h"

#include <vector>

namespace hq {

// An account with what proves that somebody is its owner.
struct StoredAccount
{
    Account account;
    QByteArray passphrase;   // vault::hashPassphrase(); empty: not set up
    QByteArray secondFactor; // wrapped
    qint64 lastStep = 0;
};

struct StoredInvitation
{
    qint64 account = 0;
    qint64 expiresAt = 0;
    QByteArray passphrase; // empty: nothing chosen yet
    QByteArray secondFactor;
};

// The rows of DATA/accounts.db. One thread, but the command line may add an invitation beside it.
class AccountStore
{
public:
    [[nodiscard]] static StoreResult<AccountStore> open(const QString &path);
    [[nodiscard]] Database &database() { return m_database; }

    [[nodiscard]] StoreResult<std::vector<Account>> all();
    [[nodiscard]] StoreResult<std::optional<StoredAccount>> byName(const QByteArray &name);
    [[nodiscard]] StoreResult<std::optional<StoredAccount>> byId(qint64 id);
    [[nodiscard]] StoreResult<qint64> add(const QByteArray &name, Role role, qint64 now);
    [[nodiscard]] StoreResult<void> disable(qint64 id, qint64 now);
    // Also ends being disabled.
    [[nodiscard]] StoreResult<void> setUp(const StoredInvitation &chosen, qint64 usedStep);
    // Changes nothing where that step, or a later one, was used before.
    [[nodiscard]] StoreResult<void> noteSignIn(qint64 id, qint64 step, qint64 now);

    // Takes the place of an older one of the same account.
    [[nodiscard]] StoreResult<void>
    invite(qint64 account, const QByteArray &codeHash, qint64 expiresAt);
    [[nodiscard]] StoreResult<std::optional<StoredInvitation>>
    invitation(const QByteArray &codeHash);
    [[nodiscard]] StoreResult<void> choose(const StoredInvitation &chosen);
    [[nodiscard]] StoreResult<void> endInvitation(qint64 account);

private:
    explicit AccountStore(Database database)
        : m_database(std::move(database))
    {}
    // Prepares `sql`, binds the parameters in their order and runs it.
    template <typename... Values> StoreResult<void> run(const char *sql, const Values &...values);
    template <typename... Values>
    StoreResult<Statement> ask(const char *sql, const Values &...values);

    Database m_database;
};

} // namespace hq
