// SPDX-License-Identifier: MIT
//
// The keyboard alone completes the cycle: from the invitation to a publication, its correction and its withdrawal, by three people.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Browsing, passphrase, unexpected } from './browsing.mjs';
import { Keyboard } from './keyboard.mjs';

let browsing;

before(async () => {
  browsing = await Browsing.start('--second-factor-roles', 'none');
});

after(() => browsing?.end());

/** Somebody new, who has chosen a passphrase. */
async function somebody(name, role) {
  const page = await browsing.newPage(true);
  const keyboard = new Keyboard(page);
  await page.goto(browsing.service.invite(`${name.toLowerCase()}@council.example`, name, 'Cedarham', role));
  await keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content');
  await keyboard.write('Passphrase', passphrase);
  await keyboard.write('The same passphrase again', passphrase);
  await keyboard.press('Enter');
  await keyboard.arrive('Collections');
  return keyboard;
}

/** Opens the collection from the list, and one of its steps. */
async function open(keyboard, step, title) {
  await keyboard.page.goto('/collections'); // an address is typed
  await keyboard.use('Cedarham, 2025');
  await keyboard.arrive('Cedarham, 2025');
  await keyboard.use(step);
  await keyboard.arrive(title);
}

test('the keyboard alone completes the cycle', { timeout: 900_000 }, async () => {
  const owner = await somebody('Kit', 'data_owner');
  const reviewer = await somebody('Lou', 'reviewer');
  const publisher = await somebody('Max', 'publisher');

  // Asked for long before it is needed: the browser must know that we choose the files before the key is pressed.
  const chooserOpened = new Promise((resolve) => owner.page.once('filechooser', resolve));
  await owner.use('Start');
  await owner.arrive('Cedarham, 2025');
  await owner.use('Send the files');
  await owner.arrive('Files');
  await owner.to('Send files');
  await owner.press('Space');
  await (await chooserOpened).setFiles(browsing.service.councilFiles());
  await owner.use('Send');
  await owner.page.getByText('files have arrived').waitFor();
  await owner.use('Read the files');
  await owner.arrive('What was noticed');
  await owner.to('How grave');
  await owner.press('ArrowDown');
  await owner.use('Show these');
  await owner.page.waitForURL('**severity=**');
  await owner.arrive('What was noticed');
  await owner.use('Decide what headings and labels mean');
  await owner.arrive('What headings and labels mean');
  await owner.to('It means');
  await owner.press('ArrowDown');
  await owner.write('Why', 'It says so in our own list.');
  await owner.use('Save what I have decided');
  await owner.page.getByText('The decision is saved').waitFor();
  await owner.use('Read the files again');
  await owner.arrive('What was noticed');
  await owner.use('Look at the results');
  await owner.arrive('Results');
  await owner.use('Indicator 2');
  await owner.page.waitForURL('**/results/indicator-2');
  await owner.use('Guide: Reading the results');
  await owner.arrive('Reading the results');

  await open(owner, 'Write the commentary', 'Commentary');
  await owner.use('Write about Indicator 4');
  await owner.write('What the council says', 'We trained every panel.');
  await owner.use('Save');
  await owner.page.getByText('The text about indicator 4 is saved').waitFor();
  await open(owner, 'Have it reviewed', 'Review');
  await owner.use('Ask for the review');
  await owner.page.getByText('asked for the review').waitFor();

  await open(reviewer, 'Have it reviewed', 'Review');
  await reviewer.write('Or send it back', 'The leavers of March are missing.');
  await reviewer.use('Send back');
  await reviewer.page.getByText('The leavers of March are missing.').waitFor();
  await open(owner, 'Have it reviewed', 'Review');
  await owner.use('This is settled');
  await owner.page.getByText('settled by Kit').waitFor();
  await owner.use('Ask for the review');
  await owner.page.getByText('asked for the review').waitFor();
  await open(reviewer, 'Have it reviewed', 'Review');
  await reviewer.use('Approve');
  await reviewer.page.getByRole('heading', { name: 'Take it back into work' }).waitFor();

  await open(publisher, 'See what the public would see', 'What the public would see');
  await open(publisher, 'Release and publish', 'Release and publish');
  await publisher.to('The public');
  await publisher.press('Space');
  await publisher.use('Release');
  await publisher.page.getByRole('link', { name: 'For the public' }).waitFor();
  await publisher.use('Publish for everyone');
  await publisher.page.getByRole('link', { name: /^Open the public page/ }).waitFor();
  await publisher.use('Open the public page');
  await publisher.arrive('Cedarham, 2025');
  await publisher.use('The whole report, as a page');
  await publisher.arrive(/Cedarham/);

  await open(publisher, 'Release and publish', 'Release and publish');
  await publisher.use('Begin a correction');
  await publisher.page.getByText('being corrected').first().waitFor();
  await open(owner, 'Have it reviewed', 'Review');
  await owner.use('Ask for the review');
  await owner.page.getByText('asked for the review').waitFor();
  await open(reviewer, 'Have it reviewed', 'Review');
  await reviewer.use('Approve');
  await reviewer.page.getByRole('heading', { name: 'Take it back into work' }).waitFor();
  await open(publisher, 'Release and publish', 'Release and publish');
  await publisher.to('The public');
  await publisher.press('Space');
  await publisher.use('Release');
  await publisher.page.getByRole('button', { name: 'Publish the correction for everyone' }).waitFor();
  await publisher.write('What readers are told about the correction', 'Leavers of March had been left out.');
  await publisher.use('Publish the correction for everyone');
  await publisher.page.getByRole('heading', { name: 'Withdraw it' }).waitFor();
  await publisher.write('Why it is withdrawn', 'A file was of another year.');
  await publisher.use('Withdraw it');
  await publisher.page.getByText('It was withdrawn').waitFor();

  // An access token, and the way out.
  await owner.use('Kit');
  await owner.arrive('Your account');
  await owner.use('Make or revoke access tokens');
  await owner.arrive('Access tokens');
  await owner.write('What it is for', 'HR system');
  await owner.to('Send files');
  await owner.press('Space');
  await owner.write('Your passphrase', passphrase);
  await owner.use('Make the token');
  await owner.arrive('Keep your access token');
  await owner.use('I have kept it');
  await owner.arrive('Access tokens');
  await owner.use('Revoke');
  await owner.page.getByText('The token is revoked').waitFor();
  for (const each of [owner, reviewer, publisher]) {
    await each.page.goto('/collections');
    await each.use('Sign out');
    await each.arrive(/^Report on race equality/);
    assert.deepEqual(unexpected(each.page.complaints), []);
  }
});
