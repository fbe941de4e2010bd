// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "store/LogTable.h"
#include "vault/KeyFolder.h"

#include <QHash>

namespace store {

// How far the names could be opened.
struct Unsealing
{
    int opened = 0;     // sealed halves
    int expired = 0;    // no person key any more
    int unreadable = 0; // the key does not fit: another shelter's, or damage

    bool operator==(const Unsealing &) const = default;
};

// Everybody whose sealed halves the shelter's key opens, what was written last over what was
// before.
struct OpenedNames
{
    Unsealing count;
    QHash<core::HandleKey, core::PersonDetails> persons;
    qint64 upTo = 0; // row of the log, the last that was looked at
};

// A later sealed half says something about the fields it has and nothing about the others.
void overlay(core::PersonDetails &known, const core::PersonDetails &later);

// Of the rows after `after`, on all cores; 50 µs of one core a person. `log` is read in the
// caller's thread. Damaged when a record cannot be read.
[[nodiscard]] Result<OpenedNames>
openNames(const LogTable &log, qint64 after, const vault::Unlocked &unlocked);
// Of the register in that file, in one snapshot and a connection of its own: on a worker thread
// beside the desk that writes it.
[[nodiscard]] Result<OpenedNames> openNames(const QString &databaseFile,
                                            const vault::Unlocked &unlocked);

} // namespace store
