// SPDX-License-Identifier: Apache-2.0
#include "hq/Admissions.h"

#include "hq/BookLetters.h"
#include "hq/BookRows.h"
#include "hq/LogLine.h"
#include "vault/DurableFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr qsizetype maxFileSize = 4096;
constexpr std::size_t mostLetters = 4; // in one answer

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

Admissions::Admissions(QString folder, core::Mode mode, const QString &bookPath)
    : m_folder(std::move(folder))
    , m_mode(mode)
{
    readAll();
    if (auto book = Database::openToRead(bookPath)) {
        m_book = std::move(*book);
        if (auto version = m_book->prepare("PRAGMA data_version")) {
            m_version = std::move(*version);
        }
    }
    lookIntoBook();
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
            m_files.emplace(*kiosk, *key);
        }
    }
}

// Some microseconds while nothing changed. Where the book cannot be read what was read last counts:
// a revoked desk stays revoked, and a disk in trouble does not lock out the others.
void Admissions::lookIntoBook()
{
    const auto row = m_version ? m_version->step() : core::fail(StoreError::IoFailed);
    const auto version = row ? std::optional(m_version->integer(0)) : std::nullopt;
    if (m_version) {
        m_version->reset();
    }
    if (!version || version == m_seen) {
        return;
    }
    if (!readKiosks() || !readLetters()) {
        logLine(Level::Error, u"enrolments_unreadable"_s);
        return;
    }
    m_seen = version;
}

bool Admissions::readKiosks()
{
    auto ask = m_book->prepare(kioskColumns);
    const auto kiosks =
        ask ? allOf<KioskEntry>(*ask, kioskFrom) : core::fail(BookRefusal::StoreFailed);
    if (!kiosks) {
        return false;
    }
    m_enrolled.clear();
    for (const KioskEntry &entry : *kiosks) {
        if (entry.kiosk.mode == m_mode) {
            m_enrolled.emplace(entry.kiosk, Admitted{entry.signing, entry.standing});
        }
    }
    return true;
}

bool Admissions::readLetters()
{
    const auto letters = hq::readLetters(*m_book);
    const auto taken = readTaken(*m_book);
    if (!letters || !taken) {
        return false;
    }
    m_letters.clear();
    for (const wire::Letter &letter : *letters) {
        m_letters[letter.kiosk].push_back(letter);
    }
    m_taken = *taken;
    return true;
}

std::vector<wire::Letter> Admissions::lettersFor(const core::KioskId &kiosk)
{
    const std::lock_guard lock(m_mutex);
    std::vector<wire::Letter> waiting;
    const auto all = m_letters.find(kiosk);
    if (all == m_letters.end()) {
        return waiting;
    }
    const auto said = m_said.find(kiosk);
    const auto noted = m_taken.find(kiosk);
    const quint64 taken = said != m_said.end()     ? said->second
                          : noted != m_taken.end() ? noted->second
                                                   : 0;
    for (const wire::Letter &letter : all->second) {
        if (letter.number > taken && waiting.size() < mostLetters) {
            waiting.push_back(letter);
        }
    }
    return waiting;
}

Admissions::Heard Admissions::hear(const core::KioskId &kiosk, quint64 lettersTaken)
{
    const std::lock_guard lock(m_mutex);
    if (lettersTaken == 0 && !m_letters.contains(kiosk)) {
        m_said.erase(kiosk);
        return Heard::Before; // hardly any desk is ever told anything
    }
    m_said[kiosk] = lettersTaken;
    const auto noted = m_taken.find(kiosk);
    return lettersTaken > (noted != m_taken.end() ? noted->second : 0) ? Heard::News
                                                                       : Heard::Before;
}

// A stranger costs one look for a file, however many kiosks are admitted.
std::optional<vault::SigningPublicKey> Admissions::byFile(const core::KioskId &kiosk)
{
    const auto known = m_files.find(kiosk);
    if (known != m_files.end()) {
        return known->second;
    }
    const QString path = QDir(m_folder).filePath(kiosk.text() + u".json"_s);
    const auto key =
        kiosk.mode == m_mode && QFile::exists(path) ? keyIn(path, kiosk) : std::nullopt;
    if (key) {
        m_files.emplace(kiosk, *key);
    }
    return key;
}

std::optional<Admitted> Admissions::find(const core::KioskId &kiosk)
{
    const std::lock_guard lock(m_mutex);
    lookIntoBook();
    if (const auto enrolled = m_enrolled.find(kiosk); enrolled != m_enrolled.end()) {
        return enrolled->second;
    }
    const auto key = byFile(kiosk);
    return key ? std::optional(Admitted{*key, Standing::Admitted}) : std::nullopt;
}

std::vector<core::KioskId> Admissions::all()
{
    const std::lock_guard lock(m_mutex);
    lookIntoBook();
    std::set<core::KioskId> kiosks;
    for (const auto &[kiosk, key] : m_files) {
        kiosks.insert(kiosk);
    }
    for (const auto &[kiosk, admitted] : m_enrolled) {
        if (admitted.standing == Standing::Admitted) {
            kiosks.insert(kiosk);
        } else {
            kiosks.erase(kiosk);
        }
    }
    return {kiosks.begin(), kiosks.end()};
}

} // namespace hq
