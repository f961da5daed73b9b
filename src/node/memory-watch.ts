import { workerData } from 'node:worker_threads';

/** How often the memory of the process is looked at, in milliseconds. */
const EVERY = 100;

const most = Number(workerData) * 1024 * 1024;
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
}, EVERY);
