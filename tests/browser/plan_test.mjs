// SPDX-License-Identifier: MIT
//
// A year of an action plan in real Chromium by the people concerned: from a finding to the page that anybody reads. Every page on the way is
// looked at; the planner's way from a finding to a saved target is gone by keyboard alone.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Browsing, pictures, unexpected } from './browsing.mjs';
import { Keyboard } from './keyboard.mjs';
import { look } from './looking.mjs';

const council = 'Ashdale';
const people = {
  planner: ['Ada', 'analyst'],
  owner: ['Ben', 'reader'],
  adults: ['Cora', 'reader'],
  children: ['Dele', 'reader'],
  reviewer: ['Eun', 'reviewer'],
  publisher: ['Farah', 'publisher'],
  administrator: ['Gil', 'administrator'],
  scrutiny: ['Hana', 'board_member'],
  network: ['Ivo', 'board_member'],
};

let browsing;
const at = {};

before(async () => {
  browsing = await Browsing.start('--second-factor-roles', 'none');
  for (const [who, [name, role]] of Object.entries(people)) {
    at[who] = await browsing.newPage();
    await browsing.signInFirst(at[who], name, council, role);
  }
});

after(() => browsing?.end());

const see = (page, name) => look(page, `plan-${name}`, pictures);
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** The files of a made-up council of another year. */
function filesOf(year, seed) {
  const folder = join(browsing.service.folder, `county-${year}`);
  execFileSync(browsing.service.wres, ['generate', '--councils', '1', '--staff', '1500', '--seed', String(seed), '--year', String(year), '--dir', folder]);
  const place = join(folder, readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isDirectory()).name);
  return readdirSync(place)
    .filter((name) => /\.(csv|xlsx)$/.test(name))
    .map((name) => join(place, name));
}

/** A collection of a year whose files were read; gives its address. */
async function collectionOf(page, year, files) {
  await page.goto('/collections');
  await page.getByLabel('Standard and year').selectOption(`sc-wres/${year}`);
  await press(page, 'Start');
  await page.getByRole('link', { name: 'Send the files' }).click();
  const collection = page.url().replace(/\/files$/, '');
  await page.locator('input[type=file]').setInputFiles(files);
  await press(page, 'Send');
  await page.getByText('files have arrived').waitFor();
  await press(page, 'Read the files');
  await page.getByRole('heading', { level: 1, name: 'What was noticed' }).waitFor();
  return collection;
}

/** Reviews a collection, and publishes it. */
async function publish(collection) {
  await at.planner.goto(`${collection}/review`);
  await press(at.planner, 'Ask for the review');
  await at.reviewer.goto(`${collection}/review`);
  await press(at.reviewer, 'Approve');
  await at.reviewer.getByRole('heading', { name: 'Take it back into work' }).waitFor();
  for (const audience of ['internal', 'public']) {
    await at.publisher.goto(`${collection}/release`);
    const choice = at.publisher.locator(`input[type=radio][value=${audience}]`);
    if (await choice.count()) await choice.check();
    await press(at.publisher, 'Release');
    await at.publisher.waitForLoadState();
  }
  await at.publisher.goto(`${collection}/release`);
  await press(at.publisher, 'Publish for everyone');
  await at.publisher.getByRole('link', { name: /^Open the public page/ }).waitFor();
}

