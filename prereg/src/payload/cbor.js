// SPDX-License-Identifier: Apache-2.0
// What the payload needs of CBOR (RFC 8949, deterministic form): integers, byte strings, texts,
// arrays, maps and booleans. Maps are Maps, because their keys are integers.

const deepest = 4;
const head = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 };

function headOf(major, count) {
    for (const [info, size] of [[24, 1], [25, 2], [26, 4]]) {
        if (count < 24) {
            return [(major << 5) | count];
        }
        if (count < 256 ** size) {
            const bytes = [(major << 5) | info];
            for (let at = size - 1; at >= 0; --at) {
                bytes.push(Math.floor(count / 256 ** at) % 256);
            }
            return bytes;
        }
    }
    throw new RangeError('beyond 32 bits');
}

function bytesOf(value) {
    if (typeof value === 'number') {
        return value < 0 ? headOf(head.negative, -1 - value) : headOf(head.unsigned, value);
    }
    if (typeof value === 'boolean') {
        return [0xf4 + Number(value)];
    }
    if (typeof value === 'string') {
        const text = new TextEncoder().encode(value);
        return [...headOf(head.text, text.length), ...text];
    }
    if (value instanceof Uint8Array) {
        return [...headOf(head.bytes, value.length), ...value];
    }
    if (Array.isArray(value)) {
        return [...headOf(head.array, value.length), ...value.flatMap(bytesOf)];
    }
    const entries = [...value].sort(([a], [b]) => a - b);
    return [...headOf(head.map, value.size), ...entries.flatMap(([key, of]) => [...bytesOf(key), ...bytesOf(of)])];
}

/** Keys of maps are non-negative integers. */
export const encodeCbor = (value) => Uint8Array.from(bytesOf(value));

class Reader {
    constructor(bytes) {
        this.bytes = bytes;
        this.at = 0;
    }

    take(count) {
        if (!(count <= this.bytes.length - this.at)) {
            throw new RangeError('ends early');
        }
        this.at += count;
        return this.bytes.subarray(this.at - count, this.at);
    }

    count(info) {
        if (info < 24) {
            return info;
        }
        if (info > 27) {
            throw new TypeError('of indefinite length');
        }
        return this.take(2 ** (info - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
    }

    value(depth) {
        if (depth > deepest) {
            throw new RangeError('too deep');
        }
        const [first] = this.take(1);
        const major = first >> 5;
        if (major === head.simple) {
            return this.simple(first & 31);
        }
        const count = this.count(first & 31);
        switch (major) {
            case head.unsigned:
                return count;
            case head.negative:
                return -1 - count;
            case head.bytes:
                return this.take(count).slice();
            case head.text:
                return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(count));
            case head.array:
                return this.list(count, depth);
            case head.map:
                return this.map(count, depth);
            default: // a tag says something about what follows
                return this.value(depth + 1);
        }
    }

    simple(info) {
        if (info < 20) {
            return undefined;
        }
        const count = info < 24 ? info : this.count(info);
        return info < 22 ? count === 21 : undefined; // null, numbers with a fraction: nobody here asks
    }

    list(count, depth) {
        const values = [];
        while (values.length < count) {
            values.push(this.value(depth + 1));
        }
        return values;
    }

    map(count, depth) {
        const values = new Map();
        for (let i = 0; i < count; ++i) {
            const key = this.value(depth + 1);
            values.set(key, this.value(depth + 1));
        }
        return values;
    }
}

/** Throws where it is no CBOR of this form, or something trails behind it. @param {Uint8Array} bytes */
export function decodeCbor(bytes) {
    const reader = new Reader(bytes);
    const value = reader.value(1);
    if (reader.at !== bytes.length) {
        throw new RangeError('something behind the end');
    }
    return value;
}
