// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"
#include "core/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>

namespace uketsukectl {

enum class LogState {
    Whole,
    CutShort, // the database is damaged: what could be read before that was visited
};

using RecordVisit = std::function<void(const core::ShelterCode &shelter, const QByteArray &record)>;

// Every record of a copied register.db or hq.db as it was stored, whatever is wrong with it: where
// verify says what is damaged, this reads on. Changes nothing. The error is a sentence.
[[nodiscard]] core::Result<LogState, QString> eachRecordOfDesk(const QString &database,
                                                               const RecordVisit &visit);
[[nodiscard]] core::Result<LogState, QString> eachRecordOfHeadquarters(const QString &database,
                                                                       const RecordVisit &visit);
// Key id → box, of everybody at this desk who has not expired.
[[nodiscard]] core::Result<QHash<QByteArray, QByteArray>, QString>
personBoxes(const QString &database);

} // namespace uketsukectl
