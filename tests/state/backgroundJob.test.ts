import { expect, test, vi } from 'vitest';
import { serveJob, startJob, type Job, type JobWorker } from '../../src/state/backgroundJob';
import { noReason } from '../../src/text/en/backgroundJob';

type Listener = (event: never) => void;

/** A worker made of two event targets: what is posted to it reaches the job, what the job posts comes back. */
function pretendWorker(job: Job<number, string>, { dead = false } = {}) {
  const outside = new Map<string, Listener[]>();
  const inside: Listener[] = [];
  const emit = (type: string, event: object) =>
    outside.get(type)?.forEach((listener) => listener(event as never));
  const terminated = { yes: false };
  const worker: JobWorker = {
    postMessage: (order) =>
      setTimeout(() => {
        if (dead) emit('error', { message: 'refused', preventDefault: () => {} });
        else inside.forEach((listener) => listener({ data: order } as never));
      }),
    terminate: () => {
      terminated.yes = true;
    },
    addEventListener: (type: string, listener: Listener) => {
      outside.set(type, [...(outside.get(type) ?? []), listener]);
    },
  };
  serveJob(job, {
    addEventListener: (_, listener) => inside.push(listener as Listener),
    postMessage: (report) => emit('message', { data: report }),
  });
  return { worker, emit, terminated };
}

const twice: Job<number, string> = (order, report) => {
  report(`${order} once`);
  report(`${order} twice`);
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

function started(openWorker: () => JobWorker, job = twice) {
  const reports: string[] = [];
  const failures: string[] = [];
  const running = startJob<number, string>({
    openWorker,
    loadJob: async () => job,
    onReport: (report) => reports.push(report),
    onFailure: (reason) => failures.push(reason),
  });
  return { running, reports, failures };
}

test('a job in a worker answers each order with all its reports', async () => {
  const { running, reports } = started(() => pretendWorker(twice).worker);
  running.send(1);
  running.send(2);
  await settled();
  expect(reports).toEqual(['1 once', '1 twice', '2 once', '2 twice']);
});

test('where no worker can be had the page does the same work, in order', async () => {
  const { running, reports, failures } = started(() => {
    throw new Error('SecurityError');
  });
  running.send(1);
  running.send(2);
  await settled();
  expect(reports).toEqual(['1 once', '1 twice', '2 once', '2 twice']);
  expect(failures).toEqual([]);
});

test('a worker that does not even start is replaced by the page, with the orders sent so far', async () => {
  const { running, reports, failures } = started(() => pretendWorker(twice, { dead: true }).worker);
  running.send(3);
  await settled();
  running.send(4);
  await settled();
  expect(reports).toEqual(['3 once', '3 twice', '4 once', '4 twice']);
  expect(failures).toEqual([]);
});

test('a worker that breaks after it has worked is told, in the browser’s words where it has any', async () => {
  const pretend = pretendWorker(twice);
  const { running, failures } = started(() => pretend.worker);
  running.send(1);
  await settled();
  pretend.emit('error', { message: 'out of memory', preventDefault: () => {} });
  pretend.emit('error', { message: '', preventDefault: () => {} });
  expect(failures).toEqual(['out of memory', noReason]);
});

test('a job in the page that throws says so and takes the next order', async () => {
  const job: Job<number, string> = (order, report) => {
    if (order === 1) throw new Error('one is not for me');
    report(`${order}`);
  };
  const { running, reports, failures } = started(() => {
    throw new Error('SecurityError');
  }, job);
  running.send(1);
  running.send(2);
  await settled();
  expect(failures).toEqual(['one is not for me']);
  expect(reports).toEqual(['2']);
});

test('nothing is reported once it is stopped, and the worker is ended', async () => {
  const pretend = pretendWorker(twice);
  const { running, reports } = started(() => pretend.worker);
  running.send(1);
  running.stop();
  await settled();
  expect(reports).toEqual([]);
  expect(pretend.terminated.yes).toBe(true);
});

test('a worker hands over what a report moves', async () => {
  const posted: (readonly [unknown, readonly Transferable[]])[] = [];
  const inside: Listener[] = [];
  const numbers = new Float64Array([1, 2]);
  const job: Job<number, Float64Array> = (_, report) => report(numbers, [numbers.buffer]);
  serveJob(job, {
    addEventListener: (_, listener) => inside.push(listener as Listener),
    postMessage: (report, moved) => void posted.push([report, moved]),
  });
  inside.forEach((listener) => listener({ data: 1 } as never));
  expect(posted).toEqual([[numbers, [numbers.buffer]]]);
});

test('a worker is given its orders, and its job its reports, with nothing moved unless it is said', () => {
  const posted: unknown[] = [];
  const pretend = pretendWorker(twice);
  const postMessage = (...given: unknown[]) => void posted.push(given);
  started(() => ({ ...pretend.worker, postMessage })).running.send(7);
  const inside = new Map<string, Listener>();
  serveJob<number, boolean>((_, report, isStopped) => report(isStopped()), {
    addEventListener: (type, listener) => void inside.set(type, listener as Listener),
    postMessage,
  });
  inside.get('message')?.({ data: 1 } as never);
  expect(posted).toEqual([
    [7, []],
    [false, []],
  ]);
});

test('a job in a worker that is rejected is an error of the worker, as one that throws', async () => {
  vi.useFakeTimers();
  try {
    const inside: Listener[] = [];
    serveJob(async () => Promise.reject(new Error('out of numbers')), {
      addEventListener: (_, listener) => inside.push(listener as Listener),
      postMessage: () => {},
    });
    inside.forEach((listener) => listener({ data: 1 } as never));
    await expect(vi.advanceTimersByTimeAsync(1)).rejects.toThrow('out of numbers');
  } finally {
    vi.useRealTimers();
  }
});

test('a job in the page is not begun once it is stopped, and one that goes on can ask', async () => {
  const asked: boolean[] = [];
  let goOn = (): void => {};
  const job: Job<number, string> = async (_, __, isStopped) => {
    asked.push(isStopped());
    await new Promise<void>((done) => {
      goOn = done;
    });
    asked.push(isStopped());
  };
  const { running, failures } = started(() => {
    throw new Error('SecurityError');
  }, job);
  running.send(1);
  running.send(2);
  await settled();
  running.stop();
  goOn();
  await settled();
  expect(asked).toEqual([false, true]);
  expect(failures).toEqual([]);
});

test('a worker that breaks once it is stopped is not told', async () => {
  const pretend = pretendWorker(twice);
  const { running, failures } = started(() => pretend.worker);
  running.send(1);
  await settled();
  running.stop();
  pretend.emit('error', { message: 'out of memory', preventDefault: () => {} });
  expect(failures).toEqual([]);
});
