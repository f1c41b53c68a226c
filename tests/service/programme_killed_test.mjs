// SPDX-License-Identifier: MIT
//
// The service, or the database under it, is killed while counts come to a national collection: as sealed files, on the programme's page,
// on the council's page and by the API. What was acknowledged is there, once; what was not is there whole
// or not at all; numbers go on in their turn; the trail verifies. WRES_KILLS says how often, WRES_SEED which moments.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Collecting } from './collecting.mjs';
import { drawn } from './moments.mjs';
import { PostgreSQL } from './postgresql.mjs';

const kills = Number(process.env.WRES_KILLS ?? 8);
const seed = Number(process.env.WRES_SEED ?? 1);

async function survives(here, victim, context) {
  context.diagnostic(`WRES_SEED=${seed}`);
  const random = drawn(seed);
  const ways = ['programme', 'council', 'api'];
  const usual = new Map(); // milliseconds that a way takes
  let killed = 0;
  let unanswered = 0;
  let number = 0;
  for (let turn = 0; killed < kills; ++turn) {
    const way = ways[turn % ways.length];
    const isKilled = usual.has(way);
    ++number;
    const begun = performance.now();
    const status = await here.send(number, way, async () => {
      if (!isKilled) return;
      await new Promise((resolve) => setTimeout(resolve, random.next().value * 1.5 * usual.get(way)));
      await victim.kill();
    });
    if (isKilled) {
      await victim.serve();
      ++killed;
    } else {
      usual.set(way, performance.now() - begun);
    }
    unanswered += status === null ? 1 : 0;
    const numbers = await here.numbers();
    assert.deepEqual(numbers, [...new Set(numbers)].sort((left, right) => left - right), 'each once, in its turn');
    if (status === 200 || status === 201) assert.equal(numbers.at(-1), number, `${way}: what was acknowledged is there`);
    else assert.ok(isKilled && (status === null || status >= 500), `${way} answers ${status}`);
    await here.isWhole();
    if (numbers.at(-1) === number) continue;
    // It was not there: sent again, it is taken.
    assert.ok([200, 201].includes(await here.send(number, way)), 'it is taken when it is sent again');
    assert.equal((await here.numbers()).at(-1), number);
  }
  context.diagnostic(`killed ${killed} times, ${unanswered} times before an answer`);
  assert.equal(await here.service.stop(), 0);
}

test('the service is killed while counts come: nothing acknowledged is lost, nothing is there twice', { timeout: 3_000_000 }, async (context) => {
  const here = await Collecting.begin(null);
  context.after(() => here.service.process.kill('SIGKILL'));
  await survives(here, here.service, context);
});

test('PostgreSQL is killed while counts come: nothing acknowledged is lost, nothing is there twice', { timeout: 3_000_000 }, async (context) => {
  const server = await PostgreSQL.start();
  const here = await Collecting.begin(server.location);
  context.after(() => here.service.process.kill('SIGKILL'));
  await survives(here, server, context);
  await server.stop();
});
