// SPDX-License-Identifier: Apache-2.0
// A field: its label, what helps, how much room is left, and what is wrong.
import { cleanText, lengthOf } from '../text.js';
import { say } from '../words.js';
import { byId, element, phrase, worded } from './element.js';

const roomIsScarce = 0.7;

export const errorOf = (id) => element('p', { id: `${id}-error`, class: 'error', hidden: true });
const describedBy = (id, hint) => (hint ? `${id}-hint ${id}-error` : `${id}-error`);

export function showProblem(id, problem) {
    const place = byId(`${id}-error`);
    place.hidden = !problem;
    place.replaceChildren(...(problem ? worded(problem.key, problem.values) : []));
    const field = byId(id);
    const controls = field.matches('fieldset') ? field.querySelectorAll('select') : [field];
    controls.forEach((control) => control.setAttribute('aria-invalid', String(Boolean(problem))));
}

function showRoom(counter, text, longest) {
    const length = lengthOf(cleanText(text));
    counter.hidden = length < roomIsScarce * longest;
    counter.textContent = counter.hidden ? '' : say('count', { length, most: longest });
    counter.classList.toggle('over', length > longest);
}

function labelOf(id, label) {
    return element('label', { for: id }, worded(label));
}

/**
 * @param {{id: string, label: string, hint?: string, value: string, longest?: number, mode?: string,
 *     set: (text: string) => void, changed: () => void}} field keys of words; longest in letters
 */
export function textField({ id, label, hint, value, longest, mode, set, changed }) {
    const counter = longest && element('p', { class: 'count', hidden: true });
    const input = element('input', {
        id,
        type: 'text',
        inputmode: mode,
        autocomplete: 'off', // a browser would keep it
        autocapitalize: 'off',
        spellcheck: 'false',
        'aria-describedby': describedBy(id, hint),
        oninput: () => {
            set(input.value);
            if (counter) {
                showRoom(counter, input.value, longest);
            }
        },
        onchange: changed,
    });
    input.value = value;
    if (counter) {
        showRoom(counter, value, longest);
    }
    const help = hint && element('p', { id: `${id}-hint`, class: 'hint' }, worded(hint));
    return element('div', { class: 'field' }, labelOf(id, label), help, input, counter, errorOf(id));
}

/** @param {{value: string | number, text: string}[]} options */
export function selectField({ id, label, options, value, set }) {
    const select = element('select', { id, autocomplete: 'off', onchange: () => set(select.value) });
    fillSelect(select, options, value);
    return element('div', { class: 'field' }, labelOf(id, label), select);
}

export function fillSelect(select, options, value) {
    select.replaceChildren(...options.map((option) => element('option', { value: option.value }, option.text)));
    select.value = String(value);
}

/** One of several, or several of them: a box that is big enough for a thumb. */
export function choice({ type, name, text, checked, set }) {
    const input = element('input', { type, name, autocomplete: 'off', onchange: () => set(input.checked) });
    input.checked = checked;
    return element('label', { class: 'choice' }, input, element('span', {}, phrase(text)));
}

export function group({ id, legend, hint }, ...children) {
    return element(
        'fieldset',
        { id, 'aria-describedby': hint && `${id}-hint` },
        element('legend', {}, worded(legend)),
        hint && element('p', { id: `${id}-hint`, class: 'hint' }, worded(hint)),
        ...children,
    );
}
