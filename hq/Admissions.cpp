// SPDX-License-Identifier: Apache-2.0
#include "hq/Admissions.h"

#include "hq/LogLine.h"
#include "vault/DurableFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr qsizetype maxFileSize = 4096;

std::optional<vault::SigningPublicKey> keyIn(const QString &path, const core::KioskId &kiosk)
{
    const auto json = vault::readFile(path, maxFileSize);
    if (!json) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(*json).object();
    const auto named = core::KioskId::fromText(object.value(u"kiosk"_s).toString());
    const auto key = QByteArray::fromBase64Encoding(
        object.value(u"signing"_s).toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!named || *named != kiosk || !key) {
        return std::nullopt;
    }
    return vault::SigningPublicKey::fromBytes(*key);
}

} // namespace

Admissions::Admissions(QString folder, core::Mode mode)
    : m_folder(std::move(folder))
    , m_mode(mode)
{
    readAll();
}

void Admissions::readAll()
{
    const QStringList names = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files);
    for (const QString &name : names) {
        const auto kiosk = core::KioskId::fromText(name.chopped(5));
        const auto key = kiosk ? keyIn(QDir(m_folder).filePath(name), *kiosk) : std::nullopt;
        if (!key) {
            logLine(Level::Warning, u"kiosk_file_unusable"_s);
        } else if (kiosk->mode != m_mode) {
            logLine(Level::Warning, u"kiosk_of_other_mode"_s, {{u"kiosk"_s, kiosk->text()}});
        } else {
            m_keys.emplace(*kiosk, *key);
        }
    }
}

// A stranger costs one look for a file, however many kiosks are admitted.
std::optional<vault::SigningPublicKey> Admissions::keyOf(const core::KioskId &kiosk)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_keys.find(kiosk);
    if (known != m_keys.end()) {
        return known->second;
    }
    const QString path = QDir(m_folder).filePath(kiosk.text() + u".json"_s);
    const auto key =
        kiosk.mode == m_mode && QFile::exists(path) ? keyIn(path, kiosk) : std::nullopt;
    if (key) {
        m_keys.emplace(kiosk, *key);
    }
    return key;
}

std::vector<core::KioskId> Admissions::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<core::KioskId> kiosks;
    kiosks.reserve(m_keys.size());
    for (const auto &[kiosk, key] : m_keys) {
        kiosks.push_back(kiosk);
    }
    return kiosks;
}

} // namespace hq
