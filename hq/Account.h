// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "hq/StoreError.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace hq {

// Stored as numbers: never renumbered.
enum class Role {
    Officer = 1,       // the daily work of headquarters
    Administrator = 2, // the same, and who may sign in, which desks belong here
};

// An administrator may do whatever an officer may.
[[nodiscard]] constexpr bool mayActAs(Role role, Role least)
{
    return static_cast<int>(role) >= static_cast<int>(least);
}

// "officer", "administrator": in logs, forms and on the command line.
[[nodiscard]] QString codeOf(Role role);
[[nodiscard]] std::optional<Role> roleFrom(const QByteArray &code);

enum class AccountState {
    Invited, // not set up yet
    Active,
    Disabled,
};

// Somebody who may sign in at headquarters' pages. Times in ms since 1970 UTC.
struct Account
{
    qint64 id = 0;
    QString name;
    Role role = Role::Officer;
    AccountState state = AccountState::Invited;
    qint64 createdAt = 0;
    std::optional<qint64> signedInAt;
    std::optional<qint64> invitedUntil; // an invitation is open until then
};

enum class AccountError {
    NameInvalid,       // not a login name, or the account of that name has another role
    CodeInvalid,       // an invitation that does not exist, is used, or has expired
    PassphraseTooWeak, // fewer than 12 letters, or nearly all of them the same
    Refused,           // name, passphrase or digits are wrong: nobody is told which
    Unknown,           // no such account
    NotNow,            // no memory for Argon2id, or the database cannot be read or written
};

template <typename T> using AccountResult = core::Result<T, AccountError>;

// 1 to 32 of a-z, 0-9, '.', '_', '-', beginning with a letter: nothing that could disturb a log or
// a page.
[[nodiscard]] bool isLoginName(QByteArrayView name);

inline constexpr int leastPassphraseLetters = 12;
inline constexpr std::size_t mostPassphraseBytes = 256;

} // namespace hq
