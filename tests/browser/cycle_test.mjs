// SPDX-License-Identifier: MIT
//
// A council's way through the service in real Chromium, with a script and without one. Every page on the way is looked at.
//   node --test tests/browser/       WRES_PROGRAM names the program, WRES_PICTURES a folder for pictures of every page

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Browsing, pictures, unexpected } from './browsing.mjs';
import { look } from './looking.mjs';

let browsing;
let service;

before(async () => {
  browsing = await Browsing.start('--second-factor-roles', 'none');
  service = browsing.service;
});

after(() => browsing?.end());

const newPage = (javaScriptEnabled) => browsing.newPage(javaScriptEnabled);

async function signInFirst(page, ...who) {
  await browsing.signInFirst(page, ...who);
  await page.waitForURL('**/collections');
}

for (const [how, javaScript] of [['with a script', true], ['without a script', false]]) {
  test(`a council goes from files to results, ${how}`, { timeout: 900_000 }, async () => {
    const page = await newPage(javaScript);
    const person = javaScript ? 'Ada' : 'Rui';
    const council = javaScript ? 'Ashdale' : 'Birchford';
    const see = (name) => look(page, `${javaScript ? 'script' : 'plain'}-${name}`, pictures);

    await page.goto('/');
    await see('start');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await see('sign-in');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Enter your passphrase').first().waitFor();
    assert.match(await page.title(), /^Error: /);
    await see('sign-in-errors');

    await page.goto(service.invite(`${person.toLowerCase()}@council.example`, person, council, 'data_owner'));
    await see('welcome');
    await page.getByLabel('Passphrase', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await see('welcome-errors');
    await signInFirst(page, person, council, 'data_owner');
    await see('collections-empty');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { level: 1, name: `${council}, 2025` }).waitFor();
    await see('steps-empty');
    const collection = page.url();

    await page.getByRole('link', { name: 'Send the files' }).click();
    await see('files-empty');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Choose at least one file').first().waitFor();
    await see('files-errors');
    const files = service.councilFiles();
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText(`${files.length} files have arrived`).waitFor();
    await see('files');
    await page.getByRole('button', { name: 'Read the files' }).click();
    await page.getByRole('heading', { level: 1, name: 'What was noticed' }).waitFor();
    await see('findings');
    await page.getByLabel('How grave').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Show these' }).click();
    await see('findings-filtered');

    await page.goto(`${collection}/mapping`);
    await see('mapping');
    await page.getByRole('button', { name: 'Save what I have decided' }).click();
    await page.getByText('Choose what it means').first().waitFor();
    await see('mapping-errors');
    await page.locator('select[id^="ours-"]').first().selectOption({ index: 1 });
    await page.getByLabel('Why (kept with it)').first().fill('It says so in our own list.');
    await page.getByRole('button', { name: 'Save what I have decided' }).click();
    await page.getByText('The decision is saved').waitFor();
    await see('mapping-decided');
    await page.getByRole('button', { name: 'Read the files again' }).click();
    await page.getByRole('heading', { name: 'Since the files were read before' }).waitFor();
    await see('findings-again');

    await page.goto(collection);
    await see('steps');
    await page.getByRole('link', { name: 'Look at the results' }).click();
    await see('results');
    const indicators = await page.getByRole('link', { name: /^Indicator / }).all();
    assert.ok(indicators.length >= 9, 'nine indicators');
    await indicators[1].click();
    await see('indicator');
    await page.getByRole('link', { name: /^Next/ }).click();
    await page.goto(`${collection}/preview`);
    await page.getByRole('heading', { level: 1, name: 'What the public would see' }).waitFor();
    await see('preview');
    await page.goto('/collections');
    await see('collections');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/collections');
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    const missing = await page.goto('/nowhere');
    assert.equal(missing.status(), 404);
    await see('not-found');
    assert.deepEqual(unexpected(page.complaints), []);
  });
}

test('every page of the guide stands the look', { timeout: 900_000 }, async () => {
  const page = await newPage(true);
  await page.goto('/guide');
  await look(page, 'guide', pictures);
  const paths = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(paths.length > 8);
  for (const path of paths) {
    await page.goto(path);
    await look(page, `guide-${path.split('/').pop()}`, pictures);
  }
});

test('every indicator and every part of the results stands the look', { timeout: 900_000 }, async () => {
  const page = await newPage(true);
  await signInFirst(page, 'Noor', 'Damerow', 'analyst');
  await page.goto(`${await browsing.collectionThatWasRead(page)}/results`);
  const paths = await page.locator('main ul.govuk-list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(paths.length > 9);
  for (const path of paths) {
    await page.goto(path);
    await look(page, `part-${path.split('/').pop()}`, pictures);
  }
});

for (const [how, javaScript] of [['with a script', true], ['without a script', false]]) {
  test(`two people write the commentary at once and lose nothing, ${how}`, { timeout: 900_000 }, async () => {
    const council = javaScript ? 'Elmstow' : 'Fernleigh';
    const see = (page, name) => look(page, `${javaScript ? 'script' : 'plain'}-${name}`, pictures);
    const first = await newPage(javaScript);
    await signInFirst(first, javaScript ? 'Mira' : 'Otto', council, 'data_owner');
    await first.getByRole('button', { name: 'Start' }).click();
    await first.getByRole('link', { name: 'Write the commentary' }).click();
    await see(first, 'commentary-empty');
    const path = first.url();
    const second = await newPage(javaScript);
    await signInFirst(second, javaScript ? 'Wren' : 'Sol', council, 'analyst');
    await first.getByRole('link', { name: 'Write about Indicator 4' }).click();
    await see(first, 'commentary-text');
    await second.goto(first.url());
    await first.getByLabel('What the council says').fill('We agree with the numbers.\nWe recruited more widely this year.');
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByText('The text about indicator 4 is saved').waitFor();
    await see(first, 'commentary');
    await second.getByLabel('What the council says').fill('We agree with the numbers.\nWe trained every panel.');
    await second.getByRole('button', { name: 'Save' }).click();
    await second.getByRole('heading', { level: 1, name: 'Two texts about the same' }).waitFor();
    await see(second, 'commentary-conflict');
    await second.getByRole('button', { name: 'Save' }).click();
    await second.getByText('The text about indicator 4 is saved').waitFor();
    await first.goto(`${path}/4`);
    assert.equal(
      await first.getByLabel('What the council says').inputValue(),
      'We agree with the numbers.\nWe recruited more widely this year.\nWe trained every panel.',
    );
    await first.getByText('Every text that was saved (3)').click();
    await see(first, 'commentary-history');
  });
}
