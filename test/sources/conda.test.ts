import { globSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import type { OpenContext } from '../../src/model/subject.ts';
import condaEnvironment from '../../src/sources/conda-environment.ts';
import condaExplicit from '../../src/sources/conda-explicit.ts';
import condaLock from '../../src/sources/conda-lock.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { corpusAt } from '../needs.ts';

const sources = [condaEnvironment, condaExplicit, condaLock];
const corpus = corpusAt('conda')?.replace(/conda\/$/, '');

async function kindOf(path: string): Promise<string | undefined> {
  const reference = { text: path, transport: undefined, path, tag: undefined, documentRole: undefined };
  return recognise(reference, sources).then(
    ({ source }) => source.id,
    () => undefined,
  );
}

describe.runIf(corpus !== undefined)('files of the corpus are told by what they hold', () => {
  const kindsOf = async (pattern: string) => {
    const paths = globSync(pattern, { cwd: corpus as string }).toSorted();
    return Promise.all(paths.map(async (path) => [path, await kindOf(`${corpus}${path}`)] as const));
  };

  it('as environments, but for a map of that name and what lost its name', async () => {
    const kinds = await kindsOf('conda/environment/*');
    expect(kinds).toHaveLength(111);
    expect(kinds.filter(([, kind]) => kind !== 'conda-environment').map(([path]) => path.replace(/^.*__/, ''))).toEqual(
      ['empty_env.yml', 'invalid_keys.yml', 'circle.yml', 'software_file.yaml'],
    );
  });

  it('as lock files, but for those without a package or a marker', async () => {
    const kinds = await kindsOf('conda/{conda-lock,explicit}/*');
    const count = (id: string | undefined) => kinds.filter(([, kind]) => kind === id).length;
    expect([count('conda-lock'), count('conda-explicit'), count('conda-environment')]).toEqual([17, 13, 4]);
    expect(kinds.filter(([, kind]) => kind === undefined).map(([path]) => path.replace(/^.*__/, ''))).toEqual([
      'no-auth.lock',
      'test.lock',
      'test.lock',
      'bad_version-lock.yaml',
      // `xtensor >=0.20` could be a requirement of pip.
      'issue_4274.env.txt',
      'spec_file_1.txt',
    ]);
  });

  it('as nothing of conda where they are something else', async () => {
    const others = globSync(
      '{apptainer-defs,dockerfiles,fair,runtime-config,spack,requirements,package-databases,sif,conda/pixi}/**',
      {
        cwd: corpus as string,
      },
    )
      .map((path) => `${corpus}${path}`)
      .filter((path) => statSync(path).isFile() && statSync(path).size < limits.document);
    const told = await Promise.all(others.map(async (path) => [path, await kindOf(path)] as const));
    console.log(`${others.length} files of other kinds`);
    // These of conda's own name channels: they are lists of specs.
    expect(told.filter(([, kind]) => kind !== undefined).map(([path]) => path.replace(/^.*__/, ''))).toEqual([
      'requirements-dev.txt',
      'requirements-Linux.txt',
      'requirements-s3.txt',
    ]);
  });
});

it('gives the file the name that the user gave', async () => {
  const bytes = new TextEncoder().encode('dependencies:\n- numpy\n');
  const probe = {
    path: 'env.yml',
    shape: 'text',
    members: [],
    json: undefined,
    text: 'dependencies:\n- numpy\n',
  } as const;
  const input = {
    name: 'conda-environment:env.yml',
    probe,
    address: { kind: 'memory', bytes },
    stream: undefined,
    streamed: false,
  } as const;
  const [opened] = await condaEnvironment.open(input, {} as OpenContext);
  expect(opened?.conda?.file).toBe('env.yml');
  expect(opened?.conda?.dependencies.map(({ text }) => text)).toEqual(['numpy']);
});
