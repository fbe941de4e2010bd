// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/WipeCommand.h"

#include "store/FolderLock.h"
#include "store/RegisterErrorText.h"
#include "store/SqliteRegister.h"
#include "store/Wipe.h"
#include "tools/uketsukectl/TypedPassphrase.h"
#include "vault/KeyFolder.h"

#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

struct Wish
{
    QString data;
    QString backup;
    QString instance;
    bool isBackupNamed = false;
    core::DutyNumber first = 0;
    core::DutyNumber second = 0;
};

// Why not, as a sentence.
using Allowed = core::Result<void, QString>;

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "wipe: %s\n", qUtf8Printable(sentence));
    return 1;
}

std::optional<Wish> wishFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dataOption(u"data"_s, {}, u"DIR"_s);
    const QCommandLineOption backupOption(u"backup"_s, {}, u"DIR"_s);
    const QCommandLineOption instanceOption(u"instance"_s, {}, u"FILE"_s);
    const QCommandLineOption firstOption(u"by"_s, {}, u"NUMBER"_s);
    const QCommandLineOption secondOption(u"and-by"_s, {}, u"NUMBER"_s);
    const QCommandLineOption passphrasesOption(u"passphrases-stdin"_s);
    parser.addOptions(
        {dataOption, backupOption, instanceOption, firstOption, secondOption, passphrasesOption});
    const bool isParsed = parser.parse(QStringList{u"wipe"_s} + arguments) &&
                          parser.positionalArguments().isEmpty() &&
                          parser.isSet(passphrasesOption) && parser.isSet(dataOption);
    const auto first = slotNumber(parser.value(firstOption));
    const auto second = slotNumber(parser.value(secondOption));
    if (!isParsed || !first || !second) {
        return std::nullopt;
    }
    const QString data = parser.value(dataOption);
    return Wish{data,
                parser.isSet(backupOption) ? parser.value(backupOption) : data + u".backup"_s,
                parser.value(instanceOption),
                parser.isSet(backupOption),
                *first,
                *second};
}

Allowed approvedBy(const vault::KeyFolder &keys, core::DutyNumber number)
{
    const auto unlocked = keys.unlock(number, typedPassphrase());
    if (!unlocked) {
        return core::fail(
            u"nothing was deleted: the passphrase of number %1 opens nothing"_s.arg(number));
    }
    return unlocked->who.role == core::StaffRole::Member
               ? core::fail(u"nothing was deleted: number %1 is not a supervisor"_s.arg(number))
               : Allowed();
}

Allowed isAtHeadquarters(const QString &data, const vault::KeyFolder &keys)
{
    store::RegisterOptions options;
    options.dataFolder = data;
    options.kiosk = keys.kiosk();
    options.sealing = keys.sealingKeys();
    options.access = store::Access::LookOnly;
    const auto desk = store::SqliteRegister::open(options);
    if (!desk) {
        return core::fail(u"nothing was deleted: %1"_s.arg(store::textOf(desk.error())));
    }
    quint64 unsent = 0;
    for (const store::OwnStream &stream : (*desk)->ownStreams()) {
        const auto receipt = (*desk)->receipt(stream.stream);
        if (!receipt) {
            return core::fail(u"nothing was deleted: %1"_s.arg(store::textOf(receipt.error())));
        }
        const quint64 next = *receipt ? (*receipt)->expectedNext : stream.first;
        unsent += stream.seq + 1 > next ? stream.seq + 1 - next : 0;
    }
    return unsent == 0
               ? Allowed()
               : core::fail(u"nothing was deleted: headquarters lacks %1 records; start "
                            "the desk with a network, and end it when none waits"_s.arg(unsent));
}

Allowed isAllowed(const Wish &wish, const vault::KeyFolder &keys)
{
    if (wish.first == wish.second) {
        return core::fail(u"nothing was deleted: it takes two different supervisors"_s);
    }
    if (wish.isBackupNamed && !QDir(wish.backup).exists()) {
        return core::fail(
            u"nothing was deleted: %1 is not there; plug in the medium"_s.arg(wish.backup));
    }
    if (const auto first = approvedBy(keys, wish.first); !first) {
        return first;
    }
    if (const auto second = approvedBy(keys, wish.second); !second) {
        return second;
    }
    return isAtHeadquarters(wish.data, keys);
}

} // namespace

int wipeCommand(const QStringList &arguments)
{
    const auto wish = wishFrom(arguments);
    if (!wish) {
        std::fputs("usage: uketsukectl wipe --data DIR --by NUMBER --and-by NUMBER "
                   "--passphrases-stdin [--backup DIR] [--instance FILE]\n",
                   stderr);
        return 2;
    }
    const auto lock = store::FolderLock::take(wish->data);
    if (!lock) {
        return refuse(
            u"%1 is not there, or the desk runs on it: end the desk first"_s.arg(wish->data));
    }
    const auto keys = vault::KeyFolder::open(wish->data + u"/keys"_s);
    if (!keys) {
        return refuse(u"nothing was deleted: there are no readable keys in %1; what lies there "
                      "opens for nobody but the municipality"_s.arg(wish->data));
    }
    if (keys->isTakenOut()) {
        return refuse(u"nothing was deleted: headquarters took this desk out, and no staff is left "
                      "to approve; delete %1 and its copies by hand"_s.arg(wish->data));
    }
    if (const auto allowed = isAllowed(*wish, *keys); !allowed) {
        return refuse(allowed.error());
    }
    const auto wiped = store::wipe({wish->data, wish->backup, wish->instance, keys->kiosk()});
    if (!wiped) {
        return refuse(u"the keys are deleted as far as the disks allow; files are left in %1, %2 "
                      "or beside them: delete those by hand"_s.arg(wish->data, wish->backup));
    }
    std::printf("desk %s is deleted here, its keys, register and copies; revoke it at headquarters "
                "too\n",
                qUtf8Printable(keys->kiosk().text()));
    std::puts("copies on other sticks still open with the old passphrases: destroy them");
    return 0;
}

} // namespace uketsukectl
