// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/AttendanceCommand.h"

#include "core/AttendanceCsv.h"
#include "store/RegisterErrorText.h"
#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"

#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

void say(const QString &sentence)
{
    std::fprintf(stderr, "attendance: %s\n", qUtf8Printable(sentence));
}

int print(const QString &data, const core::DaySpan &days)
{
    const auto keys = vault::KeyFolder::open(data + u"/keys"_s);
    if (!keys) {
        say(u"there are no readable keys in the data directory"_s);
        return 1;
    }
    store::RegisterOptions options;
    options.dataFolder = data;
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.access = store::Access::LookOnly;
    const auto desk = store::SqliteRegister::open(options);
    if (!desk) {
        say(store::textOf(desk.error()));
        return 1;
    }
    const QByteArray table =
        core::attendanceCsv(core::within((*desk)->attendance().shifts(), days));
    const auto size = static_cast<std::size_t>(table.size());
    const bool isWritten =
        std::fwrite(table.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return isWritten ? 0 : 1;
}

} // namespace

int attendanceCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dataOption(u"data"_s, {}, u"DIR"_s);
    const QCommandLineOption fromOption(u"from"_s, {}, u"YYYY-MM-DD"_s);
    const QCommandLineOption toOption(u"to"_s, {}, u"YYYY-MM-DD"_s);
    parser.addOptions({dataOption, fromOption, toOption});
    const bool isParsed = parser.parse(QStringList{u"attendance"_s} + arguments) &&
                          parser.positionalArguments().isEmpty() &&
                          !parser.value(dataOption).isEmpty();
    const auto days = core::daySpanFrom(parser.value(fromOption), parser.value(toOption));
    if (!isParsed || !days) {
        say(u"usage: attendance --data DIR [--from YYYY-MM-DD] [--to YYYY-MM-DD]"_s);
        return 2;
    }
    return print(parser.value(dataOption), *days);
}

} // namespace uketsukectl
