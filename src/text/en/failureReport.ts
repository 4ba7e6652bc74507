/** What is told of a failure to whoever looks after the page. */
export const failureReport = {
  addressHint: 'Opens the page with your numbers as they are now.',
  report: 'Report',
  reportHint: 'For whoever looks after this page. Nothing of it is sent by itself.',
  rows: {
    address: 'Address',
    page: 'Page',
    browser: 'Browser',
    window: 'Window',
  },
};
