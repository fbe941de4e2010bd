// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/EnrolmentBook.h"
#include "wire/Letter.h"

#include <map>
#include <vector>

namespace hq {

// The letters in the enrolment book.
[[nodiscard]] BookResult<std::vector<wire::Letter>> readLetters(Database &database);
// The highest number that each desk ever said it took; who never said any is not there.
[[nodiscard]] BookResult<std::map<core::KioskId, quint64>> readTaken(Database &database);
[[nodiscard]] BookResult<std::map<core::KioskId, qint64>> readLocks(Database &database);

// Inside a transaction. The next number of this desk.
[[nodiscard]] BookResult<void> writeLetter(Database &database,
                                           const core::KioskId &kiosk,
                                           wire::LetterKind kind,
                                           qint64 now,
                                           const QByteArray &content = {});
[[nodiscard]] BookResult<void>
noteTaken(Database &database, const core::KioskId &kiosk, quint64 upTo, qint64 now);

} // namespace hq
