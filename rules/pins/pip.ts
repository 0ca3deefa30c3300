import { faultOf, type PinLevel, type PipPin, pipPins } from '../../src/facts/pip-pins.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

interface Options {
  readonly level: PinLevel;
  readonly allow: readonly string[];
}
const hash = `--hash=sha256:${'a'.repeat(64)}`;
const commit = '0123456789'.repeat(4);
const byHash = { level: 'hash' };

export default defineRule({
  id: 'pins/pip',
  since: '0.1.0',
  severity: 'warning',
  title: 'Python requirements name one version each, and what is fetched elsewhere is fixed',
  why: 'The same file installs other packages next month: results cannot be repeated, and a release that breaks or was taken over comes in unseen.',
  fix: 'Write what `pip freeze`, `pip-compile --generate-hashes` or `pip lock` gives: `name==version`, with hashes where `level` asks for them; repositories at a whole commit id, addresses with `#sha256=…`. Name what may stay open in `allow`.',
  references: [
    'https://pip.pypa.io/en/stable/topics/repeatable-installs/',
    'https://pip.pypa.io/en/stable/topics/secure-installs/#hash-checking-mode',
    'https://packaging.python.org/en/latest/specifications/pylock-toml/',
  ],
  requires: ['pip'],
  needs: { pipPins },
  messages: {
    unpinned: '{package} may be of any version',
    range: '{package}{specifier} is no single version',
    unhashed: '{package} has no hash',
    weak: '{package} is checked by {algorithm} only, which can be forged',
    moving: '{package} comes from {system} at {revision}, which is no whole commit id',
    unhashable: '{package} comes from {system}, which pip cannot check by hash',
    unverified: '{package} is fetched from an address without a hash',
    local: '{package} comes from a path of one machine',
  },
  options: {
    schema: {
      properties: {
        level: { enum: ['exact', 'hash'], description: 'exact versions, or hashes for every requirement too' },
        allow: { type: 'array', items: { type: 'string' }, description: 'names of packages that are not judged' },
      },
    },
    defaults: { level: 'exact', allow: [] } as Options,
  },
  examples: {
    pass: [
      { pip: `numpy==2.3.4\nscipy===1.16.2 ; python_version >= "3.11"\ntool @ git+https://example.org/t@${commit}\n` },
      { about: 'a file by its hash', pip: `https://example.org/a.zip#sha256=${'a'.repeat(64)}\n` },
      { about: 'hashes for all', pip: `numpy==2.3.4 ${hash}\n./a-1.0.zip ${hash}\n`, options: byHash },
      { about: 'a package that may stay open', pip: 'My_Tool\n', options: { allow: ['my-tool'] } },
      { about: 'nothing is asked for', pip: '# none yet\n' },
      { about: 'all is pinned, whatever constraints say', pip: '-c constraints.txt\nnumpy==2.3.4\n' },
    ],
    fail: [
      { pip: 'numpy\nscipy>=1.16,<2\npandas==2.*\n' },
      {
        about: 'a branch, and no revision',
        pip: '-e git+https://example.org/a@main#egg=a\nhg+https://example.org/b\n',
      },
      { about: 'an address and paths', pip: 'a @ https://example.org/a.zip\n-e .\n./b-1.0.zip\n' },
      { about: 'one hash is missing', pip: `numpy==2.3.4 ${hash}\nscipy==1.16.2\n`, options: byHash },
      { about: 'a repository among hashes', pip: `a @ git+https://example.org/a@${commit}\n`, options: byHash },
      { about: 'a hash that can be forged', pip: 'https://example.org/a.zip#md5=0123\n' },
      { about: 'a Pipfile', pip: { form: 'pipfile', text: '[packages]\nnumpy = "*"\n' } },
    ],
    unknown: [
      { about: 'a file that is not here', pip: '-r base.txt\nnumpy==2.3.4\n' },
      { about: 'constraints that are not here may pin it', pip: '-c constraints.txt\nnumpy\n' },
      { about: 'a line that pip refuses', pip: 'numpy=2.3.4\n' },
      { about: 'a variable of the environment', pip: `numpy==\${VERSION}\n` },
    ],
  },
  *check({ subject, facts, options, fail, unknown }) {
    const { file, form, includes, problems, unresolved } = subject.pip;
    const place = ({ span }: Pick<PipPin, 'span'>) => at.text(file, span);
    const constraints = includes.filter(({ isConstraints }) => isConstraints);
    const allowed = new Set(options.allow.map((name) => name.toLowerCase().replace(/[-_.]+/g, '-')));
    const left: string[] = [];
    for (const pin of facts.pipPins) {
      if (allowed.has(pin.normalizedName ?? pin.label)) continue;
      const fault = faultOf(pin, options.level, form === 'pylock');
      if (fault === undefined) continue;
      const { label, system, specifier, algorithms } = pin;
      const isLeft = fault === 'unpinned' || fault === 'range' || fault === 'unhashed';
      if (isLeft && constraints.length > 0) left.push(label);
      else {
        const revision = shorten(pin.revision ?? 'its default branch', 60);
        const data = {
          package: label,
          specifier: shorten(specifier, 80),
          algorithm: algorithms.join(),
          system,
          revision,
        };
        yield fail(fault, data, place(pin));
      }
    }
    for (const include of includes) {
      const name = include.file.replace(/\/\/[^/]*@/, '//');
      if (!include.isConstraints) yield unknown(`${name} is not here and may ask for more`, place(include));
      else if (left.length > 0)
        yield unknown(`${name} is not here and may pin ${shorten(left.join(', '), 200)}`, place(include));
    }
    const unread = [
      ...problems,
      ...unresolved.map(({ span, variables }) => ({ span, detail: `it depends on ${variables.join()}` })),
    ];
    for (const { span, detail } of unread.slice(0, 5))
      yield unknown(`line ${span.line} says nothing: ${detail}`, place({ span }));
    if (unread.length > 5) yield unknown(`${unread.length - 5} further lines say nothing`);
  },
});