test('a year of a plan, from a finding to the page that anybody reads', { timeout: 1_800_000 }, async () => {
  const { planner, owner, adults, children, publisher, administrator, scrutiny, network } = at;

  // Posts and bodies.
  await administrator.goto('/collections');
  await administrator.getByRole('link', { name: 'People and settings' }).click();
  await administrator.getByRole('link', { name: 'Posts that action plans name' }).click();
  await see(administrator, 'posts-empty');
  for (const [post, who] of [['Head of Human Resources', 'owner'], ['Director of Adult Social Services', 'adults'], ["Director of Children's Services", 'children']]) {
    await administrator.getByLabel('Name of the post').fill(post);
    await administrator.getByLabel('Who holds it').selectOption({ label: people[who][0] });
    await press(administrator, 'Add');
    await administrator.getByRole('heading', { level: 2, name: post }).waitFor();
  }
  await see(administrator, 'posts');
  await administrator.goto(administrator.url().replace(/posts.*/, 'bodies'));
  await see(administrator, 'bodies-empty');
  for (const [body, kind, who] of [['Scrutiny Committee', 'Scrutiny', 'scrutiny'], ['Race Equality Staff Network', 'Staff network', 'network']]) {
    await administrator.getByLabel('Name', { exact: true }).fill(body);
    await administrator.getByLabel('What it is').selectOption({ label: kind });
    if (who === 'network') await administrator.getByLabel('Those released inside the organisation').check();
    await press(administrator, 'Add');
    await administrator.getByLabel(`Who joins ${body}`).selectOption({ label: people[who][0] });
    await press(administrator, `Add to ${body}`);
    await administrator.getByRole('button', { name: `Take ${people[who][0]} off ${body}` }).waitFor();
  }
  await see(administrator, 'bodies');

  // Findings.
  const earlier = await collectionOf(planner, 2023, filesOf(2023, 11));
  const later = await collectionOf(planner, 2025, browsing.service.councilFiles());
  await publish(earlier);
  await publish(later);

  // From a finding to a saved target, by keyboard alone.
  await planner.goto('/collections');
  await planner.getByRole('link', { name: `Action plans of ${council}` }).click();
  await see(planner, 'plans-empty');
  const keys = new Keyboard(planner);
  await keys.write('Title', 'Race equality action plan 2026 to 2029');
  await keys.use('Begin');
  await keys.arrive('Race equality action plan 2026 to 2029');
  const plan = planner.url();
  await see(planner, 'empty');
  await keys.use('Choose what to act on');
  await keys.arrive('Choose what to act on');
  await see(planner, 'choose');
  await planner.goto(`${plan}/choose`);
  await keys.use('2: ');
  await keys.arrive('A new action');
  await see(planner, 'action-new');
  await keys.write('Title', 'Mixed interview panels');
  await keys.write('What will be done', 'Every panel has two trained members of the staff network');
  await keys.write('Owner (role)', 'Head of Human Resources');
  await keys.write('Sponsor (role)', 'Director of Adult Social Services');
  await keys.write('Starts', '2027-04-01');
  await keys.write('Measure of success', 'Once shortlisted, everybody is as likely to be appointed');
  await keys.write('Target', '1');
  await keys.write('By', '2030-03-31');
  await keys.use('Save');
  await planner.getByRole('heading', { level: 2, name: 'Could a change of this size be told from chance?' }).waitFor();
  await planner.getByText('in 100 councils of this size would see it told from chance').waitFor();
  await see(planner, 'action-target');

  // A second action that began between the two collections: its effect can be tested.
  await planner.goto(`${plan}/actions/new?indicator=2&scope=social_care`);
  await press(planner, 'Save');
  await planner.getByText('Enter: Title').first().waitFor();
  await see(planner, 'action-errors');
  await planner.getByLabel('Title', { exact: true }).fill('Adverts that say what the work is');
  await planner.getByLabel('What will be done').fill('Every advert is read by the staff network first');
  await planner.getByLabel('Owner (role)').fill('Head of Human Resources');
  await planner.getByLabel('Sponsor (role)').fill("Director of Children's Services");
  await planner.getByLabel('Starts').fill('2024-01-01');
  await planner.getByLabel('Measure of success').fill('Once shortlisted, everybody is as likely to be appointed');
  await planner.getByLabel('Chosen on').fill('none');
  await press(planner, 'Save');
  await planner.getByText('Saved').first().waitFor();
  const action = planner.url().replace(/\?.*/, '');
  assert.ok(await planner.locator('svg.trend').count(), 'the trend is drawn');
  await planner.getByText('A: The work starts, 1 January 2024').waitFor();
  await see(planner, 'action-effect');
  await planner.goto(`${action}/visibility`);
  await see(planner, 'visibility');
  for (const field of ['title', 'indicator', 'scope', 'measure', 'starts', 'what_will_be_done', 'notes', 'so_what']) await planner.locator(`#see-${field}`).selectOption('published');
  await press(planner, 'Save');
  await planner.goto(plan);
  await press(planner, 'Freeze the baselines');
  await planner.getByText('Saved').first().waitFor();

  // Sign-off by two sponsors.
  await adults.goto(plan);
  await press(adults, 'Sign it for adults’ services');
  await children.goto(plan);
  await see(children, 'to-sign');
  await press(children, 'Sign it for children’s services');
  await children.getByText('Saved').first().waitFor();

  // Progress.
  await owner.goto(action);
  await owner.getByLabel('What was done').fill('Twelve adverts were read by the network.');
  await owner.getByLabel('State of the work').selectOption('under way');
  await press(owner, 'Note it');
  await owner.getByText('Twelve adverts were read by the network.').waitFor();
  await see(owner, 'progress');

  // What the network says, and what scrutiny asks.
  await network.goto(action);
  await network.getByLabel('Did it change anything for people?').selectOption('partly');
  await network.getByLabel('In the network’s words').fill('Some of us see ourselves in the adverts now.');
  await press(network, 'Record it');
  await network.getByText('Some of us see ourselves in the adverts now.').waitFor();
  await scrutiny.goto(`${plan}/questions`);
  await see(scrutiny, 'questions-empty');
  await press(scrutiny, 'Record it');
  await scrutiny.getByText('Write what is asked or decided').first().waitFor();
  await scrutiny.getByLabel('In words').fill('Why is the first year so quiet?');
  await scrutiny.getByLabel('By when an answer is wanted').fill('2026-01-31');
  await press(scrutiny, 'Record it');
  await scrutiny.getByText('Why is the first year so quiet?').waitFor();

  // A pack in one click; then an answer, and another pack that says what changed.
  await planner.goto(`${plan}/packs`);
  const pack = async (body, day) => {
    await planner.goto(`${plan}/packs`);
    await planner.getByLabel('For which body').selectOption({ label: body });
    await planner.getByLabel('Day of the meeting').fill(day);
    await press(planner, 'Make the pack');
    await planner.getByRole('heading', { level: 2, name: 'What changed since last time' }).waitFor();
  };
  await pack('Scrutiny Committee', '2027-06-30');
  await planner.getByText('Why is the first year so quiet?').waitFor();
  await see(planner, 'pack');
  await planner.goto(`${plan}/questions`);
  await planner.getByLabel('In words, to number 1').fill('The panels begin in April.');
  await press(planner, 'Add to number 1');
  await planner.getByText('The panels begin in April.').waitFor();
  await see(planner, 'questions');
  await scrutiny.goto(`${plan}/questions`);
  await scrutiny.getByLabel('Add to number 1').selectOption('settled');
  await press(scrutiny, 'Add to number 1');
  await scrutiny.getByText('settled', { exact: true }).waitFor();
  await pack('Scrutiny Committee', '2027-09-30');
  await planner.getByText('Since the pack for 30 June 2027').waitFor();
  await see(planner, 'pack-again');
  await scrutiny.goto(planner.url());
  await see(scrutiny, 'pack-of-scrutiny');

  // The effect, the trail, and what anybody reads.
  await publisher.goto(plan);
  await see(publisher, 'to-publish');
  await press(publisher, 'Publish');
  await publisher.getByRole('link', { name: 'Read what the public reads' }).click();
  const open = await browsing.newPage();
  await open.goto(publisher.url());
  await open.getByRole('heading', { level: 2, name: 'Adverts that say what the work is' }).waitFor();
  assert.equal(await open.getByText('Mixed interview panels').count(), 0, 'what is not published is not there');
  await see(open, 'public');
  await open.emulateMedia({ media: 'print' });
  if (pictures) await open.pdf({ path: join(pictures, 'plan-public.pdf'), format: 'A4' });
  await planner.goto(`${plan}/history`);
  await see(planner, 'history');
  await planner.goto(plan);
  await see(planner, 'whole');
  for (const page of Object.values(at)) assert.deepEqual(unexpected(page.complaints), []);
});

test('two people change one action at once and lose nothing', { timeout: 900_000 }, async () => {
  const { planner } = at;
  const second = await browsing.newPage();
  await browsing.signInFirst(second, 'Jo', council, 'data_owner');
  await planner.goto('/collections');
  await planner.getByRole('link', { name: `Action plans of ${council}` }).click();
  await planner.getByRole('link', { name: 'Race equality action plan' }).first().click();
  await planner.getByRole('link', { name: 'Mixed interview panels' }).first().click();
  const change = `${planner.url().replace(/\?.*/, '')}/change`;
  await planner.goto(change);
  await second.goto(change);
  await planner.getByLabel('Resources').fill('Twelve thousand pounds a year');
  await second.getByLabel('Resources').fill('Twenty thousand pounds a year');
  await second.getByLabel('Root cause').fill('Panels are drawn from one grade');
  await press(planner, 'Save');
  await planner.getByText('Saved').first().waitFor();
  await press(second, 'Save');
  await second.getByRole('heading', { level: 1, name: 'Two texts about the same' }).waitFor();
  await see(second, 'conflict');
  await press(second, 'Save');
  await second.getByText('Saved').first().waitFor();
  await second.getByText('Panels are drawn from one grade').waitFor();
});
