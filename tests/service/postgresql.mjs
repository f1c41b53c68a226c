// SPDX-License-Identifier: MIT
//
// A real PostgreSQL with a new, empty database, for one test; it may be killed and started again.

import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const programs = '/usr/lib/postgresql/15/bin'; // where Debian's package puts them

/** Whom the server runs as: ourselves, or as root somebody who is not. */
function serverUser() {
  if (process.getuid() !== 0) return {};
  const [, , uid, gid] = readFileSync('/etc/passwd', 'utf8').split('\n').find((line) => /^postgres:/.test(line)).split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

export class PostgreSQL {
  static async start() {
    const server = new PostgreSQL();
    server.folder = mkdtempSync(join(tmpdir(), 'wres-postgresql-'));
    const { uid, gid } = serverUser();
    if (uid) chownSync(server.folder, uid, gid);
    server.data = join(server.folder, 'data');
    const options = ['-D', server.data, '-U', 'wres', '-A', 'trust', '-N', '--no-locale', '-E', 'UTF8', '--no-instructions'];
    execFileSync(join(programs, 'initdb'), options, { ...serverUser(), stdio: 'ignore', cwd: server.folder });
    await server.serve();
    execFileSync('/usr/bin/createdb', ['-h', server.folder, '-U', 'wres', 'wres']);
    return server;
  }

  get location() {
    return `postgresql://wres@/wres?host=${encodeURIComponent(this.folder)}`;
  }

  /** Serves, and waits until connections are taken. */
  async serve() {
    const options = ['-D', this.data, '-k', this.folder, '-c', 'listen_addresses='];
    this.process = spawn(join(programs, 'postgres'), options, { ...serverUser(), stdio: 'ignore', cwd: this.folder });
    const state = join(this.data, 'postmaster.pid'); // the server writes "ready" into it
    while (!existsSync(state) || !readFileSync(state, 'utf8').includes('ready')) {
      if (this.process.exitCode !== null) throw new Error('PostgreSQL did not start');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ends every process of it where it stands. */
  async kill() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGQUIT');
    await ended;
  }

  async stop() {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
