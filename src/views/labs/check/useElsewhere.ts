import { useEffect, useState } from 'react';
import { QUANTITIES, type Quantity } from '../../../engine/diagnosis/question';
import { askCheck } from '../../../state/check/checkClient';
import type { Answer } from './useCheck';

/** Another quantity whose numbers these are: right, or by one mistake that is known. */
export type Elsewhere = { readonly quantity: Quantity; readonly verdict: 'right' | 'mistake' };

/** Where nothing was found it is worth asking whether something else was pasted than was said. */
function isLost({ result }: Answer): boolean {
  if (result.kind === 'unread') return false;
  const { verdict, because } = result.diagnosis;
  return verdict === 'unreadable' || (verdict === 'unknown' && because === 'none');
}

async function searchElsewhere({ request }: Answer): Promise<Elsewhere | null> {
  const others = QUANTITIES.filter(
    (quantity) =>
      quantity !== request.quantity && (quantity !== 'dE_dW' || request.problem.source.kind === 'layer'),
  );
  const found: Elsewhere[] = [];
  for (const quantity of others) {
    const result = await askCheck({ ...request, quantity });
    const verdict = result.kind === 'checked' ? result.diagnosis.verdict : null;
    if (verdict === 'right' || verdict === 'mistake') found.push({ quantity, verdict });
  }
  return found.find(({ verdict }) => verdict === 'right') ?? found[0] ?? null;
}

/** Of which other quantity these numbers are known; null: of none, or not asked yet. */
export function useElsewhere(answer: Answer | null): Elsewhere | null {
  const [found, setFound] = useState<{ readonly of: Answer; readonly where: Elsewhere | null } | null>(null);
  useEffect(() => {
    if (!answer || !isLost(answer)) return undefined;
    let isLeft = false;
    // a drag or typing goes on over it: asked once it has come to rest
    const timer = setTimeout(async () => {
      const where = await searchElsewhere(answer);
      if (!isLeft) setFound({ of: answer, where });
    }, 200);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [answer]);
  return found?.of === answer ? found.where : null;
}
