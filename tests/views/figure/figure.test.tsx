// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { plainColour } from '../../../src/charts/picture/plainColour';
import { standaloneSvg } from '../../../src/charts/picture/standaloneSvg';
import { traceOf } from '../../../src/state/traceOf';
import { figureMenu as text } from '../../../src/text/en/figure';
import { experimentStore } from '../../../src/views/experimentStore';
import { FigureMenu } from '../../../src/views/figure/FigureMenu';
import { FigureTableView } from '../../../src/views/figure/FigureTableView';
import { ValuesTakeAway } from '../../../src/views/figure/ValuesTakeAway';
import { takeAway } from '../../../src/views/figure/takeAwayPart';
import { jacobianTable } from '../../../src/lesson/tables/jacobianTable';
import { matrixTable } from '../../../src/lesson/tables/matrixTable';
import { experiments } from '../../state/arbitraries';
import { bits } from '../../state/takeAway/numbers';

afterEach(cleanup);

const NAMED: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN };
const numberOf = (said: string | undefined) => NAMED[said ?? ''] ?? Number(said);

test('of 60 experiments the table on the page has every number of ∂a/∂z to the last bit, and none where nothing is', () => {
  const check = fc.property(experiments, ({ problem, labels }) => {
    if (problem.source.kind === 'logits' && problem.source.logits.length > 10) return;
    const trace = traceOf(problem);
    const { activations, logits } = { ...trace.right, logits: trace.used.logits };
    const { jacobian } = trace.used;
    const table = jacobianTable({
      trace,
      labels,
      values: jacobian.values,
      left: { values: activations, visible: true },
      bottom: { values: logits, visible: true },
    });
    const { container, unmount } = render(<FigureTableView title="∂a/∂z" table={table} />);
    const shown = [...container.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.dataset['value']),
    );
    unmount();
    const size = jacobian.columns;
    const entries = shown.slice(0, size).flatMap((row) => row.slice(1).map(numberOf));
    expect(bits(entries)).toEqual(bits(jacobian.values));
    expect(bits(shown.slice(0, size).map(([first]) => numberOf(first)))).toEqual(bits(activations));
    expect(shown[size]?.[0]).toBeUndefined();
    expect(bits((shown[size] ?? []).slice(1).map(numberOf))).toEqual(bits(logits));
  });
  fc.assert(check, { numRuns: 60 });
});

test('a table has a caption, a head for each column and each row, and rounds what it shows', () => {
  const rows = [{ head: 'a₁ cat', values: [0.1 + 0.2, null, -0, -Infinity] }];
  const table = { corner: '∂a/∂z', columns: ['z₁', 'z₂', 'z₃', 'z₄'], rows, arrays: [], note: 'A part.' };
  render(<FigureTableView title="The Jacobian" table={table} />);
  const twin = screen.getByRole('table', { name: 'The Jacobian' });
  expect(
    within(twin)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['∂a/∂z', 'z₁', 'z₂', 'z₃', 'z₄']);
  expect(within(twin).getByRole('rowheader').textContent).toBe('a₁ cat');
  const cells = within(twin).getAllByRole('cell');
  expect(cells.map(({ title }) => title)).toEqual(['0.30000000000000004', '', '-0.0', '-inf']);
  expect(cells.map(({ textContent }) => textContent)).toEqual(['0.300', 'nothing there', '0', '−∞']);
  expect(screen.getByText('A part.')).toBeTruthy();
});

test('a menu has nothing but its button until it is opened, and then opens a table that follows its numbers', async () => {
  await takeAway.load();
  const figure = (value: number) => (
    <div data-figure>
      <FigureMenu
        name="probe"
        title="a picture"
        table={() =>
          matrixTable({
            name: 'probe',
            corner: 'a',
            matrix: { rows: 1, columns: 1, values: Float64Array.of(value) },
            rowHeads: ['a₁'],
            columnHeads: ['z₁'],
          })
        }
      />
    </div>
  );
  const { container, rerender } = render(figure(1));
  const menu = container.querySelector('[popover]') ?? container;
  expect(menu.textContent).toBe('');
  const opening = Object.assign(new Event('beforetoggle'), { newState: 'open' });
  fireEvent(menu, opening);
  const toggle = within(menu as HTMLElement).getByText(text.table);
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(toggle);
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('table', { name: 'a picture' }).querySelector('td')?.dataset['value']).toBe('1');
  rerender(figure(2));
  expect(screen.getByRole('table', { name: 'a picture' }).querySelector('td')?.dataset['value']).toBe('2');
  fireEvent.click(toggle);
  expect(screen.queryByRole('table')).toBeNull();
});

