/** The first script of a page in another language: a build of its own (src/build/otherLanguages.ts), which main.ts asks for. */
export const opened = () => import('./draw');
