/** What is said where the scripts of the page do not come. */
export const opening = {
  drawn: 'The page could not be loaded whole. Please load it again.',
  built: 'What makes the page live could not be loaded, so nothing answers. Please load it again.',
};
