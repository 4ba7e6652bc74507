import type { Theme } from '../../../charts/colourScale';
import { LINES_FROM } from '../../../charts/scale/drawCells';
import { mapLayout, pitchOf, type MapLayout } from '../../../charts/scale/mapLayout';
import { fitWindow, type PlaceWindow } from '../../../engine/scale/placeWindow';
import type { DecadeRange } from '../../../engine/scale/signedLogarithm';
import { rateLimited } from '../../../state/rateLimit';
import { frameLoop } from './frameLoop';
import { mapMarks, MINI_PIXELS } from './mapMarks';
import { mapPicture } from './mapPicture';
import { placeFacts } from './placeFacts';
import { numberFacts, useScaleFacts } from './scaleFacts';
import { scaleNumbers, type ScaleNumbers } from './scaleNumbers';
import { limitsOf, useScale, type ScaleState } from './scaleStore';

export type SceneElements = {
  /** Nothing is drawn while it is not in view. */
  readonly frame: HTMLDivElement;
  readonly picture: HTMLCanvasElement;
  readonly marks: HTMLCanvasElement;
  readonly miniMap: HTMLCanvasElement;
  readonly miniWindow: HTMLCanvasElement;
};

export type Scene = {
  readonly resize: (width: number) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly stop: () => void;
};

const NUMBERS = ['vocabulary', 'order', 'temperature', 'loss', 'target', 'mask', 'k', 'p'] as const;
const PICTURE = ['window', 'range'] as const;
/** What heads and cross stand for, whatever the numbers are. */
const MARKS = ['vocabulary', 'order', 'window', 'cursor'] as const;

const differ = <Key extends keyof ScaleState>(one: ScaleState, other: ScaleState, keys: readonly Key[]) =>
  keys.some((key) => one[key] !== other[key]);

/** What stands beside the picture follows it ten times a second, which is as fast as one reads: the frames are the picture's. */
export const TELLING_MS = 100;

/**
 * Draws the lab's picture as its store changes: once a frame whatever came, nothing while it is out of view, and on a dense
 * screen at a pixel a point until it comes to rest.
 */
export function startScene(
  elements: SceneElements,
  width: number,
  startTheme: Theme,
  onFailure: (error: unknown) => void,
): Scene {
  const paint = mapPicture(elements.picture);
  const paintMini = mapPicture(elements.miniMap);
  const marks = mapMarks(elements.marks, elements.miniWindow);
  let layout: MapLayout = mapLayout(width);
  let theme = startTheme;
  let numbers: ScaleNumbers | null = null;
  let range: DecadeRange | null = null;
  /** As it was drawn last; null: all of it is to be drawn. */
  let drawn: ScaleState | null = null;
  let kept = 0;
  /** Whether the numbers are others than those that were told last. */
  let areNews = false;

  const compute = (state: ScaleState): void => {
    const { vocabulary, order } = state;
    if (!vocabulary) return;
    if (numbers?.vocabulary !== vocabulary || numbers.order !== order) {
      numbers = scaleNumbers(vocabulary, order);
    }
    kept = numbers.update(state);
    areNews = true;
  };
  const paintWhole = ({ softmax }: ScaleNumbers): void => {
    const whole = fitWindow(limitsOf(softmax.outputs));
    paintMini({ softmax, window: whole, range: null, theme, pixels: MINI_PIXELS });
  };

  /** What differs from what was drawn last. */
  const changes = (state: ScaleState) => {
    const areNumbers = drawn === null || differ(state, drawn, NUMBERS);
    const isPicture = areNumbers || loop.isSharper() || (drawn !== null && differ(state, drawn, PICTURE));
    const areMarks = drawn === null || differ(state, drawn, MARKS);
    return { areNumbers, isPicture, areMarks };
  };
  function drawPicture(
    computed: ScaleNumbers,
    state: ScaleState,
    shown: PlaceWindow,
    isDraft: boolean,
  ): void {
    const { softmax } = computed;
    const pixels = Math.round(layout.side * (isDraft ? 1 : loop.density()));
    range = paint({ softmax, window: shown, range: state.range, theme, pixels });
    marks.drawMini(shown, softmax.outputs);
  }
  function draw(isDraft: boolean): void {
    const state = useScale.getState();
    const { areNumbers, isPicture, areMarks } = changes(state);
    drawn = state;
    if (areNumbers) compute(state);
    const { window: shown, cursor } = state;
    if (!numbers || !shown) return;
    if (isPicture) drawPicture(numbers, state, shown, isDraft);
    if (areNumbers) paintWhole(numbers);
    const areCells = pitchOf(layout, shown) >= LINES_FROM;
    if (range && (areMarks || areCells)) marks.draw({ numbers, window: shown, range, layout, cursor, theme });
    telling.request();
  }
  /** Of the frame that was drawn last. */
  function tell(): void {
    if (!numbers || !drawn?.window) return;
    const { window: shown, cursor, pointed } = drawn;
    const place = placeFacts(numbers, shown, layout.side, pointed ?? cursor);
    const news = areNews && { numbers: numberFacts(numbers, kept, drawn) };
    useScaleFacts.setState({ range, place, rows: shown.rows, ...news });
    areNews = false;
  }

  const telling = rateLimited(tell, TELLING_MS);
  const loop = frameLoop(elements.frame, (isDraft) => {
    try {
      draw(isDraft);
    } catch (error) {
      // in a frame nothing would catch it, such as memory that there is no more of
      onFailure(error);
    }
  });
  const unsubscribe = useScale.subscribe((state, before) => {
    if (!differ(state, before, [...NUMBERS, ...PICTURE, 'cursor', 'pointed'])) return;
    loop.request(differ(state, before, [...NUMBERS, ...PICTURE]));
  });
  const drawAnew = () => {
    drawn = null;
    useScale.setState({ side: layout.side });
    marks.refresh();
    loop.request(false);
  };
  drawAnew();
  return {
    resize: (next) => {
      layout = mapLayout(next);
      drawAnew();
    },
    setTheme: (next) => {
      theme = next;
      drawAnew();
    },
    stop: () => {
      unsubscribe();
      loop.stop();
      telling.stop();
    },
  };
}
