// SPDX-License-Identifier: Apache-2.0
// Where the household lives, filled in from the postcode.
import { postcodeOf } from '../household.js';
import { most } from '../payload/content.js';
import { cleanText } from '../text.js';
import { say } from '../words.js';
import { announce, byId, element, phrase, worded } from './element.js';
import { fillSelect, selectField, textField } from './fields.js';

const townWord = ({ name, town }) => name + (town || ` ${say('postcode.rest')}`);

// What the postcode says is put into the two fields below it.
class PostcodeLookup {
    constructor({ form, postcodes, changed }) {
        this.form = form;
        this.postcodes = postcodes;
        this.changed = changed;
        this.filledIn = ''; // by us: what somebody typed themselves stays
        this.found = [];
        this.status = element('p', { class: 'hint' });
        this.places = selectField({
            id: 'place',
            label: 'postcode.choose',
            options: [],
            value: '',
            set: (row) => row !== '' && this.fill(this.found[row]),
        });
        this.places.hidden = true;
    }

    look() {
        const postcode = postcodeOf(this.form.postcode);
        this.places.hidden = true;
        this.status.replaceChildren();
        if (!/^\d{7}$/.test(postcode)) {
            return;
        }
        if (document.readyState === 'loading') {
            document.addEventListener('DOMContentLoaded', () => this.look(), { once: true });
            return;
        }
        this.found = this.postcodes().find(Number(postcode));
        if (this.found.length > 1) {
            this.offer();
        } else if (this.found.length === 1) {
            this.fill(this.found[0]);
        } else {
            this.tell(say('postcode.unknown'));
        }
    }

    offer() {
        const rows = this.found.map((place, row) => ({ value: row, text: townWord(place) }));
        const first = { value: '', text: say('postcode.chooseFirst') };
        fillSelect(this.places.querySelector('select'), [first, ...rows], '');
        this.places.hidden = false;
    }

    fill({ name, town }) {
        this.put('municipality', name);
        const typed = cleanText(this.form.address);
        if (typed === '' || typed === this.filledIn) {
            this.put('address', town);
            this.filledIn = town;
        }
        this.tell(say('postcode.found', { place: name + town }));
    }

    put(id, text) {
        byId(id).value = text;
        byId(id).dispatchEvent(new Event('input', { bubbles: true }));
        this.changed(id);
    }

    tell(text) {
        this.status.replaceChildren(...phrase(text));
        announce(text);
    }
}

/**
 * @param {{form: object, postcodes: () => object, changed: (id: string) => void}} card postcodes opens the list,
 *     which takes a moment the first time
 */
export function homeCard(card) {
    const { form, postcodes, changed } = card;
    const lookup = new PostcodeLookup(card);
    const text = (id, more) =>
        textField({ id, label: id, value: form[id], changed: () => changed(id), set: (typed) => (form[id] = typed), ...more });
    const set = (typed) => {
        form.postcode = typed;
        lookup.look();
    };
    const postcode = text('postcode', { hint: 'postcode.hint', mode: 'numeric', set });
    // Opened while they type, so that the seventh digit does not wait.
    postcode.querySelector('input').addEventListener('focus', () => setTimeout(postcodes));
    return element(
        'section',
        { class: 'card', 'aria-labelledby': 'home' },
        element('h2', { id: 'home' }, worded('home.heading')),
        postcode,
        lookup.status,
        lookup.places,
        text('municipality', { hint: 'municipality.hint' }),
        text('address', { longest: most.address }),
        text('phone', { mode: 'tel' }),
    );
}
