export type ServeOptions = { readonly cors?: boolean; readonly headers?: Readonly<Record<string, string>> };
export declare function serve(
  folder: string,
  options?: ServeOptions,
): Promise<{ address: string; close: () => void }>;
