// SPDX-License-Identifier: Apache-2.0
// Where the household lives, filled in from the postcode.
import { postcodeOf } from '../household.js';
import { most } from '../payload/content.js';
import { cleanText } from '../text.js';
import { say } from '../words.js';
import { announce, byId, element, phrase, worded } from './element.js';
import { fillSelect, selectField, textField } from './fields.js';

const townWord = ({ name, town }) => name + (town || ` ${say('postcode.rest')}`);

/**
 * @param {{form: object, postcodes: () => object, changed: (id: string) => void}} card postcodes opens the list,
 *     which takes a moment the first time
 */
export function homeCard({ form, postcodes, changed }) {
    let filledIn = ''; // by us: what somebody typed themselves stays
    const status = element('p', { class: 'hint' });
    const places = selectField({ id: 'place', label: 'postcode.choose', options: [], value: '', set: (row) => fill(found[row]) });
    places.hidden = true;
    let found = [];

    function put(id, text) {
        form[id] = text;
        byId(id).value = text;
        byId(id).dispatchEvent(new Event('input'));
        changed(id);
    }
    function tell(text) {
        status.replaceChildren(...phrase(text));
        announce(text);
    }
    function fill(place) {
        if (!place) {
            return;
        }
        put('municipality', place.name);
        const typed = cleanText(form.address);
        if (typed === '' || typed === filledIn) {
            put('address', place.town);
            filledIn = place.town;
        }
        tell(say('postcode.found', { place: place.name + place.town }));
    }
    function look() {
        const postcode = postcodeOf(form.postcode);
        places.hidden = true;
        status.replaceChildren();
        if (!/^\d{7}$/.test(postcode)) {
            return;
        }
        if (document.readyState === 'loading') {
            document.addEventListener('DOMContentLoaded', look, { once: true });
            return;
        }
        found = postcodes().find(Number(postcode));
        if (found.length > 1) {
            const rows = found.map((place, row) => ({ value: row, text: townWord(place) }));
            fillSelect(places.querySelector('select'), [{ value: '', text: say('postcode.chooseFirst') }, ...rows], '');
            places.hidden = false;
        } else if (found.length === 1) {
            fill(found[0]);
        } else {
            tell(say('postcode.unknown'));
        }
    }
    const text = (id, more) =>
        textField({ id, label: id, value: form[id], changed: () => changed(id), set: (typed) => (form[id] = typed), ...more });
    const postcode = text('postcode', {
        hint: 'postcode.hint',
        mode: 'numeric',
        set: (typed) => {
            form.postcode = typed;
            look();
        },
    });
    // Opened while they type, so that the seventh digit does not wait.
    postcode.querySelector('input').addEventListener('focus', () => setTimeout(postcodes));
    return element(
        'section',
        { class: 'card', 'aria-labelledby': 'home' },
        element('h2', { id: 'home' }, worded('home.heading')),
        postcode,
        status,
        places,
        text('municipality', { hint: 'municipality.hint' }),
        text('address', { longest: most.address }),
        text('phone', { mode: 'tel' }),
    );
}
