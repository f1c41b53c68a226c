// SPDX-License-Identifier: MIT
//
// The disk is full, then it is not: what was there is read all the while, nothing is kept by half, and the cycle goes on. A store that cannot be
// written is refused with a sentence.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { Cycle } from './cycle.mjs';

test('on a full disk nothing is kept by half, everything is read, and with room again the cycle goes on', { timeout: 600_000 }, async (t) => {
  const cycle = await Cycle.begin(null);
  const { service } = cycle;
  t.after(() => service.process.kill('SIGKILL'));
  for (const step of cycle.steps()) {
    // A limit on the size of files does to one program what a full disk does to all.
    assert.equal(await service.end(), 0);
    const kibibytes = Math.ceil(statSync(join(service.folder, 'wres.db')).size / 1024);
    await service.serve('/bin/bash', '-c', `ulimit -f ${kibibytes}; exec "$@"`, 'limited');
    let status;
    for (let attempt = 0; attempt < 3 && status !== 303; ++attempt) {
      const before = cycle.times(step.action);
      status = await cycle.take(step);
      const came = cycle.times(step.action) - before;
      // A small step fits into what the file has room for; of several files some may.
      assert.ok(status === 303 ? came === step.count : status >= 500 && came < step.count, `${step.form} answers ${status}, came ${came}`);
      await cycle.isWhole();
    }
    if (status !== 303) {
      assert.equal(await service.end(), 0);
      await service.serve();
      assert.equal(await cycle.take(step), 303);
    }
  }
  assert.equal(await cycle.end(), 0);
});

test('a store that cannot be written is refused with a sentence that says so', { timeout: 600_000 }, async () => {
  const cycle = await Cycle.begin(null);
  const { service } = cycle;
  assert.equal(await service.end(), 0);
  const folder = join(service.folder, 'store');
  mkdirSync(folder);
  for (const name of ['wres.db', 'key']) {
    renameSync(join(service.folder, name), join(folder, name));
    if (process.getuid() === 0) chownSync(join(folder, name), 65534, 65534);
    chmodSync(join(folder, name), 0o400);
  }
  chmodSync(service.folder, 0o755);
  chmodSync(folder, 0o555);
  const user = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  const place = ['--database', join(folder, 'wres.db'), '--key-file', join(folder, 'key')];
  const { status, stderr } = spawnSync(service.wres, ['serve', '--port', '0', ...place], { ...user, encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 2);
  assert.match(stderr, /cannot be written. Give the program the right to write there, or check whether the disk is mounted read-only/);
  chmodSync(folder, 0o755);
  service.discard();
});
