// SPDX-License-Identifier: Apache-2.0
#include "store/ExpiryPlan.h"

#include <algorithm>

namespace store {

namespace {

// What decides about one person: all numbers that are or may be theirs.
struct Leaving
{
    quint64 lamport = 0; // of the last word about where they are
    bool isHeld = true;  // by headquarters
};

Leaving leavingOf(const RegisterState &state, const core::HandleKey &who)
{
    Leaving leaving;
    for (const core::HandleKey &member : state.fold().group(who)) {
        const KnownHandle *known = state.find(member);
        if (known == nullptr) {
            continue;
        }
        leaving.isHeld = leaving.isHeld && state.isHeldByHeadquarters(*known);
        if (known->presenceStamp) {
            leaving.lamport = std::max(leaving.lamport, known->presenceStamp->lamport);
        }
    }
    return leaving;
}

} // namespace

ExpiryPlan planExpiry(const RegisterState &state,
                      const RunningHandles &running,
                      qint64 now,
                      qint64 after,
                      std::size_t atMost)
{
    ExpiryPlan plan;
    const auto add = [&plan, atMost](auto &list, const auto &what) {
        if (list.size() < atMost) {
            list.push_back(what);
        } else {
            plan.more = true;
        }
    };
    const auto isLeaving = [&state](const KnownHandle &known) {
        return known.hasKey && state.fold().isGone(known.who);
    };
    for (const KnownHandle &known : state.handles()) {
        if (!isLeaving(known)) {
            continue;
        }
        const Leaving leaving = leavingOf(state, known.who);
        if (!leaving.isHeld) {
            ++plan.withheld;
            continue;
        }
        ++plan.running;
        const auto hours = running.constFind(known.who);
        if (hours == running.constEnd() || hours->lamport != leaving.lamport) {
            add(plan.begun, std::pair(known.who, RunningHours{now, leaving.lamport}));
        } else if (now - hours->since >= after) {
            add(plan.due, known.who);
        }
    }
    for (auto hours = running.keyBegin(); hours != running.keyEnd(); ++hours) {
        const KnownHandle *known = state.find(*hours);
        if (known == nullptr || !isLeaving(*known)) {
            add(plan.stopped, *hours);
        }
    }
    return plan;
}

} // namespace store
