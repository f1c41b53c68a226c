// SPDX-License-Identifier: MIT
//
// How every maker is given a report and gives back its file.

import { readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

/** Where Debian keeps the letters that papers are set in. */
export const fonts = ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/dejavu'];

/** The time that a file says it was made at, in seconds since 1970. */
export const madeAt = Number(process.env.SOURCE_DATE_EPOCH);

export const input = () => readFileSync(0);

export function output(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

export function fail(reasons) {
  process.stderr.write(`${reasons.join('; ')}\n`);
  process.exit(1);
}
