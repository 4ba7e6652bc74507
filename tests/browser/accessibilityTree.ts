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
/** Of these the name alone is said, not what stands in them. */
const NAMED = [
  'button',
  'gridcell',
  'rowheader',
  'columnheader',
  'textbox',
  'slider',
  'radio',
  'tab',
  'image',
];
/** What is said of a state; the others are what a role always has, or what is not said. */
const STATES = ['checked', 'selected', 'expanded', 'disabled', 'invalid', 'pressed', 'level'];

type Attributes = ReadonlyMap<number, ReadonlyMap<string, string>>;

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

/** One line: role, name, value, states, description, as they are read out. */
function lineOf(node: Node, attributes: Attributes): string {
  const own = attributes.get(node.backendDOMNodeId ?? -1);
  const [role, name, value, description] = [
    textOf(node.role),
    textOf(node.name),
    own?.get('aria-valuetext') ?? textOf(node.value),
    textOf(node.description),
  ];
  if (role === 'StaticText') return name;
  return [
    role,
    // of a row its cells are said, one by one
    name && role !== 'row' && ` “${name}”`,
    value && value !== name && ` = ${value}`,
    statesOf(node),
    own?.has('aria-current') && ' (current)',
    description && description !== name && ` – ${description}`,
  ]
    .filter(Boolean)
    .join('');
}

/** What Chromium's tree does not hold, by node. */
async function attributesOf(session: CDPSession, root: number): Promise<Attributes> {
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root,
    selector: '[aria-current], [aria-valuetext]',
  });
  const described = await Promise.all(nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId })));
  return new Map(
    described.map(({ node: { backendNodeId, attributes = [] } }) => [
      backendNodeId,
      new Map(
        attributes.flatMap((name, k) => (k % 2 === 0 ? [[name, attributes[k + 1] ?? ''] as const] : [])),
      ),
    ]),
  );
}

/** The tree below each element that fits, as Chromium tells it to a screen reader: a line for everything that is said, indented. */
export async function treeOf(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const attributes = await attributesOf(session, root.nodeId);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  function tell(node: Node | undefined, depth: number, said: string, isNamed: boolean) {
    if (!node) return;
    const role = textOf(node.role);
    const line = node.ignored || SILENT.includes(role) ? '' : lineOf(node, attributes);
    const isRepeated = role === 'StaticText' && (isNamed || said.includes(line));
    if (line && !isRepeated) lines.push('  '.repeat(depth) + line);
    const inside = line ? depth + 1 : depth;
    for (const id of node.childIds ?? [])
      tell(byId.get(id), inside, line ? textOf(node.name) : said, line ? NAMED.includes(role) : isNamed);
  }
  for (const nodeId of nodeIds) {
    const { nodes: own } = await session.send('Accessibility.getPartialAXTree', {
      nodeId,
      fetchRelatives: false,
    });
    tell(byId.get(own[0]?.nodeId ?? ''), 0, '', false);
  }
  await session.detach();
  return lines.join('\n');
}
