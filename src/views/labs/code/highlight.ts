import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import { createLowlight } from 'lowlight';

export type Grammar = 'python' | 'typescript';

/** A piece of a line: what it is in the language, or which symbol of the page it names. */
export type Token = {
  readonly text: string;
  readonly kind: 'plain' | 'comment' | 'keyword' | 'string' | 'z' | 'a' | 'g' | 'd';
};

const lowlight = createLowlight({ python, typescript });

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

const KINDS: Readonly<Record<string, Token['kind']>> = {
  'hljs-comment': 'comment',
  'hljs-keyword': 'keyword',
  'hljs-string': 'string',
};

const SYMBOLS: Readonly<Record<string, Token['kind']>> = { z: 'z', a: 'a', dE_da: 'g', dE_dz: 'd' };

/** z and a in code that is neither comment nor string have the colours that they have in formulae. */
function withSymbols(text: string): readonly Token[] {
  return text
    .split(/\b(z|a|dE_da|dE_dz)\b/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, kind: SYMBOLS[piece] ?? 'plain' }));
}

function flat(node: Node, kind: Token['kind']): readonly Token[] {
  if (node.type === 'text') return kind === 'plain' ? withSymbols(node.value) : [{ text: node.value, kind }];
  if (node.type !== 'element') return [];
  const { className } = node.properties;
  const named = Array.isArray(className) ? KINDS[String(className[0])] : undefined;
  return node.children.flatMap((child) => flat(child, named ?? kind));
}

/** One line, by itself: nothing in our programs goes on over the end of a line but brackets. */
export const tokensOf = (grammar: Grammar, line: string): readonly Token[] =>
  lowlight.highlight(grammar, line).children.flatMap((node) => flat(node, 'plain'));
