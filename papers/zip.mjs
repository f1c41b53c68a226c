// SPDX-License-Identifier: MIT
//
// A ZIP file of parts in memory, packed by Node.js itself: the packer that comes with the Word library, written in JavaScript, took a tenth of
// the work.

import { deflateRawSync } from 'node:zlib';

const remainders = Int32Array.from({ length: 256 }, (_, byte) => {
  let left = byte;
  for (let bit = 0; bit < 8; ++bit) left = left & 1 ? (left >>> 1) ^ 0xedb88320 : left >>> 1;
  return left;
});

function checksum(bytes) {
  let left = -1;
  for (let at = 0; at < bytes.length; ++at) left = remainders[(left ^ bytes[at]) & 0xff] ^ (left >>> 8);
  return (left ^ -1) >>> 0;
}

const deflated = 8;
const earliestDay = 0x21; // 1 January 1980, the first day that a ZIP file knows
const namesAreUtf8 = 0x800;

/** What stands before a part and again in the list at the end. */
function facts(part) {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0); // the version needed to unpack
  bytes.writeUInt16LE(namesAreUtf8, 2);
  bytes.writeUInt16LE(deflated, 4);
  bytes.writeUInt16LE(0, 6);
  bytes.writeUInt16LE(earliestDay, 8);
  bytes.writeUInt32LE(part.checksum, 10);
  bytes.writeUInt32LE(part.packed.length, 14);
  bytes.writeUInt32LE(part.size, 18);
  bytes.writeUInt16LE(part.name.length, 22);
  return bytes;
}

function signature(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number, 0);
  return bytes;
}

function listed(part) {
  const more = Buffer.alloc(14); // no comment, first disk, no attributes; then where the part begins
  more.writeUInt32LE(part.at, 10);
  return [signature(0x02014b50), Buffer.from([20, 0]), facts(part), more, part.name];
}

/** @param parts  [name, text or bytes] in the order they are to stand in */
export function zipOf(parts) {
  const pieces = [];
  const all = [];
  let at = 0;
  const put = (...bytes) => {
    for (const piece of bytes) {
      pieces.push(piece);
      at += piece.length;
    }
  };
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer ?? content, content.byteOffset ?? 0, content.byteLength);
    const part = { name: Buffer.from(name), at, size: bytes.length, checksum: checksum(bytes), packed: deflateRawSync(bytes) };
    put(signature(0x04034b50), facts(part), part.name, part.packed);
    all.push(part);
  }
  const list = at;
  put(...all.flatMap(listed));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(all.length, 8);
  end.writeUInt16LE(all.length, 10);
  end.writeUInt32LE(at - list, 12);
  end.writeUInt32LE(list, 16);
  put(end);
  return Buffer.concat(pieces);
}
