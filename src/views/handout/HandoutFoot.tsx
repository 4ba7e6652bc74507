import type { Handout } from '../../lesson/handout/handout';
import { handout as text } from '../../text/en/handout';
import styles from './Handout.module.css';
import { QrCode } from './QrCode';
import { QR_MOST_BYTES, qrPath } from './qrPath';

/** What came of it, and where it lives. */
export function HandoutFoot({ verdict, address }: Handout) {
  const code = address.ok ? qrPath(address.value) : null;
  return (
    <footer className={styles['foot']} data-foot>
      <div>
        <h2>{text.verdict}</h2>
        <p>
          <b>{verdict.headline}</b> {verdict.detail}
        </p>
        <h2>{text.address}</h2>
        {address.ok ? (
          <>
            <p>{text.addressIs}</p>
            <p className={styles['address']} dir="ltr">
              {address.value}
            </p>
            {code === null && (
              <p>{text.noCode(new TextEncoder().encode(address.value).length, QR_MOST_BYTES)}</p>
            )}
          </>
        ) : (
          <p>{address.failure}</p>
        )}
      </div>
      {code && <QrCode {...code} />}
    </footer>
  );
}
