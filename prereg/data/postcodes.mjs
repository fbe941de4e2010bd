// SPDX-License-Identifier: Apache-2.0
// Packs the postcodes for the page: src/postcodes.js is what unpacks them.
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { townsOfKenAll } from './kenAll.mjs';

const oneByte = 180;

// "The lots from 1 to 663" and "A, B" are no name of a town that somebody would write.
const townOf = (said) => (/場合|[、～]/.test(said) ? '' : said);

const base36 = (number) => number.toString(36);

// Five columns, one a line: codes of the municipalities, their names; of each town the distance to the
// postcode before (1 is left out), the municipality (left out while it is the same), and the name.
function columns(municipalities) {
    const codes = Object.keys(municipalities).sort();
    const towns = townsOfKenAll();
    const distances = towns.map(({ code }, i) => code - (towns[i - 1]?.code ?? 0));
    const places = towns.map(({ municipality }, i) =>
        municipality === towns[i - 1]?.municipality ? '' : base36(codes.indexOf(String(municipality).padStart(5, '0'))),
    );
    return [
        codes,
        codes.map((code) => municipalities[code]),
        distances.map((distance) => (distance === 1 ? '' : base36(distance))),
        places,
        towns.map(({ town }) => townOf(town)),
    ].map((column) => column.join(','));
}

// The most frequent letters in one byte, all others in two: a third smaller than UTF-8, deflated.
function lettersOf(text) {
    const counts = new Map();
    for (const letter of text) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([letter]) => letter);
}

function coded(text, letters) {
    const numbers = new Map(letters.map((letter, i) => [letter, i]));
    return Buffer.from(
        [...text].flatMap((letter) => {
            const number = numbers.get(letter);
            const beyond = number - oneByte;
            return beyond < 0 ? [number] : [oneByte + (beyond >> 8), beyond & 255];
        }),
    );
}

/** @returns {string} the letters as JSON, a line break, and the deflated columns in base 64 */
export function packedPostcodes() {
    const file = new URL('../../resources/codes/municipalities.json', import.meta.url);
    const text = columns(JSON.parse(readFileSync(file, 'utf8')).municipalities).join('\n');
    const letters = lettersOf(text);
    const bytes = deflateRawSync(coded(text, letters), { level: 9, memLevel: 9 });
    return `${JSON.stringify(letters.join(''))}\n${bytes.toString('base64')}`;
}
