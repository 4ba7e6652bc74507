import { useEffect } from 'react';
import type { Notice } from '../state/refusal';
import { page } from '../text/en/page';
import { announce, hold, useAnnouncement } from './announce';
import { experimentStore } from './experimentStore';
import { heard } from './parts/pageParts';
import { useWalk } from './walk';

/** The page's one live region; a modal dialog has another in its place, as what is beneath it is not heard. */
export function Announcer() {
  const { said, count } = useAnnouncement();
  return (
    <p role="status" className="visually-hidden">
      <span key={count}>{said}</span>
    </p>
  );
}

/** Says what became of a change of the experiment, or of its place in the walk, once it has come to rest. */
export function useAnnouncedChanges(): void {
  useEffect(() => {
    let told = { ...experimentStore.getState(), ...useWalk.getState(), notices: [] as readonly Notice[] };
    const tell = async () => {
      const before = told;
      const { changeSaid } = await heard.load();
      told = { ...experimentStore.getState(), ...useWalk.getState() };
      return changeSaid(before, told);
    };
    const changed = () => announce(() => tell().catch(() => page.heardFailed), 'change');
    const held = ({ type }: Event) => hold(type === 'pointerdown');
    // a release may be kept from the page, by a menu of the browser
    const presses = ['pointerdown', 'pointerup', 'pointercancel', 'keydown'];
    for (const press of presses) window.addEventListener(press, held, true);
    const stops = [
      experimentStore.subscribe((now, before) => {
        if (now.experiment !== before.experiment || now.notices !== before.notices) changed();
      }),
      useWalk.subscribe((now, before) => {
        if (now.substep !== before.substep) changed();
      }),
    ];
    // what the address said and was refused
    if (experimentStore.getState().notices.length > 0) changed();
    return () => {
      for (const press of presses) window.removeEventListener(press, held, true);
      for (const stop of stops) stop();
    };
  }, []);
}
