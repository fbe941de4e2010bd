// SPDX-License-Identifier: Apache-2.0
#include "hq/AccountStore.h"

#include "hq/Migrations.h"

#include <array>

namespace hq {

namespace {

constexpr std::array migrations{":/hq/accounts/0001_accounts.sql"};

// Every query of accounts begins so; accountOf() and oneOf() know the columns.
QByteArray accountsWhere(const char *rest)
{
    return QByteArray("SELECT a.id, a.name, a.role, a.passphrase <> x'', a.created_at, "
                      "a.disabled_at IS NOT NULL, coalesce(a.signed_in_at, -1), "
                      "coalesce(i.expires_at, -1), a.passphrase, a.second_factor, a.last_step "
                      "FROM account AS a LEFT JOIN invitation AS i ON i.account = a.id ") +
           rest;
}

std::optional<qint64> orNone(qint64 value)
{
    return value < 0 ? std::nullopt : std::optional(value);
}

Account accountOf(const Statement &row)
{
    Account account;
    account.id = row.integer(0);
    account.name = row.text(1);
    account.role = row.integer(2) == static_cast<qint64>(Role::Administrator) ? Role::Administrator
                                                                              : Role::Officer;
    const bool isSetUp = row.integer(3) != 0;
    const bool isDisabled = row.integer(5) != 0;
    account.state = isDisabled ? AccountState::Disabled
                    : isSetUp  ? AccountState::Active
                               : AccountState::Invited;
    account.createdAt = row.integer(4);
    account.signedInAt = orNone(row.integer(6));
    account.invitedUntil = orNone(row.integer(7));
    return account;
}

StoreResult<std::optional<StoredAccount>> oneOf(StoreResult<Statement> statement)
{
    const auto row = statement ? statement->step() : core::fail(statement.error());
    if (!row) {
        return core::fail(row.error());
    }
    if (*row == Statement::Row::None) {
        return std::nullopt;
    }
    return StoredAccount{
        accountOf(*statement), statement->bytes(8), statement->bytes(9), statement->integer(10)};
}

} // namespace

StoreResult<AccountStore> AccountStore::open(const QString &path)
{
    auto database = Database::open(path);
    if (!database) {
        return core::fail(database.error());
    }
    if (const auto ready = migrate(*database, migrations); !ready) {
        return core::fail(ready.error());
    }
    return AccountStore(std::move(*database));
}

template <typename... Values>
StoreResult<Statement> AccountStore::ask(const char *sql, const Values &...values)
{
    auto statement = m_database.prepare(sql);
    if (statement) {
        int parameter = 0;
        (statement->bind(++parameter, values), ...);
    }
    return statement;
}

template <typename... Values>
StoreResult<void> AccountStore::run(const char *sql, const Values &...values)
{
    auto statement = ask(sql, values...);
    return statement ? statement->run() : core::fail(statement.error());
}

StoreResult<std::vector<Account>> AccountStore::all()
{
    auto statement = ask(accountsWhere("ORDER BY a.name").constData());
    std::vector<Account> accounts;
    while (statement) {
        const auto row = statement->step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::None) {
            return accounts;
        }
        accounts.push_back(accountOf(*statement));
    }
    return core::fail(statement.error());
}

StoreResult<std::optional<StoredAccount>> AccountStore::byName(const QByteArray &name)
{
    return oneOf(ask(accountsWhere("WHERE a.name = ?").constData(), QString::fromLatin1(name)));
}

StoreResult<std::optional<StoredAccount>> AccountStore::byId(qint64 id)
{
    return oneOf(ask(accountsWhere("WHERE a.id = ?").constData(), id));
}

StoreResult<qint64> AccountStore::add(const QByteArray &name, Role role, qint64 now)
{
    const auto done = run("INSERT INTO account (name, role, passphrase, second_factor, last_step, "
                          "created_at) VALUES (?, ?, x'', x'', 0, ?)",
                          QString::fromLatin1(name),
                          static_cast<qint64>(role),
                          now);
    return done ? StoreResult<qint64>(m_database.lastInsertId()) : core::fail(done.error());
}

StoreResult<void> AccountStore::disable(qint64 id, qint64 now)
{
    return run("UPDATE account SET disabled_at = ?2 WHERE id = ?1", id, now);
}

StoreResult<void> AccountStore::setUp(const StoredInvitation &chosen, qint64 usedStep)
{
    return run("UPDATE account SET passphrase = ?2, second_factor = ?3, last_step = ?4, "
               "disabled_at = NULL WHERE id = ?1",
               chosen.account,
               chosen.passphrase,
               chosen.secondFactor,
               usedStep);
}

StoreResult<void> AccountStore::noteSignIn(qint64 id, qint64 step, qint64 now)
{
    return run("UPDATE account SET last_step = ?2, signed_in_at = ?3 WHERE id = ?1 AND "
               "last_step < ?2",
               id,
               step,
               now);
}

StoreResult<void> AccountStore::invite(qint64 account, const QByteArray &codeHash, qint64 expiresAt)
{
    return run("INSERT OR REPLACE INTO invitation (account, code_hash, expires_at, passphrase, "
               "second_factor) VALUES (?, ?, ?, x'', x'')",
               account,
               codeHash,
               expiresAt);
}

StoreResult<std::optional<StoredInvitation>> AccountStore::invitation(const QByteArray &codeHash)
{
    auto statement = ask("SELECT account, expires_at, passphrase, second_factor FROM invitation "
                         "WHERE code_hash = ?",
                         codeHash);
    const auto row = statement ? statement->step() : core::fail(statement.error());
    if (!row) {
        return core::fail(row.error());
    }
    if (*row == Statement::Row::None) {
        return std::nullopt;
    }
    return StoredInvitation{
        statement->integer(0), statement->integer(1), statement->bytes(2), statement->bytes(3)};
}

StoreResult<void> AccountStore::choose(const StoredInvitation &chosen)
{
    return run("UPDATE invitation SET passphrase = ?2, second_factor = ?3 WHERE account = ?1",
               chosen.account,
               chosen.passphrase,
               chosen.secondFactor);
}

StoreResult<void> AccountStore::endInvitation(qint64 account)
{
    return run("DELETE FROM invitation WHERE account = ?", account);
}

} // namespace hq
