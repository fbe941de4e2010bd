// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/DeskComparison.h"

#include "core/ShelterCount.h"
#include "hq/CountedAs.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

using hq::LineClaim;

class Comparer
{
public:
    Comparer(const hq::Claims &claims, const std::vector<DeskLog> &desks);

    Comparison compare();

private:
    using Copies = std::vector<const DeskStream *>;

    void compareStream(const DeskStream &stream);
    void compareAnnouncement(const DeskStream &stream, const LineClaim &line);
    void compareHeadcounts();
    void receive(const LineClaim &line, const DeskStream &stream);
    [[nodiscard]] std::vector<const LineClaim *> linesOf(const core::StreamId &stream) const;
    [[nodiscard]] bool isHeldByOther(const DeskStream &stream, const LineClaim &line) const;
    [[nodiscard]] bool wasLeft(const DeskStream &stream) const;
    [[nodiscard]] const DeskStream *copyOf(const LineClaim &line) const;
    void find(const DeskStream &stream, const QString &what);

    const hq::Claims &m_claims;
    std::map<core::StreamId, Copies> m_copies;
    std::set<core::StreamId> m_left; // a later stream names them as its parent
    std::map<core::ShelterCode, core::ShelterCount> m_shelters;
    Comparison m_result;
};

Comparer::Comparer(const hq::Claims &claims, const std::vector<DeskLog> &desks)
    : m_claims(claims)
{
    for (const DeskLog &desk : desks) {
        for (const DeskStream &stream : desk.streams) {
            m_copies[stream.stream].push_back(&stream);
            const auto &clear = stream.records.empty() ? std::nullopt : stream.records[0].clear;
            if (clear && clear->opening && clear->opening->parent) {
                m_left.insert(clear->opening->parent->stream);
            }
        }
    }
}

void Comparer::find(const DeskStream &stream, const QString &what)
{
    m_result.findings.append(u"%1, stream %2: %3"_s.arg(stream.stream.kiosk.text())
                                 .arg(stream.stream.incarnation)
                                 .arg(what));
}

std::vector<const LineClaim *> Comparer::linesOf(const core::StreamId &stream) const
{
    std::vector<const LineClaim *> lines;
    for (const LineClaim &line : m_claims.lines) {
        if (line.stream == stream) {
            lines.push_back(&line);
        }
    }
    return lines;
}

bool holds(const DeskStream &stream, const LineClaim &line)
{
    return line.line.next - 1 <= stream.head() &&
           stream.hashOf(line.line.next - 1) == line.line.headHash;
}

// The desk's copy that reaches exactly as far as the line, or farther.
const DeskStream *Comparer::copyOf(const LineClaim &line) const
{
    const auto copies = m_copies.find(line.stream);
    if (copies == m_copies.end()) {
        return nullptr;
    }
    const auto copy = std::find_if(copies->second.begin(),
                                   copies->second.end(),
                                   [&line](const auto *one) { return holds(*one, line); });
    return copy == copies->second.end() ? nullptr : *copy;
}

bool Comparer::isHeldByOther(const DeskStream &stream, const LineClaim &line) const
{
    const DeskStream *other = copyOf(line);
    return other != nullptr && other->head() >= stream.head() &&
           other->hashOf(stream.head()) == stream.hashOf(stream.head());
}

bool Comparer::wasLeft(const DeskStream &stream) const
{
    return m_left.contains(stream.stream);
}

