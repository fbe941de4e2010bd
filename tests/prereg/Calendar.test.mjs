// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateFrom, daysOf, erasOf, isoDay, monthsOf, yearsUntil } from '../../prereg/src/calendar.js';

const today = new Date(2026, 10, 30);
const last = (list) => list[list.length - 1];

test('a year in which an era began has both names', () => {
    assert.deepEqual(erasOf(2019), [{ era: 'reiwa', year: 1 }, { era: 'heisei', year: 31 }]);
    assert.deepEqual(erasOf(1989), [{ era: 'heisei', year: 1 }, { era: 'showa', year: 64 }]);
    assert.deepEqual(erasOf(1926), [{ era: 'showa', year: 1 }, { era: 'taisho', year: 15 }]);
    assert.deepEqual(erasOf(1912), [{ era: 'taisho', year: 1 }, { era: 'meiji', year: 45 }]);
    assert.deepEqual(erasOf(1950), [{ era: 'showa', year: 25 }]);
});

test('no day that did not exist, and none to come', () => {
    assert.equal(last(daysOf(1999, 2, today)), 28);
    assert.equal(last(daysOf(1900, 2, today)), 28);
    assert.equal(last(daysOf(2000, 2, today)), 29);
    assert.equal(last(daysOf(0, 2, today)), 29);
    assert.equal(last(daysOf(1999, 4, today)), 30);
    assert.equal(last(daysOf(1999, 0, today)), 31);
    assert.equal(last(monthsOf(2026, today)), 11);
    assert.equal(last(monthsOf(2025, today)), 12);
    assert.equal(last(daysOf(2026, 11, new Date(2026, 10, 5))), 5);
    assert.equal(yearsUntil(today)[0], 2026);
    assert.equal(last(yearsUntil(today)), 1897);
});

test('a date is whole or none', () => {
    assert.equal(dateFrom({ year: 1950, month: 2, day: 3 }), '1950-02-03');
    assert.equal(dateFrom({ year: 1950, month: 2, day: 0 }), undefined);
    assert.equal(isoDay(today), '2026-11-30');
});
