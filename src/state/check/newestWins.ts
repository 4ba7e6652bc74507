/**
 * Asks one after the other, and of those that come meanwhile only the newest: in a drag there is never more than one on the way and
 * one in waiting. Every answer that comes is passed on with its request, since a late one is still better than none.
 */
export function newestWins<Request, Answer>(
  ask: (request: Request) => Promise<Answer>,
  onAnswer: (answer: Answer, request: Request) => void,
): (request: Request) => void {
  let isBusy = false;
  let next: { readonly request: Request } | null = null;
  const run = async (request: Request): Promise<void> => {
    isBusy = true;
    onAnswer(await ask(request), request);
    isBusy = false;
    const waiting = next;
    next = null;
    if (waiting) await run(waiting.request);
  };
  return (request) => {
    if (isBusy) next = { request };
    else void run(request);
  };
}