void Comparer::compareStream(const DeskStream &stream)
{
    const auto lines = linesOf(stream.stream);
    const LineClaim *farthest = nullptr; // of those that this desk's records begin with
    for (const LineClaim *line : lines) {
        if (holds(stream, *line) &&
            (farthest == nullptr || farthest->line.next < line->line.next)) {
            farthest = line;
        }
        if (line->line.next - 1 > stream.head() && isHeldByOther(stream, *line)) {
            return; // an older copy of what another desk holds whole
        }
    }
    if (farthest != nullptr && farthest->line.next - 1 == stream.head()) {
        compareAnnouncement(stream, *farthest);
        return;
    }
    if (farthest != nullptr) {
        find(stream,
             u"headquarters lacks records %1 to %2"_s.arg(farthest->line.next).arg(stream.head()));
        return;
    }
    if (lines.empty()) {
        find(stream, u"headquarters does not know it (%1 records)"_s.arg(stream.head()));
        return;
    }
    const bool isBehind = std::any_of(lines.begin(), lines.end(), [&stream](const auto *line) {
        return line->line.next - 1 > stream.head();
    });
    if (isBehind && wasLeft(stream)) {
        m_result.notes.append(
            u"%1, stream %2: was restored; headquarters holds more than the desk"_s
                .arg(stream.stream.kiosk.text())
                .arg(stream.stream.incarnation));
        return;
    }
    find(stream,
         isBehind
             ? u"headquarters holds more than the desk, which has %1 records"_s.arg(stream.head())
             : u"headquarters holds other records than the desk"_s);
}

void Comparer::compareAnnouncement(const DeskStream &stream, const LineClaim &line)
{
    if (!line.announced || line.announced->asOf > stream.head()) {
        if (line.announced) {
            find(stream, u"more was announced than the desk has"_s);
        }
        return;
    }
    core::CellCounts sum;
    for (quint64 seq = 1; seq <= line.announced->asOf; ++seq) {
        const auto &clear = stream.records[static_cast<std::size_t>(seq - 1)].clear;
        if (!clear) {
            return; // found already
        }
        sum.add(clear->delta());
    }
    if (line.announced->asOf > 0 &&
        line.announced->headHash != stream.hashOf(line.announced->asOf)) {
        find(stream, u"announced was another record %1"_s.arg(line.announced->asOf));
    } else if (line.announced->sum != sum) {
        find(stream, u"the announced sum is not that of the desk's records"_s);
    }
}

void Comparer::receive(const LineClaim &line, const DeskStream &stream)
{
    for (quint64 seq = line.line.first; seq < line.line.next; ++seq) {
        const auto &clear = stream.records[static_cast<std::size_t>(seq - 1)].clear;
        if (clear) {
            core::ClearHalf counted = *clear;
            counted.stream = hq::countedAs(clear->stream, line.line.branch);
            m_shelters[line.shelter].receive(counted);
        }
    }
}

void Comparer::compareHeadcounts()
{
    std::set<core::ShelterCode> incomplete;
    std::set<core::StreamId> known;
    for (const LineClaim &line : m_claims.lines) {
        known.insert(line.stream);
        const DeskStream *copy = copyOf(line);
        // Announced, not received: then headquarters counts more than anybody can fold.
        const bool isWhole = !line.announced || line.announced->asOf < line.line.next;
        if (copy == nullptr || !isWhole) {
            incomplete.insert(line.shelter);
        } else {
            receive(line, *copy);
        }
    }
    for (const auto &[stream, copies] : m_copies) {
        for (const DeskStream *copy : copies) {
            const auto lines = linesOf(stream);
            const bool isThere = std::any_of(lines.begin(), lines.end(), [copy](const auto *line) {
                return line->line.next > copy->head();
            });
            if (!isThere) {
                incomplete.insert(copy->shelter);
            }
        }
    }
    for (const auto &[code, people] : m_claims.people) {
        if (incomplete.contains(code) || !m_shelters.contains(code)) {
            m_result.notes.append(
                u"shelter %1: headcount not compared, as not all of its records are on both "
                "sides"_s.arg(code));
            continue;
        }
        const int folded = m_shelters.at(code).headcount().total();
        if (folded != people) {
            m_result.findings.append(
                u"shelter %1: headquarters counts %2, the desks' records make %3"_s.arg(code)
                    .arg(people)
                    .arg(folded));
        } else {
            m_result.notes.append(
                u"shelter %1: %2 people at headquarters and on the desks"_s.arg(code).arg(people));
        }
    }
}

Comparison Comparer::compare()
{
    for (const auto &[id, copies] : m_copies) {
        for (const DeskStream *stream : copies) {
            compareStream(*stream);
        }
    }
    compareHeadcounts();
    return std::move(m_result);
}

} // namespace

Comparison compareWithDesks(const hq::Claims &claims, const std::vector<DeskLog> &desks)
{
    return Comparer(claims, desks).compare();
}

} // namespace uketsukectl
