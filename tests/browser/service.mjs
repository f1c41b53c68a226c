// SPDX-License-Identifier: MIT
//
// A real service on this machine, with a store of its own, made-up people, and the files of a made-up council.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Service {
  /** Starts one; `wres` is the program, `settings` are further options of `wres serve`. */
  static async start(wres, ...settings) {
    const service = new Service();
    service.wres = wres;
    service.folder = mkdtempSync(join(tmpdir(), 'wres-browser-'));
    const place = ['--database', join(service.folder, 'wres.db'), '--key-file', join(service.folder, 'key')];
    service.place = place;
    execFileSync(wres, ['key', 'new', '--out', join(service.folder, 'key')]);
    execFileSync(wres, ['store', 'create', ...place]);
    execFileSync(wres, ['generate', '--councils', '1', '--staff', '1500', '--seed', '7', '--dir', join(service.folder, 'county')]);
    service.process = spawn(wres, ['serve', '--port', '0', '--requests-per-second', '10000', '--sign-ins-per-minute', '10000', ...place, ...settings], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    service.address = await new Promise((resolve, reject) => {
      let said = '';
      service.process.stdout.on('data', (words) => {
        said += words;
        const found = said.match(/Serving at (\S+)\//);
        if (found) resolve(found[1]);
      });
      service.process.on('exit', () => reject(new Error('the service ended before it served')));
    });
    return service;
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
  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    const status = await ended;
    rmSync(this.folder, { recursive: true, force: true });
    return status;
  }
}
