// SPDX-License-Identifier: MIT
//
// A national collection of a real service, to which one council is invited, and the ways in which its counts come.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Service } from '../browser/service.mjs';
import { passphrase, Visitor } from './visitor.mjs';

/** A programme and a council of a service, and a key with which the council signs files. */
export class Collecting {
  static async begin(database) {
    const here = new Collecting();
    here.service = await Service.startOn(database, process.env.WRES_PROGRAM, '--second-factor-roles', 'none');
    const invited = async (name, organisation, ...roles) => {
      const visitor = new Visitor(here.service);
      await visitor.signInFirst(here.service.invite(`${name}@council.example`, name, organisation, ...roles));
      return visitor;
    };
    here.team = await invited('Tess', 'Care England', 'programme', '--kind', 'national');
    here.owner = await invited('Olu', 'Leeds', 'data_owner');
    const { text } = await here.team.ask('/national-collections');
    const opening = text.match(/href="(\/organisations\/[^"]+\/national-collections\/new)"/)[1];
    const form = await here.team.form(opening, '/national-collections');
    const fields = new URLSearchParams({ ...Object.fromEntries(form.fields), name: 'SC-WRES 2025', opens: '1/9/2025', closes: '31/10/2999', services: 'adult' });
    fields.append('services', 'children');
    here.page = (await here.team.ask(form.action, { method: 'POST', body: fields })).path;
    here.key = join(here.service.folder, 'leeds.key');
    execFileSync(here.service.wres, ['key', 'council', '--out', here.key], { stdio: 'ignore' });
    const key = readFileSync(here.key.replace('.key', '.pub'), 'utf8').trim();
    const invitations = await here.team.ask(`${here.page}/councils`);
    const organisation = invitations.text.match(/name="organisations"[^>]*value="([^"]+)"/)?.[1] ?? invitations.text.match(/value="([^"]+)"[^>]*name="organisations"/)[1];
    await here.team.send(await here.team.form(`${here.page}/councils`, '/councils'), { organisations: organisation });
    await here.team.send(await here.team.form(`${here.page}/councils`, '/councils'), { others: `Leeds, ${key}` });
    here.own = `/organisations/${organisation}/national-collections/${here.page.split('/').pop()}`;
    here.request = join(here.service.folder, 'collection.toml');
    writeFileSync(here.request, (await here.team.ask(`${here.page}/collection.toml`)).text);
    here.token = await here.tokenOf(here.owner);
    return here;
  }

  /** Makes an access token as a person does. */
  async tokenOf(visitor) {
    const form = await visitor.form('/account/tokens', '/account/tokens');
    const { text } = await visitor.ask('/account/tokens');
    const organisation = text.match(/<select[^>]*name="organisation"[^>]*>\s*<option[^>]*value="([^"]+)"/)[1];
    const fields = new URLSearchParams({ ...Object.fromEntries(form.fields), name: 'HR system', organisation, days: '30', passphrase });
    for (const scope of ['files:write', 'collections:read']) fields.append('scope', scope);
    return (await visitor.ask('/account/tokens', { method: 'POST', body: fields })).text.match(/wres_[0-9a-z]{52}/)[0];
  }

  /** Submission `number` of the council, sealed. */
  sealed(number) {
    const staff = join(this.service.folder, 'staff.csv');
    const rows = Array.from({ length: 200 + number }, (_, i) => `A${i},${i % 7 === 0 ? 'Indian' : 'White British'},adult,Social worker,Permanent,41000`);
    writeFileSync(staff, `person_id,ethnic_group,scope,role,contract,pay_annual\n${rows.join('\n')}\n`);
    const file = join(this.service.folder, `leeds-${number}.wressubmission`);
    execFileSync(this.service.wres, ['submit', staff, '--council', 'Leeds', '--to', this.request, '--key', this.key, '--number', String(number), '--out', file], { stdio: 'ignore' });
    return file;
  }

  /** Sends a submission by one of the ways there are; gives the status of the answer, null when none came. */
  async send(number, way, meanwhile = () => {}) {
    const file = this.sealed(number);
    if (way === 'api') {
      const answer = fetch(`${this.service.address}/api/v1${this.page}/submissions?name=leeds.wressubmission`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/octet-stream' },
        body: readFileSync(file),
      }).then(({ status }) => status, () => null);
      await meanwhile();
      return answer;
    }
    const [visitor, page] = way === 'programme' ? [this.team, this.page] : [this.owner, this.own];
    const form = await visitor.form(page, '/submissions');
    const answer = visitor.send(form, {}, [file]).catch(() => null);
    await meanwhile();
    await answer;
    return visitor.firstStatus;
  }

  /** The numbers that history says were submitted, in its order. */
  async numbers() {
    const { text } = await this.team.ask(`${this.page}/history.jsonl`);
    return text.split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter(({ event }) => event === 'submitted').map(({ number }) => number);
  }

  async isWhole() {
    execFileSync(this.service.wres, ['audit', 'verify', ...this.service.place], { stdio: 'ignore' });
    for (const part of ['', '/councils/E08000035', '/results', '/history', '/counts.wrescube']) {
      const { status } = await this.team.ask(this.page + part);
      assert.equal(status, 200, part);
    }
    assert.equal((await this.owner.ask(this.own)).status, 200);
  }
}
