// SPDX-License-Identifier: MIT
//
// The description of the API is a document of OpenAPI 3.1, and what a real service answers is what it describes. Every operation is asked
// for, and no answer is taken that the document does not have.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';

import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { Service } from '../browser/service.mjs';
import { Collecting } from '../service/collecting.mjs';
import { passphrase, Visitor } from '../service/visitor.mjs';

const document = JSON.parse(readFileSync(new URL('../../src/api/openapi.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'openapi.json');

let service;
const people = {};
const tokens = {};

before(async () => {
  service = await Service.start(process.env.WRES_PROGRAM, '--second-factor-roles', 'none');
  for (const role of ['data_owner', 'reviewer', 'publisher', 'reader'])
    people[role] = await invited(`${role}@garside.example`, role);
  tokens.owner = await tokenOf(people.data_owner, 'released:read', 'collections:read', 'files:write', 'collections:write', 'plans:read', 'plans:values');
  tokens.reader = await tokenOf(people.reader, 'released:read');
});

async function invited(email, role) {
  const visitor = new Visitor(service);
  await visitor.signInFirst(service.invite(email, 'Ines', 'Garside', role));
  return visitor;
}

/** Makes an access token as a person does, on the page of their account. */
async function tokenOf(visitor, ...scopes) {
  const page = '/account/tokens';
  const { text } = await visitor.ask(page);
  const organisation = text.match(/<select[^>]*name="organisation"[^>]*>\s*<option[^>]*value="([^"]+)"/)[1];
  const form = await visitor.form(page, page);
  const fields = new URLSearchParams({ ...Object.fromEntries(form.fields), name: 'HR system', organisation, days: '30', passphrase });
  for (const scope of scopes) fields.append('scope', scope);
  const shown = await visitor.ask(page, { method: 'POST', body: fields });
  return shown.text.match(/wres_[0-9a-z]{52}/)[0];
}

/** Presses a button of a page. */
async function press(visitor, page, ending, filled) {
  const { status, text } = await visitor.send(await visitor.form(page, ending), filled);
  assert.equal(status, 200, text);
}

after(() => service?.stop());

const resolve = (part) => (part.$ref ? part.$ref.slice(2).split('/').reduce((at, name) => at[name], document) : part);

/** The schema within the document, by a pointer that keeps its references whole. */
function check(pointer, value, about) {
  const validate = ajv.getSchema(`openapi.json#${pointer}`) ?? ajv.compile({ $ref: `openapi.json#${pointer}` });
  assert.ok(validate(value), `${about}: ${ajv.errorsText(validate.errors?.slice(0, 5))}`);
}

const asked = new Set();

/** Asks for an operation of the document, and holds the answer against it. Gives the JSON, or the text. */
async function ask(operationId, { params = {}, query = '', body, type, token = tokens.owner, status = 200, at = service } = {}) {
  const [template, method] = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.operationId === operationId)
      .map(([name]) => [path, name])
  )[0];
  const operation = document.paths[template][method];
  asked.add(operationId);
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name]));
  const isJson = body !== undefined && type === undefined;
  if (isJson && status < 400) {
    const pointer = `/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/requestBody/content/application~1json/schema`;
    check(encodeURI(pointer), body, `body of ${operationId}`);
  }
  const answer = await fetch(`${at.address}${document.servers[0].url}${path}${query}`, {
    method: method.toUpperCase(),
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(isJson ? { 'content-type': 'application/json' } : type && { 'content-type': type }) },
    body: isJson ? JSON.stringify(body) : body,
  });
  const text = await answer.text();
  assert.equal(answer.status, status, `${operationId}: ${text}`);
  const described = operation.responses[String(status)];
  assert.ok(described, `${operationId} answers ${status}, which the document does not have`);
  const mediaType = answer.headers.get('content-type').split(';')[0];
  const content = resolve(described).content[mediaType];
  assert.ok(content, `${operationId} answers ${mediaType}, which the document does not have`);
  if (!mediaType.endsWith('json')) return text;
  const value = JSON.parse(text);
  if (content.schema.$ref) check(content.schema.$ref.slice(1), value, operationId);
  else assert.equal(typeof value, content.schema.type);
  return value;
}

