// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <sys/types.h>

class QProcess;

namespace kanji {

// As whom mozc's processes run. They refuse root.
struct Account
{
    uid_t user;
    gid_t group;

    // Ours. Where that is root (a rehearsal: a kiosk has an account of its own), nobody's.
    [[nodiscard]] static Account ordinary();
    [[nodiscard]] static Account own();
    bool operator==(const Account &) const = default;
};

// Whether a process may start others.
enum class Children { Allowed, None };

// Before start(): only home is writable ground to it, it inherits no file of ours and nothing of
// our environment, gains no privilege, leaves no core file, and is dead as soon as the thread that
// starts it is (the screen's, so this process), however that ended.
void confine(QProcess &process, const QString &home, Account account, Children children);

} // namespace kanji
