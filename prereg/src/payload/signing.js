// SPDX-License-Identifier: Apache-2.0
// Ed25519 over "HNN1", flags, key id and content, by the browser's own WebCrypto. A signature is a badge
// and never a gate. The same as readers/qr/PayloadSigning.cpp.
import { flag, framed, joined, keyIdBytes, packed, signedBytesOf } from './payload.js';

const algorithm = 'Ed25519';
// RFC 8410: what stands before the 32 bytes of a seed in PKCS #8, the only form that WebCrypto takes.
const pkcs8Head = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
const seedBytes = 32;

/**
 * @param {{keyId: Uint8Array, seed: Uint8Array}} signer 8 and 32 bytes
 * @returns {Promise<string>} rejects where the browser has no Ed25519
 */
export async function signedPayloadText(household, { keyId, seed }) {
    if (keyId.length !== keyIdBytes || seed.length !== seedBytes) {
        throw new RangeError('key id or seed of another size');
    }
    const key = await crypto.subtle.importKey('pkcs8', joined(pkcs8Head, seed), algorithm, false, ['sign']);
    const inside = packed(household);
    const flags = inside.flags | flag.signed;
    const signature = await crypto.subtle.sign(algorithm, key, signedBytesOf(flags, keyId, inside.bytes));
    return framed(flags, joined(keyId, inside.bytes, new Uint8Array(signature)));
}

/** @returns {Promise<'genuine' | 'not-verified' | 'not-checked'>} not checked: the browser cannot */
export async function checkSignature({ signature, signedBytes }, publicKey) {
    let key;
    try {
        key = await crypto.subtle.importKey('raw', publicKey, algorithm, false, ['verify']);
    } catch (error) {
        return error?.name === 'DataError' ? 'not-verified' : 'not-checked';
    }
    return (await crypto.subtle.verify(algorithm, key, signature, signedBytes)) ? 'genuine' : 'not-verified';
}
