// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const { build } = createRequire(new URL('../../prereg/package.json', import.meta.url))('esbuild');
const prereg = new URL('../../prereg/', import.meta.url);
const file = (name) => JSON.parse(readFileSync(new URL(name, prereg), 'utf8'));
const tags = ['ja', 'ja-x-easy', 'en'];
const words = Object.fromEntries(tags.map((tag) => [tag, file(`words/${tag}.json`)]));

// Node does not read JSON as the bundler does.
async function wordsModule() {
    const entryPoints = [fileURLToPath(new URL('src/words.js', prereg))];
    const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', write: false });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

test('every language has every word, with the same gaps', () => {
    const gaps = (text) => (text.match(/{\w+}/g) ?? []).sort();
    for (const tag of tags) {
        assert.deepEqual(Object.keys(words[tag]), Object.keys(words.ja));
        for (const [key, text] of Object.entries(words[tag])) {
            assert.ok(text !== '', `${tag} ${key}`);
            assert.deepEqual(gaps(text), gaps(words.ja[key]), `${tag} ${key}`);
        }
    }
});

test('every word is used', () => {
    const sources = ['main.js', 'checks.js', 'words.js', ...['fields', 'formView', 'homeCard', 'personCard', 'readBackCard', 'resultView'].map((view) => `view/${view}.js`)]
        .map((name) => readFileSync(new URL(`src/${name}`, prereg), 'utf8'))
        .join('\n');
    const made = /^(era\.\w+|relation\.\d|readBack\.[\w-]+|birth\.\w+|print\.\w+)$/;
    for (const key of Object.keys(words.ja).filter((key) => !made.test(key))) {
        assert.match(sources, new RegExp(`['"\`]${key.replace('.', '\\.')}['"\`]`), key);
    }
});

test('plain Japanese says how each kanji is read', async () => {
    const { chooseLanguage, needWord, needs, withReadings } = await wordsModule();
    chooseLanguage('ja-x-easy');
    // The choices of a list cannot carry readings, and names are as they are.
    const shown = Object.entries(words['ja-x-easy']).filter(([key]) => !/^(era|relation|birth|picture|postcode\.(rest|chooseFirst))\.?/.test(key));
    const texts = [...shown.map(([, text]) => text.replace(/{\w+}/g, '2')), ...needs.map(needWord)];
    for (const text of texts) {
        const bare = withReadings(text).filter((part) => typeof part === 'string').join('|');
        assert.doesNotMatch(bare, /\p{Script=Han}/u, text);
        assert.equal(withReadings(text).map((part) => part.written ?? part).join(''), text);
    }
});

test('the first language of a browser that we have is taken, else English', async () => {
    const { preferredLanguage } = await wordsModule();
    assert.equal(preferredLanguage(['ja-JP', 'en']), 'ja');
    assert.equal(preferredLanguage(['vi', 'ja']), 'ja-x-easy');
    assert.equal(preferredLanguage(['vi-VN']), 'en');
    assert.equal(preferredLanguage(['en-GB', 'ja']), 'en');
});
