import { latexProse } from './latexProse';

/** The symbols that have a colour on the page, by the command that gives it; the others are black. */
export const COLOURED: Readonly<Record<string, string>> = {
  z: String.raw`\logit`,
  s: String.raw`\logit`,
  d: String.raw`\logit`,
  a: String.raw`\activation`,
  e: String.raw`\activation`,
  g: String.raw`\slope`,
  wrong: String.raw`\wrong`,
};

const LANGUAGE = (babel: string): string =>
  babel &&
  String.raw`
% Hyphenates where babel knows the language; the shorthands would change what stands in quotation marks.
\IfFileExists{${babel}.ldf}{\usepackage[${babel},shorthands=off]{babel}}{}`;

/** Plain LaTeX and the packages that every installation has; the document is ASCII, so that any engine reads it. */
export const latexPreamble = (comment: string, babel: string): string => String.raw`% ${latexProse(comment)}
\documentclass[a4paper]{article}
\usepackage[margin=22mm]{geometry}
\usepackage{amsmath}
\usepackage{graphicx}
\usepackage{xcolor}
\usepackage{hyperref}${LANGUAGE(babel)}
\hypersetup{hidelinks}
\setcounter{MaxMatrixCols}{20}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0.4em}
\setlength{\emergencystretch}{3em}

% The colour of each symbol.
\definecolor{logitcolour}{HTML}{00796B}
\definecolor{activationcolour}{HTML}{A85C00}
\definecolor{slopecolour}{HTML}{6D4AA8}
\definecolor{wrongcolour}{HTML}{A61B24}
\newcommand{\logit}[1]{\textcolor{logitcolour}{#1}}
\newcommand{\activation}[1]{\textcolor{activationcolour}{#1}}
\newcommand{\slope}[1]{\textcolor{slopecolour}{#1}}
\newcommand{\wrong}[1]{\textcolor{wrongcolour}{#1}}
\newcommand{\cancel}[1]{{\ooalign{$#1$\cr\hfil$/$\hfil\cr}}}

% A character that the fonts of plain LaTeX lack, by its number in Unicode.
\newcommand{\missing}[1]{{\setlength{\fboxsep}{1pt}\fbox{\tiny U+#1}}\hspace{0pt plus 1pt}}

% A formula in its place; one that is too wide for it is made smaller.
\newsavebox{\formula}
\newlength{\room}
\newcommand{\fitted}[1]{\sbox{\formula}{$\displaystyle #1$}%
  \ifdim\wd\formula>\room\resizebox{\room}{!}{\usebox{\formula}}\else\usebox{\formula}\fi}
\newcommand{\derived}[2]{\par\makebox[9em][l]{\small #1}%
  \setlength{\room}{\linewidth}\addtolength{\room}{-9em}\fitted{#2}\par}
\newcommand{\shown}[1]{\par\setlength{\room}{\linewidth}\fitted{#1}\par}
`;
