// SPDX-License-Identifier: Apache-2.0
// The content of a payload: a map with integer keys, the same as readers/qr/ContentCodec.cpp. As an
// object it has the form of `uketsukectl qr`: dates YYYY-MM-DD, sex, needs and relation by number,
// the household's id in hexadecimal; what is not said is left out.
import { cleanText, isLongerThan } from '../text.js';
import { decodeCbor, encodeCbor } from './cbor.js';

/** Letters; members; bytes. The limits of readers/qr/FamilyContent.h. */
export const most = { name: 40, kana: 60, note: 40, address: 80, phone: 16, language: 35, members: 8, part: 99 };
export const householdBytes = 8;

const schemaMinor = 1;
const lastNeed = 12;
const relationOther = 9;
const lastKnownRelation = 6;
const sexes = [0, 1, 2, 9];
const day = 86_400_000;
const epoch = Date.UTC(1900, 0, 1);
const longestLifeDays = 130 * 366;

const daysOf = (date) => (Date.parse(`${date}T00:00Z`) - epoch) / day;
const dateOf = (days) => new Date(epoch + days * day).toISOString().slice(0, 10);
export const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
export const bytesOfHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** Nothing for what is not said: an empty text, false, undefined. */
function mapOf(entries) {
    return new Map(entries.filter(([, value]) => value !== undefined && value !== '' && value !== false));
}

function memberMap(member) {
    const bits = (member.needs ?? []).reduce((sum, need) => sum | (1 << need), 0);
    return mapOf([
        [1, member.name],
        [2, member.kana],
        [3, member.birth && daysOf(member.birth)],
        [4, member.sex],
        [5, bits || undefined],
        [6, member.relation],
        [7, member.note],
        [8, member.language],
        [9, member.phone],
    ]);
}

/** @returns {Uint8Array} deterministic CBOR; the texts are taken as they are */
export function encodeContent(household) {
    return encodeCbor(
        mapOf([
            [1, schemaMinor],
            [2, household.issued && daysOf(household.issued)],
            [3, household.postcode],
            [4, household.municipality],
            [5, household.address],
            [6, household.phone],
            [7, household.language],
            [8, household.members.map(memberMap)],
            [9, household.household && bytesOfHex(household.household)],
            [10, household.emergency_contact],
            [12, household.in_car],
            [13, household.part > 1 ? household.part : undefined],
        ]),
    );
}

class Malformed extends Error {}

function check(isRight) {
    if (!isRight) {
        throw new Malformed();
    }
}

function text(map, key, longest) {
    const value = map.get(key) ?? '';
    check(typeof value === 'string');
    const clean = cleanText(value);
    check(!isLongerThan(clean, longest));
    return clean || undefined;
}

function number(map, key, largest) {
    const value = map.get(key);
    check(value === undefined || (Number.isInteger(value) && value >= 0 && value <= largest));
    return value;
}

/** As good as none where it is no number. */
function phone(map, key) {
    const said = text(map, key, most.phone);
    return said && /^[+0-9]+$/.test(said) ? said : undefined;
}

function birth(map) {
    const days = map.get(3);
    check(days === undefined || Number.isInteger(days));
    if (days === undefined) {
        return undefined;
    }
    return days > -longestLifeDays && days < 2 * longestLifeDays ? dateOf(days) : 'impossible';
}

function relation(map) {
    const said = number(map, 6, Number.MAX_SAFE_INTEGER);
    return said === undefined || said <= lastKnownRelation ? said : relationOther;
}

const withoutGaps = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

function memberFrom(map) {
    check(map instanceof Map);
    const bits = number(map, 5, Number.MAX_SAFE_INTEGER) ?? 0;
    const needs = Array.from({ length: lastNeed + 1 }, (_, need) => need).filter((need) => (bits >> need) & 1);
    const sex = number(map, 4, Number.MAX_SAFE_INTEGER);
    return withoutGaps({
        name: text(map, 1, most.name),
        kana: text(map, 2, most.kana),
        birth: birth(map),
        sex: sexes.includes(sex) ? sex : undefined,
        needs: needs.length > 0 ? needs : undefined,
        relation: relation(map),
        note: text(map, 7, most.note),
        language: text(map, 8, most.language),
        phone: phone(map, 9),
    });
}

function householdFrom(map) {
    check(map instanceof Map);
    const members = map.get(8) ?? [];
    const id = map.get(9);
    const issued = number(map, 2, 1_000_000);
    check(Array.isArray(members) && (id === undefined || (id instanceof Uint8Array && id.length === householdBytes)));
    return withoutGaps({
        issued: issued === undefined ? undefined : dateOf(issued),
        postcode: number(map, 3, 9_999_999),
        municipality: number(map, 4, 99_999),
        address: text(map, 5, most.address),
        phone: phone(map, 6),
        language: text(map, 7, most.language),
        household: id && hexOf(id),
        part: number(map, 13, most.part) ?? 1,
        emergency_contact: text(map, 10, most.address),
        in_car: map.get(12) === true,
        members: members.map(memberFrom),
    });
}

/**
 * Keys of a newer minor version are passed over.
 * @returns {{household?: object, problem?: 'not-a-household' | 'nobody' | 'too-many'}}
 */
export function decodeContent(bytes) {
    let household;
    try {
        household = householdFrom(decodeCbor(bytes));
    } catch (error) {
        if (error instanceof Malformed || error instanceof RangeError || error instanceof TypeError) {
            return { problem: 'not-a-household' };
        }
        throw error;
    }
    if (household.members.length === 0) {
        return { problem: 'nobody' };
    }
    return household.members.length > most.members ? { problem: 'too-many' } : { household };
}
