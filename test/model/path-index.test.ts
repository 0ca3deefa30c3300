import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PathIndex, PathTable } from '../../src/model/path-index.ts';

test('answers as a Map would', () => {
  const name = fc.array(fc.constantFrom('a', 'b', '/', 'ä', '\udc80'), { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 200 }), fc.array(name, { maxLength: 20 }), (names, questions) => {
      const index = new PathIndex();
      const map = new Map<string, number>();
      for (const [place, each] of names.entries()) {
        expect(index.add(each)).toBe(map.get(each) ?? -1);
        map.set(each, place);
      }
      for (const question of [...questions, ...names]) expect(index.find(question)).toBe(map.get(question) ?? -1);
      expect(index.count).toBe(names.length);
      const columns = index.finish();
      expect(columns.names).toBe(names.join('\0'));
      const table = new PathTable(columns);
      expect(table.size).toBe(map.size);
      for (const question of [...questions, ...names]) expect(table.get(question)).toBe(map.get(question));
    }),
  );
});

test('holds over many batches and growths', () => {
  const index = new PathIndex();
  const names = Array.from({ length: 20_000 }, (_, place) => `usr/share/${place % 5000}/file`);
  for (const [place, name] of names.entries()) expect(index.add(name)).toBe(place < 5000 ? -1 : place - 5000);
  for (const place of [0, 1023, 1024, 4999]) expect(index.find(names[place] as string)).toBe(15_000 + place);
  expect(index.find('usr/share/5000/file')).toBe(-1);
  expect(index.find('usr/share/1/fil')).toBe(-1);
  const columns = index.finish();
  expect(columns.names).toBe(names.join('\0'));
  const table = new PathTable(columns);
  for (const place of [0, 1023, 1024, 4999]) expect(table.get(names[place] as string)).toBe(15_000 + place);
  expect(table.get('usr/share/5000/file')).toBeUndefined();
  expect(table.size).toBe(5000);
});
