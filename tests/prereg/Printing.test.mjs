// SPDX-License-Identifier: Apache-2.0
// On A4, so that a code is read from paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { addPerson, closeBrowser, file, fillPerson, makeCode, newPhone, openPage, readByDesk, skip } from './Phone.mjs';

after(closeBrowser);

const millimetre = 96 / 25.4; // CSS pixels

async function printed(page) {
    const path = file('sheet.pdf');
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    const pages = Number(/Pages:\s+(\d+)/.exec(info)[1]);
    assert.match(info, /Page size:.*A4/);
    execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', path, file('sheet')]);
    return { pages, text, pictures: Array.from({ length: pages }, (_, i) => file(`sheet-${i + 1}.png`)) };
}

for (const tag of ['ja', 'ja-x-easy', 'en']) {
    test(`one sheet with its explanation, read by the desk: ${tag}`, { skip }, async () => {
        const page = await openPage(await newPhone({ colorScheme: 'dark' }));
        await page.locator(`#language-${tag}`).click();
        for (let i = 0; i < 8; ++i) {
            const person = { name: `見本　花${i}`, kana: `ミホン　ハナ${i}`, birth: `19${50 + i}-0${i + 1}-03` };
            await (i === 0 ? fillPerson(page, 0, person) : addPerson(page, i, person));
        }
        await page.locator('#postcode').fill('2700163');
        await makeCode(page);
        const { pages, text, pictures } = await printed(page);
        assert.equal(pages, 1);
        assert.match(text, /避難所/);
        assert.doesNotMatch(text, /花3|ハナ/); // a sheet lies about
        const [{ household }] = readByDesk(pictures[0]);
        assert.equal(household.members.length, 8);
    });
}

test('two codes are large enough, and each is read', { skip }, async () => {
    const page = await openPage(await newPhone());
    await page.locator('#person-0-name').fill('見本 1');
    for (let i = 1; i < 9; ++i) {
        await addPerson(page, i, { name: `見本 ${i + 1}` });
    }
    await makeCode(page);
    const { pages, text, pictures } = await printed(page);
    assert.equal(pages, 1);
    assert.match(text, /1枚目（全部で2枚）/);
    assert.match(text, /2枚目（全部で2枚）/);
    await page.emulateMedia({ media: 'print' });
    const boxes = await page.locator('canvas').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    boxes.forEach((width) => assert.ok(Math.abs(width / millimetre - 80) < 1, `${width / millimetre} mm`));
    const halves = [['north', '100%x46%+0+0'], ['south', '100%x54%+0+0']].map(([side, crop]) => {
        execFileSync('convert', [pictures[0], '-gravity', side, '-crop', crop, '+repage', file(`${side}.png`)]);
        return file(`${side}.png`);
    });
    assert.deepEqual(readByDesk(...halves).map(({ household }) => household.part), [1, 2]);
});
