// SPDX-License-Identifier: MIT
//
// A collection from review to publication, correction and withdrawal, by people with one role each, with a script and without one.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Browsing, pictures, unexpected } from './browsing.mjs';
import { look } from './looking.mjs';

let browsing;

before(async () => {
  browsing = await Browsing.start('--second-factor-roles', 'none');
});

after(() => browsing?.end());

for (const [how, javaScript] of [['with a script', true], ['without a script', false]]) {
  test(`a collection goes from review to publication, correction and withdrawal, ${how}`, { timeout: 900_000 }, async () => {
    const council = javaScript ? 'Garside' : 'Hartwell';
    const people = {};
    for (const [role, name] of Object.entries({ data_owner: 'Ines', reviewer: 'Jun', publisher: 'Kalu', reader: 'Lena' })) {
      people[role] = await browsing.newPage(javaScript);
      await browsing.signInFirst(people[role], javaScript ? name : `${name}B`, council, role);
    }
    const { data_owner: owner, reviewer, publisher, reader } = people;
    const see = (page, name) => look(page, `${javaScript ? 'script' : 'plain'}-${name}`, pictures);
    const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
    const collection = await browsing.collectionThatWasRead(owner);
    const review = `${collection}/review`;
    const release = `${collection}/release`;

    await reader.goto('/collections');
    await reader.getByText('nothing is released yet').waitFor();
    await owner.goto(review);
    await see(owner, 'review-to-ask');
    await press(owner, 'Ask for the review');
    await owner.getByText('asked for the review').waitFor();
    await see(owner, 'review-asked');
    await reviewer.goto(review);
    await see(reviewer, 'review-to-decide');
    await press(reviewer, 'Send back');
    await reviewer.getByText('Say what has to change').first().waitFor();
    await see(reviewer, 'review-errors');
    await reviewer.getByLabel('Or send it back: what has to change').fill('The leavers of March are missing.');
    await press(reviewer, 'Send back');
    await reviewer.getByText('The leavers of March are missing.').waitFor();
    await see(reviewer, 'review-sent-back');
    await owner.goto(review);
    await owner.getByRole('button', { name: /^This is settled/ }).click();
    await press(owner, 'Ask for the review');
    await reviewer.goto(review);
    await press(reviewer, 'Approve');
    await reviewer.getByRole('heading', { name: 'Take it back into work' }).waitFor();
    await see(reviewer, 'review-approved');

    await publisher.goto(`${collection}/preview`);
    await see(publisher, 'preview-of-release');
    await publisher.goto(release);
    await see(publisher, 'release');
    await press(publisher, 'Release');
    await publisher.getByRole('link', { name: 'For the public' }).click();
    await see(publisher, 'release-of-one');
    await publisher.goto(release);
    await see(publisher, 'release-to-publish');
    await press(publisher, 'Publish for everyone');
    await publisher.getByRole('link', { name: /^Open the public page/ }).waitFor();
    await see(publisher, 'release-published');
    await publisher.goto(collection);
    await see(publisher, 'steps-published');

    const anybody = await browsing.newPage(javaScript);
    await anybody.goto('/published');
    await see(anybody, 'published-list');
    await anybody.getByRole('link', { name: new RegExp(`^${council}`) }).click();
    await see(anybody, 'published');
    const address = anybody.url();
    const report = await anybody.goto(`${address}/report.html`);
    assert.equal(report.status(), 200);
    await anybody.getByRole('heading', { level: 1, name: new RegExp(council) }).waitFor();
    assert.equal(await anybody.evaluate(() => getComputedStyle(document.body).margin), '0px', 'the style of the report is let in');
    await see(anybody, 'published-report');
    await reader.goto('/collections');
    await reader.getByRole('link', { name: `${council}, 2025` }).click();
    await see(reader, 'released');

    await publisher.goto(release);
    await press(publisher, 'Begin a correction');
    await owner.goto(review);
    await press(owner, 'Ask for the review');
    await reviewer.goto(review);
    await press(reviewer, 'Approve');
    await publisher.goto(release);
    await press(publisher, 'Release');
    await press(publisher, 'Publish the correction for everyone');
    await publisher.getByText('Write a sentence for readers').first().waitFor();
    await see(publisher, 'correction-errors');
    await publisher.getByLabel('What readers are told about the correction').fill('Leavers of March had been left out.');
    await press(publisher, 'Publish the correction for everyone');
    await publisher.getByRole('link', { name: /^Open the public page/ }).click();
    await see(publisher, 'published-correction');
    await anybody.goto(address);
    await anybody.getByText('Leavers of March had been left out.').waitFor();
    await see(anybody, 'published-corrected');
    await publisher.goto(release);
    await publisher.getByLabel('Why it is withdrawn').fill('A file was of another year.');
    await press(publisher, 'Withdraw it');
    await publisher.getByText('It was withdrawn').waitFor();
    await see(publisher, 'release-withdrawn');
    await anybody.goto(address);
    await reviewer.goto(`${collection}/history`);
    await see(reviewer, 'history');
    for (const page of [owner, reviewer, publisher, reader, anybody]) {
      assert.deepEqual(unexpected(page.complaints), []);
    }
  });
}
