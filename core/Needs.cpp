// SPDX-License-Identifier: Apache-2.0
#include "core/Needs.h"

#include <algorithm>

namespace core {

bool NeedAnswers::isEmpty() const
{
    return needs.empty() && amounts.empty() && own.empty();
}

bool NeedAnswers::hasSymptom() const
{
    return std::any_of(allSymptoms.begin(), allSymptoms.end(), [this](Need symptom) {
        const auto said = needs.find(symptom);
        return said != needs.end() && said->second == Answer::Yes;
    });
}

void NeedAnswers::overlay(const NeedAnswers &later)
{
    for (const auto &[need, answer] : later.needs) {
        needs[need] = answer;
        amounts.erase(need); // it belonged to the word of before
    }
    for (const auto &[need, amount] : later.amounts) {
        amounts[need] = amount;
    }
    for (const auto &[question, choice] : later.own) {
        own[question] = choice;
    }
}

std::optional<Need> needFrom(quint64 code)
{
    const auto isIt = [code](Need need) { return static_cast<quint64>(need) == code; };
    const auto need = std::find_if(allNeeds.begin(), allNeeds.end(), isIt);
    if (need != allNeeds.end()) {
        return *need;
    }
    const auto symptom = std::find_if(allSymptoms.begin(), allSymptoms.end(), isIt);
    return symptom == allSymptoms.end() ? std::nullopt : std::optional(*symptom);
}

} // namespace core
