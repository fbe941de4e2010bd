// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/TakeKeyCommand.h"

#include "store/FolderLock.h"
#include "tools/uketsukectl/TypedPassphrase.h"
#include "vault/DurableFile.h"
#include "vault/ShelterGift.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "take-key: %s\n", qUtf8Printable(sentence));
    return 1;
}

QString sentence(vault::VaultError error, const QString &data)
{
    switch (error) {
    case vault::VaultError::WrongPassphrase:
        return u"the passphrase opens nothing"_s;
    case vault::VaultError::WrongKey:
        return u"the file is for another desk, or another shelter: make one for this desk's id"_s;
    case vault::VaultError::AlreadyThere:
        return u"this desk has its shelter's secret already"_s;
    case vault::VaultError::NotThere:
        return u"this desk was not enrolled by headquarters: it has nothing to open the file "
               "with"_s;
    case vault::VaultError::Damaged:
    case vault::VaultError::TooOpen:
    case vault::VaultError::NotAllowed:
    case vault::VaultError::OutOfMemory:
    case vault::VaultError::DiskFull:
    case vault::VaultError::IoFailed:
        break;
    }
    return u"the file, or the keys in %1/keys, cannot be read or written"_s.arg(data);
}

} // namespace

int takeKeyCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dataOption(u"data"_s, {}, u"DIR"_s);
    const QCommandLineOption fromOption(u"from"_s, {}, u"FILE"_s);
    const QCommandLineOption passphraseOption(u"passphrase-stdin"_s);
    parser.addOptions({dataOption, fromOption, passphraseOption, dutyOption()});
    const bool isParsed = parser.parse(QStringList{u"take-key"_s} + arguments);
    const auto duty = dutyFrom(parser);
    if (!isParsed || !duty || !parser.positionalArguments().isEmpty() ||
        !parser.isSet(dataOption) || !parser.isSet(fromOption) || !parser.isSet(passphraseOption)) {
        std::fputs("usage: uketsukectl take-key --data DIR --from FILE --passphrase-stdin "
                   "[--duty NUMBER]\n",
                   stderr);
        return 2;
    }
    const QString data = parser.value(dataOption);
    const auto lock = store::FolderLock::take(data);
    if (!lock) {
        return refuse(u"%1 is not there, or the desk runs on it: end the desk first"_s.arg(data));
    }
    const auto gift = vault::readFile(parser.value(fromOption), vault::maxShelterGift);
    const auto taken =
        gift ? vault::takeShelterGift(data + u"/keys"_s, *duty, typedPassphrase(), *gift)
             : core::fail(vault::VaultError::Damaged);
    if (!taken) {
        return refuse(sentence(taken.error(), data));
    }
    std::puts("names of this shelter open here from the desk's next start, those of before too; "
              "delete the file");
    return 0;
}

} // namespace uketsukectl
