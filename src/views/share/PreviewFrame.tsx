import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { share } from '../../text/en/share';
import { useAnnounced } from '../announce';
import styles from './ShareDialog.module.css';
import { useShareOptions } from './shareOptions';

/** In milliseconds; a page that answers later still takes the sentence away. */
const PATIENCE = 8000;

/** The height in a `ready` or `resize` of the page; null for anything else. */
function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { source, type, height } = data as Readonly<Record<string, unknown>>;
  if (source !== 'softmax-backwards' || (type !== 'ready' && type !== 'resize')) return null;
  return typeof height === 'number' && height > 0 ? height : null;
}

type Heard = { readonly onHeight: (height: number) => void; readonly onRefused: () => void };

/** Opens the address in a frame in `place`, and hears that frame alone. Returns what takes it away. */
function openFrame(place: HTMLElement, address: string, { onHeight, onRefused }: Heard): () => void {
  const frame = document.createElement('iframe');
  frame.title = share.preview.frame;
  frame.allow = 'clipboard-write';
  frame.src = address;
  const hear = ({ source, data }: MessageEvent) => {
    const height = source === frame.contentWindow ? heightIn(data) : null;
    if (height !== null) onHeight(height);
  };
  const refuse = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'frame-src') onRefused();
  };
  window.addEventListener('message', hear);
  document.addEventListener('securitypolicyviolation', refuse);
  place.append(frame);
  return () => {
    window.removeEventListener('message', hear);
    document.removeEventListener('securitypolicyviolation', refuse);
    frame.remove();
  };
}

type PreviewFrameProps = { readonly address: string; readonly width: string };

/** This very page in a frame, as high as it says it is. Give the address as key. */
export function PreviewFrame({ address, width }: PreviewFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const [standing, setStanding] = useState<'waiting' | 'silent' | 'refused' | 'answered'>('waiting');
  const height = useShareOptions((options) => options.height);
  useLayoutEffect(() => {
    if (!place.current) return;
    return openFrame(place.current, address, {
      onHeight: (measured) => {
        setStanding('answered');
        useShareOptions.setState({ height: measured, isMeasured: true });
      },
      onRefused: () => setStanding('refused'),
    });
  }, [address]);
  useEffect(() => {
    if (standing !== 'waiting') return;
    const timer = setTimeout(() => setStanding('silent'), PATIENCE);
    return () => clearTimeout(timer);
  }, [standing]);
  const said = standing === 'silent' || standing === 'refused' ? share.preview[standing] : '';
  useAnnounced(said, 'preview');
  return (
    <>
      <p className={styles['hint']}>{said}</p>
      <div className={styles['window']} hidden={standing === 'refused'}>
        <div ref={place} style={{ width, height }} />
      </div>
    </>
  );
}
