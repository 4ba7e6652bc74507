import type { CDPSession, Page } from '@playwright/test';

type Value = { readonly value?: unknown };
type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: Value;
  readonly name?: Value;
  readonly value?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly parentId?: string;
};

/** What groups without saying so. */
const SILENT =
  'generic none RootWebArea paragraph emphasis strong mark superscript subscript LineBreak InlineTextBox Legend LabelText MenuListPopup'.split(
    ' ',
  );
/** What is said of a state; the others are what a role always has, or what is not said. */
const STATES = ['checked', 'selected', 'expanded', 'disabled', 'invalid', 'pressed', 'level'];

const textOf = (value: Value | undefined): string =>
  String(value?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

function statesOf({ properties = [] }: Node): string {
  const said = properties
    .filter(
      ({ name, value }) => STATES.includes(name) && ![false, 'false', ''].includes(value.value as string),
    )
    .map(({ name, value }) =>
      value.value === true || value.value === 'true' ? name : `${name} ${textOf(value)}`,
    );
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

const valueOf = ({ properties = [], value }: Node): string =>
  textOf(properties.find(({ name }) => name === 'valuetext')?.value) || textOf(value);

/** One line: role, name, value, states, description, as they are read out. */
function lineOf(node: Node, current: ReadonlySet<number>): string {
  const [role, name, value, description] = [
    textOf(node.role),
    textOf(node.name),
    valueOf(node),
    textOf(node.description),
  ];
  if (role === 'StaticText') return name;
  return [
    role,
    name && ` “${name}”`,
    value && value !== name && ` = ${value}`,
    statesOf(node),
    current.has(node.backendDOMNodeId ?? -1) && ' (current)',
    description && description !== name && ` – ${description}`,
  ]
    .filter(Boolean)
    .join('');
}

/** What the tree itself does not hold: where `aria-current` stands. */
async function currentOnes(session: CDPSession, root: number): Promise<ReadonlySet<number>> {
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root,
    selector: '[aria-current]',
  });
  const described = await Promise.all(nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId })));
  return new Set(described.map(({ node }) => node.backendNodeId));
}

/** The tree below each element that fits, as Chromium tells it to a screen reader: a line for everything that is said, indented. */
export async function treeOf(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const current = await currentOnes(session, root.nodeId);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  function tell(node: Node | undefined, depth: number, said: string) {
    if (!node) return;
    const role = textOf(node.role);
    const line = node.ignored || SILENT.includes(role) ? '' : lineOf(node, current);
    const isRepeated = role === 'StaticText' && said.includes(line);
    if (line && !isRepeated) lines.push('  '.repeat(depth) + line);
    const inside = line ? depth + 1 : depth;
    for (const id of node.childIds ?? []) tell(byId.get(id), inside, line ? textOf(node.name) : said);
  }
  for (const nodeId of nodeIds) {
    const { nodes: own } = await session.send('Accessibility.getPartialAXTree', {
      nodeId,
      fetchRelatives: false,
    });
    tell(byId.get(own[0]?.nodeId ?? ''), 0, '');
  }
  await session.detach();
  return lines.join('\n');
}
