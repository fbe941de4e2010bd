// SPDX-License-Identifier: Apache-2.0
// The finished codes: to be shown, saved and printed.
import { isoDay } from '../calendar.js';
import { drawnCode, pngOf } from '../picture.js';
import { language, say } from '../words.js';
import { element, worded } from './element.js';

// Names of files say nothing of the household.
async function save(code, n, of) {
    const lines = [say('picture.caption', { n, of }), say('picture.made', { date: isoDay(new Date()) })];
    const address = URL.createObjectURL(await pngOf(code, lines));
    element('a', { href: address, download: of === 1 ? 'uketsuke-qr.png' : `uketsuke-qr-${n}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function whoIsIn(codes, index) {
    const { people } = codes[index];
    if (codes.length === 1) {
        return worded('result.people', { n: people });
    }
    const from = codes.slice(0, index).reduce((sum, code) => sum + code.people, 1);
    return people === 1 ? worded('person.heading', { n: from }) : worded('result.peopleFrom', { from, to: from + people - 1 });
}

function codeCard({ text, people }, index, codes) {
    const n = index + 1;
    const of = codes.length;
    const canvas = drawnCode(text);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', say('result.alt', { n, of, people }));
    return element(
        'section',
        { class: 'code' },
        of > 1 && element('h3', {}, worded('result.code', { n, of })),
        canvas,
        element('p', { class: 'who' }, whoIsIn(codes, index)),
        element(
            'button',
            { type: 'button', class: 'save', onclick: () => save(canvas, n, of) },
            worded(of === 1 ? 'result.save' : 'result.saveNth', { n }),
        ),
    );
}

/** What a printed sheet says beside the codes; no name, as a sheet lies about. */
function printedWords() {
    const lines = ['print.how', 'result.care', 'print.change'].map((key) => element('li', {}, worded(key)));
    return element(
        'div',
        { class: 'printed' },
        element('ul', {}, lines),
        element('p', {}, worded('picture.made', { date: isoDay(new Date()) })),
    );
}

/** @param {{codes: {text: string, people: number}[], back: () => void}} view */
export function resultView({ codes, back }) {
    const heading = codes.length === 1 ? worded('result.heading') : worded('result.headingTwo', { n: codes.length });
    return element(
        'main',
        { lang: language() },
        element('h1', { id: 'result', tabindex: '-1', class: 'shown' }, heading),
        element('h1', { class: 'printed', 'aria-hidden': 'true' }, worded('print.heading')),
        element('p', { class: 'care shown' }, worded('result.care')),
        codes.map(codeCard),
        element('p', { class: 'shown' }, worded('result.bright')),
        printedWords(),
        element(
            'div',
            { class: 'shown buttons' },
            element('button', { type: 'button', id: 'print', onclick: () => window.print() }, worded('result.print')),
            element('button', { type: 'button', id: 'back', class: 'quiet', onclick: back }, worded('result.back')),
        ),
    );
}
