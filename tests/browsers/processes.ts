import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

const started = new Set<ChildProcess>();

/** Starts a program, with a pipe to us as its file 3. It ends with `end`, or with this process at the latest. */
export function start(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(program, args, {
    detached: true, // a group of its own, to be ended with all that it has started
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  started.add(child);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} has ended (${code})`)));
  });
  ended.catch(() => {}); // whoever waits for the program hears of it
  return { child, ended };
}

export function end(child: ChildProcess) {
  started.delete(child);
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // it has ended by itself
  }
}

const endAll = () => started.forEach(end);
process.once('exit', endAll);
process.once('disconnect', endAll); // the runner was killed

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => {
    server.close(closed);
  });
  return port;
}
