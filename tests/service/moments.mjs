// SPDX-License-Identifier: MIT

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function* drawn(from) {
  for (let state = from; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}
