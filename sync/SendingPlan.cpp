// SPDX-License-Identifier: Apache-2.0
#include "sync/SendingPlan.h"

#include "wire/Batch.h"

#include <algorithm>

namespace uplink {

namespace {

constexpr auto step = static_cast<quint64>(wire::maxBatchRecords);

quint64 within(const store::OwnStream &stream, quint64 seq)
{
    return std::clamp(seq, stream.first, stream.seq + 1);
}

// Headquarters steps back a batch at a time to the first differing record, and then goes forward.
quint64 mostDetours(const store::OwnStream &stream)
{
    return stream.seq / step + 4;
}

} // namespace

SendingPlan::SendingPlan(const store::SqliteRegister &reg)
    : m_register(reg)
{}

const SendingPlan::Progress *SendingPlan::find(const core::StreamId &stream) const
{
    const auto known = std::find_if(m_progress.begin(), m_progress.end(), [&](const auto &one) {
        return one.stream == stream;
    });
    return known == m_progress.end() ? nullptr : &*known;
}

SendingPlan::Progress &SendingPlan::of(const core::StreamId &stream)
{
    if (const Progress *known = find(stream)) {
        return m_progress[static_cast<std::size_t>(known - m_progress.data())];
    }
    // After a start the stored receipt saves asking; headquarters corrects it if it is wrong.
    const auto stored = m_register.receipt(stream);
    const quint64 expected = stored && *stored ? (*stored)->expectedNext : 1;
    return m_progress.emplace_back(Progress{stream, expected, 0, Word::Due, 0, 0, Course::Open});
}

void SendingPlan::announceAll()
{
    for (const store::OwnStream &stream : m_register.ownStreams()) {
        of(stream.stream).word = Word::Due;
    }
}

void SendingPlan::announceAgain()
{
    for (Progress &progress : m_progress) {
        progress.announced = 0;
        progress.furthest = 0;
        progress.course = Course::Open;
    }
}

std::optional<Sending> SendingPlan::nextLive()
{
    const std::vector<store::OwnStream> streams = m_register.ownStreams();
    if (streams.empty()) {
        return std::nullopt;
    }
    const store::OwnStream &written = streams.back();
    const auto news = [this](const store::OwnStream &stream) {
        return of(stream.stream).announced < stream.seq;
    };
    if (news(written)) {
        return Sending{Lane::Announcement, written, 0};
    }
    for (const store::OwnStream &stream : streams) {
        const Progress &progress = of(stream.stream);
        const bool isWanted = progress.expected <= stream.seq && news(stream);
        if (progress.word == Word::Due || isWanted) {
            return Sending{Lane::Announcement, stream, 0};
        }
    }
    const Progress &progress = of(written.stream);
    if (progress.expected <= written.seq && progress.course == Course::Open) {
        return Sending{Lane::Records, written, progress.expected};
    }
    return std::nullopt;
}

std::optional<Sending> SendingPlan::nextOlder()
{
    for (const store::OwnStream &stream : m_register.ownStreams()) {
        const Progress &progress = of(stream.stream);
        const quint64 from = std::max(progress.expected, stream.first);
        if (from <= stream.seq && progress.course == Course::Open) {
            return Sending{Lane::Records, stream, from};
        }
    }
    return std::nullopt;
}

SendingPlan::Finding SendingPlan::take(const wire::Receipt &receipt, const Sending &sent)
{
    // It may have grown while this was on the way.
    const auto streams = m_register.ownStreams();
    const auto now = std::find_if(streams.begin(), streams.end(), [&sent](const auto &stream) {
        return stream.stream == sent.stream.stream;
    });
    if (now == streams.end()) {
        return Finding::Nothing;
    }
    return sent.lane == Lane::Announcement ? takeAnnounced(receipt, *now, sent)
                                           : takeSent(receipt, *now, sent);
}

SendingPlan::Finding SendingPlan::takeAnnounced(const wire::Receipt &receipt,
                                                const store::OwnStream &now,
                                                const Sending &sent)
{
    if (const auto written = m_register.head(); written && written->stream != now.stream) {
        // Last of all where this desk is now: headquarters takes it to be where it spoke of last.
        of(written->stream).word = Word::Due;
    }
    Progress &progress = of(now.stream);
    progress.announced = sent.stream.seq;
    progress.word = Word::Given;
    // Where headquarters has more, it is of another history: not what was written here meanwhile.
    const quint64 known = std::min(receipt.expectedNext, sent.stream.seq + 1);
    const quint64 before = std::exchange(progress.expected, within(now, known));
    if (receipt.verdict == wire::Verdict::Diverged) {
        // Its own head says nothing about where the two histories part.
        progress.expected = within(now, now.seq > step ? now.seq + 1 - step : 1);
        progress.furthest = 0;
        return Finding::OtherHistory;
    }
    if (receipt.expectedNext > sent.stream.seq + 1) {
        return Finding::OtherHistory;
    }
    if (progress.expected < before) {
        progress.furthest = 0;
        return Finding::HeadquartersLost;
    }
    return Finding::Nothing;
}

SendingPlan::Finding SendingPlan::takeSent(const wire::Receipt &receipt,
                                           const store::OwnStream &now,
                                           const Sending &sent)
{
    Progress &progress = of(now.stream);
    progress.expected = within(now, receipt.expectedNext);
    const bool isStepBack =
        receipt.verdict == wire::Verdict::Gap || receipt.verdict == wire::Verdict::Diverged;
    if (!isStepBack && progress.expected > std::max(progress.furthest, sent.from)) {
        progress.furthest = progress.expected;
        progress.detours = 0;
        return receipt.verdict == wire::Verdict::Branched ? Finding::OtherHistory
                                                          : Finding::Nothing;
    }
    if (++progress.detours > mostDetours(now)) {
        progress.detours = 0;
        progress.course = Course::Stuck;
    }
    return Finding::Nothing;
}

void SendingPlan::tookBack(const QByteArray &hash)
{
    for (const store::OwnStream &stream : m_register.ownStreams()) {
        if (stream.hash == hash) {
            Progress &progress = of(stream.stream);
            progress.expected = stream.seq + 1;
            progress.word = Word::Given;
        }
    }
}

quint64 SendingPlan::expected(const core::StreamId &stream) const
{
    const Progress *known = find(stream);
    return known == nullptr ? 1 : known->expected;
}

quint64 SendingPlan::waiting() const
{
    quint64 records = 0;
    for (const store::OwnStream &stream : m_register.ownStreams()) {
        const quint64 from = within(stream, expected(stream.stream));
        records += stream.seq + 1 - from;
    }
    return records;
}

} // namespace uplink
