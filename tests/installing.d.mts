type Say = (sentence: string) => void;
export declare function onPath(names: readonly string[]): string[];
export declare function versionOf(path: string): string | undefined;
export declare function install(
  say: Say,
  command: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): boolean;
export declare function installPackages(
  say: Say,
  packages: readonly string[],
  options?: readonly string[],
): boolean;
