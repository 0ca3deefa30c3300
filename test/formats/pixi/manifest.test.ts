import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { targetsFor } from '../../../src/formats/pixi/environments.ts';
import { readPixiManifest, warnings } from '../../../src/formats/pixi/manifest.ts';
import { selects } from '../../../src/formats/pixi/names.ts';
import { corpusAt } from '../../needs.ts';

const top = '[workspace]\nname = "w"\nchannels = ["conda-forge"]\nplatforms = ["linux-64"]\n';
const read = (text: string) => readPixiManifest(text, 'pixi.toml');
const problems = (text: string) => read(text).problems.map(({ code }) => code);
const built = '[package]\nname = "p"\nbuild = { backend = { name = "b" } }\n';
const preview = 'preview = ["pixi-build"]\n';

// Expected: pixi 2b25fc7, crates/pixi_manifest/src/toml/*.rs, crates/pixi_spec/src/toml.rs, schema/examples/{valid,invalid}.
describe('what pixi takes', () => {
  test.each([
    ['a workspace', top],
    ['a schema and tools', `"$schema" = "x"\n${top}[tool.ruff]\na = { b = [1] }\n`],
    [
      'a version and tables',
      `${top}[dependencies]\na = "*"\nb = { version = ">=1", build = "py*", channel = "x", subdir = "linux-64" }\n`,
    ],
    ['hashes', `${top}[dependencies]\na = { url = "https://x.example/a-1-0.conda", sha256 = "${'a'.repeat(64)}" }\n`],
    ['an inline table on several lines (TOML 1.1)', `${top}[dependencies]\na = {\n  version = "1",\n}\n`],
    [
      'a condition',
      `${top}[dependencies]\na = { version = "1", when = { all = ["b", { any = [{ package = "c", build = "x" }] }] } }\n`,
    ],
    ['constraints', `${top}[constraints]\nopenssl = "<3"\n[target.linux-64.constraints]\na = "1"\n`],
    [
      'pip',
      `${top}[pypi-dependencies]\na = { version = "*", extras = ["b"], index = "https://x.example/simple" }\nb = { path = ".", editable = true }\nc = { git = "https://x.example/c", rev = "abc", subdirectory = "d" }\nd = { url = "https://x.example/d.whl" }\ne = { version = ">=1", env-markers = "sys_platform == 'linux'" }\n`,
    ],
    [
      'options of pip',
      `${top}[pypi-options]\nno-build = true\nno-binary = ["a"]\nindex-strategy = "unsafe-best-match"\nfind-links = [{ path = "l" }]\ndependency-overrides = { numpy = ">=2" }\n`,
    ],
    [
      'tasks',
      `${top}[tasks]\na = "x"\nb = { cmd = ["y", "z"], depends-on = ["a"], cwd = "d", env = { A = "b" }, clean-env = true }\nc = [{ task = "a" }]\nd = { cmd = "x {{ e }}", args = [{ arg = "e", default = "1", choices = ["1"] }] }\n`,
    ],
    [
      'features',
      `${top}[feature.f]\nchannels = ["a", { channel = "b", priority = 1 }]\nplatforms = ["linux-64"]\nsystem-requirements = { cuda = "12", libc = { family = "glibc", version = "2.17" } }\n[environments]\ne = { features = ["f"], solve-group = "g", no-default-feature = true }\n`,
    ],
    ['an environment that is a feature', `${top}[environments.e]\ndependencies = { a = "1" }\n`],
    [
      'targets of families',
      `${top.replace('linux-64', 'osx-arm64')}[target.macos.dependencies]\na = "1"\n[target.unix.activation.env]\nB = "c"\n`,
    ],
    [
      'rich platforms',
      `[workspace]\nchannels = []\nplatforms = ["linux-64", { name = "gpu", platform = "linux-64", cuda = { driver = "12", arch = "8.6" }, __x = "1" }, { name = "osx-arm64" }]\n`,
    ],
    [
      'maps of names',
      `${top}[workspace.conda-pypi-map]\na = "m.json"\nb = false\nc = { location = "x", mapping-mode = "replace", mapping = { d = "e", f = ["g"], h = false } }\n`,
    ],
    [
      'a package',
      `${top}${preview}${built}[package.run-dependencies]\na = { pin-compatible = { lower-bound = "x.x" } }\n[package.host-dependencies."if(host_platform == 'linux-64')"]\nb = "1"\n[package.run-exports.weak]\np = { pin-subpackage = true }\n`,
    ],
    ['a package alone', built],
    ['inherited versions', `${top}[workspace.dependencies]\na = "1"\n[dependencies]\na = { workspace = true }\n`],
    [
      'sources with the preview',
      `${top}${preview}[dependencies]\na = { git = "https://x.example/a", tag = "v1" }\nb = { path = "b" }\n`,
    ],
    ['a built archive without it', `${top}[dependencies]\na = { path = "a-1-0.conda" }\n`],
  ])('%s', (_about, text) => {
    expect(read(text).problems).toEqual([]);
  });
});

