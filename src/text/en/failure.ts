/** What stands in the place of a part of the page that failed, beside the sentences of stage.ts. */
export const failure = {
  page: 'The page could not be shown. Your numbers are kept: they stand in its address below.',
  anew: 'Begin with the first example',
  details: 'Address and report',
  address: 'Address of this experiment',
  names: {
    header: 'The header',
    menu: 'The menu',
    notices: 'The list of what was not taken over',
    lesson: 'The lesson',
    keys: 'The list of keys',
    share: 'The dialog “Share”',
    steps: 'The chain rule',
    outcome: 'The diagram of a',
    choice: 'The choice of argument and formula',
    board: 'The four pictures',
    verdict: 'The verdict',
    jacobian: 'The Jacobian',
    player: 'The player of the product',
    pictures: 'The pictures of this step',
    table: 'The menu or table of this picture',
  },
};
