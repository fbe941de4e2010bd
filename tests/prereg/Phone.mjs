// SPDX-License-Identifier: Apache-2.0
// A phone 360 pixels wide: the built page in a real Chromium, and the desk's decoder as the judge.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../prereg/package.json', import.meta.url));
const { chromium } = require('playwright-core');
export const axeFile = require.resolve('axe-core/axe.min.js');

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const pageFolder = process.env.PHONE_PAGE;
export const pageAddress = pathToFileURL(join(pageFolder, 'index.html')).href;

// Without the browser a test is skipped, but not where everything has to run.
export const skip = !existsSync(program) && !process.env.UKETSUKE_REQUIRE_VIRTUAL_HW ? 'no Chromium here' : false;

const browser = skip ? null : await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
const folder = mkdtempSync(join(tmpdir(), 'phone-'));
export async function closeBrowser() {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
}

/** @param {object} more of a browser context */
export async function newPhone(more = {}) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'ja-JP', ...more });
    context.setDefaultTimeout(10_000);
    return context;
}

/** The page, open; whatever a script complains about fails the test that asks for `complaints`. */
export async function openPage(context, address = pageAddress) {
    const page = await context.newPage();
    page.complaints = [];
    page.on('pageerror', (error) => page.complaints.push(error.message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.complaints.push(message.text()));
    await page.goto(address);
    return page;
}

export const file = (name) => join(folder, name);

/** What the desk reads in each picture. */
export function readByDesk(...pictures) {
    const options = { encoding: 'utf8', env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' } };
    return execFileSync(process.env.UKETSUKECTL, ['qr', ...pictures], options).trim().split('\n').map((line) => JSON.parse(line));
}

/** Presses the button and keeps the picture that it saves. */
export async function savedPicture(page, nth = 0) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save').nth(nth).click()]);
    const path = file(`${Math.random().toString(36).slice(2)}-${download.suggestedFilename()}`);
    await download.saveAs(path);
    return path;
}

/** Invented. */
export async function fillPerson(page, index, { name, kana, birth, sex, relation, needs = [] }) {
    const field = (of) => page.locator(`#person-${index}-${of}`);
    await field('name').fill(name ?? '');
    await field('kana').fill(kana ?? '');
    if (birth) {
        const [year, month, day] = birth.split('-').map(Number);
        await field('birth-year').selectOption(String(year));
        await field('birth-month').selectOption(String(month));
        await field('birth-day').selectOption(String(day));
    }
    if (sex) {
        await field('sex').getByLabel(sex, { exact: true }).check();
    }
    if (relation) {
        await field('relation').selectOption({ label: relation });
    }
    for (const need of needs) {
        await field('needs').getByLabel(need, { exact: true }).check();
    }
}

export async function addPerson(page, index, person) {
    await page.locator('#add').click();
    await fillPerson(page, index, person);
}

export async function makeCode(page) {
    await page.locator('#make').click();
    await page.locator('#result').waitFor();
}

export function assertQuiet(page) {
    assert.deepEqual(page.complaints, []);
}
