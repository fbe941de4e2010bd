// SPDX-License-Identifier: Apache-2.0
// Measures how IDs are read, how quickly, and what is left in memory of many of them; ends with 1 if
// a number is not reached. scripts/bench ids [--pictures N]
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { pictures: { type: 'string', default: '1000' } } });
const pictures = Number(values.pictures);
const program = 'build/dev/bin/uketsukectl';
const development = '../shared/data/ocr_dev';
const difficulties = ['easy', 'medium', 'hard', 'all'];
// Per cent, as in the table: of all, or by difficulty.
const toReach = {
    'all fields': [99, 96, 85],
    name: [, , , 93],
    birth_date: [, , , 97],
    address: [, , , 88],
    number: [, , , 97],
    security_code: [, , , 97],
};
const mostMegabytes = 400;
const mostGrowth = 4096; // kilobytes, over all pictures
const every = 100; // pictures, memory is looked at
let missed = 0;

const work = mkdtempSync(join(tmpdir(), 'uketsuke-ids-'));
process.on('exit', () => rmSync(work, { recursive: true }));

function row(what, reach, measured, isReached) {
    missed += isReached === false ? 1 : 0;
    const verdict = { true: 'yes', false: '**no**' }[isReached] ?? '–';
    console.log(`| ${[what, reach, ...measured].join(' | ')} | ${verdict} |`);
}

function specimens(name, ...options) {
    const folder = join(work, name);
    execFileSync('build/dev/tests/idspecimens', ['--out', folder, '--seed', '2026', ...options]);
    return folder;
}

const picturesIn = (folder) =>
    readdirSync(folder)
        .filter((name) => name.endsWith('.jpg'))
        .sort()
        .map((name) => join(folder, name));

/** A row of uketsukectl id --bench: what it is about, then right and all for each difficulty. */
function accuracyRow(line) {
    const cells = [...line.matchAll(/(\d+)\/(\d+)\s+[\d.]+ %/g)];
    if (cells.length !== difficulties.length) return;
    const name = line.slice(0, cells[0].index).trim();
    const shares = cells.map(([, right, all]) => ({ right: Number(right), all: Number(all) }));
    const wanted = toReach[name] ?? [];
    const enough = shares.map(({ right, all }, i) => !wanted[i] || all === 0 || 100 * right >= wanted[i] * all);
    const shown = shares.map(({ right, all }) => (all ? `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)` : '–'));
    const reach = wanted.length ? `${Object.values(wanted).join(' / ')} %` : '–';
    row(name.replace('_', ' '), reach, shown, wanted.length ? enough.every(Boolean) : undefined);
}

function accuracy(title, folder) {
    const told = execFileSync(program, ['id', '--bench', join(folder, 'truth.json')], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'], // what was read wrongly, one by one
    });
    console.log(`\n| ${title} | to reach | ${difficulties.join(' | ')} | reached |\n|---|---|---|---|---|---|---|`);
    told.split('\n').forEach(accuracyRow);
    const summed = (what, reach, pattern, isReached) => {
        const found = told.match(pattern);
        row(what, reach, ['', '', '', found[1]], isReached(found.slice(2).map(Number)));
    };
    const atLeast = (percent) => ([right, all]) => 100 * right >= percent * all;
    summed('fields said to be sure, right', '≥ 99.5 %', /sure fields right: ((\d+) of (\d+) .*)/, atLeast(99.5));
    summed('… names', '≥ 98 %', /sure names right: ((\d+) of (\d+) .*)/, atLeast(98));
    summed('ms a picture', 'median ≤ 800, p95 ≤ 1500', /ms a card: (median (\d+), p95 (\d+))/, ([median, p95]) => median <= 800 && p95 <= 1500);
    summed('memory, at most', `≤ ${mostMegabytes} MB`, /peak memory: ((\d+) MB)/, ([most]) => most <= mostMegabytes);
}

function memoryOf(process, what) {
    const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
    return Number(status.match(new RegExp(`${what}:\\s+(\\d+) kB`))[1]);
}

/** Kilobytes while nothing is being read: the program waits at a pipe that stands among its files. */
async function atRest(process, pipe) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const kilobytes = memoryOf(process, 'VmRSS');
    closeSync(openSync(pipe, 'w'));
    return kilobytes;
}

async function growth(files) {
    const pipe = join(work, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const shown = [];
    for (let i = 0; i < pictures; ++i) {
        shown.push(files[i % files.length]);
        if ((i + 1) % every === 0) shown.push(pipe);
    }
    const reader = spawn(program, ['id', ...shown], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => reader.on('close', (status) => resolve(status)));
    const resident = [];
    const problems = {};
    let most = 0;
    let read = 0;
    for await (const line of createInterface({ input: reader.stdout })) {
        const { file, problem } = JSON.parse(line);
        if (file === pipe) continue;
        read += 1;
        problems[problem ?? 'read'] = (problems[problem ?? 'read'] ?? 0) + 1;
        if (read % every === 0) {
            most = memoryOf(reader, 'VmHWM');
            resident.push(await atRest(reader, pipe));
        }
    }
    // 1: some of them could not be read, as they should not be.
    const isWhole = read === pictures && (await ended) === 1;
    // What is kept of the last picture depends on which it was; what leaks is there after any.
    const half = Math.floor(resident.length / 2);
    const grown = Math.min(...resident.slice(half)) - Math.min(...resident.slice(0, half));
    const megabytes = (kilobytes) => (kilobytes / 1024).toFixed(1);
    console.log(`\n| ${pictures} pictures in one process | to reach | measured | reached |\n|---|---|---|---|`);
    const kinds = Object.entries(problems).map(([problem, count]) => `${problem} ${count}`);
    row(`read to the end, of ${files.length} different ones`, 'all', [kinds.sort().join(', ')], isWhole);
    row('memory, at most', `≤ ${mostMegabytes} MB`, [`${megabytes(most)} MB`], most <= mostMegabytes * 1024);
    row(`memory at rest after each ${every}`, '–', [`${resident.map(megabytes).join(', ')} MB`]);
    row('grown between the least of the first half and of the second', `≤ ${mostGrowth} kB`, [`${grown} kB`], grown <= mostGrowth);
}

const drawn = specimens('specimens', '--count', '60');
const refused = specimens('refused', '--count', '15', '--refused');
const odd = specimens('odd', '--odd');
const hasDevelopment = existsSync(join(development, 'truth.json'));

accuracy('specimens, read rightly', drawn);
if (hasDevelopment) accuracy('development pictures, read rightly', development);
else console.log('\nThe development pictures (../shared/data/ocr_dev) are not here.');
await growth([odd, refused, drawn, ...(hasDevelopment ? [development] : [])].flatMap(picturesIn));
process.exitCode = missed ? 1 : 0;
