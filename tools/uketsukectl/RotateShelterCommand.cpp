// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/RotateShelterCommand.h"

#include "store/FolderLock.h"
#include "tools/uketsukectl/TypedPassphrase.h"
#include "vault/KeyFolder.h"
#include "vault/ShelterRotation.h"
#include "vault/TakenOut.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "rotate-shelter: %s\n", qUtf8Printable(sentence));
    return 1;
}

} // namespace

int rotateShelterCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dataOption(u"data"_s, {}, u"DIR"_s);
    const QCommandLineOption passphraseOption(u"passphrase-stdin"_s);
    parser.addOptions({dataOption, passphraseOption, dutyOption()});
    if (!parser.parse(QStringList{u"rotate-shelter"_s} + arguments) ||
        !parser.positionalArguments().isEmpty() || !parser.isSet(dataOption) ||
        !parser.isSet(passphraseOption) || !dutyFrom(parser)) {
        std::fputs("usage: uketsukectl rotate-shelter --data DIR --passphrase-stdin [--duty "
                   "NUMBER]\n",
                   stderr);
        return 2;
    }
    const QString data = parser.value(dataOption);
    const auto lock = store::FolderLock::take(data);
    if (!lock) {
        return refuse(u"%1 is not there, or the desk runs on it: end the desk first"_s.arg(data));
    }
    const QString keys = data + u"/keys"_s;
    if (QFile::exists(vault::KeyFolder::bundleFile(keys)) && !vault::isTakenOut(keys)) {
        // Another key here than headquarters' book says would be this desk's alone.
        return refuse(u"this desk was enrolled: headquarters has the shelter's key rotated "
                      "(uketsuke-hq --rotate-key)"_s);
    }
    const auto rotated = vault::rotateShelter(keys, *dutyFrom(parser), typedPassphrase());
    if (!rotated) {
        return refuse(rotated.error() == vault::VaultError::NotAllowed
                          ? u"headquarters has taken this desk out: no passphrase opens it; rotate "
                            "the key on a desk of the shelter that is still in"_s
                      : rotated.error() == vault::VaultError::WrongPassphrase
                          ? u"the passphrase opens nothing"_s
                          : u"the keys in %1/keys cannot be read or written, or were changed "
                            "too often"_s.arg(data));
    }
    std::puts("names are sealed to a new key from the desk's next start; copy its keys anew");
    return 0;
}

} // namespace uketsukectl
