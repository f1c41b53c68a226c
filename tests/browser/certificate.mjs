// SPDX-License-Identifier: MIT
//
// A certificate for this machine that nobody else vouches for, made anew for each test.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the certificate's path, and both as text. */
export function madeUpCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'wres-certificate-'));
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost',
    '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return { path: certificate, certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
}
