// SPDX-License-Identifier: Apache-2.0
// What people decide takes its turn with what desks send.
#include "hq/LogLine.h"
#include "hq/Writer.h"

using namespace Qt::StringLiterals;

namespace hq {

Writer::Queued Writer::decide(Decision decision, Then then)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping) {
            return Queued::Stopping;
        }
        m_decisions.push_back({std::move(decision), std::move(then)});
    }
    m_arrived.notify_one();
    return Queued::Taken;
}

// What other threads go on with.
void Writer::handOver()
{
    m_parts.kept.put(m_ledger->kept());
    if (auto open = m_ledger->takeOpenStays()) {
        m_parts.moves.keepInStepWith(std::move(*open));
    }
}

void Writer::decideWhatWaits()
{
    std::deque<Waiting> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_decisions);
    }
    for (const Waiting &one : waiting) {
        one.then(decide(one.decision));
    }
}

Decided Writer::decide(const Decision &decision)
{
    const auto decided = m_ledger ? m_ledger->decide(decision) : Decided::NotStored;
    if (!decided) {
        lose(decided.error());
        return Decided::NotStored;
    }
    if (*decided == Decided::Done) {
        logLine(Level::Info,
                u"kept_records_decided"_s,
                {{u"by"_s, decision.by},
                 {u"kiosk"_s, decision.kiosk.text()},
                 {u"choice"_s, static_cast<int>(decision.choice)},
                 {u"records"_s, static_cast<qint64>(decision.seen.records)}});
        m_parts.marker.remember(m_ledger->mark(), ServerMarker::Sync::Later);
        handOver();
        showBoard(Figures::Changed); // whoever decided finds it there
    }
    return *decided;
}

} // namespace hq
