// SPDX-License-Identifier: MIT
//
// The web service under load, TLS on, beside nginx serving the same bytes from a file: pages a second and how long the slowest wait; a hundred
// uploads at once; and pages while others hold connections open without finishing. Answers are checked: a wrong status or length stops it.
//
//     cmake --preset release && cmake --build --preset release && node benchmarks/service/run.mjs
//
// Needs nghttp2-client and nginx-light. The clients share the machine's cores with what they measure.

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { madeUpCertificate } from '../../tests/browser/certificate.mjs';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
process.env.WRES_PROGRAM ??= join(project, 'build/release/wres');
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // nobody vouches for the made-up certificate
const { Cycle } = await import('../../tests/service/cycle.mjs');

const folder = mkdtempSync(join(tmpdir(), 'wres-load-'));
chmodSync(folder, 0o755); // nginx reads it as somebody else
const tls = madeUpCertificate();
writeFileSync(join(folder, 'key.pem'), tls.key, { mode: 0o600 });
const seconds = 10;

/** Asks for one address for some seconds; the milliseconds of each answer, in order of length. */
function load(address, cookie, clients, rateOfEach) {
  const log = join(folder, 'requests.tsv');
  rmSync(log, { force: true });
  const pace = rateOfEach ? ['--rps', String(rateOfEach)] : [];
  execFileSync('h2load', ['--h1', '-c', String(clients), '-t', '1', '-D', String(seconds), ...pace, '--log-file', log, '-H', `cookie: ${cookie}`, address], { stdio: 'ignore' });
  const rows = readFileSync(log, 'utf8').trim().split('\n').map((row) => row.split('\t'));
  const wrong = rows.filter(([, status]) => status !== '200').length;
  if (wrong > 0) throw new Error(`${wrong} answers of ${rows.length} are wrong`);
  const times = rows.map(([, , microseconds]) => Number(microseconds) / 1000).sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(1);
  return `${Math.round(times.length / seconds)} a second | ${at(0.5)} ms | ${at(0.99)} ms`;
}

function memory(pid, kind) {
  return Math.round(Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${kind}:\\s+(\\d+)`))[1]) / 1024);
}

const cycle = await Cycle.begin(null, '--tls-certificate', tls.path, '--tls-key', join(folder, 'key.pem'));
const [send, read] = cycle.steps();
for (const step of [send, read]) if ((await cycle.take(step)) !== 303) throw new Error(`${step.form} was refused`);
const { owner } = cycle.people;
const cookie = [...owner.cookies].map((pair) => pair.join('=')).join('; ');
const pages = { 'results of a council': `${cycle.collection}/results` };
/** Does it again when the service has closed a connection that was idle while others were measured. */
const again = (work) => work().catch(work);

console.log('| what | at full speed | half within | 99 % within |\n|---|---|---|---|');
for (const [name, path] of Object.entries(pages)) {
  const page = await again(() => owner.ask(path));
  writeFileSync(join(folder, 'page.html'), page.text);
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; worker_processes 2; error_log /dev/null; pid ${folder}/pid;
events { worker_connections 1024; }
http { access_log off; keepalive_requests 1000000; server { listen 127.0.0.1:18443 ssl; ssl_certificate ${tls.path}; ssl_certificate_key ${folder}/key.pem;
  root ${folder}; location / { try_files /page.html =404; default_type text/html; } } }`);
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const bytes = Buffer.byteLength(page.text);
  console.log(`| ${name}, ${bytes} bytes, from files by nginx | ${load('https://127.0.0.1:18443/', cookie, 32)} |`);
  nginx.kill('SIGTERM');
  console.log(`| ${name} | ${load(cycle.service.address + path, cookie, 32)} |`);
  console.log(`| ${name}, asked 1,000 times a second | ${load(cycle.service.address + path, cookie, 40, 25)} |`);
}

// Half-finished requests that are never finished.
const { hostname, port } = new URL(cycle.service.address);
const slow = Array.from({ length: 300 }, () => {
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write('\x16');
  return socket;
});
console.log(`| results, 300 connections beside that send nothing more | ${load(cycle.service.address + pages['results of a council'], cookie, 32)} |`);
slow.forEach((socket) => socket.destroy());

// A hundred people send 20,000 rows at once.
const header = 'Applicant reference,Ethnicity,Shortlisted,Appointed\n';
const rows = Array.from({ length: 20_000 }, (_, i) => `A${i},${['White British', 'Indian', 'Caribbean', 'Any other'][i % 4]},${i % 3 ? 'No' : 'Yes'},${i % 9 ? 'No' : 'Yes'}\n`).join('');
const form = await again(() => owner.form(`${cycle.collection}/files`, '/files'));
const begun = performance.now();
const answers = await Promise.all(Array.from({ length: 100 }, async (_, i) => {
  const body = new FormData();
  for (const [name, value] of form.fields) body.append(name, value);
  body.append('files', new Blob([header + rows]), `applicants ${i}.csv`);
  const answer = await fetch(cycle.service.address + form.action, { method: 'POST', body, redirect: 'manual', headers: { cookie } });
  return answer.status;
}));
const took = ((performance.now() - begun) / 1000).toFixed(1);
if (answers.some((status) => status !== 303)) throw new Error(`uploads were answered ${[...new Set(answers)]}`);
console.log(`\n100 uploads of 20,000 rows at once: all taken, ${took} s; the service's memory at most ${memory(cycle.service.process.pid, 'VmHWM')} MiB since it began.`);
const refused = await fetch(cycle.service.address + form.action, { method: 'POST', headers: { cookie, 'content-type': 'multipart/form-data; boundary=b' }, body: new Uint8Array(201 * 1024 * 1024) }).then(({ status }) => status, () => 'cut off');
console.log(`201 MiB in one request: ${refused}; memory then ${memory(cycle.service.process.pid, 'VmRSS')} MiB.`);
await cycle.end();
rmSync(folder, { recursive: true, force: true });
