import { handout as text } from '../../text/en/handout';
import type { Line } from '../step';
import type { Tex } from '../tex';
import type { Handout, HandoutClass, HandoutMatrix, HandoutPart, HandoutStep } from './handout';
import { texSource } from './texSource';

/**
 * Several programs, GitHub's among them, read Markdown before they look for formulas: a backslash before a sign that is no letter
 * is lost, a < may begin a tag. Each such command has another name. A cancelled letter stands as it is; its line says that it cancels.
 */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/\\cancel(?=\{)/g, ''],
  [/\\\\/g, String.raw`\cr `],
  [/\\,/g, String.raw`\thinspace `],
  [/\\ /g, String.raw`\enspace `],
  // behind a sign, _ begins emphasis
  [/'_(\w)/g, "_$1'"],
  [/</g, String.raw`\lt `],
  [/>/g, String.raw`\gt `],
  [/ {2,}/g, ' '],
];

const formula = (tex: Tex): string =>
  RENAMED.reduce((source, [from, to]) => source.replace(from, to), texSource(tex, { coloured: null }));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Any text as Markdown that shows this very text, on one line. */
export const markdownText = (plain: string): string =>
  plain
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E]+/gu, ' ')
    .replace(/[\\`*_{}[\]#|$~!&<>]/g, (character) => ENTITIES[character] ?? `\\${character}`)
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space: string, first: string) =>
      /\d/.test(first) ? `${space}${first}\\` : `${space}\\${first}`,
    );

const block = (tex: Tex): string => `$$${formula(tex)}$$`;

/** A formula with folded entries says itself how many they are. */
function lineOf({ label, standing, tex }: Line): readonly string[] {
  const mark = standing === 'wrong' ? '**' : '*';
  return [`${mark}${markdownText(label)}${mark}`, '', block(tex), ''];
}

const partOf = ({ title, explanation, lines }: HandoutPart): readonly string[] => [
  ...(title === '' ? [] : [`### ${markdownText(title)}`, '']),
  markdownText(explanation),
  '',
  ...lines.flatMap(lineOf),
];

const stepOf = ({ number, title, parts }: HandoutStep): readonly string[] => [
  `## ${number} · ${markdownText(title)}`,
  '',
  ...parts.flatMap(partOf),
];

const classRow = ({ label, z, a, y }: HandoutClass, i: number): string =>
  `| ${i + 1} | ${markdownText(label)} | $${formula(z.tex)}$ | $${formula(a.tex)}$ | $${formula(y.tex)}$ |`;

const network = ({ settings, classes, moreClasses, layer }: Handout): readonly string[] => [
  `## ${markdownText(text.network)}`,
  '',
  `${settings.map(markdownText).join('; ')}.`,
  '',
  ...layer.flatMap(({ tex }) => [block(tex), '']),
  `| i | ${markdownText(text.classHead)} | z | a | y |`,
  '| ---: | :--- | ---: | ---: | ---: |',
  ...classes.map(classRow),
  '',
  ...(moreClasses > 0 ? [markdownText(text.moreClasses(moreClasses)), ''] : []),
];

const matrixOf = ({ title, tex, folded: count }: HandoutMatrix): readonly string[] => [
  `${markdownText(title)}:`,
  '',
  block(tex),
  '',
  ...(count > 0 ? [`${markdownText(text.folded(count))}.`, ''] : []),
];

const addressOf = (address: Handout['address']): readonly string[] =>
  address.ok
    ? [markdownText(text.addressIs), '', `<${address.value.replace(/[<>\\`\s]/g, encodeURIComponent)}>`]
    : [markdownText(address.failure)];

/** The derivation for a notebook, a wiki, an issue: Markdown with formulas between $$. */
export function markdownDocument(handout: Handout): string {
  const { title, question, steps, matrices, verdict, address } = handout;
  return [
    `# ${markdownText(title)}`,
    '',
    `*${markdownText(question)}*`,
    '',
    ...network(handout),
    ...steps.flatMap(stepOf),
    `## ${markdownText(text.jacobian)}`,
    '',
    ...matrices.flatMap(matrixOf),
    `## ${markdownText(text.verdict)}`,
    '',
    `**${markdownText(verdict.headline)}** ${markdownText(verdict.detail)}`,
    '',
    `## ${markdownText(text.address)}`,
    '',
    ...addressOf(address),
    '',
  ].join('\n');
}
