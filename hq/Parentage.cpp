// SPDX-License-Identifier: Apache-2.0
#include "hq/Parentage.h"

namespace hq {

void Parentage::load(const LogStore &store)
{
    m_left.clear();
    for (const StoredLine &line : store.lines()) {
        if (line.line.first > 1) {
            continue; // a branch that shares its opening with another line
        }
        store.eachRecord(line, 2, [this](const core::ClearHalf &clear, const auto &) {
            if (clear.opening && clear.opening->parent) {
                learn(*clear.opening->parent);
            }
        });
    }
}

void Parentage::learn(const core::StreamParent &parent)
{
    m_left[parent.stream].emplace(parent.seq, parent.hash);
}

std::optional<quint64> Parentage::leftBelow(quint64 next,
                                            const core::StreamId &stream,
                                            const wire::Line &line,
                                            const wire::ReceiverStore &store) const
{
    const auto left = m_left.find(stream);
    if (left == m_left.end()) {
        return std::nullopt;
    }
    std::optional<quint64> last;
    for (const auto &[seq, hash] : left->second) {
        if (seq + 1 >= next) {
            break;
        }
        const auto holder = store.holderOf(stream, seq, hash);
        if (holder && holder->branch == line.branch) {
            last = seq;
        }
    }
    return last;
}

} // namespace hq
