// SPDX-License-Identifier: Apache-2.0
// "HNN1:" and, in base 45: flags, CRC-32 of everything behind it, the content, deflated where that is
// shorter. The same as readers/qr/Payload.cpp.
import { deflateSync, inflateSync } from 'fflate';
import { fromBase45, toBase45 } from './base45.js';
import { decodeContent, encodeContent } from './content.js';
import { crc32 } from './crc32.js';

export const flag = { deflated: 1, sealed: 2, signed: 4 };
export const keyIdBytes = 8;
export const signatureBytes = 64;

const family = 'HNN';
const version = '1';
const headBytes = 5; // flags, CRC
const mostInflated = 8 * 1024;
const longest = 2000; // characters

export function joined(...parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}

/** @returns {{flags: number, bytes: Uint8Array}} */
export function packed(household) {
    const plain = encodeContent(household);
    const smaller = deflateSync(plain, { level: 9 });
    return smaller.length < plain.length ? { flags: flag.deflated, bytes: smaller } : { flags: 0, bytes: plain };
}

export function framed(flags, rest) {
    const check = new Uint8Array(4);
    new DataView(check.buffer).setUint32(0, crc32(rest));
    return `${family}${version}:${toBase45(joined([flags], check, rest))}`;
}

export function signedBytesOf(flags, keyId, bytes) {
    return joined(new TextEncoder().encode(family + version), [flags], keyId, bytes);
}

export function payloadText(household) {
    const { flags, bytes } = packed(household);
    return framed(flags, bytes);
}

/** A byte beyond what is allowed says that there is more; fflate would go on otherwise. */
function inflated(bytes) {
    try {
        const plain = inflateSync(bytes, { out: new Uint8Array(mostInflated + 1) });
        return plain.length <= mostInflated ? plain : null;
    } catch {
        return null;
    }
}

function bodyOf(text) {
    const mark = family.length + version.length;
    if (!text.startsWith(family) || text.length > longest) {
        return { problem: 'not-ours' };
    }
    if (text.length <= mark) {
        return { problem: 'damaged' };
    }
    if (text[mark] !== ':') {
        return { problem: 'not-ours' };
    }
    if (text.slice(family.length, mark) !== version) {
        return { problem: 'newer' };
    }
    const bytes = fromBase45(text.slice(mark + 1));
    if (!bytes || bytes.length <= headBytes) {
        return { problem: 'damaged' };
    }
    const rest = bytes.subarray(headBytes);
    const check = new DataView(bytes.buffer).getUint32(1);
    return check === crc32(rest) ? { flags: bytes[0], rest } : { problem: 'damaged' };
}

function signatureIn(flags, rest) {
    const keyId = rest.slice(0, keyIdBytes);
    const inside = rest.slice(keyIdBytes, rest.length - signatureBytes);
    const signature = rest.slice(rest.length - signatureBytes);
    return { inside, signature: { keyId, signature, signedBytes: signedBytesOf(flags, keyId, inside) } };
}

/**
 * @param {string} text as a QR says it
 * @returns {{household?: object, signature?: {keyId: Uint8Array, signedBytes: Uint8Array,
 *     signature: Uint8Array}, problem?: 'not-ours' | 'newer' | 'sealed' | 'damaged' |
 *     'not-a-household' | 'nobody' | 'too-many'}} nobody has checked the signature yet
 */
export function payloadFrom(text) {
    const { flags, rest, problem } = bodyOf(text);
    if (problem) {
        return { problem };
    }
    if ((flags & ~(flag.deflated | flag.sealed | flag.signed)) !== 0) {
        return { problem: 'newer' };
    }
    if ((flags & flag.sealed) !== 0) {
        return { problem: 'sealed' };
    }
    const isSigned = (flags & flag.signed) !== 0;
    if (isSigned && rest.length <= keyIdBytes + signatureBytes) {
        return { problem: 'not-a-household' };
    }
    const { inside, signature } = isSigned ? signatureIn(flags, rest) : { inside: rest };
    const plain = (flags & flag.deflated) !== 0 ? inflated(inside) : inside;
    return plain ? { ...decodeContent(plain), ...(signature && { signature }) } : { problem: 'not-a-household' };
}
