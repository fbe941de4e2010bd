// SPDX-License-Identifier: Apache-2.0
// The form: what somebody writes at home or in the queue.
import { emptyPerson, mostPeople } from '../household.js';
import { most } from '../payload/content.js';
import { language, say } from '../words.js';
import { announce, byId, element, worded } from './element.js';
import { choice } from './fields.js';
import { homeCard } from './homeCard.js';
import { personCard } from './personCard.js';
import { readBackCard } from './readBackCard.js';

function peopleCards({ form, changed, redraw }) {
    const remove = (index) => {
        form.people.splice(index, 1);
        redraw(`person-${Math.min(index, form.people.length - 1)}`);
        announce(say('person.removed', { n: index + 1 }));
    };
    const add = () => {
        form.people.push(emptyPerson());
        const n = form.people.length;
        redraw(`person-${n - 1}`);
        announce(say('person.added', { n }) + (n > most.members ? say('person.secondCode') : ''));
    };
    const isFull = form.people.length >= mostPeople;
    return [
        element('h2', {}, worded('people.heading')),
        element('p', {}, worded('optional')),
        form.people.map((_, index) => personCard({ form, index, changed, remove: () => remove(index) })),
        form.people.length > most.members && element('p', { class: 'notice', id: 'second-code' }, worded('person.secondCode')),
        isFull
            ? element('p', { class: 'notice' }, worded('person.noMore'))
            : element('button', { type: 'button', id: 'add', class: 'quiet', onclick: add }, '＋ ', worded('person.add')),
    ];
}

function notesChoice({ form, redraw }) {
    const box = choice({
        type: 'checkbox',
        name: 'notes',
        text: say('notes.toggle'),
        checked: form.notes,
        set: (isWanted) => {
            form.notes = isWanted;
            redraw('notes');
        },
    });
    box.querySelector('input').id = 'notes';
    box.querySelector('input').setAttribute('aria-describedby', 'notes-hint');
    return element('section', { class: 'card' }, box, element('p', { id: 'notes-hint', class: 'hint' }, worded('notes.hint')));
}

function keepCard({ keeping, keep, forget }) {
    const box = choice({ type: 'checkbox', name: 'keep', text: say('keep'), checked: keeping.isOn, set: keep });
    box.querySelector('input').id = 'keep';
    box.querySelector('input').setAttribute('aria-describedby', 'keep-hint');
    return element(
        'section',
        { class: 'card', 'aria-labelledby': 'keep-heading' },
        element('h2', { id: 'keep-heading' }, worded('keep.heading')),
        box,
        element('p', { id: 'keep-hint', class: 'hint' }, worded('keep.hint')),
        element('p', { id: 'keep-said', class: 'hint' }, keeping.said && worded(keeping.said)),
        keeping.isOn && element('button', { type: 'button', id: 'forget', class: 'quiet', onclick: forget }, worded('keep.forget')),
    );
}

/** Where a problem is, in the words of its label. */
export function labelOfField(id) {
    const field = byId(id);
    const label = field.matches('fieldset') ? field.querySelector('legend') : document.querySelector(`label[for="${id}"]`);
    const text = [...label.childNodes].map((node) => node.firstChild?.data ?? node.data).join('');
    const card = field.closest('section').querySelector('h3');
    return card ? `${say('person.heading', { n: Number(id.split('-')[1]) + 1 })} ${text}` : text;
}

/** @param {Map<string, {key: string, values?: object}>} problems */
export function problemList(problems) {
    const items = [...problems].map(([id, { key, values }]) => {
        const target = byId(id).matches('fieldset') ? byId(id).querySelector('select') : byId(id);
        const go = (event) => {
            event.preventDefault();
            target.focus();
        };
        const words = worded('errors.item', { where: labelOfField(id), what: say(key, values) });
        return element('li', {}, element('a', { href: `#${target.id}`, onclick: go }, words));
    });
    const heading = items.length === 1 ? worded('errors.headingOne') : worded('errors.heading', { n: items.length });
    return [element('h2', { id: 'problems-heading', tabindex: '-1' }, heading), element('ul', {}, items)];
}

/** @param {object} view form, postcodes, changed, redraw, save, keeping, keep, forget, take, make */
export function formView(view) {
    return element(
        'main',
        { lang: language() },
        element('h1', { id: 'form', tabindex: '-1' }, worded('heading')),
        element('p', {}, worded('intro')),
        element('p', { class: 'promise' }, worded('nothingSent')),
        element(
            'section',
            { class: 'protect', 'aria-labelledby': 'protect' },
            element('h2', { id: 'protect' }, worded('protect.heading')),
            element('p', {}, worded('protect')),
        ),
        readBackCard({ form: view.form, nameOf: (code) => view.postcodes().nameOf(code), take: view.take }),
        element(
            'form',
            { autocomplete: 'off', novalidate: true, oninput: view.save, onchange: view.save, onsubmit: view.make },
            peopleCards(view),
            homeCard(view),
            notesChoice(view),
            keepCard(view),
            element('p', { class: 'care' }, worded('result.care')),
            element('div', { id: 'problems', hidden: true }),
            element('button', { type: 'submit', id: 'make' }, worded('make')),
        ),
    );
}
