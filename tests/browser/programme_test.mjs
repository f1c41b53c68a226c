// SPDX-License-Identifier: MIT
//
// A whole national collection in real Chromium: a programme opens it and invites; councils prepare, sign off and send, one from its
// records, one from the aggregate workbook, one as a sealed file; what looks like a slip is asked and answered; results follow. With a
// script and without one; every page on the way is looked at.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Browsing, pictures, unexpected } from './browsing.mjs';
import { Keyboard } from './keyboard.mjs';
import { look } from './looking.mjs';

let browsing;
let service;

before(async () => {
  browsing = await Browsing.start('--second-factor-roles', 'none');
  service = browsing.service;
});

after(() => browsing?.end());

/** Staff of a made-up council, one row each: so many of each group in each service. */
function staffFile(name, { adult, children }) {
  const rows = ['person_id,ethnic_group,scope,role,contract,pay_annual'];
  for (const [scope, groups] of Object.entries({ adult, children }))
    for (const [group, people] of Object.entries(groups))
      for (let i = 0; i < people; ++i) rows.push(`${scope}-${group}-${i},${group},${scope},Social worker,Permanent,${30000 + (i % 5) * 9000}`);
  const file = join(service.folder, name);
  writeFileSync(file, `${rows.join('\n')}\n`);
  return file;
}

/** Somebody signed in, of an organisation that is a real area: the national collection needs to know which. */
async function person(javaScript, name, organisation, ...roles) {
  const page = await browsing.newPage(javaScript);
  await browsing.signInFirst(page, name, organisation, ...roles);
  return page;
}

/** Starts the council's own collection, has the files read and approved. */
async function approved(owner, sponsor, ...files) {
  await owner.goto('/collections');
  await owner.getByRole('button', { name: 'Start' }).click();
  const collection = owner.url();
  await owner.goto(`${collection}/files`);
  await owner.locator('input[type=file]').setInputFiles(files);
  await owner.getByRole('button', { name: 'Send', exact: true }).click();
  await owner.getByText('arrived').waitFor();
  await owner.getByRole('button', { name: 'Read the files' }).click();
  await owner.getByRole('heading', { level: 1, name: 'What was noticed' }).waitFor();
  await owner.goto(`${collection}/review`);
  await owner.getByRole('button', { name: 'Ask for the review' }).click();
  await owner.getByText('A reviewer approves it').waitFor();
  await sponsor.goto(`${collection}/review`);
  await sponsor.getByRole('button', { name: 'Approve' }).click();
  await sponsor.getByText('Take it back into work').first().waitFor();
}

/** Orders a report on the page that is open, and waits until it is made. */
async function madeReport(team, audience) {
  await team.getByLabel(audience, { exact: true }).check();
  await team.getByRole('button', { name: 'Make the report' }).click();
  await team.getByRole('heading', { level: 1, name: /^National report/ }).waitFor();
  await lookedAgain(team);
}

async function lookedAgain(team) {
  for (;;) {
    const again = team.getByRole('link', { name: 'Look again' });
    if ((await again.count()) === 0) return;
    await team.waitForTimeout(500);
    await again.first().click();
    await team.waitForLoadState();
  }
}

