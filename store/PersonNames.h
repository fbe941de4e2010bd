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
    void open() { m_persons.emplace(); }
    void close() { m_persons.reset(); }

    // A later sealed half says something about the fields it has and nothing about the others.
    // Does nothing while closed.
    void learn(const core::HandleKey &who, const core::PersonDetails &person);
    [[nodiscard]] std::optional<core::PersonDetails> find(const core::HandleKey &who) const;

private:
    std::optional<QHash<core::HandleKey, core::PersonDetails>> m_persons;
};

} // namespace store
