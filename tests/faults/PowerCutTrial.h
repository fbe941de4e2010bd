// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/PowerCutSettings.h"

#include <QStringList>

namespace faults {

// What came of one power cut.
struct TrialResult
{
    QString where; // what libpowercut reported
    bool wasCut = false;
    qsizetype promised = 0; // events or records that were acknowledged before
    QStringList problems;   // in words; none is what is wanted
};

enum class Flush { Yes, No };

// A desk that makes its keys and its register and then works, in folder (made, and removed at the
// end), until the power goes; then opened without the attack.
[[nodiscard]] TrialResult
tryDesk(const QString &folder, const PowerCut &cut, int events, Flush flush = Flush::Yes);

// The same for a real headquarters with a desk that posts.
[[nodiscard]] TrialResult tryHeadquarters(const PowerCut &cut, int posts);

} // namespace faults
