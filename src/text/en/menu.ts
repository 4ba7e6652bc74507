/** The menu of what concerns the whole page. */
export const menu = {
  name: 'More',
  theme: 'Theme',
  themes: { auto: 'as the system', light: 'light', dark: 'dark' },
  keys: 'Keys',
};
