// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles are full of them.
import { describe, expect, test } from 'vitest';
import { openDockerfile } from '../../src/model/dockerfile/recipe.ts';
import type { RecipeStep, RecipeText } from '../../src/model/recipe.ts';

const recipeOf = (...lines: readonly string[]) => openDockerfile(`${lines.join('\n')}\n`, 'Dockerfile').recipe;
const shown = ({ value, unknown }: RecipeText): string => value ?? `?${unknown.join(',')}`;
const steps = (...lines: readonly string[]): readonly RecipeStep[] => recipeOf(...lines).stages.at(-1)?.steps ?? [];
/** Name and value of every variable and label of the last stage. */
const pairs = (...lines: readonly string[]) =>
  steps(...lines)
    .flatMap((step) => (step.kind === 'env' ? step.variables : step.kind === 'label' ? step.labels : []))
    .map(({ name, value }) => `${shown(name)}=${value === undefined ? '' : shown(value)}`);

describe('bases', () => {
  const bases = (...lines: readonly string[]) =>
    recipeOf(...lines).stages.map(({ base }) =>
      base.kind === 'image' || base.kind === 'unknown'
        ? `${base.kind} ${shown(base.reference)}`
        : base.kind === 'stage'
          ? `stage ${base.stage}`
          : base.kind,
    );
  // Dockerfile reference, "FROM" and "Understand how ARG and FROM interact".
  test.each([
    [
      ['FROM a AS b', 'FROM b', 'FROM scratch'],
      ['image a', 'stage 0', 'scratch'],
    ],
    [
      ['FROM a AS B', 'FROM b'],
      ['image a', 'stage 0'],
    ],
    [
      ['FROM b', 'FROM a AS b', 'FROM c AS b', 'FROM b'],
      ['image b', 'image a', 'image c', 'stage 2'],
    ],
    [['ARG V=1', 'ARG W=${V}2', 'FROM a:$W'], ['image a:12']],
    [['ARG V', 'FROM a:$V'], ['unknown ?V']],
    [['ARG V', 'FROM a:${V:-1}'], ['image a:1']],
    [['FROM a-$TARGETARCH'], ['unknown ?TARGETARCH']],
    [
      ['ARG V=a', 'FROM x AS a', 'FROM $V'],
      ['image x', 'stage 0'],
    ],
    [["FROM 'a'"], ['image a']],
    [['FROM --platform=$BUILDPLATFORM a'], ['image a']],
  ])('%j', (lines, expected) => expect(bases(...lines)).toEqual(expected));
});

describe('variables', () => {
  test.each([
    // Dockerfile reference, "Environment replacement": def gets the abc of before its line.
    [
      ['FROM scratch', 'ENV abc=hello', 'ENV abc=bye def=$abc', 'ENV ghi=$abc'],
      ['abc=hello', 'abc=bye', 'def=hello', 'ghi=bye'],
    ],
    // "Understand how ARG and FROM interact": a stage takes the value over by ARG.
    [
      ['ARG V=1', 'FROM scratch', 'ENV a=$V', 'ARG V', 'ENV b=$V'],
      ['a=', 'b=1'],
    ],
    [['ARG V=1', 'FROM scratch', 'ARG V=2', 'ENV b=$V'], ['b=2']],
    [['FROM scratch', 'ARG V', 'ENV b=$V'], ['b=?V']],
    [['FROM scratch', 'ARG V', 'ENV b=${V:-x}'], ['b=x']],
    [['FROM scratch', 'ARG V=$V.1 W=$V', 'ENV b=$W'], ['b=.1']],
    // What the base sets is not known.
    [['FROM a', 'ENV PATH=/x:$PATH'], ['PATH=?PATH']],
    [['FROM scratch', 'ENV P=/x:$PATH'], ['P=/x:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin']],
    // "Scope": a stage that starts from another has its variables, ARGs included.
    [['FROM scratch AS a', 'ARG V=1', 'ENV W=2', 'FROM a', 'LABEL l=$V$W'], ['l=12']],
    [['FROM scratch AS a', 'ENV W=2', 'FROM scratch', 'LABEL l=$W'], ['l=']],
    [
      ['FROM scratch', "LABEL a=\"b c\" d=e\\ f 'g'='$h'"],
      ['a=b c', 'd=e f', 'g=$h'],
    ],
    [['FROM scratch', 'LABEL a  b c '], ['a=b c']],
    [
      ['FROM scratch', 'ENV N=x', 'LABEL "$N"=y'],
      ['N=x', 'x=y'],
    ],
    [['FROM a', 'ARG TARGETARCH', 'LABEL x=$TARGETARCH-1'], ['x=?TARGETARCH']],
  ])('%j', (lines, expected) => expect(pairs(...lines)).toEqual(expected));
});

