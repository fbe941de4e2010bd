// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/ExpiryCommand.h"

#include "store/RegisterErrorText.h"
#include "store/SetAside.h"
#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"

#include <QCommandLineParser>
#include <QDateTime>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

void say(const QString &sentence)
{
    std::fprintf(stderr, "expiry: %s\n", qUtf8Printable(sentence));
}

void print(const char *what, qint64 number)
{
    std::printf("%-42s %lld\n", what, static_cast<long long>(number));
}

void print(const store::ExpiryReport &report, qsizetype setAside)
{
    print("people whose keys were deleted:", report.deleted.handles);
    print("keys deleted:", report.deleted.keys);
    const auto last = QDateTime::fromMSecsSinceEpoch(report.deleted.lastAt, Qt::UTC);
    std::printf("%-42s %s\n",
                "last deleted (UTC, the desk's clock):",
                report.deleted.lastAt == 0 ? "never" : qUtf8Printable(last.toString(Qt::ISODate)));
    print("left, at headquarters, hours running:", report.running);
    print("left, waiting for headquarters:", report.withheld);
    print("copies still to be made without the keys:", report.copiesOwed);
    print("damaged registers set aside, with keys:", setAside);
}

} // namespace

int expiryCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dataOption(u"data"_s, {}, u"DIR"_s);
    parser.addOption(dataOption);
    if (!parser.parse(QStringList{u"expiry"_s} + arguments) ||
        !parser.positionalArguments().isEmpty() || parser.value(dataOption).isEmpty()) {
        say(u"usage: expiry --data DIR"_s);
        return 2;
    }
    const QString data = parser.value(dataOption);
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
    print((*desk)->expiry(), store::SetAside(data).registers().size());
    return 0;
}

} // namespace uketsukectl
