import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import { type Want, WantTable } from '../../src/base/pattern.ts';
import { LayerScanner } from '../../src/engine/scan-layer.ts';
import { MarkerSearch } from '../../src/engine/search-markers.ts';
import { mayHoldCredential } from '../../src/formats/secrets/marks.ts';
import type { LayerScan } from '../../src/model/layer.ts';
import { endMarker, member, pax } from '../formats/tar/archive.ts';

const login = 'postgres://app:q7Zk2Vx9@db/app';
const everywhere: Want = { path: { under: '' }, capture: { max: 10_000 }, marker: 'credential' };

function scan(archive: Uint8Array, wants: readonly Want[], steps: readonly number[] = [archive.length]): LayerScan {
  const scanner = new LayerScanner({ algorithms: [], diffAlgorithms: [], isFileSystem: true, wants });
  for (let at = 0, turn = 0; at < archive.length; turn += 1) {
    const piece = new Uint8Array(archive.subarray(at, at + Math.max(1, steps[turn % steps.length] ?? 512)));
    scanner.push(piece);
    at += piece.length;
    // The buffers of a reader are used again.
    piece.fill(0xee);
  }
  return scanner.finish();
}
function keptOf({ columns }: LayerScan): Record<string, string> {
  const names = columns.paths.names.split('\0');
  return Object.fromEntries(
    [...columns.contents].map(([index, bytes]) => [names[index], Buffer.from(bytes).toString('latin1')]),
  );
}
const filler = (length: number): string =>
  'lorem ipsum dolor sit amet\n'.repeat(Math.ceil(length / 27)).slice(0, length);

describe('files with a marker', () => {
  const files: Record<string, string> = {
    'a.py': `db = "${login}"\n`,
    'b.py': 'db = connect()\n',
    'lib/c.txt': `${filler(5000)}${login}\n${filler(3000)}`,
    'lib/d.so': `\x7fELF\0${login}`,
    'lib/e.sql': `${filler(300_000)}${login}\n${filler(300_000)}`,
    'lib/f.sql': filler(600_000),
    'lib/g.bin': `${filler(4000)}\0${login}`,
    'lib/h.txt': `${filler(4096)}\0${login}`,
    empty: '',
  };
  const archive = Buffer.concat([...Object.entries(files).map(([name, body]) => member({ name }, body)), endMarker]);
  const expected = ['a.py', 'lib/c.txt', 'lib/e.sql', 'lib/h.txt'];

  test('are listed, and kept up to the size that is wanted', () => {
    const result = scan(archive, [everywhere]);
    expect(result.marked).toEqual(expected);
    expect(keptOf(result)).toEqual({
      'a.py': files['a.py'],
      'lib/c.txt': files['lib/c.txt'],
      'lib/h.txt': files['lib/h.txt'],
    });
  });

  test('however the bytes are cut', () => {
    const whole = keptOf(scan(archive, [everywhere]));
    for (const step of [1, 7, 511, 513, 4096, 65_536, 262_144]) {
      const result = scan(archive, [everywhere], [step]);
      expect([step, result.marked]).toEqual([step, expected]);
      expect(keptOf(result)).toEqual(whole);
    }
  });

  test('nothing is looked at where no want asks', () => {
    const result = scan(archive, [{ path: { name: 'b.py' }, capture: { max: 100 } }]);
    expect(result.marked).toBeUndefined();
    expect(keptOf(result)).toEqual({ 'b.py': files['b.py'] });
  });

  test('other wants are as they were, whole or head', () => {
    const result = scan(archive, [
      everywhere,
      { path: { name: 'b.py' }, capture: { max: 100 } },
      { path: { name: 'a.py' }, capture: { max: 100 } },
      { path: { under: 'lib' }, capture: { head: 4 } },
    ]);
    expect(result.marked).toEqual(expected);
    expect(keptOf(result)).toEqual({
      'a.py': files['a.py'],
      'b.py': files['b.py'],
      'lib/c.txt': files['lib/c.txt'],
      'lib/d.so': '\x7fELF',
      'lib/e.sql': 'lore',
      'lib/f.sql': 'lore',
      'lib/g.bin': 'lore',
      'lib/h.txt': files['lib/h.txt'],
    });
  });

  test('only those that the pattern names', () => {
    expect(scan(archive, [{ ...everywhere, path: { suffix: '.txt' } }]).marked).toEqual(['lib/c.txt', 'lib/h.txt']);
  });

  test('beyond the cap of a layer they are listed and not kept', () => {
    const body = Buffer.from(`${login}\n`.padEnd(limits.captureFile, 'x'));
    const count = limits.captureLayer / limits.captureFile + 2;
    const many = Buffer.concat([
      ...Array.from({ length: count }, (_, index) => member({ name: `f${index}` }, body)),
      endMarker,
    ]);
    const result = scan(many, [{ ...everywhere, capture: { max: limits.captureFile } }], [262_144]);
    expect(result.marked).toHaveLength(count);
    expect(result.columns.contents.size).toBe(limits.captureLayer / limits.captureFile);
  });

  test('one that is cut off is not listed, and the layer is not complete', () => {
    const result = scan(archive.subarray(0, 520), [everywhere]);
    expect(result).toMatchObject({ marked: [], complete: false });
  });

  test('holes are zeros', () => {
    const text = `${filler(5000)}${login}\n`;
    const sparse = Buffer.concat([
      pax({ 'GNU.sparse.size': '9000', 'GNU.sparse.name': 's', 'GNU.sparse.map': `0,${text.length}` }),
      member({ name: 'x' }, text),
      pax({
        'GNU.sparse.size': '200000',
        'GNU.sparse.name': 'large',
        'GNU.sparse.map': `0,4200,190000,${text.length}`,
      }),
      member({ name: 'y' }, filler(4200) + text),
      pax({ 'GNU.sparse.size': '9000', 'GNU.sparse.name': 'binary', 'GNU.sparse.map': `100,${text.length}` }),
      member({ name: 'z' }, text),
      endMarker,
    ]);
    for (const step of [1, 600, 1 << 20]) {
      const result = scan(sparse, [everywhere], [step]);
      expect(result.marked).toEqual(['s', 'large']);
      expect(keptOf(result)).toEqual({ s: text.padEnd(9000, '\0') });
    }
  });
});

