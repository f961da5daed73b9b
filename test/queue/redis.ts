import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether there is a server to test with; without it the tests of the queue say that they are skipped. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export const password = 'not-to-be-printed';

/** A Redis of our own on loopback, with a password and its log of commands on the disk. */
export interface Redis {
  readonly port: number;
  /** Its databases are apart: a test has one of its own. */
  readonly url: (database?: number) => string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a server whose files lie in a folder; with a certificate there it speaks TLS. */
export async function startRedis(folder: string, tls = false): Promise<Redis> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  let server: ChildProcess;
  const speaks = tls ? { port: 0, 'tls-port': port, 'tls-cert-file': 'cert.pem', 'tls-key-file': 'key.pem', 'tls-auth-clients': 'no' } : { port }; // prettier-ignore
  const options = { ...speaks, bind: '127.0.0.1', requirepass: password, appendonly: 'yes', appendfsync: 'always', dir: folder }; // prettier-ignore
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const start = async (): Promise<void> => {
    server = spawn('redis-server', [...args, '--save', ''], { stdio: 'ignore', cwd: folder });
    while (!(await answers(port))) await wait(50);
  };
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
  };
  await start();
  return { port, url: (database = 0) => `redis://127.0.0.1:${port}/${database}`, start, stop };
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (found: boolean) => (socket.destroy(), resolve(found));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
