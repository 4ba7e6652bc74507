// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstSign } from '../../src/opening/firstSign';

let root: HTMLElement;
const heard: string[] = [];

/** What React would do from now on: hear what comes up to the root. */
function takeOver() {
  for (const name of ['click', 'keydown', 'input', 'change'])
    root.addEventListener(name, ({ target }) => {
      const { id, value = '' } = target as HTMLInputElement;
      heard.push(`${name} ${id} ${value}`.trim());
    });
}

const press = (id: string) => document.getElementById(id)!.click();

function type(id: string, value: string) {
  const field = document.getElementById(id) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('firstSign(root)', () => {
  beforeEach(() => {
    heard.length = 0;
    document.body.innerHTML = `<div id="root">
      <button id="step"></button><input id="z" value="2" /><input id="yes" type="radio" name="n" />
      <select id="preset"><option selected>one</option><option>two</option></select>
    </div><button id="outside"></button>`;
    root = document.getElementById('root')!;
  });
  afterEach(() => document.body.replaceChildren());

  it('waits for a sign of a reader, and a pointer that comes near is one', async () => {
    let isThere = false;
    const sign = firstSign(root).then((kept) => {
      isThere = true;
      return kept;
    });
    await Promise.resolve();
    expect(isThere).toBe(false);
    root.dispatchEvent(new Event('pointerover', { bubbles: true }));
    (await sign).replay();
    expect(isThere).toBe(true);
  });

  it('does again, once and in order, what was done before the page was live', async () => {
    const sign = firstSign(root);
    press('step');
    type('z', '2.5');
    document
      .getElementById('step')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    const kept = await sign;
    takeOver();
    type('z', '2.75');
    expect(heard).toEqual([]);
    kept.replay();
    expect(heard).toEqual(['click step', 'input z 2.5', 'keydown step', 'input z 2.75']);
    press('step');
    expect(heard.slice(4)).toEqual(['click step']);
  });

  it('keeps what is done also where no sign is waited for', async () => {
    const kept = await firstSign(root, false);
    press('step');
    takeOver();
    kept.replay();
    expect(heard).toEqual(['click step']);
  });

  it('does a key again that was pressed while nothing had the focus', async () => {
    const sign = firstSign(root);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', shiftKey: true, bubbles: true }));
    const kept = await sign;
    const keys: string[] = [];
    const hear = ({ key, shiftKey }: KeyboardEvent) => keys.push(`${shiftKey ? 'Shift+' : ''}${key}`);
    document.addEventListener('keydown', hear);
    kept.replay();
    document.removeEventListener('keydown', hear);
    expect(keys).toEqual(['Shift+?']);
  });

  it('puts a field back as it was built before it is taken over, and writes into it again after', async () => {
    const sign = firstSign(root);
    type('z', '7');
    const preset = document.getElementById('preset') as HTMLSelectElement;
    preset.value = 'two';
    preset.dispatchEvent(new Event('change', { bubbles: true }));
    const kept = await sign;
    const field = document.getElementById('z') as HTMLInputElement;
    kept.restore();
    expect([field.value, preset.value]).toEqual(['2', 'one']);
    kept.replay();
    expect([field.value, preset.value]).toEqual(['7', 'two']);
  });

  it('chooses nothing before the page is live: a radio button is pressed again', async () => {
    const sign = firstSign(root);
    press('yes');
    const button = document.getElementById('yes') as HTMLInputElement;
    expect(button.checked).toBe(false);
    (await sign).replay();
    expect(button.checked).toBe(true);
  });

  it('leaves what is outside of the page alone', async () => {
    const sign = firstSign(root);
    let pressed = 0;
    document.getElementById('outside')!.addEventListener('click', () => pressed++);
    press('outside');
    expect(pressed).toBe(1);
    root.dispatchEvent(new Event('pointerover', { bubbles: true }));
    (await sign).replay();
    expect(pressed).toBe(1);
  });
});
