// SPDX-License-Identifier: Apache-2.0
#include "core/Ids.h"

#include <cstring>
#include <tuple>

namespace core {

namespace {

std::optional<Mode> modeFrom(char letter)
{
    if (letter == static_cast<char>(Mode::Real)) {
        return Mode::Real;
    }
    if (letter == static_cast<char>(Mode::Practice)) {
        return Mode::Practice;
    }
    return std::nullopt;
}

} // namespace

QByteArray KioskId::bytes() const
{
    return static_cast<char>(mode) + uuid.toRfc4122();
}

std::optional<KioskId> KioskId::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != 17) {
        return std::nullopt;
    }
    const auto mode = modeFrom(bytes.front());
    const QUuid uuid = QUuid::fromRfc4122(QByteArrayView(bytes).sliced(1));
    if (!mode || uuid.isNull()) {
        return std::nullopt;
    }
    return KioskId{*mode, uuid};
}

QString KioskId::text() const
{
    return QString(QLatin1Char(static_cast<char>(mode))) + QLatin1Char('-') +
           uuid.toString(QUuid::WithoutBraces);
}

std::optional<KioskId> KioskId::fromText(const QString &text)
{
    if (text.size() != 38 || text.at(1) != QLatin1Char('-')) {
        return std::nullopt;
    }
    const auto mode = modeFrom(text.at(0).toLatin1());
    const QUuid uuid = QUuid::fromString(QStringView(text).sliced(2));
    if (!mode || uuid.isNull()) {
        return std::nullopt;
    }
    return KioskId{*mode, uuid};
}

std::strong_ordering KioskId::operator<=>(const KioskId &other) const
{
    // By bytes(), so that every machine sorts alike (QUuid's own order is by variant first);
    // without making them, because every map of kiosks asks this.
    const auto leading = [](const KioskId &id) {
        return std::tuple{
            static_cast<quint8>(id.mode), id.uuid.data1, id.uuid.data2, id.uuid.data3};
    };
    if (const auto order = leading(*this) <=> leading(other); order != 0) {
        return order;
    }
    return std::memcmp(uuid.data4, other.uuid.data4, sizeof uuid.data4) <=> 0;
}

} // namespace core
