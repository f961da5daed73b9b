import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openServer } from '../../src/queue/connection.js';
import { laySchools } from '../batch/small-schools.js';
import { shuifuze } from './command.js';
import { freePort, hasRedis, password, startRedis, type Redis } from './redis.js';

describe('a server of another version', () => {
  let server: Server;
  afterEach(() => server.close());

  /** Says that it is of that version, and takes any password. */
  async function ofVersion(version: string): Promise<string> {
    const info = `# Server\r\nredis_version:${version}\r\n`;
    server = createServer((socket) => {
      socket.on('data', (piece) => {
        // A command is a list of texts; its first is the name.
        for (const [, name] of piece.toString().matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/g))
          socket.write(/info/i.test(name!) ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n');
      });
      socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await new Promise((heard) => server.once('listening', heard));
    return `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it.each(['2.8.24', '4.0.14', '5.0.7', '6.0.16'])('is refused where it is older than 6.2: %s', async (version) => {
    const refused = openServer(await ofVersion(version), password);
    await expect(refused).rejects.toMatchObject({ exitCode: 3 });
    await expect(refused).rejects.toThrow(new RegExp(`127.0.0.1:\\d+ is Redis ${version}; at least 6.2 is needed`));
  });

  it.each(['6.2.0', '7.0.15', '10.0.1'])('is taken from 6.2 on: %s', async (version) => {
    expect((await openServer(await ofVersion(version), password)).at).toContain('127.0.0.1');
  });

  it('ends the command with 3, with nothing of the password', async () => {
    const url = await ofVersion('4.0.14');
    for (const args of [['worker', '--queue', url], ['batch', '--queue', url, '--status']]) {
      const command = shuifuze(args);
      expect(await command.ended).toBe(3);
      expect(command.said()).toContain('Upgrade Redis');
      expect(command.said()).not.toContain(password);
    }
  }, 60_000);
}); // prettier-ignore

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!hasRedis || !hasOpenssl)('a server that speaks TLS (needs redis-server and openssl)', () => {
  let folder = '';
  let redis: Redis;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuifuze-tls-'));
    const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
    const options = ['-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-addext', names, '-keyout', 'key.pem', '-out', 'cert.pem']; // prettier-ignore
    execFileSync('openssl', ['req', '-x509', ...options], { cwd: folder, stdio: 'ignore' });
    redis = await startRedis(folder, true);
  }, 60_000);
  afterAll(async () => {
    await redis.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['localhost', '127.0.0.1'])('is spoken to by rediss:// where its certificate is known: %s', async (host) => {
    const env = { NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') };
    const status = shuifuze(['batch', '--queue', `rediss://${host}:${redis.port}`, '--status'], { env });
    expect(await status.ended).toBe(0);
    expect(status.said()).toBe(`Queue ${host}:${redis.port}. Waiting: 0, being checked: 0, workers: 0.\n`);
  }, 60_000);

  it.each([
    ['rediss:', /is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\).*NODE_EXTRA_CA_CERTS/],
    ['redis:', /cannot be reached \(ECONNRESET\).*rediss:/],
  ])('is refused where it is not known, or asked without TLS: %s', async (protocol, message) => {
    const status = shuifuze(['batch', '--queue', `${protocol}//localhost:${redis.port}`, '--status']);
    expect(await status.ended).toBe(3);
    expect(status.said()).toMatch(message);
  }, 60_000);
}); // prettier-ignore

describe('without what only the queue needs', () => {
  let installed = '';

  beforeAll(async () => {
    installed = await mkdtemp(join(tmpdir(), 'shuifuze-without-'));
    for (const part of ['dist', 'rules', 'package.json'])
      await cp(part, join(installed, part), { recursive: true });
    await mkdir(join(installed, 'node_modules'));
    const packages = (await readdir('node_modules')).filter((name) => !['bullmq', 'ioredis'].includes(name));
    for (const name of packages) await symlink(resolve('node_modules', name), join(installed, 'node_modules', name));
  }, 60_000);
  afterAll(() => rm(installed, { recursive: true, force: true }));

  it('a batch runs, and --queue says what to install', async () => {
    const [schools, out] = [join(installed, 'in'), join(installed, 'out')];
    await laySchools(schools, 1);
    const batch = ['batch', schools, '--school-per', 'folder', '-o', out, '--fail-on', 'none'];
    const alone = shuifuze(batch, { installed });
    expect(await alone.ended, alone.said()).toBe(0);
    const queue = ['--queue', `redis://127.0.0.1:${await freePort()}`];
    for (const args of [[...batch, ...queue, '--shared', installed], ['batch', ...queue, '--status'], ['worker', ...queue]]) {
      const command = shuifuze(args, { installed });
      expect(await command.ended).toBe(3);
      expect(command.said()).toContain('npm install bullmq ioredis');
    }
  }, 120_000);
}); // prettier-ignore
