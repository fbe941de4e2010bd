// SPDX-License-Identifier: Apache-2.0
// Postcodes and municipalities, out of the text that data/postcodes.mjs packed.
import { inflateSync } from 'fflate';

const oneByte = 180;

function bytesOfBase64(text) {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < bytes.length; ++i) {
        bytes[i] = letters.charCodeAt(i);
    }
    return bytes;
}

function textOf(packed) {
    const end = packed.indexOf('\n');
    const letters = [...JSON.parse(packed.slice(0, end))];
    const bytes = inflateSync(bytesOfBase64(packed.slice(end + 1)));
    const text = [];
    for (let i = 0; i < bytes.length; ++i) {
        const number = bytes[i];
        text.push(letters[number < oneByte ? number : oneByte + ((number - oneByte) << 8) + bytes[++i]]);
    }
    return text.join('');
}

const prefecture = '東京都|北海道|京都府|大阪府|.{2,3}?県';
const prefectureFirst = new RegExp(`^(?:${prefecture})`);
// Towns and villages have a county; 郡山市 has none.
const countyNext = new RegExp(`^(${prefecture}).+?郡(?=.+[町村]$)`);
const withoutPrefecture = (name) => name.replace(prefectureFirst, '');
const withoutCounty = (name) => name.replace(countyNext, '$1');

/** How people write a municipality, where no other one is written so. */
function codesByName(names) {
    const codes = new Map();
    for (const [code, name] of names) {
        for (const written of new Set([name, withoutCounty(name), withoutPrefecture(name), withoutPrefecture(withoutCounty(name))])) {
            codes.set(written, codes.has(written) ? undefined : code);
        }
    }
    return codes;
}

export const noPostcodes = { find: () => [], nameOf: () => undefined, codeOf: () => undefined };

/** @param {string} packed */
export function openPostcodes(packed) {
    const [codes, written, distances, places, towns] = textOf(packed)
        .split('\n')
        .map((column) => column.split(','));
    const names = new Map(codes.map((code, i) => [Number(code), written[i]]));
    const byName = codesByName(names);
    let code = 0;
    const all = distances.map((distance) => (code += distance === '' ? 1 : parseInt(distance, 36)));

    function municipalityAt(row) {
        while (places[row] === '') {
            --row;
        }
        return Number(codes[parseInt(places[row], 36)]);
    }

    return {
        /** @returns {{municipality: number, name: string, town: string}[]} none: no such postcode */
        find(postcode) {
            const found = [];
            for (let row = all.indexOf(postcode); row >= 0 && all[row] === postcode; ++row) {
                const municipality = municipalityAt(row);
                found.push({ municipality, name: names.get(municipality), town: towns[row] });
            }
            return found;
        },
        /** @returns {string | undefined} */
        nameOf: (municipality) => names.get(municipality),
        /** @returns {number | undefined} of a name with the prefecture and the county, or without */
        codeOf: (name) => byName.get(name.replace(/\s/g, '')),
    };
}
