// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCborStreamReader>
#include <QString>

#include <limits>

namespace core {

// Reads foreign CBOR with a bound on everything. Errors stick: after the first one every call
// answers an empty value and every loop ends, so a parser reads straight on and asks failed() once.
// (QCborValue is never used on foreign bytes: three of them can crash it in Qt 6.4.)
class CborReader
{
public:
    explicit CborReader(const QByteArray &bytes);

    [[nodiscard]] bool failed() const { return m_failed; }
    // Everything was read, nothing trails behind it.
    [[nodiscard]] bool finished();
    // For a parser that sees that the content makes no sense.
    void reject() { m_failed = true; }

    // Another element in the container entered last?
    [[nodiscard]] bool hasNext();
    // Number of elements (pairs for a map). Containers of unknown length are rejected, and so is
    // more than max or more than four levels.
    qsizetype enterArray(qsizetype max);
    qsizetype enterMap(qsizetype max);
    void leave();

    quint64 unsignedInteger(quint64 max = std::numeric_limits<quint64>::max());
    qint64 integer();
    bool boolean();
    QByteArray bytes(qsizetype max);
    QByteArray bytesExactly(qsizetype size);
    // UTF-8; max counts bytes.
    QString text(qsizetype max);
    // Consumes a null and answers true, or leaves the element alone.
    bool null();
    // An element of a newer version that this one does not know.
    void skip();

private:
    [[nodiscard]] bool ready();
    qsizetype enter(QCborStreamReader::Type type, qsizetype max);
    [[nodiscard]] bool stringFits(qsizetype max);
    void next();

    QByteArray m_bytes;
    QCborStreamReader m_reader;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace core
