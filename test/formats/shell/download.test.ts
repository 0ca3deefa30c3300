// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell is full of them.
import { describe, expect, test } from 'vitest';
import { readDownloads } from '../../../src/formats/shell/download.ts';

const words = (line: string) => line.split(' ').map((value) => ({ value, isStatic: !value.includes('$') }));
const read = (line: string) => readDownloads(words(line)).map(({ url, output }) => [url, output]);

describe('downloads', () => {
  // curl(1), wget(1), aria2c(1): where each writes to.
  test.each([
    ['curl -fsSL https://h.example/a.sh', [['https://h.example/a.sh', undefined]]],
    ['curl -fsSLo /a https://h.example/x', [['https://h.example/x', '/a']]],
    ['curl -O https://h.example/d/a.tgz?x=1', [['https://h.example/d/a.tgz?x=1', 'a.tgz']]],
    ['curl -o - https://h.example/x', [['https://h.example/x', undefined]]],
    ['curl --output a https://h.example/x', [['https://h.example/x', 'a']]],
    ['curl -LsSf -H A:b h.example/x', [['h.example/x', undefined]]],
    ['curl -I https://h.example/x', []],
    ['curl -X POST https://h.example/x', []],
    ['curl http://localhost:80/x', []],
    ['curl file:///x', []],
    ['curl $URL', [['$URL', undefined]]],
    ['wget https://h.example/d/a.zip', [['https://h.example/d/a.zip', 'a.zip']]],
    ['wget -qO- https://h.example/x', [['https://h.example/x', undefined]]],
    ['wget -q -O /a https://h.example/x', [['https://h.example/x', '/a']]],
    ['wget https://h.example/a-${V}.zip', [['https://h.example/a-${V}.zip', 'a-${V}.zip']]],
    ['wget --spider https://h.example/x', []],
    ['aria2c -x 4 https://h.example/x.iso', [['https://h.example/x.iso', 'x.iso']]],
    ['aria2c --checksum=sha-256=1 https://h.example/x.iso', []],
    ['git clone https://h.example/x', []],
  ])('%s', (line, expected) => expect(read(line)).toEqual(expected));
});
