// SPDX-License-Identifier: Apache-2.0
#include "store/OutageNote.h"

#include "store/InstanceMarker.h"
#include "vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype maxSize = 256 * 1024; // thousands of arrivals, of a few hundred at the most

// A line for the beginning, and one for each arrival: shelter, blank, wrist number.
QByteArray encode(const core::Unsettled &left)
{
    QByteArray text = QByteArray::number(left.since) + '\n';
    for (const core::HandleKey &who : left.doubtful) {
        text += who.issuer.toLatin1() + ' ' + who.handle.text().toLatin1() + '\n';
    }
    return text;
}

std::optional<core::Unsettled> decode(const QByteArray &text)
{
    const QList<QByteArray> lines = text.split('\n');
    bool isNumber = false;
    core::Unsettled left;
    left.since = lines.front().toLongLong(&isNumber);
    if (!isNumber) {
        return std::nullopt;
    }
    for (const QByteArray &line : lines.mid(1)) {
        const QStringList words = QString::fromLatin1(line).split(u' ');
        const auto handle = core::Handle::fromText(words.back());
        if (words.size() == 2 && core::isShelterCode(words.front()) && handle) {
            left.doubtful.push_back({words.front(), *handle});
        }
    }
    return left;
}

} // namespace

OutageNote::OutageNote(const QString &dataFolder, const QString &instancePath)
    : m_path(InstanceMarker::pathFor(dataFolder, instancePath) + u".outage"_s)
{
    if (const auto text = vault::readFile(m_path, maxSize)) {
        m_left = decode(*text);
    }
}

void OutageNote::keep(const std::optional<core::Unsettled> &left)
{
    m_left = left;
    if (left) {
        (void)vault::writeDurably(m_path, encode(*left));
    } else if (QFile::remove(m_path)) {
        (void)vault::syncFolder(QFileInfo(m_path).absolutePath());
    }
}

} // namespace store
