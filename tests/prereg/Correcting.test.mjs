// SPDX-License-Identifier: Apache-2.0
// A code that was made before is read back from its picture and corrected.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { encodeQR } from '../../prereg/node_modules/qr/index.js';
import { addPerson, assertQuiet, closeBrowser, file, fillPerson, makeCode, newPhone, openPage, readByDesk, savedPicture, skip } from './Phone.mjs';

after(closeBrowser);

const readBack = async (page, ...pictures) => {
    await page.locator('#read-back-card summary').click();
    await page.locator('#read-back').setInputFiles(pictures);
};
const said = async (page, pattern) => {
    await page.waitForFunction((source) => new RegExp(source).test(document.getElementById('said').textContent), pattern.source);
};
const golden = (name) => JSON.parse(readFileSync(new URL(`../qr/golden/${name}.json`, import.meta.url), 'utf8'));

/** A text as a picture; the page does not write signed ones. */
function pictureOf(text) {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 }).map((row) => row.map(Number).join(' '));
    const [plain, path] = [file('other.pbm'), file('other.png')];
    writeFileSync(plain, `P1\n${rows.length} ${rows.length}\n${rows.join('\n')}\n`);
    execFileSync('convert', [plain, '-scale', '600%', path]);
    return path;
}

test('our own picture is read back, corrected, and keeps its id', { skip }, async () => {
    const page = await openPage(await newPhone());
    await fillPerson(page, 0, { name: '見本　花子', kana: 'ミホン', birth: '1950-02-03', sex: '女', needs: ['車いす'] });
    await page.locator('#postcode').fill('2700163');
    await makeCode(page);
    const picture = await savedPicture(page);
    const [{ household: before }] = readByDesk(picture);

    const again = await openPage(await newPhone());
    await readBack(again, picture);
    await said(again, /1人分を読みました.*署名のないQR/);
    assert.equal(await again.locator('#person-0-name').inputValue(), '見本　花子');
    assert.equal(await again.locator('#municipality').inputValue(), '千葉県流山市');
    await again.locator('#person-0-name').fill('見本　華子');
    await addPerson(again, 1, { name: '見本　太郎' });
    await makeCode(again);
    const [{ household: now }] = readByDesk(await savedPicture(again));
    assert.equal(now.household, before.household);
    assert.deepEqual(now.members, [{ ...before.members[0], name: '見本　華子' }, { name: '見本　太郎' }]);
    assert.equal(now.municipality, 12220);
    assertQuiet(again);
});

test('a photo of the screen, turned and blurred, is read back', { skip }, async () => {
    const page = await openPage(await newPhone({ deviceScaleFactor: 3 }));
    await page.locator('#person-0-name').fill('見本 花子');
    await makeCode(page);
    const [screen, photo] = [file('screen.png'), file('photo.jpg')];
    await page.screenshot({ path: screen });
    execFileSync('convert', [screen, '-background', '#888', '-rotate', '7', '-blur', '0x1.2', '-resize', '1400x', '-quality', '70', photo]);
    const again = await openPage(await newPhone());
    await readBack(again, photo);
    await said(again, /1人分を読みました/);
});

test('two codes are read back together, or one after the other', { skip }, async () => {
    const page = await openPage(await newPhone());
    await page.locator('#person-0-name').fill('見本 1');
    for (let i = 1; i < 9; ++i) {
        await addPerson(page, i, { name: `見本 ${i + 1}` });
    }
    await makeCode(page);
    const pictures = [await savedPicture(page, 0), await savedPicture(page, 1)];

    const together = await openPage(await newPhone());
    await readBack(together, pictures[1], pictures[0]);
    await said(together, /9人分を読みました/);

    const oneByOne = await openPage(await newPhone());
    await readBack(oneByOne, pictures[1]);
    await said(oneByOne, /2枚目のQRだけでは直せません/);
    await oneByOne.locator('#read-back').setInputFiles(pictures[0]);
    await said(oneByOne, /8人分を読みました.*2枚目の画像も選んでください/);
    await oneByOne.locator('#read-back').setInputFiles(pictures[1]);
    await said(oneByOne, /9人分を読みました/);
    assert.equal(await oneByOne.locator('#person-8-name').inputValue(), '見本 9');
});

test('a signed code is said to be signed, and corrected it is plain', { skip }, async () => {
    const { text, household } = golden('signed-eight');
    const page = await openPage(await newPhone());
    await readBack(page, pictureOf(text));
    await said(page, /署名があります（確かめていません）/);
    await page.locator('#person-0-name').fill('見本　華子');
    await makeCode(page);
    const [code] = readByDesk(await savedPicture(page));
    assert.equal(code.signed, false);
    assert.equal(code.household.household, household.household);
    assert.deepEqual(code.household.members.slice(1), household.members.slice(1));
    assertQuiet(page);
});

test('whose signature it is is said where the key is known', { skip }, async () => {
    const { text, signer } = golden('signed-eight');
    const another = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'; // of RFC 8032
    for (const [publicKey, sentence] of [[signer.public_key, /見本市の署名があるQR/], [another, /見本市のものではありません/]]) {
        writeFileSync(file('signers.json'), JSON.stringify({ [signer.key_id]: { name: '見本市', publicKey } }));
        const build = fileURLToPath(new URL('../../prereg/build.mjs', import.meta.url));
        execFileSync(process.execPath, [build, file('signed-page'), file('signers.json')]);
        const page = await openPage(await newPhone(), pathToFileURL(file('signed-page/index.html')).href);
        await readBack(page, pictureOf(text));
        await said(page, sentence);
        assert.equal(await page.locator('#person-7-name').inputValue(), '見本　幸'); // a badge, no gate
        assertQuiet(page);
    }
});

test('what the form does not ask for is kept', { skip }, async () => {
    const page = await openPage(await newPhone());
    const { household } = golden('rare');
    await readBack(page, pictureOf(golden('rare').text));
    await said(page, /2人分を読みました/);
    await makeCode(page);
    const [code] = readByDesk(await savedPicture(page));
    assert.deepEqual(code.household, { ...household, issued: code.household.issued, language: 'ja' });
});

test('what is no code of ours is said', { skip }, async () => {
    const page = await openPage(await newPhone());
    await readBack(page, pictureOf('https://example.jp/'));
    await said(page, /避難所の受付のQRではありません/);
    const none = file('none.png');
    execFileSync('convert', ['-size', '300x300', 'plasma:red-blue', none]);
    await page.locator('#read-back').setInputFiles(none);
    await said(page, /QRが見つかりませんでした/);
    const broken = file('broken.png');
    writeFileSync(broken, 'no picture');
    await page.locator('#read-back').setInputFiles(broken);
    await said(page, /この画像は開けません/);
    assertQuiet(page);
});
