// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "core/Handle.h"

#include <QHash>

#include <optional>

namespace store {

// Who the handles are: in memory, between unlock and lock only.
class PersonNames
{
public:
    [[nodiscard]] bool isOpen() const { return m_persons.has_value(); }
    void open(QHash<core::HandleKey, core::PersonDetails> persons)
    {
        m_persons = std::move(persons);
    }
    void close() { m_persons.reset(); }

    // A later sealed half says something about the fields it has and nothing about the others.
    // Does nothing while closed.
    void learn(const core::HandleKey &who, const core::PersonDetails &person);
    void forget(const core::HandleKey &who);
    [[nodiscard]] std::optional<core::PersonDetails> find(const core::HandleKey &who) const;

private:
    std::optional<QHash<core::HandleKey, core::PersonDetails>> m_persons;
};

} // namespace store
