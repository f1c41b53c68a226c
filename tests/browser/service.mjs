// SPDX-License-Identifier: MIT
//
// A real service on this machine, with a store of its own, made-up people, and the files of a made-up council.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Service {
  /** Starts one; `wres` is the program, `settings` are further options of `wres serve`. */
  static start(wres, ...settings) {
    return Service.startOn(null, wres, ...settings);
  }

  /** Starts one on a database, or null for a file of its own. */
  static async startOn(database, wres, ...settings) {
    const service = new Service();
    service.wres = wres;
    service.folder = mkdtempSync(join(tmpdir(), 'wres-service-'));
    const place = ['--database', database ?? join(service.folder, 'wres.db'), '--key-file', join(service.folder, 'key')];
    service.place = place;
    execFileSync(wres, ['key', 'new', '--out', join(service.folder, 'key')]);
    execFileSync(wres, ['store', 'create', ...place]);
    execFileSync(wres, ['generate', '--councils', '1', '--staff', '1500', '--seed', '7', '--dir', join(service.folder, 'county')]);
    service.settings = settings;
    await service.serve();
    return service;
  }

  /** Serves the store, at an address that is free now; `before` are the words of a program that starts it. */
  async serve(...before) {
    const words = [...before, this.wres, 'serve', '--port', '0', '--requests-per-second', '10000', '--sign-ins-per-minute', '10000', ...this.place, ...this.settings];
    this.process = spawn(words[0], words.slice(1), { stdio: ['ignore', 'pipe', 'ignore'] });
    this.address = await new Promise((resolve, reject) => {
      let said = '';
      this.process.stdout.on('data', (words) => {
        said += words;
        const found = said.match(/Serving at (\S+)\//);
        if (found) resolve(found[1]);
      });
      this.process.on('exit', () => reject(new Error('the service ended before it served')));
    });
  }

  /** Kills it where it stands. */
  async kill() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
  }

  /** Invites somebody; gives the path of their one-time link. After the roles may come further options of `wres invite`. */
  invite(email, name, organisation, ...roles) {
    const isOption = roles.findIndex((role) => role.startsWith('--'));
    const further = isOption < 0 ? [] : roles.splice(isOption);
    const options = [...roles.flatMap((role) => ['--role', role]), ...further];
    return execFileSync(this.wres, ['invite', '--email', email, '--name', name, '--organisation', organisation, ...options, ...this.place], {
      encoding: 'utf8',
    }).trim();
  }

  /** The paths of the made-up council's files. */
  councilFiles() {
    const county = join(this.folder, 'county');
    const council = join(county, readdirSync(county, { withFileTypes: true }).find((entry) => entry.isDirectory()).name);
    return readdirSync(council)
      .filter((name) => /\.(csv|xlsx)$/.test(name))
      .map((name) => join(council, name));
  }

  /** Ends it, and gives its exit status. */
  async end() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    return ended;
  }

  /** Ends it and leaves nothing behind. */
  async stop() {
    const status = await this.end();
    this.discard();
    return status;
  }

  discard() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
