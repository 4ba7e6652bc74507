// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dialog as text } from '../../../src/text/en/dialog';
import { Dialog } from '../../../src/views/dialog/Dialog';

// jsdom has the element, and none of what it does
beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '');
    },
    close(this: HTMLDialogElement) {
      this.removeAttribute('open');
      this.dispatchEvent(new Event('close'));
    },
  });
});
afterEach(cleanup);

describe('a dialog', () => {
  it('is open, named by its title, and closed by its button', () => {
    const onClose = vi.fn<() => void>();
    render(
      <Dialog title="Keys" onClose={onClose}>
        content
      </Dialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Keys' }).textContent).toContain('content');
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: text.close }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('keeps keys from the page beneath, and leaves them to the browser', () => {
    const beneath = vi.fn<() => void>();
    document.addEventListener('keydown', beneath);
    render(
      <Dialog title="Keys" onClose={() => {}}>
        <input />
      </Dialog>,
    );
    for (const key of ['ArrowRight', 'z', 'Escape'])
      expect(fireEvent.keyDown(screen.getByRole('textbox'), { key }), key).toBe(true);
    document.removeEventListener('keydown', beneath);
    expect(beneath).not.toHaveBeenCalled();
  });

  it('is the only frame of its kind: no view makes a dialog of its own', () => {
    const views = readdirSync('src/views', { recursive: true, encoding: 'utf8' });
    const making = views.filter(
      (name) => name.endsWith('.tsx') && readFileSync(`src/views/${name}`, 'utf8').includes('<dialog\n'),
    );
    expect(making.map((name) => name.replaceAll('\\', '/'))).toStrictEqual(['dialog/Dialog.tsx']);
  });
});
