// SPDX-License-Identifier: Apache-2.0
#include "hq/AccountBook.h"

#include "hq/LogLine.h"
#include "hq/Transaction.h"
#include "vault/KeyFile.h"
#include "vault/PassphraseHash.h"
#include "vault/Totp.h"
#include "vault/Wrapping.h"

#include <set>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr std::size_t leastDifferentBytes = 5;

AccountError notNow(StoreError error)
{
    logLine(Level::Error, u"accounts_unusable"_s, {{u"store"_s, static_cast<int>(error)}});
    return AccountError::NotNow;
}

template <typename T> AccountResult<T> named(StoreResult<T> result)
{
    return std::move(result).map_error(notNow);
}

// Length is what counts; "aaaaaaaaaaaa" has none.
bool isStrong(const core::SecretBytes &passphrase)
{
    const auto bytes = passphrase.span();
    const auto letters = std::count_if(
        bytes.begin(), bytes.end(), [](unsigned char byte) { return (byte & 0xC0) != 0x80; });
    const std::set<unsigned char> different(bytes.begin(), bytes.end());
    return letters >= leastPassphraseLetters && bytes.size() <= mostPassphraseBytes &&
           different.size() >= leastDifferentBytes;
}

// A secret that is moved to another account's row does not open there.
QByteArray contextOf(qint64 account)
{
    return "uketsuke account second factor 1|" + QByteArray::number(account);
}

} // namespace

AccountBook::AccountBook(AccountStore store,
                         core::SecretBytes key,
                         vault::Argon2Cost cost,
                         Clock clock)
    : m_store(std::move(store))
    , m_key(std::move(key))
    , m_cost(cost)
    , m_clock(std::move(clock))
{}

AccountResult<AccountBook>
AccountBook::open(const Place &place, vault::Argon2Cost cost, Clock clock)
{
    auto store = AccountStore::open(place.database);
    if (!store) {
        return core::fail(notNow(store.error()));
    }
    // Only one process at a time gets here.
    auto key = inTransaction(
        store->database(),
        [&place]() -> AccountResult<core::SecretBytes> {
            auto file = vault::openOrMakeKeyFile(place.keyFile);
            if (!file) {
                logLine(Level::Error,
                        u"accounts_key_unusable"_s,
                        {{u"vault"_s, static_cast<int>(file.error())}});
                return core::fail(AccountError::NotNow);
            }
            return std::move(*file);
        },
        notNow);
    if (!key) {
        return core::fail(key.error());
    }
    return AccountBook(std::move(*store), std::move(*key), cost, std::move(clock));
}

void AccountBook::prepareForStrangers()
{
    if (m_strangersHash.isEmpty()) {
        m_strangersHash =
            vault::hashPassphrase(core::SecretBytes::random(32), m_cost).value_or(QByteArray());
    }
}

AccountResult<std::vector<Account>> AccountBook::accounts()
{
    return named(m_store.all());
}

AccountResult<Account> AccountBook::account(qint64 id)
{
    const auto stored = named(m_store.byId(id));
    if (!stored) {
        return core::fail(stored.error());
    }
    return *stored ? AccountResult<Account>((*stored)->account) : core::fail(AccountError::Unknown);
}

AccountResult<Invitation> AccountBook::invite(const QByteArray &name, Role role)
{
    if (!isLoginName(name)) {
        return core::fail(AccountError::NameInvalid);
    }
    const auto code = InvitationCode::random();
    const auto invited = [&]() -> AccountResult<qint64> {
        const auto known = named(m_store.byName(name));
        if (!known || (*known && (*known)->account.role != role)) {
            return core::fail(known ? AccountError::NameInvalid : known.error());
        }
        const auto id = *known ? (*known)->account.id : named(m_store.add(name, role, m_clock()));
        if (!id) {
            return id;
        }
        const qint64 expiresAt = m_clock() + std::chrono::milliseconds(invitationLasts).count();
        const auto done = named(m_store.invite(*id, code.hash(), expiresAt));
        return done ? id : core::fail(done.error());
    };
    const auto id = inTransaction(m_store.database(), invited, notNow);
    const auto whole = id ? account(*id) : core::fail(id.error());
    if (!whole) {
        return core::fail(whole.error());
    }
    return Invitation{*whole, code};
}

AccountResult<Account> AccountBook::disable(qint64 id)
{
    const auto disabled = [&]() -> AccountResult<Account> {
        const auto known = account(id);
        if (!known) {
            return known;
        }
        const auto done = named(m_store.disable(id, m_clock()));
        const auto ended = done ? named(m_store.endInvitation(id)) : core::fail(done.error());
        return ended ? account(id) : core::fail(ended.error());
    };
    return inTransaction(m_store.database(), disabled, notNow);
}

