// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PresenceFold.h"
#include "store/PersonNames.h"
#include "vault/SealedHalf.h"

#include <QHash>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace uketsukectl {

enum class NameState {
    Opened,
    Expired,    // named, and the desk has no person key any more: only the inquiry key opens it
    Unreadable, // a key fits that does not open it, or nobody's fits: damage, or another town's
    Guest,      // never named
};

struct RecoveredPerson
{
    core::ShelterCode shelter;
    core::HandleKey who;
    core::HandleState state;
    qint64 firstSeen = 0; // ms since 1970 UTC
    NameState name = NameState::Guest;
    core::PersonDetails person;
};

// Everybody in a pile of records, read with a secret that opens sealed halves. Takes the records in
// any order and does not stop at what it cannot read.
class RecoveredPeople
{
public:
    struct Opened
    {
        NameState state = NameState::Unreadable;
        std::optional<core::PersonDetails> person; // when Opened
    };
    using Opener = std::function<Opened(const core::Record &record, const vault::SealedHalf &half)>;

    struct Count
    {
        int records = 0;
        int damaged = 0; // records of which not even the clear half can be read
        int opened = 0;  // sealed halves, as are the next two
        int expired = 0;
        int unreadable = 0;
    };

    explicit RecoveredPeople(Opener opener)
        : m_opener(std::move(opener))
    {}

    void take(const core::ShelterCode &shelter, const QByteArray &record);
    [[nodiscard]] const Count &count() const { return m_count; }
    // By shelter and number.
    [[nodiscard]] std::vector<RecoveredPerson> people() const;

private:
    struct Known
    {
        qint64 firstSeen = 0;
        NameState name = NameState::Guest;
    };
    struct Learned
    {
        core::HandleKey who;
        core::PersonDetails person;
    };
    void open(const core::Record &record, Known &known);

    Opener m_opener;
    Count m_count;
    std::map<core::ShelterCode, core::PresenceFold> m_folds; // a fold is of one shelter
    QHash<core::HandleKey, Known> m_known;
    // In the order in which later words count more, whatever order they came in.
    std::multimap<core::PresenceFold::Stamp, Learned> m_learned;
};

} // namespace uketsukectl
