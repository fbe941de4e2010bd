// SPDX-License-Identifier: Apache-2.0
// Texts as they are put into a code: NFC, nothing that cannot be seen, no number that must not be there.

// Controls; what turns the line; what has no width. A variation selector stays: it is part of a name.
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Cs}/gu;

export const cleanText = (text) => text.replace(unseen, '').normalize('NFC').trim();

/** A letter beyond the first plane counts once, as everywhere in the format. */
export const lengthOf = (text) => [...text].length;
export const isLongerThan = (text, most) => lengthOf(text) > most;

/** Full width or half, with hyphens or without. */
export const halfWidth = (text) => text.normalize('NFKC').replace(/[ー‐-―−]/g, '-');

// The Individual Number (個人番号) has 12 digits, on the card in three groups. It is nobody's business here.
const twelveDigits = /\d{12}|\d{4}[ -]\d{4}[ -]\d{4}/;
export const holdsTwelveDigits = (text) => twelveDigits.test(halfWidth(text));
