// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "core/FamilyPages.h"
#include "core/Handle.h"
#include "core/IdPages.h"
#include "core/Town.h"

#include <QDate>
#include <QStringList>

#include <variant>
#include <vector>

namespace core {

namespace screen {

// Somebody who is counted says who they are, one thing after another; or a member of a family what
// its code left out; or what the camera did not read of an ID. Whatever they do not know or will
// not say is left out: unknown is not "no".
struct Tell
{
    enum class Part { Name, Birth, Sex, Town, Phone };
    std::variant<HandleKey, MemberAsked, IdAsked> who;
    Part part = Part::Name;
    Draft draft = {}; // what was said so far
    // The name as it is being tapped: katakana, family and given name parted by U+3000, and in
    // which kanji each of the two is written; empty: it stays kana.
    QString kana = {};
    std::vector<QString> kanji = {};
    QStringList spellings = {};   // offered for the word that is being tapped
    QDate today = {};             // nobody is born later
    QList<core::Town> towns = {}; // empty: nobody is asked
    bool operator==(const Tell &) const = default;
};

} // namespace screen

} // namespace core
