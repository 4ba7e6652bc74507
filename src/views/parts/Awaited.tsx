import { useEffect, useState, type ReactNode } from 'react';
import { figureButton } from '../../text/en/figureButton';
import { stage } from '../../text/en/stage';
import { Failure } from '../failure/Failure';
import styles from './Awaited.module.css';
import { useLoaded, type Part } from './part';

type AwaitedProps<Content> = {
  readonly part: Part<Content>;
  /** What it is called while it is on its way. */
  readonly title: string;
  /** Whether it is a menu: no room is kept for it. */
  readonly small?: boolean;
  readonly children: (content: Content) => ReactNode;
};

type Failed = { readonly error: unknown };

/** The button that was pressed went with its failure; that of the next one has the focus. */
const takeFocus = (button: HTMLButtonElement | null) => {
  if (document.activeElement === document.body) button?.focus({ preventScroll: true });
};

/** Shows what needs a part: asks for it, says so while it loads, and offers to ask again where it did not come. */
export function Awaited<Content>({ part, title, small, children }: AwaitedProps<Content>) {
  const content = useLoaded(part);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [isAgain, setAgain] = useState(false);
  const isMissing = content === null && failed === null;
  useEffect(() => {
    if (isMissing) part.load().catch((error: unknown) => setFailed({ error }));
  }, [isMissing, part]);
  if (content !== null) return children(content);
  if (failed === null) {
    return small ? (
      <p>{figureButton.loading}</p>
    ) : (
      <p className={styles['loading']}>{stage.loading(title)}</p>
    );
  }
  const retry = () => {
    setAgain(true);
    setFailed(null);
  };
  return (
    <Failure
      sentence={stage.failed(title)}
      error={failed.error}
      onRetry={retry}
      again={isAgain ? takeFocus : undefined}
    />
  );
}
