// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/hq/HqProcess.h"

namespace hqtest {

// The arguments of a headquarters that copies at its start and its stop only.
inline QStringList backedUpTo(const QTemporaryDir &medium)
{
    return {u"--practice"_s, u"--backup"_s, medium.path(), u"--backup-minutes"_s, u"60"_s};
}

// The exit code.
inline int restore(const HqProcess &hq, const QString &backup)
{
    return QProcess::execute(QStringLiteral(PROGRAM_DIR "/uketsuke-hq"),
                             {u"--restore"_s, u"--data"_s, hq.data(), u"--backup"_s, backup});
}

} // namespace hqtest
