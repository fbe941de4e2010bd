// SPDX-License-Identifier: Apache-2.0
#include "store/PersonNames.h"

#include "store/OpenedNames.h"

namespace store {

void PersonNames::learn(const core::HandleKey &who, const core::PersonDetails &person)
{
    if (!m_persons) {
        return;
    }
    overlay((*m_persons)[who], person);
}

void PersonNames::forget(const core::HandleKey &who)
{
    if (m_persons) {
        m_persons->remove(who);
    }
}

std::optional<core::PersonDetails> PersonNames::find(const core::HandleKey &who) const
{
    if (!m_persons) {
        return std::nullopt;
    }
    const auto person = m_persons->constFind(who);
    return person == m_persons->constEnd() ? std::nullopt : std::optional(*person);
}

} // namespace store
