import type { PanelName } from '../../state/view/viewTable';
import type { StageView } from '../stageView';

/** A panel that stands on the stage. */
export type StagePanelName = Exclude<PanelName, 'inputs' | 'steps' | 'lesson'>;

/** Jacobian and derivation of one step are read side by side where they follow each other; all else stands alone. */
export type StageGroup = readonly StagePanelName[];

/** What of a page stands together: the whole width, or the stage with the inputs beside it. */
export type Block =
  | { readonly kind: 'across'; readonly panel: 'steps' | 'lesson' }
  | {
      readonly kind: 'bench';
      readonly inputs: 'none' | 'before' | 'after';
      readonly stage: readonly StageGroup[];
    };

const PAIR: readonly string[] = ['jacobian', 'derivation'];

function grouped(panels: readonly StagePanelName[]): StageGroup[] {
  const groups: StagePanelName[][] = [];
  for (const panel of panels) {
    const last = groups.at(-1);
    if (last?.length === 1 && PAIR.includes(panel) && PAIR.includes(last[0] ?? '')) last.push(panel);
    else groups.push([panel]);
  }
  return groups;
}

type Run = ('inputs' | StagePanelName)[];

/** The inputs stand beside what follows them, or, where nothing of the stage does, beside what comes before. */
function benches(run: Run): Block[] {
  const place = run.indexOf('inputs');
  const stage = run.filter((panel) => panel !== 'inputs');
  if (place < 0) return [{ kind: 'bench', inputs: 'none', stage: grouped(stage) }];
  if (place === 0 || place === stage.length) {
    return [{ kind: 'bench', inputs: place === 0 ? 'before' : 'after', stage: grouped(stage) }];
  }
  return [
    { kind: 'bench', inputs: 'none', stage: grouped(stage.slice(0, place)) },
    { kind: 'bench', inputs: 'before', stage: grouped(stage.slice(place)) },
  ];
}

/** The panels in their order, as blocks from top to bottom. */
export function arrange(panels: readonly PanelName[]): readonly Block[] {
  const blocks: Block[] = [];
  let run: Run = [];
  const closeRun = () => {
    if (run.length > 0) blocks.push(...benches(run));
    run = [];
  };
  for (const panel of panels) {
    if (panel !== 'steps' && panel !== 'lesson') run.push(panel);
    else {
      closeRun();
      blocks.push({ kind: 'across', panel });
    }
  }
  closeRun();
  return blocks;
}

/** What stands on the stage at a place of the walk or of the lesson. */
function panelsAt({ tab, section }: StageView): readonly PanelName[] {
  if (tab === 'derivation') return ['jacobian', 'derivation'];
  return tab === 'why' && section !== 'batch' && section !== 'simplex' ? [section] : [];
}

/** The panels that are shown: those chosen, and with a lesson that is on also its card and what it speaks of. */
export function shownPanels(
  chosen: readonly PanelName[],
  isLessonOn: boolean,
  place: StageView,
): readonly PanelName[] {
  if (!isLessonOn) return chosen;
  const card: readonly PanelName[] = chosen.includes('lesson') ? [] : ['lesson'];
  return [...card, ...chosen, ...panelsAt(place).filter((panel) => !chosen.includes(panel))];
}
