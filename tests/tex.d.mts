export type Tex = { readonly pdflatex: string; readonly pdftotext: string };
export declare function findTex(mayInstall?: boolean): Tex | null;