/** The national report: a draft, published, corrected, made again; each council sees its own pack. */
async function reporting({ team, owner, sponsor, secondOwner, overview, own, secondOwn, first, second, see }) {
  await sponsor.goto(own);
  await sponsor.getByText('Whether public reports name the council').click();
  await sponsor.getByLabel('The council agrees to be named').check();
  await sponsor.getByRole('button', { name: 'Record it' }).click();
  await sponsor.getByText('It is recorded that the council agrees to be named').waitFor();
  await see(sponsor, 'own-named');
  await team.goto(overview);
  await team.getByRole('link', { name: 'National reports and packs' }).click();
  await team.getByRole('heading', { level: 1, name: 'National reports' }).waitFor();
  await see(team, 'reports-empty');
  const reports = team.url();
  const template = join(service.folder, 'broken.toml');
  writeFileSync(template, 'title = "A"\n[[section]]\npart = "league_table"\n');
  await team.getByText('A template or a list of neighbours of your own').click();
  await team.getByLabel('Files').setInputFiles(template);
  await team.getByRole('button', { name: 'Make the report' }).click();
  await team.getByText('league_table').first().waitFor();
  await see(team, 'reports-errors');
  await team.goto(reports);
  await madeReport(team, 'The programme team');
  await team.getByRole('button', { name: 'Make it final' }).waitFor();
  await see(team, 'report-inside');
  await team.goto(reports);
  await madeReport(team, 'The public');
  await see(team, 'report-draft');
  const draft = team.url();
  const reader = await browsing.newPage(true);
  const published = `${new URL(draft).origin}/national-reports/${draft.split('/').pop()}`;
  assert.equal((await reader.goto(published)).status(), 404);
  await team.getByRole('button', { name: 'Publish it' }).click();
  await team.getByText('It is released.').waitFor();
  await see(team, 'report-published');
  await reader.goto(published);
  await see(reader, 'public-report');
  await reader.getByRole('link', { name: 'The whole report, as a page' }).first().click();
  await reader.getByRole('heading', { level: 1 }).waitFor();
  assert.ok(!(await reader.content()).includes(second), 'who did not agree is not named');
  await reader.goto(`${new URL(draft).origin}/national-reports`);
  await see(reader, 'public-reports');

  // Its own pack, and no other's.
  await owner.goto(own);
  await see(owner, 'own-pack');
  const pack = await owner.getByRole('link', { name: 'The pack, as a page' }).getAttribute('href');
  await owner.getByRole('link', { name: 'The pack, as a page' }).click();
  await owner.getByText(`For ${first} alone`).first().waitFor();
  assert.equal((await secondOwner.goto(new URL(pack, draft).href)).status(), 404);
  await secondOwner.goto(secondOwn);
  await secondOwner.getByRole('link', { name: 'The pack, as a page' }).click();
  await secondOwner.getByText(`For ${second} alone`).first().waitFor();

  // A mistake is found: the correction says so, wherever the report was read.
  await team.goto(draft);
  await team.getByRole('link', { name: 'make its correction' }).click();
  await team.getByLabel('What it corrects').selectOption({ index: 1 });
  await team.getByLabel('What was wrong, and what has changed').fill('One council had sent leavers of two years.');
  await madeReport(team, 'The public');
  await team.getByRole('button', { name: 'Publish it' }).click();
  await team.getByText('It is released.').waitFor();
  await see(team, 'report-correction');
  await reader.goto(published);
  await reader.getByText('One council had sent leavers of two years.').waitFor();
  await see(reader, 'public-report-corrected');
  await owner.goto(own);
  await see(owner, 'own-pack-corrected');
  await team.getByRole('button', { name: 'Make it again and compare' }).click();
  await lookedAgain(team);
  await team.getByText('Every file is what it was, byte for byte.').waitFor();
  await see(team, 'report-made-again');
  await team.goto(reports);
  await see(team, 'reports');
  assert.deepEqual(unexpected(reader.complaints), []);
}

