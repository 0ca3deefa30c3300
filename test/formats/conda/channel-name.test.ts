import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfDefaults, readChannel } from '../../../src/formats/conda/channel-name.ts';
import { readCondaSettings } from '../../../src/formats/conda/condarc.ts';
import { readHistory } from '../../../src/formats/conda/history.ts';

describe('names of channels', () => {
  // conda.models.channel: what conda prints as canonical_name of each.
  it.each([
    ['conda-forge', 'conda-forge', 'conda-forge', 'named'],
    ['https://conda.anaconda.org/conda-forge', 'conda-forge', 'conda-forge', 'named'],
    ['https://conda.anaconda.org/conda-forge/linux-64', 'conda-forge', 'conda-forge', 'named'],
    ['https://conda.anaconda.org/t/tk-123-abc/private/', 'private', 'private', 'named'],
    ['conda-forge/label/dev', 'conda-forge/label/dev', 'conda-forge', 'named'],
    ['defaults', 'defaults', 'defaults', 'named'],
    ['https://repo.anaconda.com/pkgs/main', 'pkgs/main', 'defaults', 'named'],
    ['anaconda', 'anaconda', 'defaults', 'named'],
    ['https://me:secret@mirror.example/pkgs/main/', 'https://mirror.example/pkgs/main', 'defaults', 'address'],
    ['https://mirror.example/a/conda-forge', 'https://mirror.example/a/conda-forge', 'conda-forge', 'address'],
    ['https://mirror.example/main', 'https://mirror.example/main', 'defaults', 'address'],
    ['https://mirror.example/other', 'https://mirror.example/other', 'https://mirror.example/other', 'address'],
    ['file:///srv/channel', 'file:///srv/channel', 'file:///srv/channel', 'local'],
    ['./channel', './channel', './channel', 'local'],
    ['https://$HOST/a', 'https://$HOST/a', 'https://$HOST/a', 'open'],
  ])('%s', (written, name, family, kind) => expect(readChannel(written)).toEqual({ name, family, kind }));

  it('never show what stands before the host, nor a token', () => {
    const word = fc.stringMatching(/^[a-z0-9]{8,12}$/);
    fc.assert(
      fc.property(word, word, (user, token) => {
        const { name } = readChannel(`https://${user}x:${user}y@host.example/t/${token}z/main`);
        expect([name.includes(user), name.includes(token)]).toEqual([false, false]);
      }),
    );
  });

  it('never throws', () => fc.assert(fc.property(fc.string(), (text) => void readChannel(text))));

  it('of defaults are those of its folders alone', () => {
    expect(['defaults', 'pkgs/main', 'pkgs/r', 'main', 'conda-forge'].map(isOfDefaults)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

it('a history leaves what was added and not taken away again', () => {
  const text = `==> 2026-01-01 00:00:00 <==
# cmd: conda create
+defaults/linux-64::zlib-1.2-0
+conda-forge/noarch::pip-25-0
==> 2026-01-02 00:00:00 <==
-defaults/linux-64::zlib-1.2-0
+https://mirror.example/a/linux-64::zlib-1.3-0
# update specs: ["zlib"]
`;
  expect(readHistory(text)).toEqual([
    { record: 'pip-25-0', channel: 'conda-forge/noarch' },
    { record: 'zlib-1.3-0', channel: 'https://mirror.example/a/linux-64' },
  ]);
});

it('settings name channels in lists, or one alone', () => {
  const { channels } = readCondaSettings(
    'channels:\n  - conda-forge\n  - b\ndefault_channels: https://a.example/main\n',
  );
  expect(channels.map(({ key, text, span }) => `${key} ${text} ${span.line}:${span.column}`)).toEqual([
    'channels conda-forge 2:5',
    'channels b 3:5',
    'default_channels https://a.example/main 4:19',
  ]);
  expect(readCondaSettings('a: [').problems.length).toBeGreaterThan(0);
});
