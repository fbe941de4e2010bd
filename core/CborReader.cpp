// SPDX-License-Identifier: Apache-2.0
#include "core/CborReader.h"

namespace core {

namespace {
constexpr int deepest = 6;
}

CborReader::CborReader(const QByteArray &bytes)
    : m_bytes(bytes)
    , m_reader(m_bytes)
{}

bool CborReader::ready()
{
    if (!m_failed && (m_reader.lastError() != QCborError::NoError || !m_reader.isValid())) {
        m_failed = true;
    }
    return !m_failed;
}

bool CborReader::finished()
{
    return !m_failed && m_depth == 0 && m_reader.lastError() != QCborError::UnknownError &&
           m_reader.currentOffset() == m_bytes.size();
}

bool CborReader::hasNext()
{
    return !m_failed && m_reader.hasNext();
}

void CborReader::next()
{
    if (m_reader.lastError() != QCborError::NoError) {
        m_failed = true;
        return;
    }
    // At the end of the outermost element there is nothing to move on to.
    m_reader.next();
    const QCborError error = m_reader.lastError();
    if (error != QCborError::NoError && error != QCborError::EndOfFile) {
        m_failed = true;
    }
}

qsizetype CborReader::enter(QCborStreamReader::Type type, qsizetype max)
{
    if (!ready() || m_reader.type() != type || !m_reader.isLengthKnown() ||
        m_reader.length() > static_cast<quint64>(max) || m_depth >= deepest) {
        m_failed = true;
        return 0;
    }
    const auto length = static_cast<qsizetype>(m_reader.length());
    if (!m_reader.enterContainer()) {
        m_failed = true;
        return 0;
    }
    ++m_depth;
    return length;
}

qsizetype CborReader::enterArray(qsizetype max)
{
    return enter(QCborStreamReader::Array, max);
}

qsizetype CborReader::enterMap(qsizetype max)
{
    return enter(QCborStreamReader::Map, max);
}

void CborReader::leave()
{
    if (m_failed) {
        return;
    }
    // Bytes that end inside a container look like its end, but for the error.
    if (m_reader.lastError() != QCborError::NoError || m_reader.hasNext() ||
        !m_reader.leaveContainer()) {
        m_failed = true;
        return;
    }
    --m_depth;
}

quint64 CborReader::unsignedInteger(quint64 max)
{
    if (!ready() || !m_reader.isUnsignedInteger() || m_reader.toUnsignedInteger() > max) {
        m_failed = true;
        return 0;
    }
    const quint64 value = m_reader.toUnsignedInteger();
    next();
    return m_failed ? 0 : value;
}

qint64 CborReader::integer()
{
    if (!ready() || !m_reader.isInteger()) {
        m_failed = true;
        return 0;
    }
    // toInteger() wraps silently beyond 63 bits.
    constexpr auto limit = static_cast<quint64>(std::numeric_limits<qint64>::max());
    const bool fits = m_reader.isUnsignedInteger()
                          ? m_reader.toUnsignedInteger() <= limit
                          : static_cast<quint64>(m_reader.toNegativeInteger()) - 1 <= limit;
    if (!fits) {
        m_failed = true;
        return 0;
    }
    const qint64 value = m_reader.toInteger();
    next();
    return m_failed ? 0 : value;
}

bool CborReader::boolean()
{
    if (!ready() || !m_reader.isBool()) {
        m_failed = true;
        return false;
    }
    const bool value = m_reader.toBool();
    next();
    return !m_failed && value;
}

bool CborReader::stringFits(qsizetype max)
{
    // The declared length is checked against what is really there before Qt reserves for it.
    return m_reader.isLengthKnown() && m_reader.length() <= static_cast<quint64>(max) &&
           m_reader.length() <= static_cast<quint64>(m_bytes.size() - m_reader.currentOffset());
}

QByteArray CborReader::bytes(qsizetype max)
{
    if (!ready() || !m_reader.isByteArray() || !stringFits(max)) {
        m_failed = true;
        return {};
    }
    QByteArray value;
    auto chunk = m_reader.readByteArray();
    while (chunk.status == QCborStreamReader::Ok) {
        value += chunk.data;
        chunk = m_reader.readByteArray();
    }
    if (chunk.status == QCborStreamReader::Error) {
        m_failed = true;
        return {};
    }
    return value;
}

QByteArray CborReader::bytesExactly(qsizetype size)
{
    QByteArray value = bytes(size);
    if (value.size() != size) {
        m_failed = true;
        return {};
    }
    return value;
}

QString CborReader::text(qsizetype max)
{
    if (!ready() || !m_reader.isString() || !stringFits(max)) {
        m_failed = true;
        return {};
    }
    QString value;
    auto chunk = m_reader.readString();
    while (chunk.status == QCborStreamReader::Ok) {
        value += chunk.data;
        chunk = m_reader.readString();
    }
    if (chunk.status == QCborStreamReader::Error) {
        m_failed = true;
        return {};
    }
    return value;
}

bool CborReader::null()
{
    if (!ready() || !m_reader.isNull()) {
        return false;
    }
    next();
    return !m_failed;
}

void CborReader::skip()
{
    if (!ready()) {
        return;
    }
    // QCborStreamReader::next() descends by itself, so its own bound is given here.
    if (!m_reader.next(deepest)) {
        m_failed = true;
    }
}

} // namespace core
