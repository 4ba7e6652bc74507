import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './lockfile';
import { workflowFaults } from './workflowFaults';

const folder = join(ROOT, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));
const ci = workflows.find(({ name }) => name === 'ci.yml')!.text;
const pages = workflows.find(({ name }) => name === 'pages.yml')!.text;

describe('each workflow', () => {
  it.each(workflows)(
    'takes its actions by their commits, may read only, and trusts nothing: $name',
    ({ text }) => {
      expect(workflowFaults(text)).toEqual([]);
    },
  );

  it('has the same commit for the same version of an action', () => {
    const uses = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@(\S+) # (\S+)/g)]);
    expect(uses.length).toBeGreaterThan(5);
    expect(new Set(uses.map(([, name, commit, version]) => `${name} ${commit} ${version}`)).size).toBe(
      new Set(uses.map(([, name]) => name)).size,
    );
  });
});

const BROKEN: readonly (readonly [string, string, RegExp])[] = [
  ['a tag', ci.replace(/checkout@\w+ # v5.0.0/, 'checkout@v5'), /not pinned.*@v5/],
  ['a short commit', ci.replace(/checkout@(\w{7})\w+/, 'checkout@$1'), /not pinned/],
  ['a commit without its version', ci.replace(' # v5.0.0', ''), /not pinned/],
  ['an action of the stranger’s own', ci.replace(/actions\/checkout@\w+ # v5.0.0/, './a'), /not pinned/],
  ['no permissions', ci.replace(/permissions:\n.*\n/, ''), /more than read/],
  ['permissions to write', ci.replace('contents: read', 'contents: write'), /more than read/],
  [
    'further permissions',
    ci.replace('contents: read', 'contents: read\n  packages: write'),
    /more than read/,
  ],
  ['a job that may write', pages.replace('pages: write', 'contents: write'), /deploy may write contents/],
  ['another job that may write', pages.replace('deploy:', 'hand:'), /hand may write pages/],
  ['a stranger’s branch', ci.replace('pull_request:', 'pull_request_target:'), /stranger/],
  ['a secret', ci.replace('npm test', 'npm test ${{ secrets.A }}'), /uses secrets/],
  [
    'a title in a script',
    ci.replace('npm test', 'echo ${{ github.event.head_commit.message }}'),
    /in a script/,
  ],
  [
    'a title in the block of a script',
    ci.replace(
      '- run: npm ci && npm test',
      '- name: x\n        run: |\n          npm ci\n\n          echo ${{ github.head_ref }}',
    ),
    /in a script/,
  ],
  ['a job without a limit', ci.replace(/ +timeout-minutes: 90\n/, ''), /test has no limit/],
  ['a token that is left in the folder', ci.replace(/ +with:\n +persist-.*\n/, ''), /test keeps/],
  ['an install beside the lockfile', ci.replace('npm ci', 'npm install'), /not locked/],
];

describe('a workflow would be refused', () => {
  it.each(BROKEN)('with %s', (_, text, fault) => {
    expect([ci, pages]).not.toContain(text);
    expect(workflowFaults(text).join('\n')).toMatch(fault);
  });
});

describe('dependabot', () => {
  it('looks after what is installed and after the actions', () => {
    const text = readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8');
    expect([...text.matchAll(/package-ecosystem: (\S+)/g)].map(([, name]) => name)).toEqual([
      'npm',
      'github-actions',
    ]);
  });
});
