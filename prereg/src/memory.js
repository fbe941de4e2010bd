// SPDX-License-Identifier: Apache-2.0
// The form on this device, only if somebody ticked it. A browser may refuse, and then throws.

const key = 'uketsuke-prereg';

/** @returns {object | null} */
export function remembered() {
    try {
        return JSON.parse(localStorage.getItem(key));
    } catch {
        return null;
    }
}

/** @returns {boolean} whether it is kept */
export function remember(form) {
    try {
        localStorage.setItem(key, JSON.stringify(form));
        return true;
    } catch {
        return false;
    }
}

export function forget() {
    try {
        localStorage.removeItem(key);
    } catch {
        // Nothing is kept where nothing may be.
    }
}
