// SPDX-License-Identifier: Apache-2.0
#include "store/PersonNames.h"

namespace store {

void PersonNames::learn(const core::HandleKey &who, const core::PersonDetails &person)
{
    if (!m_persons) {
        return;
    }
    core::PersonDetails &known = (*m_persons)[who];
    const auto overlay = [](auto &field, const auto &later) {
        if (later) {
            field = later;
        }
    };
    overlay(known.name, person.name);
    overlay(known.kana, person.kana);
    overlay(known.birthDate, person.birthDate);
    overlay(known.address, person.address);
    overlay(known.sex, person.sex);
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
