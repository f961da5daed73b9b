import type { Bilingual } from '../model/text.js';

/** What goes wrong with a queue, with what mends it. Never the password. */
export const queueFaults = {
  notInstalled: {
    zh: '队列要用的部件没有安装。请在 shuifuze 所在的文件夹运行 npm install bullmq ioredis；不加 --queue 时不需要它。',
    en: 'What the queue needs is not installed. Run npm install bullmq ioredis where shuifuze is installed; without --queue it is not needed.',
  },
  unreachable: {
    zh: '连不上队列 {at}（{reason}）。请看 Redis 是否在运行、地址和端口是否写对（用 TLS 的写 rediss:）、防火墙是否放行。',
    en: 'The queue at {at} cannot be reached ({reason}). See that Redis is running, that host and port are right (rediss: where it speaks TLS), and that no firewall is between.',
  },
  password: {
    zh: '队列 {at} 不接受用户名或密码（{reason}）。请把密码放进环境变量 SHUIFUZE_QUEUE_PASSWORD，用户名写在地址里：redis://用户@主机。',
    en: 'The queue at {at} does not take the user or password ({reason}). Put the password into the environment as SHUIFUZE_QUEUE_PASSWORD, the user into the address: redis://user@host.',
  },
  certificate: {
    zh: '队列 {at} 的证书不能信任（{reason}）。若是单位自己的证书，请用环境变量 NODE_EXTRA_CA_CERTS 指出证书文件。',
    en: 'The certificate of the queue at {at} is not trusted ({reason}). If it is your own authority’s, name its file in the environment as NODE_EXTRA_CA_CERTS.',
  },
  tooOld: {
    zh: '队列 {at} 是 Redis {found}，至少要 {least}。请升级 Redis，或换一台。',
    en: 'The queue at {at} is Redis {found}; at least {least} is needed. Upgrade Redis, or name another one.',
  },
  outsideShared: {
    zh: '{path} 不在共享文件夹 {shared} 里，别的机器看不到。请用 --shared 指出大家都能看到的文件夹，文件、输出、规则都要在里面。',
    en: '{path} is not in the shared folder {shared}, so that no other machine sees it. Name with --shared the folder that all see; workbooks, output and rules must lie in it.',
  },
  notShared: {
    zh: '这台机器在 {shared} 里看不到 {path}。请挂载共享文件夹，用 --shared 指出它在这台机器上的位置；若那次批量检查已经作废，用 shuifuze batch --queue … --cancel 把它撤下。',
    en: 'This machine does not see {path} in {shared}. Mount the shared folder and say with --shared where it is here; if that batch was given up, take it out with shuifuze batch --queue … --cancel.',
  },
  otherVersion: {
    zh: '这批检查要用 shuifuze {needed}，这台机器上是 {found}。请装同一个版本；学校留给别的机器。',
    en: 'This batch needs shuifuze {needed}, and here is {found}. Install the same version; its schools are left to other machines.',
  },
  otherRules: {
    zh: '这批检查要用的规则（摘要 {needed}）与这台机器上的（摘要 {found}）不同。请装同样的规则；学校留给别的机器。',
    en: 'This batch needs rules with the digest {needed}, and here they have {found}. Install the same rules; its schools are left to other machines.',
  },
  cannotWrite: {
    zh: '这台机器不能写进共享文件夹：{reason}学校留给别的机器。',
    en: 'This machine cannot write into the shared folder: {reason} Its schools are left to other machines.',
  },
  notSeenBack: {
    zh: '工作机报告“{folder}”做完了，但这里看不到它写的 {path}。请看两边的 --shared 是不是同一个文件夹。',
    en: 'A worker says that “{folder}” is done, but {path} which it wrote is not seen here. See that --shared is the same folder on both.',
  },
} as const satisfies Record<string, Bilingual>;

/** What is told of a queue on the way. */
export const queueWords = {
  stalled: {
    zh: '检查它的工作机几次中途消失',
    en: 'the workers that had it ended again and again',
  },
  failed: { zh: '没有工作机能做完它（{reason}）', en: 'no worker could finish it ({reason})' },
  noWorker: {
    zh: '队列上没有工作机。请在能看到共享文件夹的机器上运行 shuifuze worker --queue …',
    en: 'No worker is at the queue. Start one where the shared folder is seen: shuifuze worker --queue …',
  },
  paused: {
    zh: '队列已暂停；用 shuifuze batch --queue … --resume 继续。',
    en: 'The queue is paused; shuifuze batch --queue … --resume lets it go on.',
  },
  away: {
    zh: '队列 {at} 断开了（{reason}），等它回来。',
    en: 'The queue at {at} is gone ({reason}); waiting for it.',
  },
  back: { zh: '队列 {at} 又连上了。', en: 'The queue at {at} is back.' },
  twin: {
    zh: '另一处（{host}）正在做同一批检查，等它结束后沿用结果。若它已不在运行，删除 {path}。',
    en: 'The same batch is at work elsewhere ({host}); waiting, to keep its results. If it runs no more, delete {path}.',
  },
  ready: {
    zh: '工作机已就绪：队列 {at}，共享文件夹 {shared}，同时检查 {jobs} 所，shuifuze {version}。Ctrl-C 做完手上的再结束。',
    en: 'Worker ready: queue {at}, shared folder {shared}, schools at a time: {jobs}, shuifuze {version}. Ctrl-C ends it when what it has is done.',
  },
  took: { zh: '{out}：{folder}（第 {at}/{of} 所）', en: '{out}: {folder} ({at} of {of})' },
  leaving: { zh: '做完手上的就结束……', en: 'Ending when what it has is done …' },
  did: { zh: '这台工作机做完了 {count} 所。', en: 'Schools done by this worker: {count}.' },
  status: {
    zh: '队列 {at}：等待 {waiting} 所，正在检查 {active} 所；工作机 {workers} 台。',
    en: 'Queue {at}. Waiting: {waiting}, being checked: {active}, workers: {workers}.',
  },
  statusOf: { zh: '{out}：做到第 {at}/{of} 所', en: '{out}: at {at} of {of}' },
  nowPaused: {
    zh: '队列 {at} 已暂停：正在检查的会做完，不再开始新的。',
    en: 'The queue at {at} is paused: what is being checked is finished, nothing new begins.',
  },
  nowResumed: { zh: '队列 {at} 继续。', en: 'The queue at {at} goes on.' },
  cancelled: {
    zh: '从队列 {at} 撤下了 {count} 所；正在检查的会做完。',
    en: 'Schools taken out of the queue at {at}: {count}; what is being checked is finished.',
  },
} as const satisfies Record<string, Bilingual>;