for (const [how, javaScript] of [['with a script', true], ['without a script', false]]) {
  test(`a national collection goes from its opening to its results, ${how}`, { timeout: 1_200_000 }, async () => {
    const see = (page, name) => look(page, `${javaScript ? 'script' : 'plain'}-national-${name}`, pictures);
    const programme = javaScript ? 'Care England' : 'Care Programme';
    // Two councils of this server, by real areas, and one that is not on it.
    const [first, second, outside] = javaScript ? ['Leeds', 'Merton', 'Kent'] : ['Brent', 'Bexley', 'Norfolk'];
    const who = (name) => (javaScript ? name : `${name}b`);
    const team = await person(javaScript, who('Tess'), programme, 'programme', '--kind', 'national');
    await team.goto('/national-collections');
    await see(team, 'list-empty');
    await team.getByRole('link', { name: 'Open a national collection' }).click();
    await see(team, 'open');
    await team.getByRole('button', { name: 'Open the collection' }).click();
    await team.getByText('Give the collection a name').first().waitFor();
    await see(team, 'open-errors');
    await team.getByLabel('Name').fill('SC-WRES 2025');
    await team.getByLabel('First day').fill('1/9/2025');
    await team.getByLabel('Last day').fill('31/10/2999');
    await team.getByRole('button', { name: 'Open the collection' }).click();
    await team.getByRole('heading', { level: 1, name: 'SC-WRES 2025' }).waitFor();
    const overview = team.url();
    await see(team, 'overview-empty');

    const owner = await person(javaScript, who('Olu'), first, 'data_owner');
    const sponsor = await person(javaScript, who('Sade'), first, 'reviewer');
    const secondOwner = await person(javaScript, who('Priya'), second, 'data_owner');
    const secondSponsor = await person(javaScript, who('Quin'), second, 'reviewer');

    // The council outside signs with a key of its own.
    const key = join(service.folder, `${outside}.key`);
    execFileSync(service.wres, ['key', 'council', '--out', key], { stdio: 'ignore' });
    const publicKey = readFileSync(key.replace('.key', '.pub'), 'utf8').trim();
    await team.getByRole('link', { name: 'Invite councils' }).click();
    await see(team, 'invite');
    await team.getByLabel('Other councils').fill('Atlantis');
    await team.getByRole('button', { name: 'Invite' }).click();
    await team.getByText('no English council').first().waitFor();
    await see(team, 'invite-errors');
    for (const council of [first, second]) await team.getByLabel(council, { exact: true }).check();
    await team.getByLabel('Other councils').fill(`${outside}, ${publicKey}, wres@council.example`);
    await team.getByRole('button', { name: 'Invite' }).click();
    await team.getByText('3 councils are invited').waitFor();
    await see(team, 'invited');

    // The first prepares from records, is signed off and sends.
    await owner.goto('/national-collections');
    await see(owner, 'list-council');
    await owner.getByRole('link', { name: 'SC-WRES 2025' }).click();
    const own = owner.url();
    await owner.getByText('There is no collection').first().waitFor();
    await see(owner, 'own-invited');
    const counts = { adult: { 'White British': 300, Indian: 40 }, children: { 'White British': 200, 'Black African': 30 } };
    await approved(owner, sponsor, staffFile(`${first}.csv`, counts));
    await team.goto(overview);
    await team.getByText('checking').first().waitFor();
    await owner.goto(own);
    await see(owner, 'own-approved');
    await sponsor.goto(own);
    await sponsor.getByLabel('My post').fill('');
    await sponsor.getByRole('button', { name: 'Sign off' }).click();
    await sponsor.getByText('Say in what post').first().waitFor();
    await see(sponsor, 'own-sign-off-errors');
    await sponsor.getByLabel('My post').fill('Director of Adult Social Services');
    await sponsor.getByRole('button', { name: 'Sign off' }).click();
    await sponsor.getByText('The numbers are signed off as they are now').waitFor();
    await see(sponsor, 'own-signed-off');
    await team.goto(overview);
    await team.getByText('signed off').first().waitFor();
    await owner.goto(own);
    await owner.getByRole('button', { name: 'Send to the programme' }).click();
    await owner.getByText('Submission 1 has arrived').waitFor();
    await see(owner, 'own-sent');

    // The second has its columns the wrong way round: more than its residents make one expect, and a question.
    await approved(secondOwner, secondSponsor, staffFile(`${second}.csv`, { adult: { 'White British': 2, Indian: 600 }, children: { 'White British': 100, Indian: 60 } }));
    await secondSponsor.goto('/national-collections');
    await secondSponsor.getByRole('link', { name: 'SC-WRES 2025' }).click();
    const secondOwn = secondSponsor.url();
    await secondSponsor.getByLabel('My post').fill('Chief Executive');
    await secondSponsor.getByRole('button', { name: 'Sign off' }).click();
    await secondSponsor.getByText('The numbers are signed off as they are now').waitFor();
    await secondOwner.goto(secondOwn);
    await secondOwner.getByRole('button', { name: 'Send to the programme' }).click();
    await secondOwner.getByText('Submission 1 has arrived').waitFor();

    // The third, outside, sends a sealed file by e-mail.
    await team.goto(overview);
    const [download] = await Promise.all([team.waitForEvent('download'), team.getByRole('link', { name: /collection\.toml/ }).click()]);
    const request = join(service.folder, `${outside}.toml`);
    await download.saveAs(request);
    const sealed = join(service.folder, `${outside}.wressubmission`);
    execFileSync(service.wres, ['submit', staffFile(`${outside}.csv`, counts), '--council', outside, '--to', request, '--key', key, '--out', sealed, '--signed-off', '2025-10-02'], { stdio: 'ignore' });
    await team.getByRole('button', { name: 'Receive' }).click();
    await team.getByText('Choose at least one sealed file').first().waitFor();
    await see(team, 'receive-errors');
    const broken = join(service.folder, 'broken.wressubmission');
    writeFileSync(broken, readFileSync(sealed).subarray(0, 300));
    await team.getByLabel('Sealed files').setInputFiles([sealed, broken]);
    await team.getByRole('button', { name: 'Receive' }).click();
    await team.getByText('1 submission was taken').waitFor();
    await team.getByText(/broken\.wressubmission/).first().waitFor();
    await see(team, 'received');
    await team.getByLabel('Sealed files').setInputFiles([sealed]);
    await team.getByRole('button', { name: 'Receive' }).click();
    await team.getByText('was received before').first().waitFor();

    // The programme looks, asks, and is answered.
    await team.goto(overview);
    await team.getByRole('link', { name: second, exact: true }).click();
    const council = team.url();
    await see(team, 'council-noticed');
    const noticed = await team.getByRole('button', { name: /^Ask the council question/ }).count();
    assert.ok(noticed > 0, 'something looks like a slip');
    await team.getByRole('button', { name: 'Ask the council question 1' }).click();
    await team.getByText('Question 1 is asked').waitFor();
    for (;;) {
      const aside = team.getByRole('button', { name: /^Leave question/ });
      if ((await aside.count()) === 0) break;
      await aside.first().click();
      await team.waitForLoadState();
    }
    await see(team, 'council-asked');
    await secondOwner.goto(secondOwn);
    await see(secondOwner, 'own-asked');
    await secondOwner.getByRole('button', { name: 'Answer' }).click();
    await secondOwner.getByText('Choose an answer').first().waitFor();
    await see(secondOwner, 'own-answer-errors');
    await secondOwner.getByLabel('The numbers are right').check();
    await secondOwner.getByLabel('Note', { exact: true }).fill('Recruited from two agencies this year.');
    await secondOwner.getByRole('button', { name: 'Answer' }).click();
    await secondOwner.getByText('The answer to question 1 is kept').waitFor();
    await see(secondOwner, 'own-answered');

    // It accepts all three, and has estimates.
    for (const name of [first, second, outside]) {
      await team.goto(overview);
      await team.getByRole('link', { name, exact: true }).click();
      for (;;) {
        const aside = team.getByRole('button', { name: /^Leave question/ });
        if ((await aside.count()) === 0) break;
        await aside.first().click();
        await team.waitForLoadState();
      }
      await team.getByRole('button', { name: 'Accept' }).click();
      await team.getByText('The counts are accepted').waitFor();
    }
    await team.goto(council);
    await see(team, 'council-accepted');
    await team.goto(overview);
    await see(team, 'overview');
    await team.getByRole('link', { name: 'National estimates from what is accepted' }).click();
    await team.getByRole('heading', { level: 1, name: 'National estimates' }).waitFor();
    await see(team, 'results');
    await reporting({ team, owner, sponsor, secondOwner, overview, own, secondOwn, first, second, see });
    await team.goto(`${overview}/history`);
    await see(team, 'history');
    await team.goto(overview);
    await team.getByText('Close the collection').click();
    await team.getByRole('button', { name: 'Close', exact: true }).click();
    await team.getByText('Closed: nothing more is taken').waitFor();
    await see(team, 'overview-closed');
    await owner.goto(own);
    await see(owner, 'own-accepted');
    for (const page of [team, owner, sponsor, secondOwner, secondSponsor]) assert.deepEqual(unexpected(page.complaints), []);
  });
}

