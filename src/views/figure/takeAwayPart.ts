import { partOf } from '../parts/part';

/** What the menu beside a picture holds, and the tables. */
export const takeAway = partOf(() => import('../parts/takeAway'));
