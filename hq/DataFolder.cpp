// SPDX-License-Identifier: Apache-2.0
#include "hq/DataFolder.h"

#include "hq/LogLine.h"
#include "vault/DurableFile.h"
#include "vault/InquiryRotation.h"
#include "web/TlsAuthority.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr qsizetype maxPemSize = 64 * 1024;

StartResult<void> makeFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const bool isMade = QDir().mkpath(QFileInfo(path).path()) &&
                        (::mkdir(name.constData(), 0700) == 0 || errno == EEXIST);
    if (!isMade || !QFileInfo(path).isDir() || !QFileInfo(path).isWritable() ||
        !vault::syncFolder(QFileInfo(path).absolutePath())) {
        return core::fail(StartProblem::DataUnusable);
    }
    return {};
}

bool isAddress(const QByteArray &name)
{
    // A DNS name's last label is never all digits.
    return name.contains(':') || (!name.isEmpty() && name.back() >= '0' && name.back() <= '9');
}

web::ServerNames serverNames(const Config &config)
{
    web::ServerNames names{{"localhost"}, {"127.0.0.1", "::1"}};
    for (const QByteArray &name : config.names) {
        auto &list = isAddress(name) ? names.addresses : names.dnsNames;
        if (!list.contains(name)) {
            list.append(name);
        }
    }
    return names;
}

vault::InquiryPlaces inquiryPlaces(const QString &data)
{
    return {
        data + u"/keys/public.json"_s, data + u"/keys/inquiry.escrow"_s, data + u"/keys/offline"_s};
}

StartProblem problemOf(vault::VaultError error)
{
    return error == vault::VaultError::DiskFull ? StartProblem::DiskUnusable
                                                : StartProblem::KeysUnusable;
}

QJsonObject toJson(const core::Shelter &shelter)
{
    return {{u"code"_s, shelter.code},
            {u"name"_s, shelter.name},
            {u"name_en"_s, shelter.nameEn},
            {u"capacity"_s, shelter.capacity}};
}

} // namespace

StartResult<DataFolder> DataFolder::open(const QString &path, core::Mode mode, const Config &config)
{
    DataFolder folder(QDir(path).absolutePath());
    for (const char *name : {".", "kiosks", "public"}) {
        const auto made = makeFolder(QDir::cleanPath(folder.inside(name)));
        if (!made) {
            return core::fail(made.error());
        }
    }
    auto locked = lock(folder.m_path);
    if (!locked) {
        return core::fail(locked.error());
    }
    folder.m_lock.emplace(std::move(*locked));
    if (const auto keys = folder.readOrMakeKeys(mode); !keys) {
        return core::fail(keys.error());
    }
    if (const auto tls = folder.readOrMakeTls(config); !tls) {
        return core::fail(tls.error());
    }
    return folder;
}

QString DataFolder::inside(const char *name) const
{
    return QDir(m_path).filePath(QString::fromLatin1(name));
}

AccountBook::Place DataFolder::accountsIn(const QString &path)
{
    return {path + u"/accounts.db"_s, path + u"/keys/accounts.key"_s};
}

web::TlsFiles DataFolder::serverTls() const
{
    return {inside("keys/server.pem"), inside("keys/server.key")};
}

StartResult<vault::Descriptor> DataFolder::lock(const QString &path)
{
    const QByteArray name = QFile::encodeName(path + u"/hq.lock"_s);
    vault::Descriptor file(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file.isOpen()) {
        return core::fail(StartProblem::DataUnusable);
    }
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        return core::fail(StartProblem::DataInUse);
    }
    return file;
}

StartResult<QString> DataFolder::rotateInquiry(const QString &path)
{
    const auto locked = lock(path);
    if (!locked) {
        return core::fail(locked.error());
    }
    const auto rotated = vault::rotateInquiry(inquiryPlaces(path));
    if (!rotated) {
        return core::fail(problemOf(rotated.error()));
    }
    return rotated->secretFile;
}

StartResult<void> DataFolder::rotateSigning(const QString &path)
{
    const auto locked = lock(path);
    if (!locked) {
        return core::fail(locked.error());
    }
    const auto rotated = hq::rotateSigning(path + u"/keys"_s);
    return rotated ? StartResult<void>() : core::fail(problemOf(rotated.error()));
}

