// SPDX-License-Identifier: MIT
//
// The service, or the database under it, is killed at random moments while files are sent, read, reviewed, released and published. After each:
// what was acknowledged is there, once; nothing is there by half; the trail verifies; and the cycle goes on. WRES_KILLS says how often, WRES_SEED
// which moments.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Cycle } from './cycle.mjs';
import { drawn } from './moments.mjs';
import { PostgreSQL } from './postgresql.mjs';

const kills = Number(process.env.WRES_KILLS ?? 8);
const seed = Number(process.env.WRES_SEED ?? 1);

/** Kills `victim` that often, each time within a step whose usual time is known; after it all is whole. */
async function survives(cycle, victim, context) {
  context.diagnostic(`WRES_SEED=${seed}`);
  const random = drawn(seed);
  const usual = new Map(); // milliseconds a step takes
  let killed = 0;
  let unanswered = 0;
  while (killed < kills) {
    for (const step of cycle.steps()) {
      for (let came = 0; came < step.count;) {
        const before = cycle.times(step.action);
        const isKilled = usual.has(step.form) && killed < kills;
        const begun = performance.now();
        const status = await cycle.take(step, async () => {
          if (!isKilled) return;
          await new Promise((resolve) => setTimeout(resolve, random.next().value * 1.5 * usual.get(step.form)));
          await victim.kill();
        });
        if (isKilled) {
          await victim.serve();
          ++killed;
        } else {
          usual.set(step.form, performance.now() - begun);
        }
        unanswered += status === null ? 1 : 0;

        came = cycle.times(step.action) - before;
        assert.ok(came <= step.count, `${step.action} came ${came} times`);
        if (status === 303) assert.equal(came, step.count, `${step.action} was acknowledged`);
        else assert.ok(isKilled && (status === null || status >= 500), `${step.form} answers ${status}`);
        await cycle.isWhole();
      }
    }
  }
  context.diagnostic(`killed ${killed} times, ${unanswered} times before an answer`);
  assert.equal(await cycle.end(), 0);
}

test('the service is killed: nothing acknowledged is lost, nothing is done by half', { timeout: 3_000_000 }, async (context) => {
  const cycle = await Cycle.begin(null);
  await survives(cycle, cycle.service, context);
});

test('PostgreSQL is killed: nothing acknowledged is lost, nothing is done by half, and the service goes on', { timeout: 3_000_000 }, async (context) => {
  const server = await PostgreSQL.start();
  const cycle = await Cycle.begin(server.location);
  await survives(cycle, server, context);
  await server.stop();
});
