// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/LogStore.h"

#include <map>

namespace hq {

// Which streams were left by their kiosk, and at which record: a new incarnation's opening record
// names the stream that it goes on from. A machine that has opened a new stream never writes into
// the old one again; when more comes in all the same, another machine writes under its name.
class Parentage
{
public:
    // From everything stored.
    void load(const LogStore &store);
    void learn(const core::StreamParent &parent);
    // The last place below seq `next` at which `line` of `stream` was left.
    [[nodiscard]] std::optional<quint64> leftBelow(quint64 next,
                                                   const core::StreamId &stream,
                                                   const wire::Line &line,
                                                   const wire::ReceiverStore &store) const;

private:
    // seq → hash of the record, in the stream that was left.
    std::map<core::StreamId, std::multimap<quint64, QByteArray>> m_left;
};

} // namespace hq
