// SPDX-License-Identifier: Apache-2.0
#include "sync/FetchPlan.h"

#include <algorithm>

namespace uplink {

void FetchPlan::plan(const wire::LinesAnswer &held)
{
    m_lines.clear();
    for (const wire::HeldLine &line : held.lines) {
        const core::StreamId stream{held.kiosk, line.incarnation};
        const auto isHere = m_register.holds(stream, line.next - 1, line.headHash);
        if (isHere && !*isHere) {
            m_lines.push_back({stream, line, 0, Way::Back});
        }
    }
}

// Optimistic: where this desk's own copy ends. If that is another history, the receiver says so.
quint64 FetchPlan::start(const core::StreamId &stream, const wire::HeldLine &held) const
{
    const auto here = m_register.line(stream, held.branch);
    return here ? std::clamp(here->next, held.first, held.next - 1) : held.first;
}

std::optional<Fetching> FetchPlan::next() const
{
    if (m_lines.empty()) {
        return std::nullopt;
    }
    const Line &line = m_lines.front();
    // Asked late: a line that was fetched before this one may be the one that it grew from.
    const quint64 from = line.from == 0 ? start(line.stream, line.held) : line.from;
    return Fetching{line.stream, line.held.branch, from};
}

void FetchPlan::take(const store::BackFromHeadquarters &result)
{
    const auto asked = next();
    if (!asked) {
        return;
    }
    Line &line = m_lines.front();
    switch (result.verdict) {
    case wire::Verdict::Accepted:
    case wire::Verdict::Branched:
    case wire::Verdict::Duplicate:
        if (result.next <= asked->from || result.next >= line.held.next) {
            giveUp(); // all is here, or nothing more can be read
            return;
        }
        line.from = result.next;
        line.way = Way::Forward;
        return;
    case wire::Verdict::Gap:
    case wire::Verdict::Diverged:
        if (line.way == Way::Forward || asked->from <= line.held.first) {
            giveUp();
            return;
        }
        line.from = std::clamp(result.next, line.held.first, asked->from - 1);
        return;
    case wire::Verdict::WrongMode:
    case wire::Verdict::UnknownKiosk:
    case wire::Verdict::Malformed:
    case wire::Verdict::WrongShelter:
    case wire::Verdict::Busy:
    case wire::Verdict::Revoked:
        giveUp();
        return;
    }
}

void FetchPlan::giveUp()
{
    if (!m_lines.empty()) {
        m_lines.pop_front();
    }
}

} // namespace uplink
