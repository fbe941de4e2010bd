// SPDX-License-Identifier: Apache-2.0
// One person of the household.
import { daysOf, erasOf, monthsOf, yearsUntil } from '../calendar.js';
import { fieldOf } from '../checks.js';
import { most } from '../payload/content.js';
import { eraWord, needs, needWord, say, sexWord } from '../words.js';
import { element, worded } from './element.js';
import { choice, errorOf, fillSelect, group, selectField, textField } from './fields.js';

const relations = [0, 1, 2, 3, 4, 5, 6, 9];
const offeredSexes = [2, 1];
const blank = { value: 0, text: '－' };

const yearText = (year) => say('birth.yearOption', { year, eras: erasOf(year).map(eraWord).join('・') });

// A day that does not exist is not among those that can be chosen.
function birthFields(person, index, changed) {
    const id = fieldOf(index, 'birth');
    const today = new Date();
    const parts = {
        year: () => yearsUntil(today).map((year) => ({ value: year, text: yearText(year) })),
        month: () => monthsOf(person.year, today).map((month) => ({ value: month, text: say('birth.monthOption', { month }) })),
        day: () => daysOf(person.year, person.month, today).map((day) => ({ value: day, text: say('birth.dayOption', { day }) })),
    };
    const selects = {};
    const fill = (part) => {
        const options = parts[part]();
        person[part] = options.some(({ value }) => value === person[part]) ? person[part] : 0;
        fillSelect(selects[part], [blank, ...options], person[part]);
    };
    const fields = Object.keys(parts).map((part) => {
        const field = selectField({
            id: `${id}-${part}`,
            label: `birth.${part}`,
            options: [],
            value: 0,
            set: (value) => {
                person[part] = Number(value);
                fill('month');
                fill('day');
                changed(id);
            },
        });
        selects[part] = field.querySelector('select');
        selects[part].setAttribute('aria-describedby', `${id}-error`);
        fill(part);
        return field;
    });
    return group({ id, legend: 'birth' }, element('div', { class: 'row' }, fields), errorOf(id));
}

function sexFields(person, index) {
    const id = fieldOf(index, 'sex');
    const option = (sex, text) =>
        choice({ type: 'radio', name: id, text, checked: person.sex === sex, set: () => (person.sex = sex) });
    // Whoever said "not applicable" elsewhere keeps it.
    const offered = person.sex === 9 ? [...offeredSexes, 9] : offeredSexes;
    return group(
        { id, legend: 'sex' },
        element('div', { class: 'options few' }, offered.map((sex) => option(sex, sexWord(sex))), option(undefined, say('sex.none'))),
    );
}

function needFields(person, index) {
    const id = fieldOf(index, 'needs');
    const set = (need, isNeeded) => {
        person.needs = person.needs.filter((other) => other !== need).concat(isNeeded ? need : []);
    };
    const box = (need) =>
        choice({
            type: 'checkbox',
            name: id,
            text: needWord(need),
            checked: person.needs.includes(need),
            set: (isNeeded) => set(need, isNeeded),
        });
    return group(
        { id, legend: 'needs', hint: 'needs.hint' },
        element('div', { class: 'options' }, needs.map(box)),
    );
}

function relationField(person, index) {
    return selectField({
        id: fieldOf(index, 'relation'),
        label: 'relation',
        options: [
            { value: '', text: say('relation.none') },
            ...relations.map((relation) => ({ value: relation, text: say(`relation.${relation}`) })),
        ],
        value: person.relation ?? '',
        set: (value) => (person.relation = value === '' ? undefined : Number(value)),
    });
}

/** @param {{form: object, index: number, changed: (id: string) => void, remove: () => void}} card */
export function personCard({ form, index, changed, remove }) {
    const person = form.people[index];
    const text = (name, hint) =>
        textField({
            id: fieldOf(index, name),
            label: name,
            hint,
            value: person[name],
            longest: most[name],
            set: (typed) => (person[name] = typed),
            changed: () => changed(fieldOf(index, name)),
        });
    const heading = `person-${index}`;
    return element(
        'section',
        { class: 'card', 'aria-labelledby': heading },
        element('h3', { id: heading, tabindex: '-1' }, worded('person.heading', { n: index + 1 })),
        text('name', index === 0 && 'name.hint'),
        text('kana'),
        birthFields(person, index, changed),
        sexFields(person, index),
        relationField(person, index),
        needFields(person, index),
        form.notes && text('note'),
        form.people.length > 1 &&
            element('button', { type: 'button', class: 'quiet', onclick: remove }, worded('person.remove', { n: index + 1 })),
    );
}
