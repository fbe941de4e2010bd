// SPDX-License-Identifier: Apache-2.0

/** CRC-32 of IEEE 802.3, as zlib has it. @param {Uint8Array} bytes */
export function crc32(bytes) {
    let crc = ~0;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; ++bit) {
            crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
        }
    }
    return ~crc >>> 0;
}
