// SPDX-License-Identifier: Apache-2.0
// What people read, in the language that they chose.
import needCodes from '../../resources/codes/need.json';
import sexCodes from '../../resources/codes/sex.json';
import en from '../words/en.json';
import ja from '../words/ja.json';
import easy from '../words/ja-x-easy.json';
import readings from '../words/readings.json';

/** Each by its own name, so that everybody finds theirs. */
export const languages = [
    { tag: 'ja', name: '日本語' },
    { tag: 'ja-x-easy', name: 'やさしい 日本語' },
    { tag: 'en', name: 'English' },
];
const words = { ja, 'ja-x-easy': easy, en };
let chosen = 'ja';

export const language = () => chosen;

export function chooseLanguage(tag) {
    chosen = words[tag] ? tag : 'en';
}

/** Japanese after another language is plain Japanese; whoever has none of ours may know some English. */
export const preferredLanguage = (tags) =>
    tags
        .map((tag, i) => (/^ja\b/.test(tag) ? (i === 0 ? 'ja' : 'ja-x-easy') : tag.slice(0, 2)))
        .find((tag) => words[tag]) ?? 'en';

/** @param {Record<string, string | number>} values for what stands in braces */
export const say = (key, values = {}) => words[chosen][key].replace(/{(\w+)}/g, (_, name) => values[name]);

// The family's QR has room for bits 0 to 12.
export const needs = needCodes.codes.filter(({ code }) => code <= 12).map(({ code }) => code);
export const needWord = (code) => needCodes.codes.find((need) => need.code === code)[chosen];
export const sexWord = (code) => sexCodes.codes.find((sex) => sex.code === code)[chosen];

/** 1 is 元年. */
export const eraWord = ({ era, year }) => say(`era.${era}`, { year: year === 1 ? say('era.first') : year });

// "#" stands for a number: 8人 is not read as 人 alone.
const pattern = new RegExp(
    Object.keys(readings)
        .sort((a, b) => b.length - a.length)
        .map((written) => written.replace('#', '(\\d+)'))
        .join('|'),
    'g',
);

/** @returns {(string | {written: string, reading: string})[]} in plain Japanese with how kanji are read */
export function withReadings(text) {
    if (chosen !== 'ja-x-easy') {
        return [text];
    }
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
        const number = match.slice(1).find((digits) => digits) ?? '';
        const written = match[0].slice(number.length);
        parts.push(text.slice(end, match.index) + number);
        parts.push({ written, reading: readings[number ? `#${written}` : written] });
        end = match.index + match[0].length;
    }
    return [...parts, text.slice(end)];
}
