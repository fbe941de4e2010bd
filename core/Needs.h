// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <map>
#include <optional>

namespace core {

// What somebody needs, and how they feel. Part of the record format; up to 12 the bits of the
// family's QR. Words: resources/codes/need.json.
enum class Need : quint8 {
    Care = 0,
    Disability = 1,
    Pregnancy = 2,
    Infant = 3,
    LongIllness = 4,
    Power = 5, // of a medical device
    Allergy = 6,
    Medicine = 7,
    Wheelchair = 8,
    Sight = 9,
    Hearing = 10,
    Dementia = 11,
    Interpreter = 12,
    Diet = 13,
    Walking = 14,
    Nappies = 15, // of an adult
    Animal = 16,
    Injury = 17,
    Fever = 32,
    Cough = 33,
    Diarrhoea = 34,
    Vomiting = 35,
    Rash = 36,
};

inline constexpr std::array allNeeds{Need::Power,
                                     Need::Medicine,
                                     Need::Allergy,
                                     Need::Diet,
                                     Need::Pregnancy,
                                     Need::Infant,
                                     Need::Wheelchair,
                                     Need::Walking,
                                     Need::Care,
                                     Need::Nappies,
                                     Need::Sight,
                                     Need::Hearing,
                                     Need::Disability,
                                     Need::LongIllness,
                                     Need::Dementia,
                                     Need::Interpreter,
                                     Need::Injury,
                                     Need::Animal};
// Of whoever should not sleep among all the others.
inline constexpr std::array allSymptoms{
    Need::Fever, Need::Cough, Need::Diarrhoea, Need::Vomiting, Need::Rash};

// Nothing was said: the need is absent. Unknown is never "no".
enum class Answer : quint8 { No = 0, Yes = 1 };

inline constexpr quint16 mostAmount = 999;

// What somebody said. A later word about one need says nothing about the others.
struct NeedAnswers
{
    std::map<Need, Answer> needs;
    // Hours that the device's battery lasts, days that the medicine lasts; 0 to mostAmount.
    std::map<Need, quint16> amounts;
    // The town's own questions (core/OwnQuestions.h) and the choice of each, by their codes.
    std::map<quint16, quint16> own;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool hasSymptom() const;
    void overlay(const NeedAnswers &later);

    bool operator==(const NeedAnswers &) const = default;
};

// Foreign numbers become codes here or not at all.
[[nodiscard]] std::optional<Need> needFrom(quint64 code);

} // namespace core
