// SPDX-License-Identifier: Apache-2.0
// After loading nothing leaves the phone, and the page opens without a network.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { assertQuiet, closeBrowser, file, makeCode, newPhone, openPage, pageFolder, readByDesk, savedPicture, skip } from './Phone.mjs';

after(closeBrowser);

// Loopback counts as a secure context, as HTTPS does.
async function served() {
    const asked = [];
    const server = createServer((request, response) => {
        asked.push(request.url);
        const [name, type] = request.url === '/page/sw.js' ? ['sw.js', 'text/javascript'] : ['index.html', 'text/html; charset=utf-8'];
        response.writeHead(/^\/page\/(sw\.js|index\.html)?$/.test(request.url) ? 200 : 404, { 'content-type': type });
        response.end(readFileSync(join(pageFolder, name)));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stop = () =>
        new Promise((resolve) => {
            server.close(resolve);
            server.closeAllConnections();
        });
    return { address: `http://127.0.0.1:${server.address().port}/page/`, asked, stop };
}

async function wholeVisit(page) {
    await page.locator('#person-0-name').fill('見本 花子');
    await page.locator('#postcode').fill('2700163');
    await page.locator('#keep').check();
    await makeCode(page);
    const picture = await savedPicture(page);
    await page.locator('#back').click();
    await page.locator('#read-back-card summary').click();
    await page.locator('#read-back').setInputFiles(picture);
    await page.waitForFunction(() => /読みました/.test(document.getElementById('said').textContent));
    return readByDesk(picture)[0].household;
}

test('from a file, without a network, and without a request', { skip }, async () => {
    const context = await newPhone({ offline: true });
    const requests = [];
    context.on('request', (request) => requests.push(request.url()));
    const page = await openPage(context);
    const loaded = requests.length;
    const household = await wholeVisit(page);
    assert.equal(household.municipality, 12220);
    const later = requests.slice(loaded).filter((url) => !/^(blob|data):/.test(url));
    assert.deepEqual(later, []);
    assert.equal(requests.filter((url) => url.startsWith('file:')).length, 1);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0), 0);
    assertQuiet(page);
});

test('its own policy stops whatever would be sent', { skip }, async () => {
    const { address, stop, asked } = await served();
    const page = await openPage(await newPhone({ serviceWorkers: 'block' }), address);
    const before = asked.length;
    const tries = await page.evaluate(async () => {
        const image = new Image();
        const imageLoaded = new Promise((resolve) => {
            image.onload = () => resolve('loaded');
            image.onerror = () => resolve('stopped');
        });
        image.src = '/page/picture.png';
        const fetched = fetch('/page/').then(() => 'sent', () => 'stopped');
        const beacon = navigator.sendBeacon('/page/', 'x') ? 'queued' : 'stopped';
        const script = document.createElement('script');
        script.textContent = 'window.foreign = true';
        document.body.append(script);
        return [await fetched, await imageLoaded, beacon, window.foreign ?? 'stopped'];
    });
    await stop();
    assert.deepEqual([tries[0], tries[1], tries[3]], ['stopped', 'stopped', 'stopped']);
    assert.deepEqual(asked.slice(before), []);
});

test('served securely it opens again when the server is gone', { skip }, async () => {
    const { address, asked, stop } = await served();
    const context = await newPhone();
    const page = await openPage(context, address);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
    await page.waitForFunction(async () => (await caches.keys()).length === 1);
    assert.deepEqual([...new Set(asked)].sort(), ['/page/', '/page/sw.js']);
    await stop();
    for (const again of [address, `${address}index.html`, `${address}?from=poster`]) {
        const later = await openPage(context, again);
        await later.locator('#person-0-name').fill('見本 花子');
        await makeCode(later);
        await later.screenshot({ path: file('offline.png') });
        assert.equal(readByDesk(file('offline.png'))[0].household.members[0].name, '見本 花子');
    }
});

test('the service worker answers for the page alone', { skip }, async () => {
    const { address, stop } = await served();
    const context = await newPhone();
    const page = await openPage(context, address);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
    const other = await context.newPage();
    assert.equal((await other.goto(`${address}other`)).status(), 404);
    await stop();
});

test('over a slow line the form is there before the postcodes', { skip }, async () => {
    const html = readFileSync(join(pageFolder, 'index.html'));
    const half = html.indexOf('id="postcodes"') + 1000;
    let sendRest;
    const server = createServer((request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(html.subarray(0, half));
        sendRest = () => response.end(html.subarray(half));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const context = await newPhone({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'commit' });
    await page.locator('#postcode').fill('2700163');
    assert.equal(await page.locator('#municipality').inputValue(), '');
    sendRest();
    await page.waitForFunction(() => document.getElementById('municipality').value === '千葉県流山市');
    await context.close();
    server.closeAllConnections();
    server.close();
});