StartResult<void> DataFolder::makeKeys(core::Mode mode) const
{
    // A power loss half-way leaves only this folder, which the next start removes.
    const QString unfinished = inside("keys.new");
    const bool isEmpty = QDir(unfinished).removeRecursively();
    const QString offline = unfinished + u"/offline"_s;
    if (!isEmpty || !makeFolder(unfinished) || !makeFolder(offline)) {
        return core::fail(StartProblem::DataUnusable);
    }
    const auto made = vault::makeMunicipality(mode,
                                              {unfinished + u"/public.json"_s,
                                               offline + u"/recovery.secret"_s,
                                               offline + u"/inquiry.secret"_s,
                                               unfinished + u"/signing.seed"_s});
    QDir().rmdir(inside("keys")); // an empty one
    if (!made || !QDir().rename(unfinished, inside("keys")) || !vault::syncFolder(m_path)) {
        return core::fail(StartProblem::KeysUnusable);
    }
    return {};
}

StartResult<void> DataFolder::readOrMakeKeys(core::Mode mode)
{
    const QString publicKeys = inside("keys/public.json");
    // New keys beside an old database would strand every kiosk: only an empty folder gets them.
    if (QDir(inside("keys")).isEmpty() && !QFile::exists(database())) {
        if (const auto made = makeKeys(mode); !made) {
            return core::fail(made.error());
        }
        logLine(mode == core::Mode::Real ? Level::Warning : Level::Info,
                u"keys_made_move_offline_folder_to_city_hall"_s);
    }
    auto keys = vault::MunicipalityKeys::load(publicKeys);
    auto signing = keys ? SigningKeys::load(inside("keys"), keys->signing)
                        : vault::Result<SigningKeys>(core::fail(keys.error()));
    if (!signing) {
        return core::fail(StartProblem::KeysUnusable);
    }
    if (keys->mode != mode) {
        return core::fail(StartProblem::OtherMode);
    }
    // Of a version that did not escrow it yet. Without it headquarters serves all the same.
    if (!vault::escrowPresentInquiry(inquiryPlaces(m_path))) {
        logLine(Level::Warning, u"inquiry_key_is_not_in_the_escrow"_s);
    }
    m_keys = *keys;
    m_signing = std::move(*signing);
    return {};
}

StartResult<void> DataFolder::readOrMakeTls(const Config &config)
{
    const web::TlsFiles authorityFiles{inside("keys/ca.pem"), inside("keys/ca.key")};
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (!QFile::exists(authorityFiles.certificate) &&
        !web::TlsAuthority::create(
            authorityFiles, (config.municipality + u" Uketsuke"_s).toUtf8(), now)) {
        return core::fail(StartProblem::TlsUnusable);
    }
    const web::ServerNames names = serverNames(config);
    const QByteArray wanted = (names.dnsNames + names.addresses).join('\n');
    const QString namesFile = inside("keys/server.names");
    const auto issued = vault::readFile(namesFile, maxPemSize);
    // The authority's key is needed only when names change, so that it may be kept elsewhere.
    if (issued && *issued == wanted && QFile::exists(serverTls().certificate)) {
        return {};
    }
    const auto authority = web::TlsAuthority::open(authorityFiles);
    if (!authority || !authority->issueServer(serverTls(), names, now) ||
        !vault::writeDurably(namesFile, wanted)) {
        return core::fail(StartProblem::TlsUnusable);
    }
    return {};
}

StartResult<QByteArray> DataFolder::authority() const
{
    const auto pem = vault::readFile(inside("keys/ca.pem"), maxPemSize);
    return pem ? StartResult<QByteArray>(*pem) : core::fail(StartProblem::TlsUnusable);
}

StartResult<void> DataFolder::publish(const Config &config, const QString &url) const
{
    const auto authority = this->authority();
    if (!authority) {
        return core::fail(authority.error());
    }
    QJsonArray shelters;
    for (const core::Shelter &shelter : config.shelters) {
        shelters.append(toJson(shelter));
    }
    const QJsonObject municipality{{u"code"_s, config.municipalityCode},
                                   {u"name"_s, config.municipality},
                                   {u"name_en"_s, config.municipalityEn},
                                   {u"phone"_s, config.phone}};
    const QJsonObject bundle{
        {u"format"_s, u"uketsuke headquarters 1"_s},
        {u"mode"_s, m_keys->mode == core::Mode::Real ? u"real"_s : u"practice"_s},
        {u"municipality"_s, municipality},
        {u"url"_s, url},
        {u"keys"_s, QJsonDocument::fromJson(m_keys->toJson()).object()},
        {u"ca"_s, QString::fromLatin1(*authority)},
        {u"shelters"_s, shelters}};
    const auto written = vault::writeDurably(
        this->municipality(), QJsonDocument(bundle).toJson(), vault::Readers::Everybody);
    if (!written) {
        return core::fail(StartProblem::DataUnusable);
    }
    return {};
}

} // namespace hq