test('a programme runs a collection with the keyboard alone', { timeout: 600_000 }, async () => {
  const page = await person(true, 'Kofi', 'Keyboard England', 'programme', '--kind', 'national');
  const keyboard = new Keyboard(page);
  await page.goto('/collections');
  await keyboard.use('National collections');
  await keyboard.arrive('National collections');
  await keyboard.use('Open a national collection');
  await keyboard.arrive('Open a national collection');
  await keyboard.write('Name', 'SC-WRES 2025');
  await keyboard.write('First day', '1/9/2025');
  await keyboard.write('Last day', '31/10/2999');
  await keyboard.use('Open the collection');
  await keyboard.arrive('SC-WRES 2025');
  await keyboard.use('Invite councils');
  await keyboard.arrive('Invite councils');
  await keyboard.write('Other councils', 'York');
  await keyboard.use('Invite');
  await page.getByText('1 council is invited').waitFor();
  await keyboard.use('SC-WRES 2025');
  await keyboard.arrive('SC-WRES 2025');
  await keyboard.use('York');
  await keyboard.arrive('York');
  await keyboard.use('Remind this council');
  await page.getByText('The council is reminded').waitFor();
  await keyboard.use('SC-WRES 2025');
  await keyboard.arrive('SC-WRES 2025');
  await keyboard.use('National reports and packs');
  await keyboard.arrive('National reports');
  await keyboard.use('Make the report');
  await page.getByText('No council\'s counts are accepted yet').first().waitFor();
});
