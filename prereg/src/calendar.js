// SPDX-License-Identifier: Apache-2.0
// Days on which somebody who is alive was born, and the eras they know them by.

// First year of each, and the word for it; both names are right for the year in which an era began.
const eras = [
    { era: 'reiwa', from: 2019 },
    { era: 'heisei', from: 1989 },
    { era: 'showa', from: 1926 },
    { era: 'taisho', from: 1912 },
    { era: 'meiji', from: 1868 },
];

/** @returns {{era: string, year: number}[]} the later era first; 1989 is Heisei 1 and Showa 64 */
export function erasOf(year) {
    const latest = eras.findIndex(({ from }) => from <= year);
    const names = eras[latest].from === year ? eras.slice(latest, latest + 2) : [eras[latest]];
    return names.map(({ era, from }) => ({ era, year: year - from + 1 }));
}

const longestLife = 130; // years; payload/content.js takes no earlier birth

const upTo = (last) => Array.from({ length: last }, (_, i) => i + 1);

/** The latest first. @param {Date} today */
export function yearsUntil(today) {
    return upTo(longestLife).map((back) => today.getFullYear() + 1 - back);
}

/** Not after today. @param {number} year 0: not chosen yet */
export function monthsOf(year, today) {
    return upTo(year === today.getFullYear() ? today.getMonth() + 1 : 12);
}

/** @param {number} month 0: not chosen yet */
export function daysOf(year, month, today) {
    if (!month) {
        return upTo(31);
    }
    const isThisMonth = year === today.getFullYear() && month === today.getMonth() + 1;
    // Without a year 29 February is possible.
    return upTo(isThisMonth ? today.getDate() : new Date(Date.UTC(year || 2000, month, 0)).getUTCDate());
}

const twoDigits = (number) => String(number).padStart(2, '0');

/** "1950-02-03"; nothing while a part is missing. */
export const dateFrom = ({ year, month, day }) =>
    year && month && day ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;

/** On this device's clock. @param {Date} today */
export const isoDay = (today) =>
    dateFrom({ year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() });
