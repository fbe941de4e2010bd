// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/AddressTail.h"
#include "ocr/Gazetteer.h"
#include "ocr/Grammar.h"

namespace ocr {

// An address as cards print it: prefecture (or not), municipality, town, numbers, building. Letters
// are in the form of foldPrinted; a space is one letter.
class AddressGrammar : public Grammar
{
public:
    // Merged and new towns are not in the list. Any: their letters may be any, at a price, and
    // every letter has to be looked for; so read with Listed first.
    enum class Towns { Listed, Any };

    // The gazetteer has to outlive it.
    AddressGrammar(const Gazetteer &gazetteer, Towns towns);

    [[nodiscard]] State start() const override;
    [[nodiscard]] std::optional<std::u32string> letters(State state) const override;
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override;

    // Whether an address ends as that of a house does: behind a number, not behind the town.
    [[nodiscard]] bool hasNumber(State state) const;

private:
    // How far the town has come. Behind 大 of 大字, which may be the first letter of the town too,
    // the node is still the municipality's.
    enum class Town : std::uint8_t { Before, Great, Inside, Free };
    // The address may be within a place and within a tail at once: 中央二 is a town, and 中央二丁目
    // the second block of another.
    struct Where
    {
        std::optional<Gazetteer::Node> node;
        Town town = Town::Before;
        addresstail::Part tail = addresstail::Part::Nothing;
    };

    struct Place
    {
        Gazetteer::Node node = 0;
        Town town = Town::Before;
        float weight = 0;
    };

    [[nodiscard]] static State pack(const Where &where);
    [[nodiscard]] static Where unpack(State state);
    [[nodiscard]] std::optional<Place> nextPlace(const Where &where, char32_t letter) const;
    [[nodiscard]] std::optional<addresstail::Step> nextTail(const Where &where,
                                                            char32_t letter) const;
    [[nodiscard]] std::u32string placeLetters(const Where &where) const;
    // Behind the place, so that a tail may begin.
    [[nodiscard]] bool isBehindPlace(const Where &where) const;
    // Where a town that is not in the list may be.
    [[nodiscard]] bool isOpen(const Where &where) const;

    const Gazetteer &m_gazetteer;
    Towns m_towns;
};

} // namespace ocr
