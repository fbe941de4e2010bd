// SPDX-License-Identifier: Apache-2.0
// Pictures of the phone page for README: node takePictures.mjs FOLDER. The people are invented.
import { addPerson, closeBrowser, fillPerson, makeCode, newPhone, openPage } from './Phone.mjs';

const folder = process.argv[2];
for (const tag of ['ja', 'ja-x-easy', 'en']) {
    const page = await openPage(await newPhone({ deviceScaleFactor: 2 }));
    await page.locator(`#language-${tag}`).click();
    const take = (state) => page.screenshot({ path: `${folder}/${tag}-${state}.png` });
    await take('start');
    await fillPerson(page, 0, { name: '見本　花子', kana: 'みほん　はなこ', birth: '1950-02-03' });
    await addPerson(page, 1, { name: '見本　太郎', kana: 'みほん　たろう', birth: '1989-01-07' });
    await page.locator('#person-1').evaluate((heading) => heading.scrollIntoView());
    await page.evaluate(() => document.activeElement.blur());
    await take('person');
    await page.locator('#postcode').fill('2700163');
    await page.locator('#address').fill('南流山１丁目２番３号');
    await page.locator('#home').evaluate((heading) => heading.scrollIntoView());
    await page.evaluate(() => document.activeElement.blur());
    await take('home');
    await makeCode(page);
    await take('code');
}
await closeBrowser();
