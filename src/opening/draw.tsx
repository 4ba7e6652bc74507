import katex from 'katex';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import * as panels from '../views/panels/ChosenPanels';
import * as addressing from '../views/parts/addresses';
import * as hosting from '../views/parts/host';
import * as lessons from '../views/parts/lesson';
import { language } from '../text/en/language';
import { page } from '../text/en/page';
import { addresses, chosenPanels, host, lesson, typesetting, walking } from '../views/parts/pageParts';
import * as steps from '../views/parts/walking';
import { openView, talkWithHost, thePage } from './openPage';

/** Draws a page that the build has not drawn. All that it may need at once is here: its first frame has its own numbers. */
export function drawPage(root: HTMLElement): void {
  addresses.give(addressing);
  typesetting.give(katex);
  walking.give(steps);
  lesson.give(lessons);
  chosenPanels.give(panels);
  host.give(hosting);
  const { href } = location;
  Object.assign(document.documentElement, { lang: language.code, dir: language.direction });
  document.title = page.title;
  const view = openView();
  root.replaceChildren();
  // hidden, the page would tell the parent no height
  delete document.documentElement.dataset['ownAddress'];
  // Painted before the parent is told that the page is ready, and how high it is.
  flushSync(() => createRoot(root).render(thePage));
  root.dataset['live'] = '';
  talkWithHost(view, href);
}
