// SPDX-License-Identifier: Apache-2.0
// The form becomes a QR that the desk reads as the same household.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addPerson, assertQuiet, closeBrowser, file, fillPerson, makeCode, newPhone, openPage, readByDesk, savedPicture, skip } from './Phone.mjs';

after(closeBrowser);

const today = () => new Date().toLocaleDateString('sv'); // as YYYY-MM-DD

test('a family is read by the desk as it was written', { skip }, async () => {
    const page = await openPage(await newPhone({ acceptDownloads: true }));
    await fillPerson(page, 0, { name: '見本　花子', kana: 'みほん　はなこ', birth: '1950-02-03', sex: '女', needs: ['車いす', '毎日の薬'] });
    await addPerson(page, 1, { name: '𠮷野　次郎', birth: '2024-02-29', sex: '男', relation: '孫' });
    await page.locator('#postcode').pressSequentially('270-0163');
    await page.waitForFunction(() => document.getElementById('municipality').value === '千葉県流山市');
    await page.locator('#address').fill('南流山１丁目２番３号');
    await page.locator('#phone').fill('０４-0000-0000');
    await makeCode(page);
    const [{ household, kind, signed }] = readByDesk(await savedPicture(page));
    assert.match(household.household, /^[0-9a-f]{16}$/);
    delete household.household;
    assert.deepEqual(household, {
        issued: today(), postcode: 2700163, municipality: 12220, address: '南流山１丁目２番３号', phone: '0400000000',
        language: 'ja', part: 1, in_car: false,
        members: [
            { name: '見本　花子', kana: 'みほん　はなこ', birth: '1950-02-03', sex: 2, needs: [7, 8], relation: 0 },
            { name: '𠮷野　次郎', birth: '2024-02-29', sex: 1, relation: 4 },
        ],
    });
    assert.equal(kind, 'household');
    assert.equal(signed, false);
    assertQuiet(page);
});

test('a name is enough, and the code on the screen is read from a screenshot', { skip }, async () => {
    const page = await openPage(await newPhone({ locale: 'en-US', deviceScaleFactor: 2 }));
    await page.locator('#person-0-name').fill('Sample Hanako');
    await makeCode(page);
    const path = file('screen.png');
    await page.screenshot({ path });
    const [{ household }] = readByDesk(path);
    assert.deepEqual(household.members, [{ name: 'Sample Hanako', relation: 0 }]);
    assert.equal(household.language, 'en');
    assertQuiet(page);
});

test('the ninth person opens a second code of the same household', { skip }, async () => {
    const page = await openPage(await newPhone());
    await page.locator('#person-0-name').fill('見本 一');
    for (let i = 1; i < 9; ++i) {
        await page.locator('#add').click();
        await page.locator(`#person-${i}-name`).fill(`見本 ${i + 1}`);
    }
    assert.match(await page.locator('#said').textContent(), /QRが2枚になります/);
    await page.locator('#second-code').waitFor();
    await makeCode(page);
    assert.deepEqual(await page.locator('.code h3').allTextContents(), ['1枚目（全部で2枚）', '2枚目（全部で2枚）']);
    const [first, second] = readByDesk(await savedPicture(page, 0), await savedPicture(page, 1)).map(({ household }) => household);
    assert.equal(first.household, second.household);
    assert.deepEqual([first.part, second.part], [1, 2]);
    assert.deepEqual([...first.members, ...second.members].map(({ name }) => name).slice(7), ['見本 8', '見本 9']);
});

test('a postcode of two municipalities asks which, and an unknown one leaves the address free', { skip }, async () => {
    const page = await openPage(await newPhone());
    await page.locator('#postcode').fill('4980000');
    await page.locator('#place').selectOption({ index: 2 });
    assert.equal(await page.locator('#municipality').inputValue(), '三重県桑名郡木曽岬町');
    await page.locator('#postcode').fill('9999999');
    assert.match(await page.locator('#said').textContent(), /見つかりません/);
    await page.locator('#municipality').fill('見本国見本府');
    await page.locator('#address').fill('1-2');
    await page.locator('#person-0-name').fill('見本 花子');
    await makeCode(page);
    const [{ household }] = readByDesk(await savedPicture(page));
    assert.equal(household.municipality, undefined);
    assert.equal(household.address, '見本国見本府1-2');
    assert.equal(household.postcode, 9999999);
});

