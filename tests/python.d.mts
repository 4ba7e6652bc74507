export declare function findPython(modules?: readonly string[], mayInstall?: boolean): string | null;
