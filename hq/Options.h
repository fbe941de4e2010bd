// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace hq {

enum class Task {
    Serve,
    Restore,          // the database from a backup; then the program ends
    AddAdministrator, // an invitation for `subject`; then the program ends
    RotateInquiry,    // a new inquiry key; then the program ends
    RotateSigning,    // a new signing key; then the program ends
    // Beside the running headquarters, and then the program ends (hq/DeskCommands.h):
    MakeCode,  // for a desk of shelter `subject`
    ListDesks, // that wait, are admitted or revoked
    Approve,   // desk `subject`
    Refuse,
    Revoke,
    Move,      // desk `subject` to `shelter`
    RotateKey, // of shelter `subject`
};

// The command line of uketsuke-hq.
struct Options
{
    Task task = Task::Serve;
    QString config;
    QString data;
    QString instance; // the marker; default: DATA.instance
    QString backup;   // default: DATA/backup
    int backupMinutes = 10;
    core::Mode mode = core::Mode::Real;
    quint16 port = 0;
    quint16 boardPort = 0;
    QString subject; // of the task
    QString shelter; // to which a desk is moved
    // How long somebody counts in two shelters before the first hears of the second: as long as a
    // desk offers to take them back (core::SessionTimes::undo).
    int settleSeconds = 60;
};

[[nodiscard]] std::optional<Options> optionsFrom(const QStringList &arguments);
[[nodiscard]] const char *usage();

} // namespace hq
