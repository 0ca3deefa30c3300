import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { jsonPlaces } from '../../src/formats/json-places.ts';

it('finds keys and values', () => {
  const text = '{\n  "a\\"b": [1, {"c": "]}"}, null],\n  "d": {}\n}';
  const { spanOf, writtenAt } = jsonPlaces(text);
  expect(writtenAt(['a"b', 0])).toBe('1');
  expect(writtenAt(['a"b', 1, 'c'])).toBe('"]}"');
  expect(writtenAt(['a"b', 1])).toBe('{"c": "]}"}');
  expect(writtenAt(['d'])).toBe('{}');
  expect(writtenAt([])).toBe(text);
  expect(spanOf(['d'], 'key')).toEqual({ line: 3, column: 3, endLine: 3, endColumn: 6 });
  expect([spanOf(['e']), spanOf(['a"b', 3]), spanOf(['a"b', 0], 'key')]).toEqual([undefined, undefined, undefined]);
});

function* walk(value: unknown, path: (string | number)[] = []): Generator<[(string | number)[], unknown]> {
  yield [path, value];
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* walk(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* walk(item, [...path, key]);
}

test('what stands at a place reads as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const { writtenAt } = jsonPlaces(text);
      for (const [path, item] of walk(JSON.parse(text))) expect(JSON.parse(writtenAt(path) as string)).toEqual(item);
    }),
  );
});
