// SPDX-License-Identifier: Apache-2.0
// Elements of the page, made of values; texts never become markup.
import { say, withReadings } from '../words.js';

/**
 * @param {Record<string, unknown>} properties attributes; functions listen (onclick: the event's name behind
 *     "on"); false, null and undefined are left out
 */
export function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (typeof value === 'function') {
            made.addEventListener(name.slice(2), value);
        } else if (value === true) {
            made.setAttribute(name, '');
        } else if (value !== false && value !== null && value !== undefined) {
            made.setAttribute(name, value);
        }
    }
    made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return made;
}

/** Text, in plain Japanese with small letters above it that a screen reader passes over. */
export function phrase(text) {
    return withReadings(text).map((part) =>
        typeof part === 'string'
            ? part
            : element('ruby', {}, part.written, element('rt', { 'aria-hidden': 'true' }, part.reading)),
    );
}

/** The word of a key, as children of an element. */
export const worded = (key, values) => phrase(say(key, values));

export const byId = (id) => document.getElementById(id);

/** Said by a screen reader, and seen where it belongs. */
export function announce(text) {
    byId('said').textContent = text;
}
