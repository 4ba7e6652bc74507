export function writeFigures(name: string, figures: Readonly<Record<string, number | string>>): void;
