// SPDX-License-Identifier: Apache-2.0
// Measures the phone page and prints the table beside the numbers to reach; ends with 1 if one is
// not reached. scripts/bench prereg
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closeBrowser, newPhone, openPage, pageAddress, pageFolder } from '../tests/prereg/Phone.mjs';
import { by, household, versionOf, worstEight } from '../tests/prereg/SampleHouseholds.mjs';
import { codesOf } from '../prereg/src/household.js';

const rounds = 10;
const page = readFileSync(join(pageFolder, 'index.html'), 'utf8');
const bare = page.replace(/(<script id="postcodes"[^>]*>)[^<]*/, '$1');
const kilobytes = (text) => gzipSync(text, { level: 9 }).length / 1000;
let missed = 0;

function row(what, toReach, measured, isReached) {
    missed += isReached === false ? 1 : 0;
    const verdict = { true: 'yes', false: '**no**' }[isReached] ?? '–';
    console.log(`| ${what} | ${toReach} | ${measured} | ${verdict} |`);
}

/** Until two frames after the form is there. */
function watchForm() {
    const seen = new MutationObserver(() => {
        if (document.getElementById('make')) {
            seen.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => (window.formShown = performance.now())));
        }
    });
    seen.observe(document, { childList: true, subtree: true });
}

/** Milliseconds; each in a context of its own, so that nothing is cached. */
async function times(throttle, ask) {
    const all = [];
    for (let i = 0; i < rounds; ++i) {
        const context = await newPhone();
        await context.addInitScript(watchForm);
        const visit = await openPage(context, 'about:blank');
        const session = await context.newCDPSession(visit);
        await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
        all.push(await ask(visit));
        await context.close();
    }
    all.sort((a, b) => a - b);
    return { middle: all[Math.floor(rounds / 2)], most: all[rounds - 1] };
}

async function untilForm(visit) {
    await visit.goto(pageAddress);
    await visit.waitForFunction(() => window.formShown);
    return visit.evaluate(() => window.formShown);
}

async function untilAddress(visit) {
    await untilForm(visit);
    return visit.evaluate(() => {
        const input = document.getElementById('postcode');
        const start = performance.now();
        input.value = '2700163';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return performance.now() - start;
    });
}

const milliseconds = ({ middle, most }) => `p50 ${middle.toFixed(0)} ms, most ${most.toFixed(0)} ms (n = ${rounds})`;

console.log('| phone page | to reach | measured | reached |\n|---|---|---|---|');
row('page without the postcodes, gzip', '≤ 60 kB', `${kilobytes(bare).toFixed(1)} kB`, kilobytes(bare) <= 60);
row('whole page, gzip (as a file)', '–', `${kilobytes(page).toFixed(0)} kB (${(Buffer.byteLength(page) / 1000).toFixed(0)} kB)`);
const shown = await times(1, untilForm);
row('opened from a file, cold → form visible', '≤ 1 s', milliseconds(shown), shown.most <= 1000);
row('… with the processor 4 times slower', '–', milliseconds(await times(4, untilForm)));
row('first postcode → address', '–', milliseconds(await times(1, untilAddress)));
row('… with the processor 4 times slower', '–', milliseconds(await times(4, untilAddress)));
const versions = [1, 4, 8].map((count) => versionOf(codesOf(household(count), by)[0].text));
row('QR of 1, 4, 8 people with kanji names at one address, at M', '8 in ≤ 20', versions.map((version) => `v${version}`).join(', '), versions[2] <= 20);
const worst = codesOf(worstEight(), by);
const worstVersion = versionOf(worst[0].text);
row('… 8 with different names, own telephones, a note each', '≤ 25', `v${worstVersion} (${worst[0].text.length} characters)`, worst.length === 1 && worstVersion <= 25);
await closeBrowser();
process.exitCode = missed > 0 ? 1 : 0;