describe('what pixi refuses or warns of', () => {
  test.each<[string, string, string[]]>([
    ['no TOML', '[workspace', ['toml-syntax']],
    ['nothing', '', ['missing']],
    ['no channels', '[workspace]\nname = "minimal"\n', ['missing']],
    ['an old name', top.replace('workspace', 'project'), ['deprecated']],
    ['an unknown table', `${top}[environment]\n`, ['unknown-key']],
    ['a table that reads as another', `${top}[hostdependencies]\n`, ['unknown-key']],
    ['a key of a dependency', `${top}[dependencies]\na = { versio = "1" }\n`, ['unknown-key']],
    ['a key of a workspace', `${top}licence = "MIT"\n`, ['unknown-key']],
    ['a list as dependencies', `${top}dependencies = ["a"]\n`, ['type']],
    ['a number as a version', `${top}[dependencies]\na = 1\n`, ['type']],
    ['an unknown platform', top.replace('linux-64', 'linux-x64'), ['choice']],
    ['an unknown priority', `${top}channel-priority = "Strict"\n`, ['choice']],
    ['a bad hash', `${top}[dependencies]\na = { version = "1", md5 = "abc" }\n`, ['form']],
    [
      'a version and git',
      `${top}${preview}[dependencies]\na = { git = "https://x.example/a", md5 = "${'0'.repeat(32)}" }\n`,
      ['combination'],
    ],
    [
      'two places',
      `${top}${preview}[dependencies]\na = { git = "https://x.example/a", path = "a" }\n`,
      ['combination'],
    ],
    ['a branch without git', `${top}[dependencies]\na = { version = "1", branch = "b" }\n`, ['combination']],
    [
      'a branch and a tag',
      `${top}${preview}[dependencies]\na = { git = "https://x.example/a", branch = "b", tag = "c" }\n`,
      ['combination'],
    ],
    [
      'a version of a built archive',
      `${top}[dependencies]\na = { path = "a-1-0.conda", version = "1" }\n`,
      ['combination'],
    ],
    ['neither version nor place', `${top}[dependencies]\na = {}\n`, ['combination']],
    [
      'inherited and own',
      `${top}[workspace.dependencies]\na = "1"\n[dependencies]\na = { workspace = true, version = "1" }\n`,
      ['combination'],
    ],
    ['inherited from nowhere', `${top}[dependencies]\na = { workspace = true }\n`, ['not-in-pool']],
    ['pip: a version and a place', `${top}[pypi-dependencies]\na = { version = ">=1", path = "." }\n`, ['combination']],
    ['pip: an unknown key', `${top}[pypi-dependencies]\na = { version = ">=1", extra = ["x"] }\n`, ['unknown-key']],
    ['a source without the preview', `${top}[dependencies]\na = { path = "a" }\n`, ['preview']],
    ['a package without the preview', `${top}${built}`, ['preview']],
    ['a package without a backend', `${top}${preview}[package]\nname = "p"\n`, ['missing']],
    ['no feature of that name', `${top}[environments]\ne = ["f"]\n`, ['unknown-feature']],
    ['a feature twice', `${top}[feature.f]\n[environments]\ne = ["f", "f"]\n`, ['repeated']],
    ['the default feature', `${top}[feature.default]\n`, ['reserved']],
    ['an environment called as no one may be', `${top}[feature.f]\n[environments]\nPy_39 = ["f"]\n`, ['form']],
    ['an environment of nothing', `${top}[environments]\ne = { no-default-feature = true }\n`, ['missing']],
    [
      'host dependencies in an environment',
      `${top}[environments.e]\nfeatures = []\nhost-dependencies = {}\n`,
      ['unknown-key'],
    ],
    ['a feature that nothing includes', `${top}[feature.f.dependencies]\na = "1"\n`, ['unused-feature']],
    ['a target that nothing is', `${top}[target.win-64.dependencies]\na = "1"\n`, ['unused-target']],
    ['a target that is a condition', `${top}[target."if(x)".dependencies]\na = "1"\n`, ['form', 'unused-target']],
    [
      'a platform that the workspace lacks',
      `${top}[feature.f]\nplatforms = ["win-64"]\n[environments]\ne = ["f"]\n`,
      ['unknown-platform'],
    ],
    ['a platform twice', top.replace('["linux-64"]', '["linux-64", "linux-64"]'), ['repeated']],
    [
      'a platform called as a family',
      top.replace('"linux-64"', '{ name = "linux", platform = "linux-64", cuda = "12" }'),
      ['form'],
    ],
    ['a platform of nothing', top.replace('"linux-64"', '{}'), ['missing']],
    [
      'a name of a platform with blanks',
      top.replace('"linux-64"', '{ name = "a b", platform = "linux-64" }'),
      ['form'],
    ],
    ['a true map of names', `${top}conda-pypi-map = { a = 1 }\n`, ['type']],
    ['a map of names that is true', `${top}conda-pypi-map = { a = true }\n`, ['choice']],
    [
      'inheriting that is denied',
      `${top}[dependencies]\na = { version = "1", workspace = false }\n`,
      ['choice', 'combination'],
    ],
    ['an environment variable that is a list', `${top}[activation.env]\na = ["b"]\nc = 1\n`, ['type', 'type']],
    ['a task that is not there', `${top}[tasks]\na = { depends-on = ["b"] }\n`, ['unknown-task']],
    [
      'an environment that is not there',
      `${top}[tasks]\na = { cmd = "x", default-environment = "b" }\n`,
      ['unknown-environment'],
    ],
    ['an old key of a task', `${top}[tasks]\na = "x"\nb = { cmd = "y", depends_on = ["a"] }\n`, ['deprecated']],
    ['a reserved argument', `${top}[tasks.a]\ncmd = "x"\nargs = ["pixi"]\n`, ['form']],
    ['an unknown preview', `${top}preview = ["new"]\n`, ['unknown-preview']],
    ['a name in two cases', `${top}[dependencies]\na = "1"\nA = "1"\n`, ['repeated']],
    [
      'no version of conda',
      `${top}[dependencies]\na = ">=1,,<2"\nb = "=="\nc = { version = "(1" }\n`,
      ['version', 'version', 'version'],
    ],
    ['a path as a version', `${top}[dependencies]\na = "./a"\nb = "https://x.example/b"\n`, ['version', 'version']],
    [
      'no version of Python',
      `${top}[pypi-dependencies]\na = "1.0"\nb = { version = "=>1" }\nc = "~=1"\n`,
      ['version', 'version', 'version'],
    ],
    ['no marker', `${top}[pypi-dependencies]\na = { version = "*", env-markers = "os = linux" }\n`, ['form']],
    ['a requirement of the system', `${top}[system-requirements]\nlinx = "5"\n`, ['unknown-key']],
  ])('%s', (_about, text, codes) => {
    expect(problems(text)).toEqual(codes);
  });

  test('a misspelt key gets the nearest, where it stands', () => {
    expect(read(`${top}[dependecies]\na = "1"\n`).problems).toEqual([
      {
        code: 'unknown-key',
        detail: 'the document has no key "dependecies"',
        span: { line: 5, column: 2, endLine: 5, endColumn: 13 },
        hint: 'Did you mean dependencies?',
      },
    ]);
  });
});

