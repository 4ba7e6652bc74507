import { useMemo } from 'react';
import { encodeExperiment } from '../../state/addressEncode';
import { ADDRESS_LIMIT, bytesOf } from '../../state/addressEntries';
import { pageAddress } from '../../state/share/pageAddress';
import { sharedAddress } from '../../state/share/sharedAddress';
import { shareTexts } from '../../state/share/shareTexts';
import { share } from '../../text/en/share';
import { Announcer } from '../Announcer';
import { Dialog } from '../dialog/Dialog';
import { useExperiment } from '../experimentStore';
import { MoreOptions } from './MoreOptions';
import { Preview } from './Preview';
import styles from './ShareDialog.module.css';
import { useShareOptions } from './shareOptions';
import { ShareTextList } from './ShareTextList';
import { TakeAway } from './TakeAway';
import { WhatToShow } from './WhatToShow';

type ShareDialogProps = { readonly onClose: () => void };

/** Whether embed.js lies beside the page: not where everything is in one file. */
const HAS_ELEMENT = import.meta.env.MODE !== 'standalone';

/** What a teacher copies into a course, with the options of the view, and a preview. */
export function ShareDialog({ onClose }: ShareDialogProps) {
  const experiment = encodeExperiment(useExperiment());
  const options = useShareOptions();
  const { base, place } = useMemo(() => pageAddress(location.href), []);
  const bytes = bytesOf(experiment);
  return (
    <Dialog wide title={share.title} onClose={onClose}>
      <div className={styles['share']}>
        {bytes > ADDRESS_LIMIT && (
          <p className={styles['warning']} role="alert">
            {share.tooLong(bytes, ADDRESS_LIMIT)}
          </p>
        )}
        <div className={styles['columns']}>
          <div className={styles['options']}>
            <WhatToShow view={options.view} />
            <MoreOptions {...options} />
          </div>
          <ShareTextList
            texts={shareTexts({ base, experiment, hasElement: HAS_ELEMENT, ...options })}
            place={place}
            {...options}
          />
        </div>
        <TakeAway />
        <Announcer />
        <Preview
          address={
            place === 'unknown' ? null : sharedAddress(base, { ...options.view, resize: 'auto' }, experiment)
          }
        />
      </div>
    </Dialog>
  );
}
