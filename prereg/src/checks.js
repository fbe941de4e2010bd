// SPDX-License-Identifier: Apache-2.0
// What has to be corrected before a code can be made. Nothing is cut silently.
import { phoneOf, placeOf, postcodeOf } from './household.js';
import { most } from './payload/content.js';
import { cleanText, holdsTwelveDigits, isLongerThan, lengthOf } from './text.js';

export const fieldOf = (index, name) => `person-${index}-${name}`;

function textProblem(text, longest) {
    const clean = cleanText(text);
    if (holdsTwelveDigits(clean)) {
        return { key: 'error.twelve' };
    }
    return isLongerThan(clean, longest)
        ? { key: 'error.long', values: { most: longest, over: lengthOf(clean) - longest } }
        : null;
}

function phoneProblem(text) {
    const phone = phoneOf(text);
    // With the country's number it may have 12 digits.
    if (!phone.startsWith('+') && holdsTwelveDigits(text)) {
        return { key: 'error.twelve' };
    }
    return /^\+?[0-9]*$/.test(phone) && phone.length <= most.phone ? null : { key: 'error.phone' };
}

function postcodeProblem(text) {
    if (holdsTwelveDigits(text)) {
        return { key: 'error.twelve' };
    }
    return /^(\d{7})?$/.test(postcodeOf(text)) ? null : { key: 'error.postcode' };
}

function birthProblem({ year, month, day }) {
    const count = [year, month, day].filter((part) => part).length;
    return count === 0 || count === 3 ? null : { key: 'error.birth' };
}

function personProblems(person, index, notes) {
    const nobody = !cleanText(person.name) && !cleanText(person.kana);
    return [
        ['name', nobody ? { key: 'error.name' } : textProblem(person.name, most.name)],
        ['kana', textProblem(person.kana, most.kana)],
        ['birth', birthProblem(person)],
        ['note', notes && textProblem(person.note, most.note)],
    ].map(([name, problem]) => [fieldOf(index, name), problem]);
}

function addressProblem(form, codeOf) {
    return textProblem(form.address, most.address) ?? textProblem(placeOf(form, codeOf).address, most.address);
}

/**
 * @param {(name: string) => number | undefined} codeOf
 * @returns {Map<string, {key: string, values?: object}>} by the field's id, from top to bottom
 */
export function problemsOf(form, codeOf) {
    return new Map(
        [
            ...form.people.flatMap((person, index) => personProblems(person, index, form.notes)),
            ['postcode', postcodeProblem(form.postcode)],
            ['municipality', textProblem(form.municipality, most.address)],
            ['address', addressProblem(form, codeOf)],
            ['phone', phoneProblem(form.phone)],
        ].filter(([, problem]) => problem),
    );
}
