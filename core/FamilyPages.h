// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Family.h"
#include "core/IntakeProblem.h"

#include <cstddef>
#include <set>

namespace core {

namespace screen {

// The household of a code: who of them is here? One tap unticks, one confirms.
struct FamilyReview
{
    Family family;
    std::set<std::size_t> elsewhere = {}; // indexes of members

    [[nodiscard]] std::size_t here() const { return family.members.size() - elsewhere.size(); }
    bool operator==(const FamilyReview &) const = default;
};

// One of them says what the code does not.
struct MemberAsked
{
    FamilyReview page;
    std::size_t member = 0;
    bool operator==(const MemberAsked &) const = default;
};

} // namespace screen

namespace input {

struct FamilyRead
{
    Family family;
};
// A code that is none of ours, or cannot be taken.
struct CodeRefused
{
    IntakeProblem problem;
};
struct ToggleMember
{
    std::size_t member;
};
struct AskMissing
{}; // what the codes of those who are here do not say

} // namespace input

namespace command {

// Everybody who is here, in one transaction. Answers GroupCounted.
struct AdmitFamily
{
    screen::FamilyReview page;
};

} // namespace command

// Whether somebody of them who is here can be asked for more.
[[nodiscard]] bool isAnythingMissing(const screen::FamilyReview &page);

} // namespace core
