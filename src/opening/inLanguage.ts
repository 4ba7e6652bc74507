/** The first script of a page in another language: a build of its own (src/build/otherLanguages.ts), which main.ts asks for. */
export const opened = () => import('./draw');

/** No built page is taken over in that language; it is here so that the chunks, and with them the styles, are those of English. */
export const takenOver = () => import('./takeOver');
