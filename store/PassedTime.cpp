// SPDX-License-Identifier: Apache-2.0
#include "store/PassedTime.h"

#include <QList>

#include <algorithm>
#include <array>

namespace store {

QByteArray PassedTime::Moment::toBytes() const
{
    return QByteArray::number(passed) + ' ' + QByteArray::number(hqTime) + ' ' +
           QByteArray::number(wallTime);
}

std::optional<PassedTime::Moment> PassedTime::Moment::fromBytes(const QByteArray &bytes)
{
    const QList<QByteArray> words = bytes.split(' ');
    std::array<qint64, 3> numbers{};
    if (static_cast<std::size_t>(words.size()) != numbers.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        numbers[i] = words[static_cast<qsizetype>(i)].toLongLong(&isNumber);
        if (!isNumber) {
            return std::nullopt;
        }
    }
    return Moment{numbers[0], numbers[1], numbers[2]};
}

void PassedTime::goOnFrom(const Moment &moment, qint64 monotonicMs)
{
    m_last = moment;
    m_lastAt = monotonicMs;
}

qint64 PassedTime::steadySince(qint64 monotonicMs) const
{
    return std::max<qint64>(monotonicMs - m_lastAt, 0);
}

qint64 PassedTime::at(qint64 monotonicMs) const
{
    return m_last.passed + steadySince(monotonicMs);
}

void PassedTime::observe(qint64 hqTimeMs, qint64 wallTimeMs, qint64 monotonicMs)
{
    // The year 2286, as with the Lamport number: a time beyond it is a fault.
    constexpr qint64 latest = 9'999'999'999'999;
    if (hqTimeMs <= 0 || hqTimeMs > latest) {
        return;
    }
    const bool canCompare = m_last.hqTime > 0 && m_last.wallTime > 0;
    const qint64 witnessed =
        canCompare ? std::min(hqTimeMs - m_last.hqTime, wallTimeMs - m_last.wallTime) : 0;
    m_last.passed += std::max(steadySince(monotonicMs), witnessed);
    m_last.hqTime = hqTimeMs;
    m_last.wallTime = wallTimeMs;
    m_lastAt = monotonicMs;
}

PassedTime::Moment PassedTime::moment(qint64 wallTimeMs, qint64 monotonicMs) const
{
    const qint64 steady = steadySince(monotonicMs);
    return {m_last.passed + steady, m_last.hqTime > 0 ? m_last.hqTime + steady : 0, wallTimeMs};
}

} // namespace store
