// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace hq {

enum class Level { Info, Warning, Error };

// One JSON line on stderr, written at once so that lines of several threads do not mix. Never
// anything that came from a person: codes, counts and kiosk ids only.
void logLine(Level level, const QString &event, QJsonObject details = {});

} // namespace hq
