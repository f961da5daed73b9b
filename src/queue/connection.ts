import type { RedisOptions } from 'bullmq';
import { usage } from '../usage.js';
import { RunError } from '../errors.js';
import { reasonOf } from '../node/reasons.js';
import { fault } from './fault.js';

/** A host that is an IP address, not a name. */
const ADDRESS = /^[\d.]+$|:/;
/** BullMQ asks for 6.2: what it uses of streams and lists came with it. */
const LEAST = [6, 2] as const;
/** Milliseconds for the first connection. */
const PATIENCE = 10_000;
/** Milliseconds between tries to come back, at most. */
const MOST_PAUSE = 2000;

/** The engine and the way to its server; nothing of it is printed but `at`. */
export interface QueueServer {
  readonly bullmq: typeof import('bullmq');
  readonly connection: RedisOptions;
  readonly Redis: typeof import('ioredis').Redis;
  /** Host and port, for messages. */
  readonly at: string;
}

/**
 * Loads the engine and proves that its server is there, lets us in and is new enough. Throws a `RunError` with what
 * mends it.
 * @param url `redis://[user[:password]@]host[:port][/number]`, `rediss://` with TLS
 * @param password instead of one in the url, so that it stands in no list of processes
 */
export async function openServer(url: string, password: string | undefined): Promise<QueueServer> {
  const options = optionsOf(url, password);
  const at = `${options.host}:${options.port}`;
  const { bullmq, Redis } = await engine();
  const client = new Redis({ ...options, lazyConnect: true, retryStrategy: () => null, enableReadyCheck: false });
  let reason: unknown;
  client.on('error', (error) => (reason = error));
  try {
    await client.connect();
    refuseOld(await client.info('server'), at);
  } catch (error) {
    // The client says only that it is closed; why stands in the event before.
    throw error instanceof RunError ? error : refused(reason ?? error, at);
  } finally {
    client.disconnect();
  }
  return { bullmq, Redis, connection: { ...options, skipVersionCheck: true }, at };
} // prettier-ignore

/** What a process that waits for a queue is told of it. */
export interface ServerTold {
  readonly away: (reason: string) => void;
  readonly back: () => void;
}

/** Watches a server until it is ended. */
export interface Watch {
  readonly isAway: () => boolean;
  readonly end: () => void;
}

/** Tells once when the server has gone and once when it is back; the engine itself comes back without a word. */
export function watchServer({ Redis, connection }: QueueServer, { away, back }: ServerTold): Watch {
  const client = new Redis(connection);
  let isAway = false;
  client.on('error', (error) => {
    if (!isAway) away(reasonOf(error));
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) back();
    isAway = false;
  });
  return { isAway: () => isAway, end: () => client.disconnect() };
}

async function engine() {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, Redis };
  } catch (error) {
    if (reasonOf(error) === 'ERR_MODULE_NOT_FOUND') throw fault('notInstalled');
    throw error;
  }
}

function optionsOf(url: string, password: string | undefined): RedisOptions & { host: string; port: number } {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !['redis:', 'rediss:'].includes(parsed.protocol) || parsed.hostname === '')
    throw usage('queueUrl');
  const { protocol, hostname, port, username, pathname } = parsed;
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: Number(port || 6379),
    db: Number(pathname.slice(1)) || 0,
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...secretOf(password || decodeURIComponent(parsed.password)),
    ...(protocol === 'rediss:' ? { tls: named(host) } : {}),
    connectTimeout: PATIENCE,
    // A queue that is away is waited for, also by what was asked of it meanwhile.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, MOST_PAUSE),
  };
}

/** A server may not be asked for by an address as its name. */
function named(host: string): { servername?: string } {
  return ADDRESS.test(host) ? {} : { servername: host };
}

function secretOf(password: string): { password?: string } {
  return password === '' ? {} : { password };
}

function refuseOld(info: string, at: string): void {
  const found = /redis_version:(\S+)/.exec(info)?.[1];
  if (found === undefined) return;
  const [major = 0, minor = 0] = found.split('.').map(Number);
  if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]))
    throw fault('tooOld', { at, found, least: LEAST.join('.') });
}

function refused(error: unknown, at: string): RunError {
  const text = error instanceof Error ? error.message : String(error);
  const code = reasonOf(error);
  const word = /^(WRONGPASS|NOAUTH|NOPERM|ERR .*(AUTH|password))/.exec(text)?.[1];
  if (word !== undefined) return fault('password', { at, reason: text.split(' ')[0]! });
  if (/CERT|SELF_SIGNED|EPROTO|ERR_SSL|ERR_TLS/.test(code)) return fault('certificate', { at, reason: code });
  return fault('unreachable', { at, reason: /^[A-Z_]+$/.test(code) ? code : text });
}