test('a typed address stays when the postcode changes', { skip }, async () => {
    const page = await openPage(await newPhone());
    await page.locator('#postcode').fill('2700163');
    assert.equal(await page.locator('#address').inputValue(), '南流山');
    await page.locator('#postcode').fill('1000001');
    assert.equal(await page.locator('#address').inputValue(), '千代田');
    await page.locator('#address').fill('千代田1-1');
    await page.locator('#postcode').fill('2700163');
    assert.equal(await page.locator('#address').inputValue(), '千代田1-1');
});

test('impossible days cannot be chosen', { skip }, async () => {
    const page = await openPage(await newPhone());
    const field = (part) => page.locator(`#person-0-birth-${part}`);
    await field('year').selectOption('2000');
    await field('month').selectOption('2');
    await field('day').selectOption('29');
    await field('year').selectOption('2001');
    assert.equal(await field('day').inputValue(), '0');
    assert.equal(await field('day').locator('option').last().textContent(), '28日');
    assert.equal(await field('year').locator('option[value="1989"]').textContent(), '1989年（平成元・昭和64）');
});

test('twelve digits are refused, and what is missing is listed and reached', { skip }, async () => {
    const page = await openPage(await newPhone());
    await page.locator('#address').fill('１２３４ ５６７８ ９０１２');
    await page.locator('#person-0-kana').focus();
    assert.match(await page.locator('#address-error').textContent(), /12けたの番号は書けません/);
    await page.locator('#make').click();
    assert.equal(await page.locator('#problems h2').textContent(), '直すところが2つあります');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'problems-heading');
    await page.locator('#problems a').first().click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'person-0-name');
    assert.equal(await page.locator('#person-0-name').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('canvas').count(), 0);
    await page.locator('#person-0-name').fill('見本 花子');
    await page.locator('#address').fill('南流山');
    await page.locator('#phone').focus();
    assert.equal(await page.locator('#problems').isHidden(), true);
    assertQuiet(page);
});

test('what is too long is counted and not cut', { skip }, async () => {
    const page = await openPage(await newPhone());
    const name = page.locator('#person-0-name');
    await name.fill('見'.repeat(45));
    assert.equal(await page.locator('.count:visible').first().textContent(), '45／40文字');
    await page.locator('#make').click();
    assert.match(await page.locator('#person-0-name-error').textContent(), /あと5文字/);
    assert.equal((await name.inputValue()).length, 45);
});

test('notes are asked for only if somebody wants to', { skip }, async () => {
    const page = await openPage(await newPhone());
    assert.equal(await page.locator('#person-0-note').count(), 0);
    await page.locator('#notes').check();
    await page.locator('#person-0-note').fill('杖を使います');
    await page.locator('#person-0-name').fill('見本 花子');
    await makeCode(page);
    const [{ household }] = readByDesk(await savedPicture(page));
    assert.equal(household.members[0].note, '杖を使います');
});

test('a person who is removed is not in the code', { skip }, async () => {
    const page = await openPage(await newPhone());
    await page.locator('#person-0-name').fill('見本 一');
    await addPerson(page, 1, { name: '見本 二' });
    await addPerson(page, 2, { name: '見本 三' });
    await page.getByRole('button', { name: '2人目を消す' }).click();
    await makeCode(page);
    const [{ household }] = readByDesk(await savedPicture(page));
    assert.deepEqual(household.members.map(({ name }) => name), ['見本 一', '見本 三']);
});

test('the language is chosen at the top, and stands in the code', { skip }, async () => {
    for (const [tag, heading] of [['ja', 'QRを作る'], ['ja-x-easy', 'QRを 作る'], ['en', 'Make a QR']]) {
        const page = await openPage(await newPhone());
        await page.locator(`#language-${tag}`).click();
        assert.equal(await page.evaluate(() => document.documentElement.lang), tag);
        assert.equal(await page.evaluate(() => document.activeElement.id), `language-${tag}`);
        const text = await page.locator('h1').evaluate((h1) => [...h1.childNodes].map((node) => node.firstChild?.data ?? node.data).join(''));
        assert.ok(text.includes(heading), text);
        await page.locator('#person-0-name').fill('見本 花子');
        await makeCode(page);
        const [{ household }] = readByDesk(await savedPicture(page));
        assert.equal(household.language, tag);
    }
});
