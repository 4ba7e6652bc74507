/** A test that holds it: its file in tests/browser, and its name or a part of it. */
export type Held = readonly [file: string, test: string];

const NETWORK = 'faults/network.spec.ts';
const WORKERS = 'faults/workers.spec.ts';
const MACHINE = 'faults/machine.spec.ts';
const AROUND = 'faults/surroundings.spec.ts';

/** All that may go wrong around the page, and what shows that it survives: the reader is told, can go on, and loses nothing. */
export const FAULTS: Readonly<Record<string, readonly Held[]>> = {
  'fonts are blocked': [[NETWORK, 'where the fonts are blocked the formulae stand there in other letters']],
  'fonts hang': [
    [NETWORK, 'while the fonts hang the page is live'],
    ['resize.spec.ts', 'fonts that come late end in the right height'],
  ],
  'the first script is blocked': [
    [NETWORK, 'where the first script does not come the built page says so'],
    [NETWORK, 'where the first script does not come to an address of its own it says so'],
  ],
  'what makes the page live does not come': [
    ['firstPaint.spec.ts', 'a built page whose scripts do not come says so'],
    ['firstPaint.spec.ts', 'a page of its own that does not come says so'],
  ],
  'a further step does not come': [
    ['firstPaint.spec.ts', 'where what a step needs does not come; and gets it at the next try'],
  ],
  'a lab does not come': [
    ['labs.spec.ts', 'that does not come says so, takes nothing else down, and comes when asked again'],
  ],
  'a further part, or its styles, does not come': [
    [NETWORK, 'that does not come: it is said, the numbers stay, and it comes when asked again'],
    [NETWORK, 'what is said of a change does not come'],
  ],
  'a chunk hangs': [
    [NETWORK, 'a lab whose chunk hangs is said to be on its way'],
    ['firstPaint.spec.ts', 'what takes long to come is seen to be coming'],
    ['resize.spec.ts', 'a lab that comes late ends in the right height'],
  ],
  'offline after it has loaded': [[NETWORK, 'offline after it has loaded, the page goes on']],
  'a worker is killed while it works': [
    [WORKERS, 'a worker that is killed while it works is said to be gone'],
  ],
  'the script of a worker is missing': [
    [WORKERS, 'where the script of its worker is not there the page does the work'],
    ['standalone.spec.ts', 'its labs answer where workers'],
  ],
  'workers are refused': [['check.spec.ts', 'where no worker may be started the page itself does the same']],
  'a worker gets no memory': [[WORKERS, 'a worker that gets no memory says so']],
  'the page gets no memory': [
    [MACHINE, 'where Scale gets no memory to draw with it says so'],
    [MACHINE, 'a file that there is no memory for is refused in a sentence'],
  ],
  'no canvas can be drawn on': [[MACHINE, 'where nothing can be drawn on it is said once']],
  'WebGL is absent': [[MACHINE, 'without WebGL nothing is missed']],
  'the clipboard is denied or absent': [
    ['code.spec.ts', 'where the clipboard is closed to the page it selects just the program'],
    ['check.spec.ts', 'the mend is copied, or selected where copying is denied'],
    ['share.spec.ts', 'where the clipboard is closed to the page it selects the text and says so'],
    [MACHINE, 'every part of the page opens and the numbers are right'],
  ],
  'storage, cookies and history are denied': [
    [MACHINE, 'every part of the page opens and the numbers are right'],
  ],
  'what tells of sizes, media and what is seen is absent': [
    [MACHINE, 'every part of the page opens and the numbers are right'],
  ],
  'scripts are disabled': [
    [AROUND, 'the page teaches: every number of its example'],
    [AROUND, 'the numbers that stand there without a script are the engine’s'],
    ['firstPaint.spec.ts', 'the default view stands there with its numbers, formulae and colours'],
  ],
  'the clock jumps by years': [[MACHINE, 'a walk is played, edits are written and undone as ever']],
  'the clock stands, and chance is always the same': [
    [MACHINE, 'a walk is played, edits are written and undone as ever'],
  ],
  'the tab is hidden and gets no frames': [[MACHINE, 'in a tab that is hidden and gets no frames']],
  'the page is zoomed': [
    [MACHINE, 'zoomed four times by the browser'],
    ['zoom.spec.ts', 'type of twice the size is neither cut off'],
  ],
  'the density of the screen changes': [[MACHINE, 'on a screen of another density']],
  'Trusted Types are on': [
    ['csp.spec.ts', 'is held to that: no string becomes script or HTML'],
    ['csp.spec.ts', ': the steps of '],
  ],
  'the host sends a policy of Trusted Types': [[AROUND, 'every lab works']],
  'a page translator takes the place of texts': [
    [AROUND, 'stays harmless: it goes on, with right numbers'],
    [AROUND, 'no text of a translated page keeps an old number'],
    [AROUND, 'no text of a translated page is that of another step'],
  ],
  'extensions put nodes and attributes into the page': [
    [AROUND, 'stays harmless: it goes on, with right numbers'],
  ],
  'extensions take nodes out of the page': [
    [AROUND, 'what an extension takes out of the page takes nothing else with it'],
  ],
  'a parent page attacks by messages': [
    ['hostile.spec.ts', 'messages that are no valid set change nothing'],
    ['hostile.spec.ts', 'a flood of valid messages is answered to the last'],
  ],
};