describe('what it says', () => {
  const text = `[workspace]
name = "w"
version = "1.0"
channels = ["a", { channel = "b", priority = 5 }]
platforms = ["linux-64", { platform = "linux-64", cuda = "12.0" }, "osx-arm64"]
channel-priority = "flexible"
[dependencies]
python = ">=3.11"
numpy = { version = "1.26.*", channel = "x" }
[host-dependencies]
cmake = "*"
[target.linux.dependencies]
gcc = "12"
[pypi-dependencies]
requests = { version = ">=2", extras = ["socks"] }
[feature.gpu]
platforms = ["linux-64-cuda-12-0"]
channels = ["c"]
[feature.gpu.target.linux-64.dependencies]
cuda = "12"
[environments]
gpu = { features = ["gpu"], solve-group = "all" }
bare = { features = ["gpu"], no-default-feature = true }
`;
  const manifest = read(text);
  test('the workspace', () => {
    expect(manifest).toMatchObject({ form: 'pixi.toml', name: 'w', version: '1.0', problems: [] });
    expect(manifest.workspace?.channels.map(({ name }) => name)).toEqual(['b', 'a']);
    // crates/pixi_manifest/src/toml/platform.rs, `synthesize_name_string`.
    expect(manifest.workspace?.platforms.map(({ name, subdir }) => [name, subdir])).toEqual([
      ['linux-64', 'linux-64'],
      ['linux-64-cuda-12-0', 'linux-64'],
      ['osx-arm64', 'osx-arm64'],
    ]);
    expect(manifest.workspace?.platforms[1]?.virtualPackages).toEqual(new Map([['__cuda', '12.0']]));
  });
  test('dependencies and where they stand', () => {
    const [target] = manifest.features[0]?.targets ?? [];
    expect(
      target?.dependencies.map(({ name, version, channel, table, versionSpan }) => [
        name,
        version,
        channel,
        table,
        versionSpan.line,
        versionSpan.column,
      ]),
    ).toEqual([
      ['python', '>=3.11', undefined, 'dependencies', 8, 10],
      ['numpy', '1.26.*', 'x', 'dependencies', 9, 21],
      ['cmake', '*', undefined, 'host-dependencies', 11, 9],
    ]);
    expect(target?.pypiDependencies).toMatchObject([{ name: 'requests', version: '>=2', extras: ['socks'] }]);
  });
  test('environments', () => {
    expect(
      manifest.environments.map(({ name, features, platforms, channels }) => [
        name,
        features,
        platforms.map((one) => one.name),
        channels.map((one) => one.name),
      ]),
    ).toEqual([
      ['default', ['default'], ['linux-64', 'linux-64-cuda-12-0', 'osx-arm64'], ['b', 'a']],
      ['gpu', ['gpu', 'default'], ['linux-64-cuda-12-0'], ['b', 'c', 'a']],
      ['bare', ['gpu'], ['linux-64-cuda-12-0'], ['c']],
    ]);
    const names = (index: number, platform: { name: string; subdir: string }) =>
      targetsFor(manifest.environments[index] as never, manifest.features, platform).flatMap((target) =>
        target.dependencies.map(({ name }) => name),
      );
    const [linux, gpu, mac] = manifest.workspace?.platforms ?? [];
    expect(names(0, linux as never)).toEqual(['python', 'numpy', 'cmake', 'gcc']);
    expect(names(0, mac as never)).toEqual(['python', 'numpy', 'cmake']);
    expect(names(2, gpu as never)).toEqual(['cuda']);
  });

  test('pyproject.toml: what stands outside of tool.pixi counts too', () => {
    const read = readPixiManifest(
      `[project]\nname = "p"\nversion = "2"\nrequires-python = "==3.11"\ndependencies = ["numpy >=1; python_version > '3'", "x[a,b]", "y @ https://y.example/y.whl"]\n[project.optional-dependencies]\ntest = ["pytest"]\n[dependency-groups]\ndev = ["ruff", { include-group = "test" }]\n[tool.pixi.workspace]\nchannels = []\nplatforms = ["linux-64"]\n[tool.pixi.environments]\ntest = ["test", "dev"]\n`,
      'pyproject.toml',
    );
    expect(read).toMatchObject({ name: 'p', version: '2', problems: [] });
    expect(read.features.map(({ name }) => name)).toEqual(['default', 'test', 'dev']);
    const [target] = read.features[0]?.targets ?? [];
    expect(target?.dependencies.map(({ name, version }) => [name, version])).toEqual([['python', '3.11']]);
    expect(
      target?.pypiDependencies.map(({ name, version, extras, markers, location }) => [
        name,
        version,
        extras,
        markers,
        location?.value,
      ]),
    ).toEqual([
      ['numpy', '>=1', [], "python_version > '3'", undefined],
      ['x', '*', ['a', 'b'], undefined, undefined],
      ['y', undefined, [], undefined, 'https://y.example/y.whl'],
    ]);
  });

  test('what is no requirement is said, where it stands', () => {
    const text =
      '[project]\nname = "p"\ndependencies = [\n  "a",\n  "b ~~ 1",\n  "",\n]\n[tool.pixi.workspace]\nchannels = []\n';
    const { problems } = readPixiManifest(text, 'pyproject.toml');
    expect(problems.map(({ code, span }) => [code, span.line])).toEqual([
      ['form', 5],
      ['form', 6],
    ]);
  });
  test('tool.pixi that is not there', () => {
    expect(readPixiManifest('[project]\nname = "p"\n', 'pyproject.toml').problems.map(({ code }) => code)).toEqual([
      'no-pixi',
    ]);
  });
});

