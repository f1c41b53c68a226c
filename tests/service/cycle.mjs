// SPDX-License-Identifier: MIT
//
// A council's cycle as the forms that people send, one after the other, without end: after publication comes a correction.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

import { Service } from '../browser/service.mjs';
import { Visitor } from './visitor.mjs';

export class Cycle {
  /** A service on a database, or null for a file of its own, with three people and a collection just begun. */
  static async begin(database, ...settings) {
    const cycle = new Cycle();
    cycle.service = await Service.startOn(database, process.env.WRES_PROGRAM, '--second-factor-roles', 'none', ...settings);
    cycle.people = {};
    for (const [who, name, ...roles] of [['owner', 'Ines', 'data_owner'], ['reviewer', 'Jun', 'reviewer'], ['publisher', 'Kalu', 'publisher']]) {
      cycle.people[who] = new Visitor(cycle.service);
      await cycle.people[who].signInFirst(cycle.service.invite(`${name.toLowerCase()}@council.example`, name, 'Garside', ...roles));
    }
    const { owner } = cycle.people;
    cycle.collection = (await owner.send(await owner.form('/collections', '/collections'))).path;
    return cycle;
  }

  /** One turn: who sends which form of which page, what the trail then says, and how often. */
  steps() {
    const files = this.service.councilFiles();
    return [
      { who: 'owner', page: '/files', form: '/files', files, action: 'upload.received', count: files.length },
      { who: 'owner', page: '/files', form: '/calculations', action: 'collection.calculated', count: 1 },
      { who: 'owner', page: '/review', form: '/submit', action: 'collection.moved', count: 1 },
      { who: 'reviewer', page: '/review', form: '/approve', action: 'collection.moved', count: 1 },
      { who: 'publisher', page: '/release', form: '/releases', action: 'release.made', count: 1 },
      { who: 'publisher', page: '/release', form: '/publications', filled: { note: 'Leavers of March had been left out.' }, action: 'publication.published', count: 1 },
      { who: 'publisher', page: '/release', form: '/correct', action: 'collection.moved', count: 1 },
    ];
  }

  /** Sends the form of a step; gives the status of the answer, null when none came. `meanwhile` begins when it is sent. */
  async take({ who, page, form, filled, files }, meanwhile = () => {}) {
    const visitor = this.people[who];
    const ready = await visitor.form(this.collection + page, form);
    const answer = visitor.send(ready, filled, files).catch(() => null);
    await meanwhile();
    await answer;
    return visitor.firstStatus;
  }

  /** How often the trail says that this was done. */
  times(action) {
    return this.wres('audit', 'list', '--last', '100000').split('\n').filter((line) => line.includes(action)).length;
  }

  /** The trail verifies, every page of the collection answers, and every file of every publication is there. */
  async isWhole() {
    this.wres('audit', 'verify');
    const { publisher } = this.people;
    for (const page of ['', '/files', '/findings', '/results', '/review', '/release', '/released', '/history']) {
      const { status } = await publisher.ask(this.collection + page);
      assert.ok(status < 500, `${page} answers ${status}`);
    }
    const published = await publisher.ask('/published');
    assert.equal(published.status, 200);
    for (const [, address] of published.text.matchAll(/href="(\/published\/[a-z0-9]+)"/g)) {
      const publication = await publisher.ask(address);
      assert.equal(publication.status, 200);
      const files = [...publication.text.matchAll(new RegExp(`href="(${address}/[^"]+)"`, 'g'))].map(([, file]) => file);
      assert.ok(files.length > 0, 'a publication has files');
      for (const file of files) assert.equal((await publisher.ask(file)).status, 200, file);
    }
  }

  wres(...words) {
    return execFileSync(this.service.wres, [...words, ...this.service.place], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  end() {
    return this.service.stop();
  }
}