describe('steps', () => {
  test('a command knows its user, variables, mounts and flags', () => {
    const [, , run] = steps(
      'FROM a',
      'ARG CACHE=/c',
      'USER 1000',
      'RUN --mount=type=cache,target=$CACHE/x,sharing=locked --mount=type=secret,id=s --network=none make',
    );
    expect(run).toMatchObject({
      kind: 'run',
      phase: 'build',
      user: { value: '1000' },
      mounts: [
        { type: 'cache', target: '/c/x' },
        { type: 'secret', target: undefined },
      ],
      command: { form: 'shell', shell: ['/bin/sh', '-c'], script: { text: 'make' } },
    });
    expect(run?.kind === 'run' && run.flags.map(({ name }) => name)).toEqual(['mount', 'mount', 'network']);
    expect(run?.kind === 'run' && [...run.environment]).toEqual([['CACHE', '/c']]);
  });

  test('a stage takes over user, shell and folder', () => {
    const [run] = steps('FROM x AS a', 'USER u', 'SHELL ["/bin/bash", "-c"]', 'FROM a', 'RUN b');
    expect(run).toMatchObject({ user: { value: 'u' }, command: { shell: ['/bin/bash', '-c'] } });
  });

  test('copies', () => {
    const [first, second, third, fourth] = steps(
      'FROM x AS a',
      'FROM y',
      'COPY --from=a --chown=1:1 /b /c ./',
      'COPY ["d e", "<<f", "/g"]',
      'ADD https://h.example/i git@h.example:j.git k /l/',
      'COPY <<M <<"N" /o/',
      'm',
      'M',
      'n',
      'N',
    );
    expect(first).toMatchObject({ kind: 'copy', from: { stage: 0 }, destination: { value: './' } });
    expect(second).toMatchObject({ sources: [{ value: 'd e' }, { value: '<<f', inline: true }], from: undefined });
    expect(third).toMatchObject({
      kind: 'add',
      sources: [{ remote: 'http' }, { remote: 'git' }, { remote: undefined }],
    });
    expect(fourth).toMatchObject({ sources: [{ inline: true }, { inline: true }], span: { line: 6, endLine: 6 } });
  });

  test('what starts', () => {
    expect(
      steps('FROM a', 'ENTRYPOINT ["b", "c"]', 'CMD d $E', 'HEALTHCHECK --interval=1s CMD ["f"]', 'CMD []'),
    ).toMatchObject([
      { kind: 'entrypoint', command: { form: 'exec', argv: ['b', 'c'] } },
      { kind: 'cmd', command: { form: 'shell', script: { text: 'd $E' } } },
      { kind: 'healthcheck', command: { form: 'exec', argv: ['f'] } },
      { kind: 'cmd', command: undefined },
    ]);
  });

  test('the others', () => {
    const others = [
      'EXPOSE 80 $P/udp',
      'VOLUME /a "/b"',
      'WORKDIR /w',
      'STOPSIGNAL 9',
      'MAINTAINER me',
      'ONBUILD USER $U',
    ];
    expect(steps('FROM scratch', 'ENV P=81', ...others.map(String)).slice(1)).toMatchObject([
      { kind: 'expose', ports: [{ value: '80' }, { value: '81/udp' }] },
      { kind: 'volume', paths: [{ value: '/a' }, { value: '/b' }] },
      { kind: 'workdir', path: { value: '/w' } },
      { kind: 'stopsignal', signal: { value: '9' } },
      { kind: 'maintainer', name: 'me' },
      { kind: 'onbuild', step: { kind: 'user', user: { value: undefined, unknown: ['U'] } } },
    ]);
  });

  test('places are those of the words, also after continuation lines', () => {
    const [label] = steps('FROM scratch', 'LABEL a=1 \\', '  # c', '   b="2 3"');
    expect(label?.kind === 'label' && label.labels.map(({ value }) => value?.span)).toEqual([
      { line: 2, column: 9, endLine: 2, endColumn: 10 },
      { line: 4, column: 6, endLine: 4, endColumn: 11 },
    ]);
    expect(label?.span).toEqual({ line: 2, column: 1, endLine: 4, endColumn: 11 });
  });
});
