/** Lets properties stand for attributes of the same names: a value is written, null or undefined takes it away. */
export function reflect(prototype: HTMLElement, names: readonly string[]): void {
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(name);
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
}

/** Hands on what was set on the element before the script came and made it one of ours. */
export function upgrade(element: HTMLElement, names: readonly string[]): void {
  for (const [name, value] of Object.entries(element)) {
    if (names.includes(name) && Reflect.deleteProperty(element, name)) Reflect.set(element, name, value);
  }
}
