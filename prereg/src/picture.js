// SPDX-License-Identifier: Apache-2.0
// A code as a picture: drawn, saved, and read back.
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';

export const quietZone = 4; // modules
const pixelsAModule = 8;
const longestSide = 2400; // pixels; a photo of a phone has more than a code needs
const patience = 4000; // ms, of looking once more for a code

/** One alphanumeric segment, error correction M. @returns {boolean[][]} with its quiet zone */
export const modulesOf = (text) => encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: quietZone });

/** @returns {HTMLCanvasElement} dark on bright, whatever the page looks like */
export function drawnCode(text) {
    const modules = modulesOf(text);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = modules.length * pixelsAModule;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#000';
    modules.forEach((row, y) =>
        row.forEach((isDark, x) => isDark && pen.fillRect(x * pixelsAModule, y * pixelsAModule, pixelsAModule, pixelsAModule)),
    );
    return canvas;
}

/** The code with a line or two below, so that it is found among other pictures. @returns {Promise<Blob>} */
export function pngOf(code, lines) {
    const size = Math.round(code.width / 26);
    const canvas = document.createElement('canvas');
    canvas.width = code.width;
    canvas.height = code.height + Math.round(lines.length * size * 1.6);
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(code, 0, 0);
    pen.fillStyle = '#000';
    pen.font = `${size}px sans-serif`;
    pen.textAlign = 'center';
    lines.forEach((line, i) => pen.fillText(line, canvas.width / 2, code.height + size * (0.8 + 1.6 * i), canvas.width));
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function pixelsOf(bitmap, scale) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** @param {Blob} file @returns {Promise<string | null>} null: no code in it; rejects where it is no picture */
export async function codeIn(file) {
    const bitmap = await createImageBitmap(file);
    const whole = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    // A second look at half the size, where noise is less.
    for (const scale of [whole, whole / 2]) {
        try {
            return decodeQR(pixelsOf(bitmap, scale), { effort: 8, timeLimit: patience });
        } catch {
            // The library says by throwing that it found none.
        }
    }
    return null;
}