test('a marker is found wherever it lies in a long file, in either form of text', () => {
  const table = new WantTable([{ path: { under: '' }, capture: { max: 1000 } }]);
  const search = new MarkerSearch(table);
  const at = fc.integer({ min: 0, max: 1_200_000 });
  fc.assert(
    fc.property(at, fc.boolean(), fc.integer({ min: 1000, max: 300_000 }), (place, isWide, step) => {
      const text = `${filler(place)} ${login} ${filler(50)}`;
      const bytes = isWide ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text);
      search.begin('f', 0o644, bytes.length);
      for (let start = 0; start < bytes.length; start += step)
        search.push(bytes, start, Math.min(bytes.length, start + step));
      search.end();
      expect(search.found.pop()).toBe('f');
    }),
    { numRuns: 60 },
  );
});

test('what is found while the bytes pass is what is found in the whole', () => {
  const part = fc.oneof(fc.constantFrom(login, ' ', '\n', 'ghp_', '\0'), fc.integer({ min: 0, max: 9000 }).map(filler));
  const search = new MarkerSearch(new WantTable([{ path: { under: '' }, capture: { max: 20_000 } }]));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.integer({ min: 1, max: 9000 }), (parts, step) => {
      const bytes = Buffer.from(parts.join(''), 'latin1');
      search.found.length = 0;
      search.begin('f', 0o644, bytes.length);
      for (let start = 0; start < bytes.length; start += step)
        search.push(bytes, start, Math.min(bytes.length, start + step));
      const kept = search.end();
      const may = mayHoldCredential(bytes);
      expect(search.found).toEqual(may ? ['f'] : []);
      if (kept !== undefined) expect(Buffer.from(kept).equals(bytes)).toBe(true);
      expect(kept !== undefined).toBe(may && bytes.length <= 20_000);
    }),
  );
});