test('the document is one of OpenAPI 3.1, with every reference kept', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document));
  assert.ok(result.valid, JSON.stringify(result.errors, null, 2));
  assert.equal(validator.version, '3.1');
  for (const [, reference] of JSON.stringify(document).matchAll(/"\$ref":"(#[^"]+)"/g)) assert.ok(resolve({ $ref: reference }), reference);
  const ids = Object.values(document.paths).flatMap((operations) => Object.values(operations).map((operation) => operation.operationId));
  assert.equal(new Set(ids).size, ids.length);
});

test('what is answered is what the document says, from the first file to the publication', { timeout: 600_000 }, async () => {
  assert.deepEqual(await ask('get_description', { token: null }), document);
  await ask('get_token');
  await ask('list_collections');
  const { id: collection } = await ask('start_collection', { body: { standard: 'sc-wres/2025' }, status: 201 });
  await ask('start_collection', { body: { standard: 'sc-wres/2025' }, status: 422 });
  await ask('start_collection', { body: { standard: 7 }, status: 400 });
  await ask('start_collection', { body: '{}', type: 'text/plain', status: 415 });
  await ask('start_collection', { body: { standard: 'sc-wres/2024' }, token: tokens.reader, status: 403 });
  await ask('get_token', { token: 'wres_none', status: 401 });
  const params = { collection };
  await ask('get_findings', { params, status: 422 });
  for (const file of service.councilFiles()) {
    const type = file.endsWith('.csv') ? 'text/csv' : 'application/octet-stream';
    await ask('send_files', { params, query: `?name=${encodeURIComponent(basename(file))}`, body: readFileSync(file), type, status: 201 });
  }
  const form = new FormData();
  form.append('files', new Blob(['a,b\n1,2\n']), 'not-needed.csv');
  const encoded = new Response(form);
  const sent = await ask('send_files', {
    params,
    body: Buffer.from(await encoded.arrayBuffer()),
    type: encoded.headers.get('content-type'),
    status: 201,
  });
  await ask('send_files', { params, body: 'a,b\n', type: 'text/csv', status: 400 });
  await ask('remove_file', { params: { ...params, file: sent.files[0].id } });
  await ask('remove_file', { params: { ...params, file: 'a'.repeat(20) }, status: 404 });
  assert.equal((await ask('list_files', { params })).files.filter((file) => file.state === 'set_aside').length, 1);
  await ask('read_files', { params, status: 201 });
  assert.ok((await ask('get_findings', { params })).findings.length > 0);
  const results = await ask('get_results', { params });
  assert.ok(results.results.length >= 9);
  const mappings = await ask('get_mappings', { params });
  const decision = { kind: 'ethnic_group', theirs: 'Zz', ours: mappings.answers.ethnic_group[0].ours };
  await ask('decide_mappings', { params, body: { decisions: [decision] } });
  await ask('decide_mappings', { params, body: { decisions: [{ ...decision, based_on: 0 }] }, status: 409 });
  await ask('decide_mappings', { params, body: { decisions: [] }, status: 400 });
  await ask('save_commentary', { params: { ...params, subject: 'whole' }, body: { text: 'We listen.', based_on: 0 } });
  await ask('save_commentary', { params: { ...params, subject: 'whole' }, body: { text: 'Another.', based_on: 0 }, status: 409 });
  await ask('save_commentary', { params: { ...params, subject: 'none' }, body: { text: 'x', based_on: 0 }, status: 404 });
  assert.equal((await ask('get_commentary', { params })).texts.length, 1);
  const { version } = await ask('get_collection', { params });
  await ask('submit_collection', { params, body: { version }, status: 422 }); // a mapping has changed
  await ask('read_files', { params, status: 201 });
  await ask('submit_collection', { params, body: { version: version + 9 }, status: 409 });
  await ask('submit_collection', { params, body: { version } });
  await ask('read_files', { params, status: 409 });

  // What no token can do, people do.
  const pages = `/collections/${collection}`;
  await press(people.reviewer, `${pages}/review`, '/approve');
  await press(people.publisher, `${pages}/release`, '/releases', { audience: 'public' });
  await press(people.publisher, `${pages}/release`, '/publications');

  const { releases } = await ask('list_releases', { params, token: tokens.reader });
  const ofRelease = { ...params, release: releases[0].id };
  const release = await ask('get_release', { params: ofRelease, token: tokens.reader });
  assert.ok(release.files.includes('results.json'));
  for (const name of release.files) await ask('get_release_file', { params: { ...ofRelease, name }, token: tokens.reader });
  await ask('get_release_file', { params: { ...ofRelease, name: 'none' }, status: 404 });
  const { publications } = await ask('list_publications', { token: null });
  const ofPublication = { publication: publications[0].id };
  const publication = await ask('get_publication', { params: ofPublication, token: null });
  for (const name of publication.files) await ask('get_publication_file', { params: { ...ofPublication, name }, token: null });
  await ask('get_publication_file', { params: { ...ofPublication, name: 'proof.json' }, token: null, status: 404 });
  // An action plan, made on pages.
  const plans = `/organisations/${(await ask('get_token')).organisation.id}/plans`;
  await press(people.data_owner, plans, '/plans', { title: 'Race equality plan', standard: 'sc-wres/2025', year_ends: '03-31' });
  const [{ id: plan }] = (await ask('list_plans')).plans;
  const ofPlan = { params: { plan } };
  const action = { indicator: '2', scope: 'social_care', title: 'Mixed panels', what_will_be_done: 'Trained members', measure: 'Appointed as often', starts: '2022-04-01', by: '2029-03-31', quantity: 'ratio', state: 'planned' };
  await press(people.data_owner, `${plans}/${plan}/actions/new`, '/actions', action);
  await press(people.data_owner, `${plans}/${plan}/priorities/new`, '/new', { title: 'Fair recruitment', definition: 'Everybody.' });
  const own = { priority: 'fair_recruitment', title: 'Days to fill a post', definition: 'Days', better: 'lower', frequency: 'quarterly', quantity: 'ratio', target: '60', shown_to: 'inside' };
  await press(people.data_owner, `${plans}/${plan}/indicators/new`, '/new', own);
  const values = { ...ofPlan, query: '?name=own.csv', type: 'text/csv' };
  await ask('send_indicator_values', { ...values, body: 'indicator,period,value\ndays_to_fill_a_post,2026-Q1,70\ndays_to_fill_a_post,2026-Q2,71\n', status: 201 });
  await ask('send_indicator_values', { ...values, body: 'indicator,period,value\nnothing,2026-Q1,70\n', status: 422 });
  await ask('send_indicator_values', { ...values, body: 'x', token: tokens.reader, status: 403 });
  assert.equal((await ask('get_plan', ofPlan)).actions[0].title, 'Mixed panels');
  await ask('get_plan', { params: { plan: 'a'.repeat(20) }, status: 404 });
  for (const name of ['plan.toml', 'plan.xlsx', 'calendar.ics']) await ask('get_plan_file', { params: { plan, name } });
  assert.equal((await ask('get_due', ofPlan)).due[0].kind, 'target');
  assert.equal((await ask('get_verdicts', ofPlan)).verdicts[0].verdict, 'too_few_to_tell');
  assert.equal((await ask('get_dashboards', ofPlan)).dashboards[0].tiles[0].rating, 'red');

  await ask('revoke_token');
  await ask('get_token', { status: 401 });

  const collecting = await Collecting.begin(null);
  const there = { at: collecting.service, token: collecting.token };
  assert.equal((await ask('list_national_collections', there)).national_collections[0].part, 'council');
  const national = { ...there, params: { national: collecting.page.split('/').pop() } };
  const counts = readFileSync(collecting.sealed(1));
  const octets = { ...national, query: '?name=leeds.wressubmission', type: 'application/octet-stream' };
  await ask('send_submissions', { ...octets, body: counts.subarray(0, 200), status: 422 });
  assert.ok((await ask('send_submissions', { ...octets, body: counts, status: 201 })).submissions[0].is_taken);
  await ask('send_submissions', { ...octets, body: counts, status: 422 });
  await ask('send_submissions', { ...octets, query: '', body: counts, status: 400 });
  assert.equal((await ask('get_national_collection', national)).councils[0].services[0].state, 'submitted');
  await ask('get_national_collection', { ...there, params: { national: 'a'.repeat(20) }, status: 404 });
  await collecting.service.stop();

  const described = Object.values(document.paths).flatMap((operations) => Object.values(operations).map((operation) => operation.operationId));
  assert.deepEqual([...asked].sort(), described.sort());
});
