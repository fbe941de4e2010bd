// SPDX-License-Identifier: Apache-2.0
// RFC 9285: three letters for two bytes, two for a last one, from the 45 that a QR packs densely.

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** @param {Uint8Array} bytes */
export function toBase45(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i += 2) {
        const isPair = i + 1 < bytes.length;
        let value = isPair ? bytes[i] * 256 + bytes[i + 1] : bytes[i];
        for (let count = isPair ? 3 : 2; count > 0; --count) {
            text += letters[value % 45];
            value = Math.floor(value / 45);
        }
    }
    return text;
}

/** @returns {Uint8Array | null} null where it is none, or a group says more than its bytes hold */
export function fromBase45(text) {
    if (text.length % 3 === 1) {
        return null;
    }
    const bytes = [];
    for (let i = 0; i < text.length; i += 3) {
        const group = [...text.slice(i, i + 3)].map((letter) => letters.indexOf(letter));
        const value = group.reduceRight((sum, digit) => sum * 45 + digit, 0);
        if (group.includes(-1) || value >= (group.length === 3 ? 65536 : 256)) {
            return null;
        }
        bytes.push(...(group.length === 3 ? [value >> 8, value & 255] : [value]));
    }
    return Uint8Array.from(bytes);
}
