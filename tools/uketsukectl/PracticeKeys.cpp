// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/PracticeKeys.h"

#include "vault/InquiryRotation.h"
#include "vault/Octets.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

QString realDesk()
{
    return u"this is a real register: made-up people stay out of it"_s;
}

vault::Result<vault::MunicipalityKeys> madeUpMunicipality(const QString &dataFolder)
{
    const QString folder = dataFolder + u"/practice-municipality"_s;
    const vault::MunicipalityPaths paths{folder + u"/municipality.json"_s,
                                         folder + u"/recovery.secret"_s,
                                         folder + u"/inquiry.secret"_s,
                                         folder + u"/signing.seed"_s};
    if (QFile::exists(paths.publicKeys)) {
        return vault::MunicipalityKeys::load(paths.publicKeys);
    }
    // A rehearsal that was killed while it made them: practice secrets may go.
    QDir(folder).removeRecursively();
    ::mkdir(QFile::encodeName(folder).constData(), 0700);
    return vault::makeMunicipality(core::Mode::Practice, paths);
}

vault::Result<vault::KeyFolder> makeKeys(const QString &dataFolder,
                                         const std::optional<vault::MunicipalityKeys> &given)
{
    ::mkdir(QFile::encodeName(dataFolder).constData(), 0700);
    const auto municipality =
        given ? vault::Result<vault::MunicipalityKeys>(*given) : madeUpMunicipality(dataFolder);
    if (!municipality) {
        return core::fail(municipality.error());
    }
    const auto passphrase =
        core::SecretBytes::copyOf(vault::octetSpan(QByteArrayLiteral("practice")));
    return vault::KeyFolder::createFirst(
        dataFolder + u"/keys"_s, passphrase, vault::Argon2Cost::practice(), *municipality);
}

} // namespace

core::Result<vault::KeyFolder, QString>
practiceKeys(const QString &dataFolder, const std::optional<vault::MunicipalityKeys> &municipality)
{
    // Before anything is made: a refusal leaves nothing behind.
    if (municipality && municipality->mode != core::Mode::Practice) {
        return core::fail(realDesk());
    }
    if (municipality) {
        // As a desk does at its start; what is refused here is refused below.
        (void)vault::takeOverInquiry(dataFolder + u"/keys"_s, *municipality);
    }
    auto keys = vault::KeyFolder::open(dataFolder + u"/keys"_s);
    if (!keys && keys.error() == vault::VaultError::NotThere) {
        keys = makeKeys(dataFolder, municipality);
    }
    if (!keys) {
        return core::fail(u"the keys in the data directory cannot be made or read"_s);
    }
    if (keys->kiosk().mode != core::Mode::Practice) {
        return core::fail(realDesk());
    }
    if (municipality && keys->municipality() != *municipality) {
        return core::fail(u"this register belongs to another municipality; take another data "
                          "directory"_s);
    }
    return std::move(*keys);
}

} // namespace uketsukectl
