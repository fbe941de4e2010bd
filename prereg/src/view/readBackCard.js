// SPDX-License-Identifier: Apache-2.0
// A code that was made before, chosen as a picture, to be corrected.
import { formFrom } from '../household.js';
import { bytesOfHex, hexOf, most } from '../payload/content.js';
import { payloadFrom } from '../payload/payload.js';
import { checkSignature } from '../payload/signing.js';
import { codeIn } from '../picture.js';
import { say } from '../words.js';
import { announce, element, phrase, worded } from './element.js';

async function payloadIn(file) {
    let text;
    try {
        text = await codeIn(file);
    } catch {
        return { problem: 'notPicture' };
    }
    return text === null ? { problem: 'none' } : payloadFrom(text);
}

/** A badge and never a gate: the form is filled in whatever is said here. */
async function signatureSentence({ signature }) {
    if (!signature) {
        return say('readBack.unsigned');
    }
    // Put in by the build: {key id: {name, publicKey}}, keys in hexadecimal.
    const signer = SIGNERS[hexOf(signature.keyId)];
    const verdict = signer ? await checkSignature(signature, bytesOfHex(signer.publicKey)) : 'not-checked';
    const keys = { genuine: 'readBack.genuine', 'not-verified': 'readBack.forged', 'not-checked': 'readBack.signed' };
    return say(keys[verdict], { name: signer?.name });
}

/**
 * Parts of one household: all from the first, or the ones that follow what the form already holds.
 * @returns {{form?: object, missing?: number}} missing: the part that stands alone
 */
function joinedForm(form, parts, nameOf) {
    const [first] = parts;
    const goesOn = first.part > 1 && first.household === form.household && form.parts === first.part - 1;
    const from = goesOn ? first.part : 1;
    const stray = parts.find((part, i) => part.part !== from + i || part.household !== first.household);
    if (stray) {
        return { missing: stray.part };
    }
    const made = formFrom(parts, nameOf);
    return goesOn
        ? { form: { ...form, parts: form.parts + parts.length, people: [...form.people, ...made.people], notes: form.notes || made.notes } }
        : { form: made };
}

/** @returns {Promise<{form?: object, said: string[]}>} no form: what was wrong */
async function readBack(files, { form, nameOf }) {
    const read = await Promise.all([...files].map(payloadIn));
    const wrong = read.find(({ problem }) => problem);
    if (wrong) {
        return { said: [say(`readBack.${wrong.problem}`)] };
    }
    const parts = read.map(({ household }) => household).sort((a, b) => a.part - b.part);
    const joined = joinedForm(form, parts, nameOf);
    if (joined.missing) {
        return { said: [say('readBack.firstMissing', { n: joined.missing })] };
    }
    const mayGoOn = parts[parts.length - 1].members.length === most.members;
    const done = say('readBack.done', { n: joined.form.people.length });
    const signature = await signatureSentence(read[0]);
    return { form: joined.form, said: [done, ...(mayGoOn ? [say('readBack.more')] : []), signature] };
}

/** @param {{form: object, nameOf: (code: number) => string | undefined, take: (form: object, said: string[]) => void}} card */
export function readBackCard(card) {
    const status = element('div', { class: 'said' });
    const tell = (sentence) => {
        status.replaceChildren(element('p', {}, phrase(sentence)));
        announce(sentence);
    };
    const choose = async () => {
        tell(say('readBack.reading'));
        const { form, said } = await readBack(input.files, card);
        if (form) {
            card.take(form, said);
        } else {
            tell(said[0]);
        }
    };
    const input = element('input', {
        id: 'read-back',
        type: 'file',
        accept: 'image/*',
        multiple: true,
        class: 'unseen',
        onchange: () => input.files.length > 0 && choose(),
    });
    return element(
        'details',
        { class: 'card', id: 'read-back-card' },
        element('summary', {}, element('span', {}, worded('readBack.heading'))),
        element('p', {}, worded('readBack.advice')),
        input,
        element('label', { for: 'read-back', class: 'button' }, worded('readBack.choose')),
        status,
    );
}
