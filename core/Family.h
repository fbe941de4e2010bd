// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "core/FamilyMark.h"

#include <QByteArray>
#include <QUuid>

#include <set>
#include <vector>

namespace core {

// What is wrong with what a code says of somebody; what is missing says so by itself.
enum class FamilyDoubt {
    ImpossibleBirthDate, // no such day, or nobody who is alive was born on it
    UnknownTown,         // a municipality's number that this desk has no name for
    UnusablePhone,       // not a number that can be called here
    Twice,               // the same name and birth date as somebody before them
};

struct FamilyMember
{
    Draft draft;
    std::set<FamilyDoubt> doubts = {};

    bool operator==(const FamilyMember &) const = default;
};

// A household as a code says it: nobody has confirmed any of it.
struct Family
{
    // Self: whoever made the code says so. Municipality: signed with its key, and unchanged since.
    enum class Word { Self, Municipality };

    QByteArray id;   // 8 random bytes, the same in every code of this household; empty: a contact
    quint8 part = 1; // of a household that needs several codes
    std::vector<FamilyMember> members; // in the order of the code; at most mostInCode
    Word word = Word::Self;
    Place place = Place::Inside; // where they mean to sleep

    bool operator==(const Family &) const = default;
};

inline constexpr std::size_t mostInCode = 8;

// How a family is recognised by the code that it showed before, by all desks of the shelter,
// locked or not.
class FamilyMarks
{
public:
    FamilyMarks() = default;
    FamilyMarks(const FamilyMarks &) = delete;
    FamilyMarks &operator=(const FamilyMarks &) = delete;
    virtual ~FamilyMarks() = default;

    // FamilyMark::code of a household's id and the part of it that a code holds.
    [[nodiscard]] virtual QByteArray codeOf(const QByteArray &id, quint8 part) const = 0;
    // What stands for the household in sealed halves: a uuid v4, the same for all parts.
    [[nodiscard]] virtual QUuid householdOf(const QByteArray &id) const = 0;
};

} // namespace core
