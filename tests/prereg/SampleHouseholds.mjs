// SPDX-License-Identifier: Apache-2.0
// Invented households, and how large their codes are.
import { webcrypto } from 'node:crypto';
import { emptyForm, emptyPerson } from '../../prereg/src/household.js';
import { modulesOf, quietZone } from '../../prereg/src/picture.js';

globalThis.crypto ??= webcrypto; // of Node 18

export const by = {
    today: new Date(2026, 10, 30, 23, 59),
    language: 'ja',
    codeOf: (name) => (name === '見本県見本市' ? 45202 : undefined),
};
export const home = { postcode: '885-0000', municipality: '見本県見本市', address: '見本町１丁目２番３号 見本荘１０１号室', phone: '0986-00-0000' };

const given = ['花子', '太郎', '次郎', '三郎', '桜', '梅', '茂', '幸'];
const kana = ['ハナコ', 'タロウ', 'ジロウ', 'サブロウ', 'サクラ', 'ウメ', 'シゲル', 'ユキ'];

export function people(count, more = () => ({})) {
    return Array.from({ length: count }, (_, i) => ({
        ...emptyPerson(i === 0 ? 0 : 2),
        name: `見本　${given[i % 8]}`,
        kana: `ミホン　${kana[i % 8]}`,
        year: 1950 + 7 * (i % 8), month: 1 + (i % 12), day: 3 + (i % 20),
        sex: 1 + (i % 2),
        needs: i % 3 === 0 ? [0, 8] : [],
        ...more(i),
    }));
}

/** One surname, one address, no notes. */
export const household = (count) => ({ ...emptyForm(), ...home, people: people(count) });

/** All surnames different, an own telephone and a note of some 20 letters each. */
export function worstEight() {
    const surnames = ['佐藤', '鈴木', '髙橋', '渡邊', '五十嵐', '長谷川', '小笠原', '勅使河原'];
    const spoken = ['サトウ', 'スズキ', 'タカハシ', 'ワタナベ', 'イガラシ', 'ハセガワ', 'オガサワラ', 'テシガワラ'];
    const notes = [
        '毎朝血圧の薬を飲みます。今は三日分ある', '右の足がわるく階段はむずかしいそうです', '卵と牛乳と小麦のアレルギーがあります。',
        '夜に大きな声を出すことがあるので心配', '補聴器の電池があと一つしかないそうです', '赤ちゃんのミルクが二缶すぐ必要になる。',
        '日本語よりも英語で話すほうが得意です。', '酸素の機械に電気が必要です。予備は一本',
    ];
    const all = people(8, (i) => ({
        name: `${surnames[i]}　${given[i]}`,
        kana: `${spoken[i]}　${kana[i]}`,
        note: notes[i],
        kept: { phone: `090${10000000 + i * 7654321}` },
    }));
    return { ...emptyForm(), ...home, notes: true, people: all };
}

/** Of the QR. */
export const versionOf = (text) => (modulesOf(text).length - 2 * quietZone - 17) / 4;
