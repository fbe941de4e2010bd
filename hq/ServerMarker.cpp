// SPDX-License-Identifier: Apache-2.0
#include "hq/ServerMarker.h"

#include "hq/LogLine.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr quint32 magic = 0x55484D31;
constexpr qsizetype uuidSize = 16;
constexpr qsizetype contentSize = uuidSize + 8;

QByteArray encode(const ServerMark &mark)
{
    QByteArray commits(8, '\0');
    qToBigEndian(mark.commits, commits.data());
    return mark.incarnation.toRfc4122() + commits;
}

std::optional<ServerMark> decode(const QByteArray &content)
{
    if (content.size() != contentSize) {
        return std::nullopt;
    }
    return ServerMark{QUuid::fromRfc4122(content.left(uuidSize)),
                      qFromBigEndian<quint64>(content.constData() + uuidSize)};
}

} // namespace

ServerMarker::ServerMarker(vault::SlotFile file)
    : m_file(std::move(file))
    , m_last(decode(m_file.last()))
{}

vault::Result<ServerMarker> ServerMarker::open(const QString &path)
{
    auto file = vault::SlotFile::open(path, magic, contentSize);
    if (!file) {
        return core::fail(file.error());
    }
    return ServerMarker(std::move(*file));
}

bool ServerMarker::remember(const ServerMark &mark, Sync sync)
{
    m_last = mark;
    return m_file.write(encode(mark), sync);
}

Origin originOf(const LogStore &store, const ServerMarker &marker)
{
    const auto &last = marker.last();
    if (!last) {
        // Nothing counted yet: a first start, or a database from before there were markers.
        return store.mark() ? Origin::Restored : Origin::Own;
    }
    const ServerMark mark = store.mark().value_or(ServerMark{store.serverIncarnation(), 0});
    const bool isOwn = mark.incarnation == last->incarnation && mark.commits >= last->commits;
    return isOwn ? Origin::Own : Origin::Restored;
}

StoreResult<Origin> settleOrigin(LogStore &store, ServerMarker &marker, core::Mode mode, qint64 now)
{
    const Origin origin = originOf(store, marker);
    if (origin == Origin::Restored) {
        store.begin();
        const QUuid incarnation = store.drawServerIncarnation();
        // The incarnation tells this restore from the next one.
        store.raise({AlarmKind::ServerRestored,
                     {{mode, QUuid()}, qFromBigEndian<quint64>(incarnation.toRfc4122())},
                     0,
                     {},
                     now});
        if (const auto done = store.commit(); !done) {
            return core::fail(done.error());
        }
        logLine(Level::Warning,
                u"database_restored_or_cloned"_s,
                {{u"server_incarnation"_s, incarnation.toString(QUuid::WithoutBraces)}});
    }
    // Without a marker the next restore goes unnoticed here; the desks' cursors still tell.
    const ServerMark mark = store.mark().value_or(ServerMark{store.serverIncarnation(), 0});
    if (!marker.remember(mark, ServerMarker::Sync::Now)) {
        logLine(Level::Warning, u"instance_marker_not_written"_s);
    }
    return origin;
}

} // namespace hq
