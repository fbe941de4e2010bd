// SPDX-License-Identifier: Apache-2.0
// The same golden files as tests/qr/tst_GoldenPayload.cpp: the phone page and the desk write and read
// one format.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fromBase45, toBase45 } from '../../prereg/src/payload/base45.js';
import { decodeCbor, encodeCbor } from '../../prereg/src/payload/cbor.js';
import { bytesOfHex, encodeContent, hexOf } from '../../prereg/src/payload/content.js';
import { framed, payloadFrom, payloadText } from '../../prereg/src/payload/payload.js';
import { checkSignature, signedPayloadText } from '../../prereg/src/payload/signing.js';

globalThis.crypto ??= webcrypto; // of Node 18

const folder = new URL('../qr/golden/', import.meta.url);
const golden = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const names = readdirSync(folder);
const signerOf = ({ key_id, seed }) => ({ keyId: bytesOfHex(key_id), seed: bytesOfHex(seed) });

for (const name of names) {
    test(`household is read and written: ${name}`, () => {
        const { text, content, household, signer } = golden(name);
        const read = payloadFrom(text);
        assert.deepEqual(read.household, household);
        assert.equal(Boolean(read.signature), Boolean(signer));
        assert.equal(hexOf(encodeContent(household)), content);
        assert.deepEqual(payloadFrom(payloadText(household)).household, household);
    });
}

test('what is not deflated is written always the same', () => {
    assert.equal(payloadText(golden('one.json').household), golden('one.json').text);
});

for (const name of ['signed.json', 'signed-eight.json']) {
    test(`signature is verified by its key alone: ${name}`, async () => {
        const { text, household, signer } = golden(name);
        const { signature } = payloadFrom(text);
        assert.equal(await checkSignature(signature, bytesOfHex(signer.public_key)), 'genuine');
        assert.equal(await checkSignature(signature, bytesOfHex('00'.repeat(31))), 'not-verified');
        const changed = { ...signature, signedBytes: signature.signedBytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)) };
        assert.equal(await checkSignature(changed, bytesOfHex(signer.public_key)), 'not-verified');
        const again = payloadFrom(await signedPayloadText(household, signerOf(signer)));
        assert.equal(await checkSignature(again.signature, bytesOfHex(signer.public_key)), 'genuine');
    });
}

test('signed text of the desk is ours, byte by byte', async () => {
    const { text, household, signer } = golden('signed.json');
    assert.equal(await signedPayloadText(household, signerOf(signer)), text);
});

test('wrong sizes sign nothing', async () => {
    const { household, signer } = golden('signed.json');
    await assert.rejects(signedPayloadText(household, { ...signerOf(signer), keyId: new Uint8Array(4) }));
});

test('damage is noticed wherever it is', () => {
    const { text } = golden('eight.json');
    for (let at = 5; at < text.length; ++at) {
        assert.ok(payloadFrom(text.slice(0, at) + text.slice(at + 1)).problem);
        assert.ok(payloadFrom(text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1)).problem);
    }
});

const around = (hex) => framed(0, bytesOfHex(hex));
for (const [what, text, problem] of [
    ['the address of a page', 'https://example.jp/', 'not-ours'],
    ['nothing', '', 'not-ours'],
    ['endless', `HNN1:${'0'.repeat(3000)}`, 'not-ours'],
    ['newer', 'HNN2:BB8', 'newer'],
    ['newer flag', framed(8, [1]), 'newer'],
    ['cut off', 'HNN1', 'damaged'],
    ['no base 45', 'HNN1:bb8', 'damaged'],
    ['sealed', framed(2, [1]), 'sealed'],
    ['no CBOR', around('ff'), 'not-a-household'],
    ['no map', around('01'), 'not-a-household'],
    ['something behind it', around('a10881a10161610a'), 'not-a-household'],
    ['a text of 4 billion letters', around('a10881a1017affffffff'), 'not-a-household'],
    ['a member that is a number', around('a1088101'), 'not-a-household'],
    ['deeper than it may be', around('a10881a118638181818181818100'), 'not-a-household'],
    ['an id of 4 bytes', around('a20881a1016161094401020304'), 'not-a-household'],
    ['signed and too short', framed(4, [1, 2, 3]), 'not-a-household'],
    ['no deflate', framed(1, [255, 255]), 'not-a-household'],
    ['nobody', around('a201010880'), 'nobody'],
    ['nine', around(`a10889${'a0'.repeat(9)}`), 'too-many'],
]) {
    test(`what is none is called by its name: ${what}`, () => assert.equal(payloadFrom(text).problem, problem));
}

test('a bomb stops', async () => {
    const { deflateRawSync } = await import('node:zlib');
    assert.equal(payloadFrom(framed(1, deflateRawSync(Buffer.alloc(9000, 120)))).problem, 'not-a-household');
});

test('keys of a newer version are passed over, and a birth that is impossible is said to be', () => {
    const { household } = payloadFrom(around('a20881a4031a7fffffff0618631863f60161611863a10102'));
    assert.deepEqual(household.members, [{ name: 'a', birth: 'impossible', relation: 9 }]);
});

test('base 45 is that of RFC 9285', () => {
    for (const [plain, coded] of [['AB', 'BB8'], ['Hello!!', '%69 VD92EX0'], ['base-45', 'UJCLQE7W581'], ['ietf!', 'QED8WEX0']]) {
        assert.equal(toBase45(new TextEncoder().encode(plain)), coded);
        assert.equal(new TextDecoder().decode(fromBase45(coded)), plain);
    }
    for (const wrong of ['GGW', ':::', 'A', 'abc', '::']) {
        assert.equal(fromBase45(wrong), null);
    }
});

test('CBOR is deterministic, and every size of a number comes back', () => {
    for (const number of [0, 23, 24, 255, 256, 65535, 65536, 2 ** 32 - 1, -1, -24, -25, -45000]) {
        assert.equal(decodeCbor(encodeCbor(number)), number);
    }
    assert.equal(hexOf(encodeCbor(new Map([[10, true], [2, [new Map()]]]))), 'a20281a00af5');
});
