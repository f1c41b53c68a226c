// SPDX-License-Identifier: MIT
//
// What an administrator does, in real Chromium: people, roles, settings, history.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Browsing, choosePassphrase, pictures, unexpected } from './browsing.mjs';
import { look } from './looking.mjs';

let browsing;

before(async () => {
  browsing = await Browsing.start('--second-factor-roles', 'none');
});

after(() => browsing?.end());

for (const [how, javaScript] of [['with a script', true], ['without a script', false]]) {
  test(`an administrator looks after people and settings, ${how}`, { timeout: 900_000 }, async () => {
    const page = await browsing.newPage(javaScript);
    const council = javaScript ? 'Ashdale' : 'Birchford';
    const kit = javaScript ? 'Kit Longmeadow-Featherstonehaugh' : 'Noor';
    const see = (what) => look(page, `${javaScript ? 'script' : 'plain'}-people-${what}`, pictures);

    await browsing.signInFirst(page, javaScript ? 'Ada' : 'Rui', council, 'administrator');
    await page.getByRole('link', { name: `People and settings of ${council}` }).click();
    await see('list');
    await page.getByRole('link', { name: 'Invite somebody' }).click();
    await see('invite');
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByText('Choose at least one role').first().waitFor();
    await see('invite-errors');
    await page.getByLabel('Name').fill(kit);
    await page.getByLabel('E-mail address').fill(`kit.longmeadow@${council.toLowerCase()}.example`);
    await page.getByLabel('Analyst').check();
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('heading', { level: 1, name: `Hand this link to ${kit}` }).waitFor();
    await see('link');
    const link = await page.locator('.app-secret').textContent();

    const theirs = await browsing.newPage(javaScript);
    await theirs.goto(link);
    await choosePassphrase(theirs);
    await theirs.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();

    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByRole('link', { name: kit }).click();
    await page.getByLabel('Reviewer').check();
    await page.getByRole('button', { name: 'Save roles' }).click();
    await page.getByText('The roles are saved').waitFor();
    await see('person');
    await page.getByRole('button', { name: 'Disable the account' }).click();
    await page.getByText('The account is disabled').waitFor();
    await see('person-disabled');
    await theirs.goto('/collections');
    await theirs.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Enable the account' }).click();
    await page.getByText('The account is enabled').waitFor();

    await page.goto('/collections');
    await page.getByRole('link', { name: `People and settings of ${council}` }).click();
    await page.getByRole('link', { name: 'Settings of this organisation' }).click();
    await see('settings');
    await page.getByLabel('Colour').fill('#ffdd00');
    await page.getByLabel('Days for which').fill('ten');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('too light').first().waitFor();
    await see('settings-errors');
    await page.getByLabel('Colour').fill('#5a2d81');
    await page.getByLabel('Days for which').fill('30');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The settings are saved').waitFor();
    await see('settings-saved');
    assert.equal(await page.locator('.app-header').evaluate((head) => getComputedStyle(head).borderBottomColor), 'rgb(90, 45, 129)');

    await page.getByRole('link', { name: `${council}: people` }).click();
    await page.getByRole('link', { name: 'What was done, and by whom' }).click();
    await page.getByText('setting changed').first().waitFor();
    await see('history');
    assert.deepEqual(unexpected(page.complaints), []);
  });
}

test('a national programme adds an organisation', { timeout: 900_000 }, async () => {
  const page = await browsing.newPage();
  const link = browsing.service.invite('sam@programme.example', 'Sam', 'The programme', 'administrator', '--kind', 'national');
  await page.goto(link);
  await choosePassphrase(page);
  await page.getByRole('link', { name: 'Organisations' }).click();
  await look(page, 'organisations', pictures);
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByText('Enter the name of the organisation').first().waitFor();
  await look(page, 'organisations-errors', pictures);
  await page.getByLabel('Name of the organisation').fill('Cedarham');
  await page.getByLabel('Name', { exact: true }).fill('Wren');
  await page.getByLabel('E-mail address').fill('wren@cedarham.example');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hand this link to Wren' }).waitFor();
});
