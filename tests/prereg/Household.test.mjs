// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../../prereg/src/checks.js';
import { codesOf, emptyForm, emptyPerson, formFrom } from '../../prereg/src/household.js';
import { payloadFrom } from '../../prereg/src/payload/payload.js';
import { by, home, household, people, versionOf, worstEight } from './SampleHouseholds.mjs';

const householdsOf = (form) => codesOf(form, by).map(({ text }) => payloadFrom(text).household);
const formWith = (more, person) => ({ ...emptyForm(), ...more, people: [{ ...emptyPerson(0), name: '見本 花子', ...person }] });
const problemOf = (form, field) => problemsOf(form, by.codeOf).get(field)?.key;

test('eight people at one address fit version 20', () => {
    const [code] = codesOf(household(8), by);
    assert.equal(code.people, 8);
    assert.ok(versionOf(code.text) <= 20, `version ${versionOf(code.text)}`);
});

test('eight with different names, an own telephone and a note each fit version 25', () => {
    const codes = codesOf(worstEight(), by);
    assert.equal(codes.length, 1);
    assert.ok(versionOf(codes[0].text) <= 25, `version ${versionOf(codes[0].text)}`);
});

test('nine are two codes of one household', () => {
    const [first, second] = householdsOf(household(9));
    assert.equal(first.members.length, 8);
    assert.equal(second.members.length, 1);
    assert.deepEqual([first.part, second.part], [1, 2]);
    assert.equal(first.household, second.household);
    assert.equal(second.municipality, 45202);
});

test('what is too much for one code goes into the next', () => {
    const random = (length) => Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919 + length * 104729) % 20000))).join('');
    const all = people(8, (i) => ({ name: random(40 - i), kana: random(60 - i), note: random(30 + i) }));
    const codes = codesOf({ ...emptyForm(), ...home, notes: true, people: all }, by);
    assert.ok(codes.length > 1);
    assert.equal(codes.reduce((sum, { people: count }) => sum + count, 0), 8);
    codes.forEach(({ text }) => assert.ok(versionOf(text) <= 25));
});

test('texts lose what cannot be seen, and are in NFC', () => {
    const [{ members, address, phone, postcode }] = householdsOf(
        formWith({ ...home, address: ' 1\u202e-2\n' }, { name: '\u200f花\u0000子\u2066', kana: 'か\u3099ハナコ' }),
    );
    assert.deepEqual(members[0].name, '花子');
    assert.equal(members[0].kana, 'がハナコ');
    assert.equal(address, '1-2');
    assert.equal(phone, '0986000000');
    assert.equal(postcode, 8850000);
});

test('a municipality without a code begins the address', () => {
    const [{ municipality, address }] = householdsOf(formWith({ municipality: '見本国見本府', address: '1-2' }));
    assert.equal(municipality, undefined);
    assert.equal(address, '見本国見本府1-2');
});

test('notes are left out unless they are wanted', () => {
    assert.equal(householdsOf(formWith({}, { note: '杖' }))[0].members[0].note, undefined);
    assert.equal(householdsOf(formWith({ notes: true }, { note: '杖' }))[0].members[0].note, '杖');
});

test('what is read back keeps its id and what nobody is asked for here', () => {
    const household = {
        issued: '2026-01-02', household: '0123456789abcdef', part: 1, in_car: true, emergency_contact: '見本', municipality: 99999,
        members: [{ name: '見本', birth: '1950-02-03', phone: '09000000000', language: 'ne', relation: 3, needs: [5] }],
    };
    const form = formFrom([household], () => undefined);
    assert.deepEqual(householdsOf(form)[0], { ...household, issued: '2026-11-30', language: 'ja' });
});

for (const twelve of ['123456789012', '１２３４５６７８９０１２', '1234-5678-9012', '1234 5678 9012', '1234ー5678ー9012', '番号は123456789012です']) {
    test(`twelve digits are refused: ${twelve}`, () => {
        assert.equal(problemOf(formWith({}, { name: twelve }), 'person-0-name'), 'error.twelve');
        assert.equal(problemOf(formWith({ address: twelve }), 'address'), 'error.twelve');
        assert.equal(problemOf(formWith({ phone: twelve }), 'phone'), 'error.twelve');
        assert.equal(problemOf(formWith({ postcode: twelve }), 'postcode'), 'error.twelve');
        assert.equal(problemOf(formWith({ notes: true }, { note: twelve }), 'person-0-note'), 'error.twelve');
    });
}

test('a telephone with the number of its country is none', () => {
    assert.equal(problemOf(formWith({ phone: '+81 90-0000-0000' }), 'phone'), undefined);
    assert.equal(problemOf(formWith({ phone: '０９０ー００００ー００００' }), 'phone'), undefined);
    assert.equal(problemOf(formWith({ phone: 'later' }), 'phone'), 'error.phone');
});

test('too long is said with how much, in letters', () => {
    assert.equal(problemOf(formWith({}, { name: '𠮷'.repeat(40) }), 'person-0-name'), undefined);
    assert.deepEqual(problemsOf(formWith({}, { name: '𠮷'.repeat(42) }), by.codeOf).get('person-0-name'), {
        key: 'error.long',
        values: { most: 40, over: 2 },
    });
    assert.equal(problemOf(formWith({ municipality: '国'.repeat(50), address: '1'.repeat(31) + 'a' }), 'address'), 'error.twelve');
    assert.equal(problemOf(formWith({ municipality: '国'.repeat(50), address: '番'.repeat(31) }), 'address'), 'error.long');
});

test('somebody needs a name or kana, and a whole date or none', () => {
    assert.equal(problemOf(formWith({}, { name: ' \u200b' }), 'person-0-name'), 'error.name');
    assert.equal(problemOf(formWith({}, { name: '', kana: 'ミホン' }), 'person-0-name'), undefined);
    assert.equal(problemOf(formWith({}, { year: 1950 }), 'person-0-birth'), 'error.birth');
    assert.equal(problemOf(formWith({ postcode: '88500' }), 'postcode'), 'error.postcode');
});