describe('selectors of targets', () => {
  // crates/pixi_manifest/src/target.rs, `matches`; rattler_conda_types, `Platform::is_unix`.
  test.each([
    ['linux', 'linux-aarch64', true],
    ['unix', 'osx-64', true],
    ['unix', 'win-64', false],
    ['osx', 'osx-arm64', true],
    ['win', 'win-arm64', true],
    ['linux-64', 'linux-64', true],
    ['linux-64', 'linux-aarch64', false],
  ])('%s, %s', (selector, subdir, expected) => {
    expect(selects(selector, { name: subdir, subdir })).toBe(expected);
  });
  test.each([
    ['gpu', 'gpu', true],
    ['gpu*', 'gpu-12', true],
    ['*gpu', 'my-gpu', true],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'acb', false],
    ['a*a', 'a', false],
    ['*', 'x', true],
  ])('%s of a name: %s', (selector, name, expected) => {
    expect(selects(selector, { name, subdir: 'linux-64' })).toBe(expected);
  });
  test('a pattern of stars ends soon', () => {
    const started = performance.now();
    selects(`${'a*'.repeat(50_000)}b`, { name: 'a'.repeat(100_000), subdir: 'linux-64' });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('any text', () => {
  test('is read without a throw', () => {
    const words = fc.constantFrom(
      '[workspace]\n',
      '[dependencies]\n',
      '[environments]\n',
      '[feature.f]\n',
      'channels = []\n',
      'a = "1"\n',
      'platforms = ["linux-64"]\n',
      'f = ["f"]\n',
      '[package]\n',
      'a.b = { c = 1 }\n',
      '[tool.pixi]\n',
      '[[tasks]]\n',
      '__proto__ = {}\n',
      'x = { __proto__ = 1 }\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const form of ['pixi.toml', 'pyproject.toml'] as const)
            for (const { span } of readPixiManifest(text, form).problems) expect(span.line).toBeGreaterThan(0);
        },
      ),
    );
  });
  test('that includes much in many environments is not followed to its end', () => {
    const channels = Array.from({ length: 20_000 }, (_, at) => `"c${at}"`).join();
    const environments = Array.from({ length: 10_000 }, (_, at) => `e${at} = ["f"]\n`).join('');
    const started = performance.now();
    const { problems, environments: found } = read(
      `${top}[feature.f]\nchannels = [${channels}]\n[environments]\n${environments}`,
    );
    expect(performance.now() - started).toBeLessThan(8000);
    // Each has 20,000 channels, one of the workspace, and the platform three times.
    expect(found.filter((one) => one.channels.length > 0)).toHaveLength(Math.floor(limits.pixiInclusions / 20_004) + 1);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['limit']));
    const packages = Array.from({ length: 20_000 }, (_, at) => `p${at} = "1"\n`).join('');
    const many = read(`${top}[feature.f.dependencies]\n${packages}[environments]\n${environments}`);
    expect(many.environments.filter((one) => one.platforms.length > 0).length).toBeLessThan(100);
  });
  test('takes linear time', () => {
    const started = performance.now();
    for (const count of [20_000])
      for (const line of ['a# = "1"\n', 'a# = { workspace = true }\n', 'a# = { path = "b" }\n'])
        read(
          `${top}[dependencies]\n${Array.from({ length: count }, (_, at) => line.replace('#', String(at))).join('')}`,
        );
    // Many names that are unknown, beside many that are known.
    const many = (count: number, line: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => line(at)).join('');
    read(
      `${top}${many(8000, (at) => `[feature.g${at}]\n`)}[environments]\n${many(8000, (at) => `e${at} = ["f${at}"]\n`)}`,
    );
    read(`${top}${many(15_000, (at) => `[target.x${at}-]\n[target."y${at}*"]\n`)}`);
    read(`${top}[tasks]\n${many(10_000, (at) => `a${at} = { depends-on = "b${at}" }\n`)}`);
    read(`${top}[environments]\n${Array.from({ length: 10_000 }, (_, at) => `e${at} = ["f${at}"]\n`).join('')}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

const corpus = corpusAt('conda/pixi');
describe.skipIf(corpus === undefined)('manifests of pixi itself', () => {
  const files = corpus === undefined ? [] : globSync(`${corpus}*/{pixi,pyproject}.toml`).sort();
  const forms = files.map((file) => [file.slice((corpus ?? '').length), file] as const);
  test('are there', () => expect(forms).toHaveLength(84));
  test.each(forms)('%s', (name, file) => {
    const text = readFileSync(file, 'utf8');
    const form = name.endsWith('pyproject.toml') ? 'pyproject.toml' : 'pixi.toml';
    const { problems, workspace, package: own } = readPixiManifest(text, form);
    // pixi's own tests and examples: all are valid, except that some pyproject.toml have nothing for pixi.
    const has = form === 'pixi.toml' || /^\[tool\.pixi/m.test(text);
    expect(problems.filter(({ code }) => !warnings.has(code)).map(({ code }) => code)).toEqual(has ? [] : ['no-pixi']);
    if (has) expect(workspace !== undefined || own !== undefined).toBe(true);
  });
});
