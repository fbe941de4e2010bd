// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/DiskModel.h"

#include <QFile>
#include <QProcessEnvironment>

namespace faults {

using namespace Qt::StringLiterals;

// How a process that lost its power ends.
inline constexpr int powerCutExit = 86;

// When the power goes, and what is left then.
struct PowerCut
{
    quint64 at = 0; // the n-th call that changes something; 0: never
    Loss loss = Loss::DropAll;
    Names names = Names::Journal;
    quint32 seed = 1;
};

[[nodiscard]] inline QString textOf(Loss loss)
{
    switch (loss) {
    case Loss::DropAll:
        return u"drop"_s;
    case Loss::KeepPrefix:
        return u"prefix"_s;
    case Loss::AnySectors:
        return u"sectors"_s;
    case Loss::TornLast:
        return u"torn"_s;
    }
    return {};
}

[[nodiscard]] inline QString textOf(Names names)
{
    return names == Names::Journal ? u"journal"_s : u"folder"_s;
}

[[nodiscard]] inline QString textOf(const PowerCut &cut)
{
    return u"--at %1 --loss %2 --names %3 --seed %4"_s.arg(cut.at)
        .arg(textOf(cut.loss), textOf(cut.names))
        .arg(cut.seed);
}

// Puts libpowercut in front of a process that writes below folder. What happened is a line in
// report.
[[nodiscard]] inline QProcessEnvironment
under(const PowerCut &cut, const QString &folder, const QString &report)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(PROGRAM_DIR "/libpowercut.so"));
    // Sanitizers want to be first; their leak check would run in a process without power.
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
    environment.insert(u"UKETSUKE_POWERCUT_ROOT"_s, folder);
    environment.insert(u"UKETSUKE_POWERCUT_AT"_s, QString::number(cut.at));
    environment.insert(u"UKETSUKE_POWERCUT_LOSS"_s, textOf(cut.loss));
    environment.insert(u"UKETSUKE_POWERCUT_NAMES"_s, textOf(cut.names));
    environment.insert(u"UKETSUKE_POWERCUT_SEED"_s, QString::number(cut.seed));
    environment.insert(u"UKETSUKE_POWERCUT_REPORT"_s, report);
    return environment;
}

[[nodiscard]] inline QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

} // namespace faults
