// SPDX-License-Identifier: Apache-2.0
// Thumbs, keyboards and screen readers; bright and dark; in each language and state.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { addPerson, assertQuiet, axeFile, closeBrowser, file, fillPerson, newPhone, openPage, readByDesk, skip } from './Phone.mjs';

after(closeBrowser);

const axe = readFileSync(axeFile, 'utf8');
const languages = ['ja', 'ja-x-easy', 'en'];
const leastTarget = 44; // CSS pixels

const states = {
    empty: async () => {},
    filled: async (page) => {
        await fillPerson(page, 0, { name: '見本 花子', kana: 'ミホン', birth: '1950-02-03' });
        await addPerson(page, 1, { name: '見本 太郎' });
        await page.locator('#notes').check();
        await page.locator('#keep').check();
        await page.locator('#postcode').fill('4980000');
        await page.locator('#read-back-card summary').click();
    },
    wrong: async (page) => {
        await page.locator('#address').fill('123456789012');
        await page.locator('#person-0-birth-year').selectOption('1950');
        await page.locator('#make').click();
        await page.locator('#problems h2').waitFor();
    },
    code: async (page) => {
        await page.locator('#person-0-name').fill('見本 花子');
        for (let i = 1; i < 9; ++i) {
            await addPerson(page, i, { name: `見本 ${i}` });
        }
        await page.locator('#make').click();
        await page.locator('#result').waitFor();
    },
};

async function seriousFindings(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    return violations
        .filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const smallTargets = (page) =>
    page.evaluate((least) => {
        const targets = [...document.querySelectorAll('button, select, input, summary, a')].map(
            (target) => (target.matches('.unseen') ? document.querySelector(`label[for="${target.id}"]`) : target.closest('label')) ?? target,
        );
        return targets
            .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 100) }))
            .filter(({ box }) => box.width > 0 && (box.width < least || box.height < least))
            .map(({ box, html }) => `${box.width}×${box.height} ${html}`);
    }, leastTarget);

/** Roles and names as the browser itself gives them to a screen reader. */
async function named(page) {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ role, name }) => `${role?.value} ${name?.value}`);
}

for (const tag of languages) {
    for (const [state, reach] of Object.entries(states)) {
        test(`no serious finding, no small target, nothing beyond the edge: ${tag}, ${state}`, { skip }, async () => {
            // Colours are the same in every language.
            for (const colorScheme of tag === 'ja' ? ['light', 'dark'] : ['light']) {
                const context = await newPhone({ colorScheme });
                const page = await openPage(context);
                await page.locator(`#language-${tag}`).click();
                await reach(page);
                assert.deepEqual(await seriousFindings(page), []);
                assert.deepEqual(await smallTargets(page), []);
                assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
                assertQuiet(page);
                await context.close();
            }
        });
    }
}

test('with a keyboard alone', { skip }, async () => {
    const page = await openPage(await newPhone());
    const active = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
    const tabTo = async (id) => {
        for (let i = 0; i < 80 && (await active()) !== id; ++i) {
            await page.keyboard.press('Tab');
        }
        assert.equal(await active(), id);
    };
    await tabTo('person-0-name');
    await page.keyboard.type('Mihon');
    await tabTo('person-0-birth-year');
    await page.keyboard.type('1950');
    await tabTo('person-0-birth-month');
    await page.keyboard.type('2');
    await tabTo('person-0-birth-day');
    await page.keyboard.type('3');
    await tabTo('add');
    await page.keyboard.press('Enter');
    assert.equal(await active(), 'person-1');
    await tabTo('person-1-name');
    await page.keyboard.type('Taro');
    await tabTo('notes');
    await page.keyboard.press('Space');
    assert.equal(await active(), 'notes');
    await tabTo('make');
    await page.keyboard.press('Enter');
    assert.equal(await active(), 'result');
    await page.screenshot({ path: file('keyboard.png') });
    const [{ household }] = readByDesk(file('keyboard.png'));
    assert.deepEqual(household.members, [{ name: 'Mihon', birth: '1950-02-03', relation: 0 }, { name: 'Taro' }]);
    await tabTo('back');
    await page.keyboard.press('Enter');
    assert.equal(await active(), 'form');
});

test('a screen reader hears labels, hints, errors and what happened', { skip }, async () => {
    const page = await openPage(await newPhone());
    await page.locator('#language-ja-x-easy').click();
    // The small letters above kanji are not read as well.
    const heard = await named(page);
    for (const one of ['textbox 名前', 'group 生まれた 日', 'combobox 月', 'checkbox 車いす', 'region 1人目', 'button QRを 作る']) {
        assert.ok(heard.includes(one), one);
    }
    await page.locator('#language-ja').click();
    assert.equal(await page.locator('#language-ja').getAttribute('aria-pressed'), 'true');
    await page.getByRole('region', { name: '1人目' }).waitFor();
    assert.equal(await page.locator('#said').getAttribute('role'), 'status');
    await page.getByRole('button', { name: '人をふやす' }).click();
    assert.equal(await page.locator('#said').textContent(), '2人目の欄をふやしました。');
    await page.locator('#make').click();
    const described = await page.locator('#person-0-name').evaluate((input) =>
        input.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' '),
    );
    assert.match(described, /例：見本 花子 名前か、ふりがなを書いてください。/);
    await page.locator('#person-0-name').fill('見本 花子');
    await page.locator('#person-1-name').fill('見本 太郎');
    await page.locator('#make').click();
    await page.getByRole('img', { name: '受付のQR。1枚のうち1枚目、2人分。' }).waitFor();
});
