// SPDX-License-Identifier: Apache-2.0
// How the register comes up: folder, marker, connection, replay, stream.
#include "store/Replay.h"
#include "store/SqliteRegister.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

Result<void> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0 || errno == EEXIST) {
        return {};
    }
    return core::fail(errno == ENOSPC ? core::RegisterError::DiskFull
                                      : core::RegisterError::ReadOnly);
}

} // namespace

SqliteRegister::SqliteRegister(RegisterOptions options)
    : m_options(std::move(options))
    , m_ballast(m_options.dataFolder, m_options.ballast)
{}

SqliteRegister::~SqliteRegister() = default;

QString SqliteRegister::databaseFile() const
{
    return m_options.dataFolder + u"/register.db"_s;
}

Result<std::unique_ptr<SqliteRegister>> SqliteRegister::open(RegisterOptions options)
{
    std::unique_ptr<SqliteRegister> opened(new SqliteRegister(std::move(options)));
    auto done = opened->lockFolder();
    if (done) {
        done = opened->connect();
    }
    if (done) {
        done = opened->fitMarker();
    }
    if (done) {
        done = opened->goOnExpiring();
    }
    if (!done) {
        return core::fail(done.error());
    }
    return opened;
}

Result<void> SqliteRegister::lockFolder()
{
    if (m_options.access == Access::LookOnly) {
        // Looking at what is not there must not make it.
        return QFile::exists(databaseFile()) ? Result<void>()
                                             : core::fail(core::RegisterError::IoFailed);
    }
    if (const auto made = makeFolder(m_options.dataFolder); !made) {
        return made;
    }
    auto lock = FolderLock::take(m_options.dataFolder);
    if (!lock) {
        return core::fail(lock.error());
    }
    m_lock.emplace(std::move(*lock));
    auto marker =
        InstanceMarker::open(InstanceMarker::pathFor(m_options.dataFolder, m_options.instancePath));
    if (!marker) {
        return core::fail(marker.error());
    }
    m_marker.emplace(std::move(*marker));
    m_ballast.hold();
    // Whoever ends in order leaves no WAL.
    m_foundWal = QFileInfo(databaseFile() + u"-wal"_s).size() > 0;
    return {};
}

Result<void> SqliteRegister::connect()
{
    return withBallast([this] { return connectOnce(); });
}

Result<void> SqliteRegister::connectOnce()
{
    m_log.reset();
    m_database.reset();
    auto database = Database::open(databaseFile(), m_options.settings);
    if (!database) {
        return core::fail(database.error());
    }
    // 50 ms for 30,000 people.
    const auto sound = (*database)->ask(u"PRAGMA quick_check(1)"_s);
    if (!sound || *sound != u"ok"_s) {
        return core::fail(sound ? core::RegisterError::Damaged : sound.error());
    }
    auto log = LogTable::prepare(**database);
    if (!log) {
        return core::fail(log.error());
    }
    if (m_options.access == Access::Desk) {
        if (const auto moved = (*database)->checkpoint(Database::Wal::Emptied); !moved) {
            return moved;
        }
    }
    m_database = std::move(*database);
    m_log = std::move(*log);
    auto done = checkKiosk();
    if (done) {
        done = replay();
    }
    if (!done) {
        m_log.reset();
        m_database.reset();
    }
    return done;
}

Result<void> SqliteRegister::checkKiosk()
{
    const auto name = u"kiosk"_s;
    const QByteArray kiosk = m_options.kiosk.bytes();
    const SettingTable settings(*m_database);
    const auto stored = settings.value(name);
    if (!stored) {
        return core::fail(stored.error());
    }
    if (!*stored && m_options.access == Access::Desk) {
        return settings.store(name, kiosk);
    }
    // The id carries the mode: practice never opens a real register, nor the other way round.
    if (*stored != kiosk) {
        return core::fail(core::RegisterError::Unsafe);
    }
    return {};
}

Result<void> SqliteRegister::replay()
{
    auto state = replayed(*m_log, m_options.kiosk);
    if (!state) {
        return core::fail(state.error());
    }
    if (const auto read = readExpiry(*state); !read) {
        return read;
    }
    m_lamport.see(state->highestLamport());
    m_state = std::move(*state);
    return {};
}

Result<void> SqliteRegister::fitMarker()
{
    if (m_options.access == Access::LookOnly) {
        return {};
    }
    const std::optional<StreamHead> &last = m_marker->last();
    const StreamState *newest = current();
    const auto restored = SettingTable(*m_database).value(restoredSetting());
    if (!restored) {
        return core::fail(restored.error());
    }
    if (newest != nullptr && last && !*restored) {
        const auto held = m_log->holds(*last);
        if (!held) {
            return core::fail(held.error());
        }
        if (*held) {
            return {};
        }
    }
    const bool isUnused =
        m_state.streams().size() == 1 && newest != nullptr && newest->head.seq == 1;
    if (isUnused && !last && !*restored) {
        // The power went during the first start, after the stream and before the marker.
        m_marker->remember(newest->head, InstanceMarker::Sync::Now);
        return {};
    }
    if (newest != nullptr) {
        // Copied back from earlier, or copied from elsewhere: the copy goes on from its own head.
        const StreamHead head = newest->head;
        return beginStream(newest->shelter, core::StreamParent{head.stream, head.seq, head.hash});
    }
    if (m_options.shelter.isEmpty()) {
        return {};
    }
    // A first start, or a register that was lost: then the marker still knows how far it went.
    std::optional<core::StreamParent> parent;
    if (last && last->stream.kiosk == m_options.kiosk) {
        parent = core::StreamParent{last->stream, last->seq, last->hash};
    }
    return beginStream(m_options.shelter, parent);
}

Result<void> SqliteRegister::beginStream(const core::ShelterCode &shelter,
                                         const std::optional<core::StreamParent> &parent)
{
    return withBallast([&] { return beginStreamOnce(shelter, parent); });
}

Result<void> SqliteRegister::beginStreamOnce(const core::ShelterCode &shelter,
                                             const std::optional<core::StreamParent> &parent)
{
    if (!core::isShelterCode(shelter)) {
        return core::fail(core::RegisterError::WrongShelter);
    }
    const core::StreamId stream{m_options.kiosk, QRandomGenerator::system()->generate64()};
    const core::PresenceFold nobody;
    RecordMaker maker(nobody, start({stream, 0, core::noHash()}), m_options.sealing);
    const std::vector<MadeRecord> first{maker.open({shelter, parent})};
    if (const auto begun = m_database->begin(); !begun) {
        return begun;
    }
    const auto row = m_log->addStream(stream, shelter);
    auto written = row ? insertAll(*row, first) : core::fail(row.error());
    if (written) {
        written = SettingTable(*m_database).remove(restoredSetting());
    }
    if (written) {
        written = m_database->commit();
    }
    if (!written) {
        written = settle(written.error(), first);
    } else {
        // Another shelter is another fold, so the state is made anew from the log.
        written = replay();
    }
    if (written) {
        m_marker->remember(current()->head, InstanceMarker::Sync::Now);
    }
    return written;
}

} // namespace store
