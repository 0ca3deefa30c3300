import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.generated.ts';
import { commands } from '../../src/commands/index.generated.ts';
import { prose, yamlBlock } from '../../src/dev/docs/markdown.ts';
import { generateDocs } from '../../src/dev/docs.ts';

const pages = await generateDocs();
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

describe('generated pages', () => {
  it('are one for each rule, policy and command', () => {
    const policies = globSync('policies/*.yaml').map((path) => `docs/${path.replace(/yaml$/, 'md')}`);
    const expected = [
      ...[...rules.keys()].map((id) => `docs/rules/${id}.md`),
      ...policies,
      ...Object.keys(commands).map((id) => `docs/commands/${id.replaceAll(':', '-')}.md`),
    ];
    expect([...pages.keys()]).toEqual(expect.arrayContaining(expected));
  });

  it('are the same when made again', async () => {
    expect([...(await generateDocs())]).toEqual([...pages]);
  });

  it('say who demands a rule', () => {
    expect(pages.get('docs/rules/fs/no-setuid.md')).toMatch(
      /\| \[baseline\]\(\.\.\/\.\.\/policies\/baseline\.md\) \| no-privilege-gain \| warning \|/,
    );
  });

  it('hold nothing that acts on a terminal or turns text around', () => {
    const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
    expect([...pages].filter(([, text]) => acting.test(text)).map(([path]) => path)).toEqual([]);
  });
});

it('every link of the documentation inside the project leads somewhere', () => {
  const written = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/adr/*.md')].map(
    (path): [string, string] => [path, readFileSync(path, 'utf8')],
  );
  const links = [...written, ...pages].flatMap(([path, text]) =>
    [...text.replaceAll(/^(`{3,})[\s\S]*?^\1/gm, '').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map((match) => ({
      path,
      target: match[1] as string,
    })),
  );
  expect(links.length).toBeGreaterThan(100);
  const known = (target: string): boolean => existsSync(target) || pages.has(target);
  const broken = links.filter(
    ({ path, target }) => !known(new URL(target, `file:///${folderOf(path)}`).pathname.slice(1)),
  );
  expect(broken).toEqual([]);
});

describe('examples on a page', () => {
  it('cannot close their fence', () => {
    const block = yamlBlock({ files: { 'a.md': '```\nx\n````\n' } });
    expect(block.startsWith('`````yaml\n')).toBe(true);
    expect(block.endsWith('\n`````')).toBe(true);
  });

  it('show control characters by their codes, and cut what is built like a credential', () => {
    expect(yamlBlock({ name: 'a\u202eb' })).toContain('a\\u202eb');
    const token = `${'gh'}p_${'A1b2'.repeat(9)}`;
    expect(yamlBlock({ env: { TOKEN: token } })).not.toContain(token);
  });

  it('show a tag as text, and leave code as it is', () => {
    expect(prose('copy <name> to `<name>`')).toBe('copy \\<name> to `<name>`');
  });
});
