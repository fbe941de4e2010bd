// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { townsOfKenAll } from '../../prereg/data/kenAll.mjs';
import { packedPostcodes } from '../../prereg/data/postcodes.mjs';
import { openPostcodes } from '../../prereg/src/postcodes.js';

const postcodes = openPostcodes(packedPostcodes());
const { municipalities } = JSON.parse(readFileSync(new URL('../../resources/codes/municipalities.json', import.meta.url), 'utf8'));

test('a postcode is a prefecture, a municipality and a town', () => {
    assert.deepEqual(postcodes.find(2700163), [{ municipality: 12220, name: '千葉県流山市', town: '南流山' }]);
    assert.deepEqual(postcodes.find(600000), [{ municipality: 1101, name: '北海道札幌市中央区', town: '' }]);
    assert.deepEqual(postcodes.find(9999999), []);
});

test('some are of two municipalities, or of many towns', () => {
    assert.deepEqual(postcodes.find(4980000).map(({ municipality }) => municipality), [23235, 24303]);
    assert.equal(postcodes.find(4520961).length, 66);
});

test('all of the list comes back', () => {
    const towns = townsOfKenAll();
    assert.ok(towns.length > 120_000);
    for (const { code, municipality } of towns.filter((_, i) => i % 997 === 0)) {
        assert.ok(postcodes.find(code).some((place) => place.municipality === municipality), code);
    }
});

test('every municipality of the list has a name', () => {
    for (const { municipality } of townsOfKenAll()) {
        assert.ok(municipalities[String(municipality).padStart(5, '0')], municipality);
    }
    assert.equal(Object.keys(municipalities).length, 1918);
});

test('a municipality is known by its names, unless two have one', () => {
    for (const [name, code] of [
        ['千葉県流山市', 12220], ['流山市', 12220], ['北海道余市郡余市町', 1408], ['余市町', 1408],
        ['福島県郡山市', 7203], ['京都市北区', 26101], ['静岡県浜松市中央区', 22138], ['東京都 府中市', 13206],
    ]) {
        assert.equal(postcodes.codeOf(name), code, name);
    }
    assert.equal(postcodes.codeOf('府中市'), undefined); // in Tokyo and in Hiroshima
    assert.equal(postcodes.codeOf('見本市'), undefined);
    assert.equal(postcodes.nameOf(1695), '北海道色丹村');
});