test('where the clipboard is closed, what is to be copied is shown and selected', async () => {
  await takeAway.load();
  const { container } = render(
    <div data-figure>
      <FigureMenu
        name="a"
        title="a"
        table={({ barsTable }) => barsTable(traceOf(experimentStore.getState().experiment.problem), null)}
      />
    </div>,
  );
  const menu = container.querySelector<HTMLElement>('[popover]') ?? container;
  fireEvent(menu, Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  fireEvent.click(within(menu).getByText(text.copy(text.csv)));
  const shown = await within(menu).findByLabelText<HTMLTextAreaElement>(text.text);
  expect(shown.value.split('\n')[0]).toBe('class,a,target y');
  expect([shown.selectionStart, shown.selectionEnd]).toEqual([0, shown.value.length]);
  expect(document.activeElement).toBe(shown);
  expect(menu.querySelector('[class*="said"]')?.textContent).toBe(text.selected);
});

test('the whole trace is offered as CSV, JSON and NumPy', () => {
  render(<ValuesTakeAway />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'CSV',
    'JSON',
    'NumPy',
  ]);
});

test('a standalone picture is XML that stands alone, whatever a label or an address has in it', () => {
  const figure = document.createElement('div');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'ours');
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({
    class: 'x',
    style: 'fill: rgb(1, 2, 3)',
    onclick: 'x()',
    'data-row': '1',
  })) {
    mark.setAttribute(name, value);
  }
  svg.append(mark, document.createElementNS('http://www.w3.org/2000/svg', 'script'));
  figure.append(svg);
  const words = {
    title: '<b> & "cat" \u0000\u0007\uD800',
    description: ']]> <script>',
    address: `https://x.example/?a=1&b=<2>#${'z=1,2;'.repeat(400)}`,
    legend: { limit: 1, ticks: ['−1', '0', '+1'] },
  };
  const { text: written } = standaloneSvg(figure, words, 'dark');
  const xml = new DOMParser().parseFromString(written, 'image/svg+xml');
  expect(xml.querySelector('parsererror')).toBeNull();
  expect(xml.querySelector('title')?.textContent).toBe('<b> & "cat" ');
  expect(xml.querySelector('desc')?.textContent).toContain(words.address);
  expect(xml.querySelectorAll('script, foreignObject, style').length).toBe(0);
  expect(written).not.toMatch(/ (?:class|style|onclick|data-row)=/);
  expect(xml.querySelector('svg svg rect')?.getAttribute('fill')).toBe('rgb(1, 2, 3)');
  expect([...xml.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain('+1');
});

test('a computed colour becomes one that every reader of SVG knows', () => {
  expect(plainColour('rgb(10, 20, 30)')).toEqual({ colour: 'rgb(10, 20, 30)', opacity: 1 });
  expect(plainColour('rgba(10, 20, 30, 0.5)')).toEqual({ colour: 'rgb(10, 20, 30)', opacity: 0.5 });
  expect(plainColour('rgba(0, 0, 0, 0)')).toEqual({ colour: 'none', opacity: 0 });
  expect(plainColour('transparent')).toEqual({ colour: 'none', opacity: 0 });
  expect(plainColour('color(srgb 1 0.5 0 / 0.25)')).toEqual({ colour: 'rgb(255, 128, 0)', opacity: 0.25 });
  expect(plainColour('color(srgb 0 1 0)')).toEqual({ colour: 'rgb(0, 255, 0)', opacity: 1 });
  expect(plainColour('none')).toEqual({ colour: 'none', opacity: 1 });
});
