// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { experimentOfPreset } from '../../src/state/experiment';
import { FullPageLink } from '../../src/views/FullPageLink';

afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
});

function linkAt(path: string): HTMLAnchorElement {
  history.replaceState(null, '', location.origin + path);
  render(<FullPageLink experiment={experimentOfPreset('question')} />);
  return screen.getByRole('link');
}

describe('the link to the full page', () => {
  it('opens the page that it stands in', () => {
    expect(linkAt('/course/index.html?embed=1#z=1,2').href).toMatch(
      new RegExp(`^${location.origin}/course/index\\.html#`),
    );
  });

  it('leads to no other host, whatever path the page was asked for by', () => {
    for (const path of ['//example.org/', '///example.org/x', '/\\example.org', '//example.org:80@x/']) {
      expect(linkAt(`${path}?embed=1`).origin, path).toBe(location.origin);
      cleanup();
    }
  });
});
