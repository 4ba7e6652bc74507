/** Attributes that hold a colour, and may so hold one for each theme. */
const COLOURS = ['fill', 'stroke', 'stop-color'];

function mergeAttribute(into: Element, name: string, light: string, dark: string): void {
  if (light === dark) return;
  if (!COLOURS.includes(name))
    throw new Error(`<${into.localName} ${name}> is ${light} in the light theme and ${dark} in the dark one`);
  into.setAttribute(name, `light-dark(${light}, ${dark})`);
}

/** Makes a page as it was drawn in the light theme one for both: where a colour differs, the style sheet's theme chooses. */
export function mergeThemes(light: Element, dark: Element): void {
  const twins = [...dark.querySelectorAll('*')];
  const elements = [...light.querySelectorAll('*')];
  if (elements.length !== twins.length || light.textContent !== dark.textContent)
    throw new Error('the page differs between the themes in more than colours');
  elements.forEach((element, k) => {
    for (const { name, value } of element.attributes)
      mergeAttribute(element, name, value, twins[k]?.getAttribute(name) ?? '');
  });
}
