import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

// Loaded before a program (`node --import`): whatever reaches for the network ends it, and says so.
function refuse() {
  process.stderr.write('network\n');
  process.exit(99);
}
net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.createSocket = refuse;
for (const name of Object.keys(dns))
  if (typeof dns[name] === 'function' && /^(lookup|resolve|reverse)/.test(name)) dns[name] = refuse;
globalThis.fetch = refuse;
globalThis.WebSocket = refuse;
syncBuiltinESMExports();
