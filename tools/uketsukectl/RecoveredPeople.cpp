// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/RecoveredPeople.h"

#include <algorithm>

namespace uketsukectl {

void RecoveredPeople::open(const core::Record &record, Known &known)
{
    const auto half = vault::SealedHalf::fromBytes(record.sealed);
    Opened opened = half ? m_opener(record, *half) : Opened{};
    // The best that is known of somebody with several sealed halves.
    const auto better = [&known](NameState state) { known.name = std::min(known.name, state); };
    better(opened.state);
    switch (opened.state) {
    case NameState::Opened:
        ++m_count.opened;
        break;
    case NameState::Expired:
        ++m_count.expired;
        break;
    case NameState::Unreadable:
    case NameState::Guest:
        ++m_count.unreadable;
        break;
    }
    if (opened.person) {
        m_learned.emplace(core::PresenceFold::Stamp::of(record.clear),
                          Learned{record.clear.changes.front().who, std::move(*opened.person)});
    }
}

void RecoveredPeople::take(const core::ShelterCode &shelter, const QByteArray &bytes)
{
    ++m_count.records;
    const auto record = core::recordFrom(bytes);
    if (!record) {
        ++m_count.damaged;
        return;
    }
    m_folds[shelter].apply(record->clear);
    for (const core::Change &change : record->clear.changes) {
        Known &known = m_known[change.who];
        const qint64 at = record->clear.happenedAt();
        known.firstSeen = known.firstSeen == 0 ? at : std::min(known.firstSeen, at);
    }
    if (!record->sealed.isEmpty() && !record->clear.changes.empty()) {
        open(*record, m_known[record->clear.changes.front().who]);
    }
}

std::vector<RecoveredPerson> RecoveredPeople::people() const
{
    store::PersonNames names;
    names.open({});
    for (const auto &[stamp, learned] : m_learned) {
        names.learn(learned.who, learned.person);
    }
    std::vector<RecoveredPerson> people;
    for (const auto &[shelter, fold] : m_folds) {
        for (const core::HandleKey &who : fold.handles()) {
            const Known known = m_known.value(who);
            people.push_back({shelter,
                              who,
                              fold.state(who).value_or(core::HandleState()),
                              known.firstSeen,
                              known.name,
                              names.find(who).value_or(core::PersonDetails())});
        }
    }
    return people;
}

} // namespace uketsukectl
