// SPDX-License-Identifier: Apache-2.0
// The household while it is being written, and the one or more codes that it becomes.
import { dateFrom, isoDay } from './calendar.js';
import { hexOf, householdBytes, most } from './payload/content.js';
import { payloadText } from './payload/payload.js';
import { cleanText, halfWidth } from './text.js';

export const mostPeople = 20; // as at the desk
const mostCharacters = 1451; // of a QR of version 25 at error correction M

export const emptyPerson = (relation) => ({
    name: '', kana: '', year: 0, month: 0, day: 0, sex: undefined, relation, needs: [], note: '',
});

/** Every text as it was typed. */
export const emptyForm = () => ({
    household: hexOf(crypto.getRandomValues(new Uint8Array(householdBytes))),
    people: [emptyPerson(0)],
    postcode: '', municipality: '', address: '', phone: '', notes: false,
});

const said = (text) => cleanText(text) || undefined;
export const phoneOf = (text) => halfWidth(cleanText(text)).replace(/[\s()-]/g, '');
export const postcodeOf = (text) => halfWidth(cleanText(text)).replace(/[\s〒-]/g, '');

function memberOf(person, notes) {
    return {
        ...person.kept,
        name: said(person.name),
        kana: said(person.kana),
        birth: dateFrom(person),
        sex: person.sex,
        needs: person.needs,
        relation: person.relation,
        note: notes ? said(person.note) : undefined,
    };
}

/** A municipality that no code is known for is the beginning of the address. */
export function placeOf(form, codeOf) {
    const written = cleanText(form.municipality);
    const code = /^\d{5}$/.test(written) ? Number(written) : written && codeOf(written);
    const address = cleanText(form.address);
    return code ? { code, address } : { address: written + address };
}

function householdOf(form, { today, language, codeOf }) {
    const place = placeOf(form, codeOf);
    const postcode = postcodeOf(form.postcode);
    return {
        ...form.kept,
        issued: isoDay(today),
        postcode: postcode ? Number(postcode) : undefined,
        municipality: place.code,
        address: place.address,
        phone: phoneOf(form.phone),
        language,
        household: form.household,
        members: form.people.map((person) => memberOf(person, form.notes)),
    };
}

const partOf = (household, part, members) => {
    const code = { ...household, part, members };
    return { text: payloadText(code), people: members.length };
};

/**
 * Each as many people as a code holds, in order.
 * @param {{today: Date, language: string, codeOf: (name: string) => number | undefined}} by
 * @returns {{text: string, people: number}[] | null} null: a single person's texts are too much
 */
export function codesOf(form, by) {
    const household = householdOf(form, by);
    const codes = [];
    for (let rest = household.members; rest.length > 0; rest = rest.slice(codes[codes.length - 1].people)) {
        let code;
        for (let count = Math.min(most.members, rest.length); count > 0; --count) {
            code = partOf(household, codes.length + 1, rest.slice(0, count));
            if (code.text.length <= mostCharacters) {
                break;
            }
        }
        if (code.text.length > mostCharacters) {
            return null;
        }
        codes.push(code);
    }
    return codes;
}

function personFrom(member) {
    const [year, month, day] = /^\d{4}-/.test(member.birth) ? member.birth.split('-').map(Number) : [0, 0, 0];
    const { language, phone } = member; // nobody is asked for these here; whoever has them keeps them
    return {
        ...emptyPerson(member.relation),
        kept: { language, phone },
        name: member.name ?? '',
        kana: member.kana ?? '',
        year, month, day,
        sex: member.sex,
        needs: member.needs ?? [],
        note: member.note ?? '',
    };
}

/**
 * The form of the codes of one household.
 * @param {object[]} parts in order
 * @param {(code: number) => string | undefined} nameOf
 */
export function formFrom(parts, nameOf) {
    const [first] = parts;
    const members = parts.flatMap((part) => part.members);
    const code = first.municipality;
    return {
        ...emptyForm(),
        ...(first.household && { household: first.household }),
        kept: { emergency_contact: first.emergency_contact, in_car: first.in_car },
        parts: parts.length,
        people: members.map(personFrom),
        postcode: first.postcode === undefined ? '' : String(first.postcode).padStart(7, '0'),
        municipality: code === undefined ? '' : (nameOf(code) ?? String(code).padStart(5, '0')),
        address: first.address ?? '',
        phone: first.phone ?? '',
        notes: members.some((member) => member.note),
    };
}
