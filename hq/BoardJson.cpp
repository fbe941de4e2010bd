// SPDX-License-Identifier: Apache-2.0
#include "hq/BoardJson.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

QJsonValue timeOrNull(qint64 ms)
{
    if (ms == 0) {
        return QJsonValue::Null;
    }
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const Figures &figures)
{
    QJsonObject object;
    for (auto entry = figures.begin(); entry != figures.end(); ++entry) {
        const Figure &figure = *entry;
        object.insert(QString::fromLatin1(entry.key()),
                      figure ? QJsonValue(*figure) : QJsonValue(QJsonValue::Null));
    }
    return object;
}

QJsonObject toJson(const ShelterOnBoard &onBoard)
{
    const core::Shelter &shelter = onBoard.shelter;
    return {{u"code"_s, shelter.code},
            {u"name"_s, shelter.name},
            {u"name_en"_s, shelter.nameEn},
            {u"capacity"_s,
             shelter.capacity > 0 ? QJsonValue(shelter.capacity) : QJsonValue(QJsonValue::Null)},
            {u"state"_s, codeOf(onBoard.state)},
            {u"kiosks"_s, onBoard.kiosks},
            {u"kiosks_heard"_s, onBoard.kiosksHeard},
            {u"as_of"_s, timeOrNull(onBoard.asOf)},
            {u"silent_since"_s, timeOrNull(onBoard.silentSince)},
            {u"figures"_s, toJson(onBoard.figures)}};
}

QJsonObject toJson(const Alarm &alarm)
{
    return {
        {u"kind"_s, codeOf(alarm.kind)},
        {u"shelter"_s,
         alarm.shelter.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(alarm.shelter)},
        {u"kiosk"_s,
         alarm.isOfServer() ? QJsonValue(QJsonValue::Null) : QJsonValue(alarm.stream.kiosk.text())},
        {u"seq"_s, static_cast<qint64>(alarm.seq)},
        {u"raised_at"_s, timeOrNull(alarm.raisedAt)}};
}

QJsonObject document(const Board &board, const QJsonArray &shelters)
{
    QJsonArray alarms;
    for (const Alarm &alarm : board.alarms) {
        alarms.append(toJson(alarm));
    }
    const QJsonObject total{{u"figures"_s, toJson(board.total)},
                            {u"shelters"_s, static_cast<qint64>(board.shelters.size())},
                            {u"shelters_reported"_s, board.sheltersReported},
                            {u"kiosks"_s, board.kiosks},
                            {u"kiosks_heard"_s, board.kiosksHeard}};
    return {{u"version"_s, static_cast<qint64>(board.version)},
            {u"server_time"_s, timeOrNull(board.madeAt)},
            {u"mode"_s, board.mode == core::Mode::Real ? u"real"_s : u"practice"_s},
            {u"storing"_s, board.isStoring},
            {u"total"_s, total},
            {u"shelters"_s, shelters},
            {u"alarms"_s, alarms}};
}

} // namespace

QString codeOf(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::Branched:
        return u"branched"_s;
    case AlarmKind::Quarantined:
        return u"quarantined"_s;
    case AlarmKind::Diverged:
        return u"diverged"_s;
    case AlarmKind::Contradicts:
        return u"contradicts"_s;
    case AlarmKind::WrongShelter:
        return u"wrong_shelter"_s;
    case AlarmKind::Restored:
        return u"restored"_s;
    case AlarmKind::Cloned:
        return u"cloned"_s;
    case AlarmKind::ServerRestored:
        return u"server_restored"_s;
    case AlarmKind::DiskLow:
        return u"disk_low"_s;
    case AlarmKind::BackupFailed:
        return u"backup_failed"_s;
    case AlarmKind::DatabaseDamaged:
        return u"database_damaged"_s;
    case AlarmKind::RevokedSends:
        return u"revoked_sends"_s;
    }
    return {};
}

QString codeOf(ShelterState state)
{
    switch (state) {
    case ShelterState::NotReported:
        return u"not_reported"_s;
    case ShelterState::Reporting:
        return u"reporting"_s;
    case ShelterState::PartlySilent:
        return u"partly_silent"_s;
    case ShelterState::Silent:
        return u"silent"_s;
    case ShelterState::Closed:
        return u"closed"_s;
    }
    return {};
}

QJsonObject toJson(const Board &board)
{
    QJsonArray shelters;
    for (const ShelterOnBoard &shelter : board.shelters) {
        shelters.append(toJson(shelter));
    }
    return document(board, shelters);
}

QJsonObject changesAsJson(const Board &board, const Board &before)
{
    QJsonArray shelters;
    for (std::size_t i = 0; i < board.shelters.size(); ++i) {
        if (i >= before.shelters.size() || before.shelters[i] != board.shelters[i]) {
            shelters.append(toJson(board.shelters[i]));
        }
    }
    return document(board, shelters);
}

} // namespace hq
