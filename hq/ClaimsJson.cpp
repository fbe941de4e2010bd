// SPDX-License-Identifier: Apache-2.0
#include "core/Record.h"
#include "hq/Claims.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesIn(const QJsonObject &object, const QString &key)
{
    return QByteArray::fromHex(object.value(key).toString().toLatin1());
}

quint64 seqIn(const QJsonObject &object, const QString &key)
{
    return static_cast<quint64>(object.value(key).toInteger(-1));
}

QJsonValue toJson(const std::optional<AnnouncedClaim> &announced)
{
    if (!announced) {
        return QJsonValue::Null;
    }
    QJsonArray sum;
    for (const auto &[cell, people] : announced->sum.cells()) {
        sum.append(QJsonArray{static_cast<qint64>(cell.packed()), people});
    }
    return QJsonObject{{u"as_of"_s, static_cast<qint64>(announced->asOf)},
                       {u"head"_s, hex(announced->headHash)},
                       {u"sum"_s, sum}};
}

QJsonObject toJson(const LineClaim &claim)
{
    return {{u"kiosk"_s, claim.stream.kiosk.text()},
            {u"incarnation"_s, QString::number(claim.stream.incarnation)},
            {u"branch"_s, hex(claim.line.branch)},
            {u"first"_s, static_cast<qint64>(claim.line.first)},
            {u"next"_s, static_cast<qint64>(claim.line.next)},
            {u"head"_s, hex(claim.line.headHash)},
            {u"shelter"_s, claim.shelter},
            {u"announced"_s, toJson(claim.announced)}};
}

std::optional<AnnouncedClaim> announcedFrom(const QJsonObject &object)
{
    AnnouncedClaim announced{seqIn(object, u"as_of"_s), bytesIn(object, u"head"_s), {}};
    for (const auto &value : object.value(u"sum"_s).toArray()) {
        const QJsonArray pair = value.toArray();
        const auto cell = core::Cell::fromPacked(static_cast<quint64>(pair.at(0).toInteger(-1)));
        if (!cell) {
            return std::nullopt;
        }
        announced.sum.add(*cell, pair.at(1).toInt());
    }
    return announced;
}

std::optional<LineClaim> lineFrom(const QJsonObject &object)
{
    const auto kiosk = core::KioskId::fromText(object.value(u"kiosk"_s).toString());
    LineClaim claim;
    claim.line = {bytesIn(object, u"branch"_s),
                  seqIn(object, u"first"_s),
                  seqIn(object, u"next"_s),
                  bytesIn(object, u"head"_s)};
    claim.shelter = object.value(u"shelter"_s).toString();
    const wire::Line &line = claim.line;
    if (!kiosk || line.first < 1 || line.next < line.first ||
        line.headHash.size() != core::hashSize ||
        (!line.branch.isEmpty() && line.branch.size() != core::hashSize)) {
        return std::nullopt;
    }
    claim.stream = {*kiosk, object.value(u"incarnation"_s).toString().toULongLong()};
    if (const QJsonValue announced = object.value(u"announced"_s); announced.isObject()) {
        claim.announced = announcedFrom(announced.toObject());
        if (!claim.announced) {
            return std::nullopt;
        }
    }
    return claim;
}

} // namespace

QJsonObject toJson(const Claims &claims)
{
    QJsonArray lines;
    for (const LineClaim &line : claims.lines) {
        lines.append(toJson(line));
    }
    QJsonObject people;
    for (const auto &[shelter, count] : claims.people) {
        people.insert(shelter, count);
    }
    return {{u"server_incarnation"_s, claims.serverIncarnation.toString(QUuid::WithoutBraces)},
            {u"lines"_s, lines},
            {u"people"_s, people}};
}

std::optional<Claims> claimsFrom(const QJsonObject &object)
{
    Claims claims;
    claims.serverIncarnation = QUuid::fromString(object.value(u"server_incarnation"_s).toString());
    if (claims.serverIncarnation.isNull() || !object.value(u"lines"_s).isArray()) {
        return std::nullopt;
    }
    for (const auto &value : object.value(u"lines"_s).toArray()) {
        auto line = lineFrom(value.toObject());
        if (!line) {
            return std::nullopt;
        }
        claims.lines.push_back(std::move(*line));
    }
    const QJsonObject people = object.value(u"people"_s).toObject();
    for (auto shelter = people.begin(); shelter != people.end(); ++shelter) {
        claims.people.emplace(shelter.key(), shelter.value().toInt());
    }
    return claims;
}

} // namespace hq
