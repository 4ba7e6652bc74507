import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setPriority } from 'node:os';

const program = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** A process of its own for work that may never end; it is ended when it keeps silent for longer than it asked for. */
class Worker {
  #child = null;
  #served = 0;

  async #ready() {
    if (this.#child !== null && this.#served < 400) return this.#child;
    this.end(); // what mutants leave behind piles up
    this.#served = 0;
    const child = fork(program, {
      execArgv: ['--max-old-space-size=3000'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    setPriority(child.pid, 5);
    this.#child = child;
    await new Promise((done) => child.once('message', done));
    return child;
  }

  /** The answer, or null where none came. */
  async ask(order) {
    const child = await this.#ready();
    this.#served += 1;
    return new Promise((answer) => {
      let timer;
      const settle = (result) => {
        clearTimeout(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        if (result === null) this.end();
        answer(result);
      };
      const wait = (patience) => {
        clearTimeout(timer);
        timer = setTimeout(() => settle(null), 2 * patience);
      };
      child.once('exit', () => settle(null));
      child.on('message', (message) => {
        if (message.patience === undefined) settle(message);
        else wait(message.patience);
      });
      wait(order.patience);
      child.send(order);
    });
  }

  end() {
    this.#child?.removeAllListeners('exit').kill('SIGKILL');
    this.#child = null;
  }
}

/** Takes orders to `width` processes; `done` hears each answer. */
export async function inPool(width, orders, done) {
  const left = orders.values();
  const serve = async () => {
    const worker = new Worker();
    for (const order of left) done(order, await worker.ask(order));
    worker.end();
  };
  await Promise.all(Array.from({ length: width }, serve));
}
