// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/RestoreCommand.h"

#include "store/Restore.h"

#include <QCommandLineParser>
#include <QDateTime>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

QString sentence(store::RestoreError error, const store::RestorePlan &plan)
{
    switch (error) {
    case store::RestoreError::NothingLost:
        return u"nothing was done: register and keys in %1 can be used, or belong to a newer "
               "version"_s.arg(plan.dataFolder);
    case store::RestoreError::NoGoodCopy:
        return u"nothing was done: there is no sound copy of this desk in %1; plug in the right "
               "medium, or look for an older one. Headquarters has what the desk has sent"_s.arg(
                   plan.backupFolder);
    case store::RestoreError::SeveralDesks:
        return u"nothing was done: nothing here says which desk this was, and %1 holds copies of "
               "several; name a folder that holds only this desk's"_s.arg(plan.backupFolder);
    case store::RestoreError::InUse:
        return u"nothing was done: the desk runs; end it first"_s;
    case store::RestoreError::DiskFull:
        return u"nothing was done: there is no room in %1; free some, but delete nothing there"_s
            .arg(plan.dataFolder);
    case store::RestoreError::Refused:
        return u"the disk of %1 refuses, or does not give back what was written: take another "
               "disk"_s.arg(plan.dataFolder);
    }
    return {};
}

void say(const store::Restored &restored)
{
    if (restored.keys == store::Restored::Keys::FromCopy) {
        std::puts("keys: restored");
    }
    if (restored.reg == store::Restored::Register::FromCopy) {
        const auto madeAt = QDateTime::fromMSecsSinceEpoch(restored.copy.madeAt, Qt::UTC);
        std::printf("register: restored as of %s, %llu records\n",
                    qUtf8Printable(madeAt.toString(Qt::ISODate)),
                    static_cast<unsigned long long>(restored.copy.records));
        std::puts("what was recorded later is at headquarters as far as it was sent; the desk goes "
                  "on in a new stream and asks for it");
    }
    if (!restored.aside.isEmpty()) {
        std::printf("the damaged register is kept for seven days of the desk: %s\n",
                    qUtf8Printable(restored.aside));
    }
}

} // namespace

int restoreCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dataOption(u"data"_s, {}, u"DIR"_s);
    const QCommandLineOption backupOption(u"backup"_s, {}, u"DIR"_s);
    parser.addOptions({dataOption, backupOption});
    if (!parser.parse(QStringList{u"restore"_s} + arguments) ||
        !parser.positionalArguments().isEmpty() || parser.value(dataOption).isEmpty()) {
        std::fputs("usage: uketsukectl restore --data DIR [--backup DIR]\n", stderr);
        return 2;
    }
    const QString data = parser.value(dataOption);
    const store::RestorePlan plan{
        data, parser.isSet(backupOption) ? parser.value(backupOption) : data + u".backup"_s};
    const auto restored = store::restore(plan);
    if (!restored) {
        std::fprintf(stderr, "restore: %s\n", qUtf8Printable(sentence(restored.error(), plan)));
        return 1;
    }
    say(*restored);
    return 0;
}

} // namespace uketsukectl
