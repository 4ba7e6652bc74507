import { handout as text } from '../../text/en/handout';
import type { Line } from '../step';
import type { Tex } from '../tex';
import type { Handout, HandoutClass, HandoutMatrix, HandoutPart, HandoutStep } from './handout';
import { latexAddress } from './latexEscapes';
import { COLOURED, latexPreamble } from './latexPreamble';
import { latexProse } from './latexProse';
import { texSource } from './texSource';

const coloured = (symbol: string, content: string): string =>
  COLOURED[symbol] === undefined ? content : `${COLOURED[symbol]}{${content}}`;

/** Words within a formula are text too. */
const formula = (tex: Tex): string =>
  texSource(tex, { coloured }).replace(
    /\\text\{([^{}]*)\}/g,
    (_, words: string) => `\\text{${latexProse(words)}}`,
  );

/** A formula with folded entries says itself how many they are. */
function lineOf({ label, standing, tex }: Line): string {
  const said = latexProse(label);
  return `\\derived{${standing === 'wrong' ? `\\wrong{${said}}` : said}}{${formula(tex)}}`;
}

const partOf = ({ title, explanation, lines }: HandoutPart): readonly string[] => [
  ...(title === '' ? [] : [`\\subsection*{${latexProse(title)}}`]),
  latexProse(explanation),
  ...lines.map(lineOf),
  '',
];

const stepOf = ({ title, parts }: HandoutStep): readonly string[] => [
  `\\section{${latexProse(title)}}`,
  ...parts.flatMap(partOf),
];

const classRow = ({ label, z, a, y }: HandoutClass, i: number): string =>
  `${i + 1} & ${latexProse(label)} & $${formula(z.tex)}$ & $${formula(a.tex)}$ & $${formula(y.tex)}$ \\\\`;

function network({ settings, classes, moreClasses, layer }: Handout): readonly string[] {
  return [
    `\\section*{${latexProse(text.network)}}`,
    `${settings.map(latexProse).join('; ')}.`,
    ...layer.map(({ tex }) => `\\shown{${formula(tex)}}`),
    '',
    String.raw`\begin{tabular}{rp{0.4\linewidth}rrr}`,
    String.raw`\hline`,
    `$i$ & ${latexProse(text.classHead)} & $\\logit{z}$ & $\\activation{a}$ & $y$ \\\\`,
    String.raw`\hline`,
    ...classes.map(classRow),
    String.raw`\hline`,
    String.raw`\end{tabular}`,
    '',
    ...(moreClasses > 0 ? [latexProse(text.moreClasses(moreClasses))] : []),
  ];
}

const matrixOf = ({ title, tex, folded: count }: HandoutMatrix): readonly string[] => [
  `${latexProse(title)}:`,
  `\\shown{${formula(tex)}}`,
  ...(count > 0 ? [latexProse(`${text.folded(count)}.`)] : []),
  '',
];

const addressOf = (address: Handout['address']): readonly string[] =>
  address.ok
    ? [
        latexProse(text.addressIs),
        '',
        `{\\raggedright\\url{${latexAddress(address.value).replaceAll('\\', '')}}\\par}`,
      ]
    : [latexProse(address.failure)];

/** A whole document: the network, the nine steps with their numbers, the Jacobian, the verdict, the address. */
export function latexDocument(handout: Handout): string {
  const { title, question, steps, matrices, verdict, address } = handout;
  const body = [
    String.raw`\begin{document}`,
    `{\\LARGE ${latexProse(title)}\\par}`,
    `\\emph{${latexProse(question)}}`,
    '',
    ...network(handout),
    '',
    ...steps.flatMap(stepOf),
    `\\section*{${latexProse(text.jacobian)}}`,
    ...matrices.flatMap(matrixOf),
    `\\section*{${latexProse(text.verdict)}}`,
    `\\textbf{${latexProse(verdict.headline)}} ${latexProse(verdict.detail)}`,
    '',
    `\\section*{${latexProse(text.address)}}`,
    ...addressOf(address),
    '',
    String.raw`\end{document}`,
    '',
  ];
  return latexPreamble(text.comment, text.babel) + body.join('\n');
}
