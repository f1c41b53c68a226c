// SPDX-License-Identifier: MIT
//
// A dashboard of high-level indicators in real Chromium: made by keyboard alone, its values sent as a file, looked at in every state and on paper.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Browsing, pictures, unexpected } from './browsing.mjs';
import { Keyboard } from './keyboard.mjs';
import { look } from './looking.mjs';

const council = 'Ashdale';
let browsing;
let planner;

before(async () => {
  browsing = await Browsing.start('--second-factor-roles', 'none');
  planner = await browsing.newPage();
  await browsing.signInFirst(planner, 'Ada', council, 'analyst');
});

after(() => browsing?.end());

const see = (page, name) => look(page, `dashboard-${name}`, pictures);
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** The quarter of so many quarters ago: it is over whenever the test runs. */
function quarterAgo(quarters) {
  const today = new Date();
  const number = today.getUTCFullYear() * 4 + Math.floor(today.getUTCMonth() / 3) - quarters;
  return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
}

async function addIndicator(plan, fields, choices) {
  await planner.goto(`${plan}/indicators/new?priority=fair_recruitment`);
  for (const [label, value] of Object.entries(fields)) await planner.getByLabel(label, { exact: true }).fill(value);
  for (const [label, value] of Object.entries(choices)) await planner.getByLabel(label, { exact: true }).selectOption(value);
  await press(planner, 'Save');
  await planner.getByRole('heading', { level: 3, name: fields.Title }).waitFor();
}

test('a dashboard, from its first word to paper', { timeout: 600_000 }, async () => {
  await planner.goto('/collections');
  await planner.getByRole('link', { name: `Action plans of ${council}` }).click();
  const keys = new Keyboard(planner);
  await keys.write('Title', 'Race equality action plan 2026 to 2029');
  await keys.use('Begin');
  await keys.arrive('Race equality action plan 2026 to 2029');
  const plan = planner.url();
  await keys.use('Dashboards of high-level indicators');
  await keys.arrive('Dashboards');
  await see(planner, 'none');
  await keys.use('Add a dashboard');
  await keys.arrive('A new dashboard');
  await see(planner, 'form');
  await keys.write('Title', 'Fair recruitment');
  await keys.write('What it is about', 'Everybody who applies is as likely to be appointed, and nobody waits longer.');
  await keys.use('Save');
  await keys.arrive('Fair recruitment');
  await keys.use('Add an indicator');
  await keys.arrive('A new indicator');
  await see(planner, 'indicator-form');
  await press(planner, 'Save');
  await planner.getByText('There is a problem').waitFor();
  await see(planner, 'indicator-form-errors');

  await addIndicator(plan,
    { Title: 'Days to fill a post', Definition: 'Days from advertising to acceptance, mean of the quarter', Unit: 'days', 'Gap: one side': 'Global majority applicants',
      'Gap: the other side': 'White applicants', 'Compared with': 'England', Target: '60', Tolerance: '0.1', Source: 'Recruitment system' },
    { 'Better is': 'lower', 'How often': 'quarterly' });
  await addIndicator(plan,
    { Title: 'Staff who had an appraisal', Definition: 'Staff in post all quarter with an appraisal in the last twelve months', Unit: '%', Source: 'Appraisal system' },
    { 'Better is': 'higher', 'How often': 'quarterly' });
  await addIndicator(plan,
    { Title: 'Appointed from shortlisting', Definition: 'As the standard has it' },
    { 'How often': 'yearly', 'Indicator of the standard': '2', Scope: 'social_care', 'Shown to': 'everybody' });
  await see(planner, 'without-values');

  const file = join(browsing.service.folder, 'own.csv');
  const one = 'days_to_fill_a_post';
  const rows = [[4, 71, 79, 68], [3, 66, 75, 63], [1, 70, 79, 66]].flatMap(([ago, all, group, reference]) => [
    `${one},${quarterAgo(ago)},${all},`, `${one},${quarterAgo(ago)},${group},Global majority applicants`, `${one},${quarterAgo(ago)},${reference},White applicants`]);
  rows.push(`${one},${quarterAgo(1)},58,England`);
  for (const [ago, value] of [[3, 74.5], [2, 76], [1, 81.5]]) rows.push(`staff_who_had_an_appraisal,${quarterAgo(ago)},${value},`);
  writeFileSync(file, `indicator,period,value,of\n${rows.join('\n')}\n`);
  await planner.goto(`${plan}/values`);
  await see(planner, 'values-empty');
  await planner.locator('input[type=file]').setInputFiles(file);
  await press(planner, 'Send the values');
  await planner.getByText('The values were kept').waitFor();
  await see(planner, 'values');

  await planner.goto(`${plan}/dashboards/fair_recruitment`);
  await planner.getByText(`Missing: ${quarterAgo(2)}.`).waitFor();
  await planner.getByText(`Outside the target, and worse than in ${quarterAgo(3)}`).waitFor();
  await see(planner, 'page');
  await planner.emulateMedia({ media: 'print' });
  if (pictures) await planner.pdf({ path: join(pictures, 'dashboard.pdf'), format: 'A4' });
  await planner.emulateMedia({ media: 'screen' });
  await planner.goto(plan);
  await planner.getByText('Days to fill a post is red: name the corrective action.').waitFor();
  assert.deepEqual(unexpected(planner.complaints), []);
});
