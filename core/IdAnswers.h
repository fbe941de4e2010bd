// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdPages.h"

#include <QStringList>

namespace core {

// What a page about an ID says of its fields, and what becomes of it.

// Nothing: it was not looked for on this kind of ID.
[[nodiscard]] const ReadField *fieldOf(const IdReading &reading, IdField field);
// The readings that fit the field, the likeliest first. Empty: it could not be read.
[[nodiscard]] QStringList optionsOf(const IdReading &reading, IdField field);
// As it stands on the page now; empty: not known.
[[nodiscard]] QString shownValue(const screen::IdReview &page, IdField field);
// The reader was not sure of it and nobody has looked yet.
[[nodiscard]] bool isDoubtful(const screen::IdReview &page, IdField field);
// Whether an address stands there of which it has to be said whether it is still theirs.
[[nodiscard]] bool isAddressAsked(const screen::IdReview &page);
// Nothing has to be looked at or answered any more.
[[nodiscard]] bool isSettled(const screen::IdReview &page);
// An ID proves who somebody is after it has run out, too; the page only says so.
[[nodiscard]] bool isExpired(const screen::IdReview &page);

// How sure a field is that both readers agreed on, and one that somebody looked at.
inline constexpr quint8 confidenceOfSure = 95;
inline constexpr quint8 confidenceOfChosen = 90;

// To be admitted. Without strips: no part of the picture outlives the page.
[[nodiscard]] Draft draftOf(const screen::IdReview &page);

// What stands of it on the page; a part that does not is empty.
[[nodiscard]] screen::CardFace faceOf(const screen::IdReview &page);
// The field on which a part stands; of All none.
[[nodiscard]] std::optional<IdField> fieldOf(screen::AskFace::Part part);
// The reader was sure of all that makes the number, of the calendar too; nobody has said otherwise,
// and the card has refused nothing.
[[nodiscard]] bool isBeyondDoubt(const screen::IdReview &page);
// All of it is there, can stand on a card, and was not refused by this one.
[[nodiscard]] bool isPresentable(const screen::AskFace &page);
// The number that it makes. Only if isPresentable().
[[nodiscard]] TypedSecret numberOf(const screen::AskFace &page);

} // namespace core
