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

constexpr qint64 readEvery = 1000; // ms
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

Admissions::Admissions(QString folder, core::Mode mode, Clock clock)
    : m_folder(std::move(folder))
    , m_mode(mode)
    , m_clock(std::move(clock))
{
    read();
}

void Admissions::read()
{
    m_readAt = m_clock();
    m_folderChanged = QFileInfo(m_folder).lastModified();
    m_keys.clear();
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

// So that strangers who knock all the time do not make us read all the time.
bool Admissions::isWorthReading() const
{
    constexpr qint64 tick = 50; // ms: two changes within one tick of the file system look like one
    const qint64 age = m_clock() - m_readAt;
    const QDateTime changed = QFileInfo(m_folder).lastModified();
    return age >= readEvery || age < 0 || changed != m_folderChanged ||
           m_readAt - changed.toMSecsSinceEpoch() < tick;
}

std::optional<vault::SigningPublicKey> Admissions::keyOf(const core::KioskId &kiosk)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_keys.find(kiosk);
    if (found == m_keys.end() && isWorthReading()) {
        read();
        found = m_keys.find(kiosk);
    }
    return found == m_keys.end() ? std::nullopt : std::optional(found->second);
}

std::vector<core::KioskId> Admissions::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<core::KioskId> kiosks;
    for (const auto &[kiosk, key] : m_keys) {
        kiosks.push_back(kiosk);
    }
    return kiosks;
}

} // namespace hq