AccountResult<core::SecretBytes> AccountBook::unwrapped(const QByteArray &secondFactor,
                                                        qint64 account) const
{
    auto secret = vault::unwrap(secondFactor, m_key, contextOf(account));
    if (!secret) {
        // keys/accounts.key is not the one that this database was written with.
        logLine(Level::Error, u"second_factor_unreadable"_s, {{u"account"_s, account}});
        return core::fail(AccountError::NotNow);
    }
    return std::move(*secret);
}

AccountResult<Account> AccountBook::signIn(const QByteArray &name,
                                           const core::SecretBytes &passphrase,
                                           const QByteArray &digits)
{
    prepareForStrangers();
    const auto found = isLoginName(name) ? named(m_store.byName(name)) : std::nullopt;
    if (!found || m_strangersHash.isEmpty()) {
        return core::fail(AccountError::NotNow);
    }
    const auto &stored = *found;
    const bool mayTry = stored && stored->account.state == AccountState::Active;
    const auto checked =
        vault::checkPassphrase(mayTry ? stored->passphrase : m_strangersHash, passphrase);
    if (!checked || !mayTry) {
        const bool hadNoMemory = !checked && checked.error() == vault::VaultError::OutOfMemory;
        return core::fail(hadNoMemory ? AccountError::NotNow : AccountError::Refused);
    }
    const auto secret = unwrapped(stored->secondFactor, stored->account.id);
    const auto step =
        secret ? vault::matchingStep(*secret, digits, seconds(), stored->lastStep) : std::nullopt;
    if (!step) {
        return core::fail(AccountError::Refused);
    }
    const auto noted = named(m_store.noteSignIn(stored->account.id, *step, m_clock()));
    return noted ? AccountResult<Account>(stored->account) : core::fail(noted.error());
}

bool AccountBook::knows(const QByteArray &name)
{
    const auto stored = m_store.byName(name);
    return stored && stored->has_value();
}

AccountResult<StoredInvitation> AccountBook::openInvitation(const InvitationCode &code)
{
    const auto found = named(m_store.invitation(code.hash()));
    if (!found) {
        return core::fail(found.error());
    }
    return *found && (*found)->expiresAt > m_clock() ? AccountResult<StoredInvitation>(**found)
                                                     : core::fail(AccountError::CodeInvalid);
}

AccountResult<Account> AccountBook::invited(const InvitationCode &code)
{
    const auto invitation = openInvitation(code);
    return invitation ? account(invitation->account) : core::fail(invitation.error());
}

AccountResult<SetUp> AccountBook::choosePassphrase(const InvitationCode &code,
                                                   const core::SecretBytes &passphrase)
{
    auto invitation = openInvitation(code);
    if (!invitation) {
        return core::fail(invitation.error());
    }
    if (!isStrong(passphrase)) {
        return core::fail(AccountError::PassphraseTooWeak);
    }
    const auto hash = vault::hashPassphrase(passphrase, m_cost);
    if (!hash) {
        return core::fail(AccountError::NotNow);
    }
    invitation->passphrase = *hash;
    invitation->secondFactor = vault::wrap(
        core::SecretBytes::random(vault::totpSecretSize), m_key, contextOf(invitation->account));
    const auto done = named(m_store.choose(*invitation));
    return done ? chosen(code) : core::fail(done.error());
}

AccountResult<SetUp> AccountBook::chosen(const InvitationCode &code)
{
    const auto invitation = openInvitation(code);
    if (!invitation || invitation->passphrase.isEmpty()) {
        return core::fail(invitation ? AccountError::CodeInvalid : invitation.error());
    }
    auto secret = unwrapped(invitation->secondFactor, invitation->account);
    const auto whole = secret ? account(invitation->account) : core::fail(secret.error());
    if (!whole) {
        return core::fail(whole.error());
    }
    return SetUp{*whole, std::move(*secret)};
}

AccountResult<Account> AccountBook::confirm(const InvitationCode &code, const QByteArray &digits)
{
    const auto confirmed = [&]() -> AccountResult<Account> {
        const auto invitation = openInvitation(code);
        const auto setUp = chosen(code);
        if (!invitation || !setUp) {
            return core::fail(setUp ? invitation.error() : setUp.error());
        }
        const auto step = vault::matchingStep(setUp->secondFactor, digits, seconds(), 0);
        if (!step) {
            return core::fail(AccountError::Refused);
        }
        const auto done = named(m_store.setUp(*invitation, *step));
        const auto ended =
            done ? named(m_store.endInvitation(invitation->account)) : core::fail(done.error());
        return ended ? account(invitation->account) : core::fail(ended.error());
    };
    return inTransaction(m_store.database(), confirmed, notNow);
}

} // namespace hq
