// SPDX-License-Identifier: Apache-2.0
#include "hq/ShelterFold.h"

#include <algorithm>

namespace hq {

void ShelterFold::addBranch(qint64 line,
                            const core::StreamId &countedAs,
                            const core::CellCounts &base)
{
    m_lines[line].countedAs = countedAs;
    m_lines[line].base = base;
}

void ShelterFold::receive(qint64 line, const core::ClearHalf &clear, const QByteArray &hash)
{
    FoldedLine &folded = m_lines[line];
    core::ClearHalf counted = clear;
    counted.stream = folded.countedAs.value_or(clear.stream);
    m_count.receive(counted);
    m_days.receive(clear);
    m_hasRecords = true;
    folded.receivedSeq = clear.seq;
    folded.wroteAt = clear.wallTime;
    if (folded.announced && folded.announced->asOfSeq == clear.seq) {
        folded.headDiffers = folded.announced->headHash != hash;
    }
    const bool opened = clear.kind == core::EventKind::ShelterOpened;
    const std::tuple stamp{clear.lamport, counted.stream, clear.seq};
    if ((opened || clear.kind == core::EventKind::ShelterClosed) && m_openingStamp <= stamp) {
        m_opening = opened ? Opening::Open : Opening::Closed;
        m_openingStamp = stamp;
    }
}

void ShelterFold::missing(qint64 line)
{
    m_lines[line].hasMissing = true;
}

Agreement ShelterFold::audit(qint64 line)
{
    const FoldedLine &folded = m_lines[line];
    if (!folded.announced || folded.hasMissing) {
        return Agreement::Fits;
    }
    if (folded.headDiffers) {
        return Agreement::OtherHistory;
    }
    return m_count.announce(*folded.announced) == core::ShelterCount::Audit::Contradicts
               ? Agreement::Contradicts
               : Agreement::Fits;
}

Agreement ShelterFold::announce(qint64 line, const core::Announcement &announcement)
{
    FoldedLine &folded = m_lines[line];
    core::Announcement counted = announcement;
    counted.stream = folded.countedAs.value_or(announcement.stream);
    counted.sum.subtract(folded.base);
    if (!folded.announced || counted.asOfSeq > folded.announced->asOfSeq) {
        folded.announced = counted;
        folded.headDiffers = false;
    }
    const auto audit = m_count.announce(counted);
    return audit == core::ShelterCount::Audit::Contradicts && !folded.hasMissing
               ? Agreement::Contradicts
               : Agreement::Fits;
}

qint64 ShelterFold::lastWord() const
{
    qint64 last = 0;
    for (const auto &[id, line] : m_lines) {
        last = std::max({last, line.wroteAt, line.announced ? line.announced->wallTime : 0});
    }
    return last;
}

const core::Announcement *ShelterFold::announced(qint64 line) const
{
    const auto found = m_lines.find(line);
    return found == m_lines.end() || !found->second.announced ? nullptr : &*found->second.announced;
}

int ShelterFold::outstanding() const
{
    int people = 0;
    for (const auto &[id, line] : m_lines) {
        if (line.announced) {
            people += m_count.outstanding(line.announced->stream).total();
        }
    }
    return people;
}

std::optional<InAndOut> ShelterFold::inAndOutOn(qint64 day) const
{
    return m_hasRecords ? std::optional(m_days.on(day)) : std::nullopt;
}

} // namespace hq
