// SPDX-License-Identifier: Apache-2.0
// The page: a household is written down, and becomes a code. Nothing leaves the phone.
import { problemsOf } from './checks.js';
import { codesOf, emptyForm } from './household.js';
import { forget, remember, remembered } from './memory.js';
import { noPostcodes, openPostcodes } from './postcodes.js';
import { chooseLanguage, language, languages, preferredLanguage, say } from './words.js';
import { announce, byId, element, phrase } from './view/element.js';
import { showProblem } from './view/fields.js';
import { formView, problemList } from './view/formView.js';
import { resultView } from './view/resultView.js';

const kept = remembered();
let form = { ...emptyForm(), ...kept?.form };
let codes = null; // while they are shown
let asked = false; // a code was asked for: from now on what is missing is said at once
const keeping = { isOn: kept !== null, said: '' };

// The list comes behind the form, which over a slow line is there long before it.
let opened;
const postcodes = () =>
    document.readyState === 'loading' ? noPostcodes : (opened ??= openPostcodes(byId('postcodes').textContent.trim()));
const codeOf = (name) => postcodes().codeOf(name);

function save() {
    if (keeping.isOn && !remember({ form, language: language() })) {
        keeping.isOn = false;
        keeping.said = 'keep.failed';
    }
}

/** @param {string} id of the field that somebody has left */
function changed(id) {
    const problems = problemsOf(form, codeOf);
    const problem = problems.get(id);
    showProblem(id, problem?.key === 'error.name' && !asked ? undefined : problem);
    if (!byId('problems').hidden) {
        listProblems(problems);
    }
}

function listProblems(problems) {
    byId('problems').replaceChildren(...problemList(problems));
    byId('problems').hidden = problems.size === 0;
}

function showProblems(problems) {
    problems.forEach((problem, id) => showProblem(id, problem));
    listProblems(problems);
    byId('problems-heading').focus();
    byId('problems').scrollIntoView({ block: 'center' });
}

function make(event) {
    event.preventDefault();
    asked = true;
    redraw();
    const problems = problemsOf(form, codeOf);
    if (problems.size > 0) {
        showProblems(problems);
        return;
    }
    codes = made();
    if (codes) {
        redraw('result');
        window.scrollTo(0, 0);
    } else {
        showProblems(new Map([['address', { key: 'error.tooMuch' }]]));
    }
}

const made = () => codesOf(form, { today: new Date(), language: language(), codeOf });

function keep(isWanted) {
    keeping.isOn = isWanted;
    keeping.said = isWanted ? 'keep.kept' : 'keep.forgotten';
    if (isWanted) {
        save();
    } else {
        forget();
    }
    redraw('keep');
    announce(say(keeping.said));
}

/** The form of a code that was read back, and what to say about it. */
function take(read, sentences) {
    form = read;
    redraw();
    const card = byId('read-back-card');
    card.open = true;
    card.querySelector('.said').replaceChildren(...sentences.map((sentence) => element('p', {}, phrase(sentence))));
    announce(sentences.join(' '));
}

function back() {
    codes = null;
    redraw('form');
    window.scrollTo(0, 0);
}

function choose(tag) {
    chooseLanguage(tag);
    codes = codes && made();
    redraw(`language-${tag}`);
}

function languageButtons() {
    const button = ({ tag, name }) =>
        element(
            'button',
            { type: 'button', id: `language-${tag}`, lang: tag, 'aria-pressed': String(tag === language()), onclick: () => choose(tag) },
            name,
        );
    return element('nav', { class: 'languages', 'aria-label': say('language') }, languages.map(button));
}

/** @param {string} [focus] the id of what has the focus afterwards */
function redraw(focus) {
    document.activeElement?.blur(); // what was typed last counts
    save();
    document.documentElement.lang = language();
    document.title = say('title');
    const view = codes
        ? resultView({ codes, back })
        : formView({ form, postcodes, changed, redraw, save, keeping, keep, forget: () => keep(false), take, make });
    byId('page').replaceChildren(element('header', {}, languageButtons()), view);
    if (focus) {
        byId(focus).focus();
    }
}

chooseLanguage(kept?.language ?? preferredLanguage(navigator.languages));
redraw();

if (location.protocol !== 'file:' && isSecureContext && 'serviceWorker' in navigator) {
    navigator.serviceWorker.register('sw.js').catch(() => {
        // Without it the page works, but does not open again without a network.
    });
}
