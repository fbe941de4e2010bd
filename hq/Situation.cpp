// SPDX-License-Identifier: Apache-2.0
#include "hq/Situation.h"

#include "hq/CountedAs.h"

namespace hq {

namespace {

constexpr qint64 writeDownEvery = 15'000; // ms

} // namespace

void Situation::load(const LogStore &store)
{
    m_shelters.clear();
    m_whereabouts = {};
    m_heard.clear();
    m_writtenDown.clear();
    const auto announcements = store.announcements();
    for (const StoredLine &line : store.lines()) {
        fold(line, announcements, store);
    }
    for (const HeardKiosk &heard : store.heard()) {
        m_heard[heard.kiosk] = heard;
        m_writtenDown[heard.kiosk] = heard.at;
    }
}

void Situation::reload(const core::ShelterCode &shelter, const LogStore &store)
{
    m_shelters.erase(shelter);
    const auto announcements = store.announcements();
    for (const StoredLine &line : store.lines()) {
        if (line.shelter == shelter) {
            fold(line, announcements, store);
        }
    }
}

void Situation::fold(const StoredLine &line,
                     const std::map<qint64, core::Announcement> &announcements,
                     const LogStore &store)
{
    // Its alarms were raised when it came.
    static_cast<void>(loadLine(line, store));
    const auto held = announcements.find(line.id);
    if (held != announcements.end() && !isOfOtherHistory(held->second, line, store)) {
        static_cast<void>(announce(line, held->second));
    }
}

// It came before the line's records, from a copy of the desk; it is counted once that copy's
// records are here (LogStore::claimAnnouncement()).
bool Situation::isOfOtherHistory(const core::Announcement &announcement,
                                 const StoredLine &line,
                                 const LogStore &store)
{
    if (announcement.asOfSeq == 0 || announcement.asOfSeq >= line.line.next) {
        return false;
    }
    const auto holder = store.holderOf(line.stream, announcement.asOfSeq, announcement.headHash);
    return !holder || holder->branch != line.line.branch;
}

core::CellCounts Situation::baseOf(const StoredLine &line, const LogStore &store)
{
    core::CellCounts base;
    const auto lines = store.lines();
    quint64 before = line.line.first;
    qint64 parent = line.grewFrom;
    // Parents are always older rows, so this ends.
    for (auto found = lines.rbegin(); found != lines.rend(); ++found) {
        if (found->id == parent) {
            store.eachRecord(*found, before, [&base](const core::ClearHalf &clear, const auto &) {
                base.add(clear.delta());
            });
            before = found->line.first;
            parent = found->grewFrom;
        }
    }
    return base;
}

Agreement Situation::loadLine(const StoredLine &line, const LogStore &store)
{
    if (line.shelter.isEmpty()) {
        return Agreement::Fits; // not to be counted anywhere yet
    }
    ShelterFold &fold = m_shelters[line.shelter];
    if (!line.line.branch.isEmpty()) {
        fold.addBranch(line.id, countedAs(line.stream, line.line.branch), baseOf(line, store));
    }
    quint64 expected = line.line.first;
    const auto take = [&](const core::ClearHalf &clear, const QByteArray &hash) {
        if (clear.seq != expected) {
            fold.missing(line.id);
        }
        fold.receive(line.id, clear, hash);
        m_whereabouts.hear(line.shelter, clear);
        expected = clear.seq + 1;
    };
    store.eachRecord(line, line.line.next, take);
    if (expected != line.line.next) {
        fold.missing(line.id);
    }
    return fold.audit(line.id);
}

Agreement Situation::audit(const StoredLine &line)
{
    return line.shelter.isEmpty() ? Agreement::Fits : m_shelters[line.shelter].audit(line.id);
}

Agreement Situation::receive(const StoredLine &line, const std::vector<wire::Incoming> &records)
{
    if (line.shelter.isEmpty()) {
        return Agreement::Fits;
    }
    ShelterFold &fold = m_shelters[line.shelter];
    for (const wire::Incoming &incoming : records) {
        if (incoming.clear) {
            fold.receive(line.id, *incoming.clear, incoming.hash);
            m_whereabouts.hear(line.shelter, *incoming.clear);
        } else {
            fold.missing(line.id);
        }
    }
    return fold.audit(line.id);
}

Agreement Situation::announce(const StoredLine &line, const core::Announcement &announcement)
{
    return m_shelters[line.shelter].announce(line.id, announcement);
}

bool Situation::hear(const HeardKiosk &heard)
{
    HeardKiosk &known = m_heard[heard.kiosk];
    const bool moved = known.shelter != heard.shelter && !heard.shelter.isEmpty();
    // The newest contact, not the latest time: the clock may have been ahead and set right since.
    known = {heard.kiosk, heard.at, moved ? heard.shelter : known.shelter};
    qint64 &written = m_writtenDown[heard.kiosk];
    if (!moved && known.at >= written && known.at - written < writeDownEvery) {
        return false;
    }
    written = known.at;
    return true;
}

} // namespace hq
