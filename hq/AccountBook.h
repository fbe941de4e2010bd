// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "hq/AccountStore.h"
#include "hq/Clock.h"
#include "hq/InvitationCode.h"
#include "vault/StaffSlot.h"

#include <chrono>

namespace hq {

struct Invitation
{
    Account account;
    InvitationCode code;
};

// Somebody in the middle of setting up: their authenticator app gets this secret now.
struct SetUp
{
    Account account;
    core::SecretBytes secondFactor;
};

// Who may sign in, and whether it is them. Slow on purpose (Argon2id): on one thread that nobody
// waits for, see AccountDesk.
class AccountBook
{
public:
    static constexpr std::chrono::minutes invitationLasts{30};

    struct Place
    {
        QString database; // DATA/accounts.db
        QString keyFile;  // DATA/keys/accounts.key
    };
    // Both are made where they are not there. NotNow.
    [[nodiscard]] static AccountResult<AccountBook>
    open(const Place &place, vault::Argon2Cost cost, Clock clock);
    // What an unknown name is checked against, so that it takes as long as a known one. Half a
    // second; without it nobody can sign in.
    void prepareForStrangers();

    [[nodiscard]] qint64 now() const { return m_clock(); }
    [[nodiscard]] AccountResult<std::vector<Account>> accounts();
    // Of somebody new, or again of somebody who lost phone or passphrase: what they had works until
    // they have set up anew. NameInvalid, NotNow.
    [[nodiscard]] AccountResult<Invitation> invite(const QByteArray &name, Role role);
    // Their open invitation ends too. Who is signed in is SessionBook's business. Unknown, NotNow.
    [[nodiscard]] AccountResult<Account> disable(qint64 id);

    // Refused, NotNow. Each six digits work once.
    [[nodiscard]] AccountResult<Account>
    signIn(const QByteArray &name, const core::SecretBytes &passphrase, const QByteArray &digits);

    // For the log, which names only accounts that exist: a passphrase typed into the wrong field
    // looks like a name. Not before the answer is on its way: it tells by its time.
    [[nodiscard]] bool knows(const QByteArray &name);

    // Setting up in three steps; each fails with CodeInvalid where the invitation is not good.
    [[nodiscard]] AccountResult<Account> invited(const InvitationCode &code);
    // PassphraseTooWeak. Draws a new secret each time.
    [[nodiscard]] AccountResult<SetUp> choosePassphrase(const InvitationCode &code,
                                                        const core::SecretBytes &passphrase);
    // Once more what choosePassphrase() answered.
    [[nodiscard]] AccountResult<SetUp> chosen(const InvitationCode &code);
    // Refused where the digits are wrong: the invitation stays. Then the account is active.
    [[nodiscard]] AccountResult<Account> confirm(const InvitationCode &code,
                                                 const QByteArray &digits);

private:
    AccountBook(AccountStore store, core::SecretBytes key, vault::Argon2Cost cost, Clock clock);
    [[nodiscard]] AccountResult<StoredInvitation> openInvitation(const InvitationCode &code);
    [[nodiscard]] AccountResult<Account> account(qint64 id);
    [[nodiscard]] AccountResult<core::SecretBytes> unwrapped(const QByteArray &secondFactor,
                                                             qint64 account) const;
    [[nodiscard]] qint64 seconds() const { return m_clock() / 1000; }

    AccountStore m_store;
    core::SecretBytes m_key;
    vault::Argon2Cost m_cost;
    Clock m_clock;
    QByteArray m_strangersHash;
};

} // namespace hq
