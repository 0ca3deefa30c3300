import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprint, fingerprintAll, type Identity } from '../../src/report/fingerprint.ts';

const base: Identity = {
  message: 'setuid',
  where: { kind: 'path', path: 'usr/bin/sudo', layer: 'sha256:aa', line: 3, column: 1 },
  data: { path: 'usr/bin/sudo', mode: '4755', size: 12 },
};
const print = (change: Partial<Identity>): string => fingerprint('fs/no-setuid', { ...base, ...change });

describe('a fingerprint', () => {
  it('is 32 hexadecimal digits of the sha256 of what it stands for', () => {
    const stated = '["fs/no-setuid","setuid",["path","usr/bin/sudo"],[["mode","4755"],["path","usr/bin/sudo"]],0]';
    expect(print({})).toBe(createHash('sha256').update(stated).digest('hex').slice(0, 32));
  });

  it.each([
    ['a number changed', { data: { ...base.data, size: 99 } }],
    ['a number was added', { data: { ...base.data, count: 1 } }],
    ['the data came in another order', { data: { size: 12, mode: '4755', path: 'usr/bin/sudo' } }],
    ['the layer changed', { where: { kind: 'path', path: 'usr/bin/sudo', layer: null, line: 3, column: 1 } }],
    ['the line moved', { where: { kind: 'path', path: 'usr/bin/sudo', layer: 'sha256:aa', line: 30, column: 7 } }],
    ['there is no line', { where: { kind: 'path', path: 'usr/bin/sudo', layer: 'sha256:aa' } }],
  ] as const)('stays the same where %s', (_what, change) => {
    expect(print(change)).toBe(print({}));
  });

  it.each([
    ['the message', { message: 'setgid' }],
    ['the path', { where: { kind: 'path', path: 'usr/bin/su', layer: null } }],
    ['the kind of place', { where: { kind: 'text', file: 'usr/bin/sudo', line: 3, column: 1 } }],
    ['a word', { data: { ...base.data, mode: '6755' } }],
    ['the name of a word', { data: { path: 'usr/bin/sudo', bits: '4755' } }],
  ] as const)('differs with %s', (_what, change) => {
    expect(print(change)).not.toBe(print({}));
  });

  it('differs with the rule, the document and the pointer', () => {
    const at = (document: string, pointer: string): string =>
      fingerprint('a/b', { message: 'm', where: { kind: 'json', document, pointer }, data: {} });
    const prints = [
      at('config', '/a'),
      at('config', '/b'),
      at('manifest', '/a'),
      fingerprint('a/c', { message: 'm', where: { kind: 'json', document: 'config', pointer: '/a' }, data: {} }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('tells bytes that are no UTF-8 apart', () => {
    const at = (path: string): string =>
      fingerprint('a/b', { message: 'm', where: { kind: 'path', path, layer: null }, data: {} });
    expect(at('x\udc80')).not.toBe(at('x\udc81'));
    expect(at('x\udc80')).not.toBe(at('x\ufffd'));
  });
});

describe('fingerprints of equal findings', () => {
  const at = (line: number): Identity => ({
    message: 'm',
    where: { kind: 'text', file: 'run.sh', line, column: 1 },
    data: {},
  });

  it('are told apart by an ordinal that follows the place', () => {
    const [first, second, third] = fingerprintAll('a/b', [at(1), at(5), at(9)]);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(first).toBe(fingerprint('a/b', at(1)));
    expect(second).toBe(fingerprint('a/b', at(1), 1));
  });

  it('do not depend on the order in which they come', () => {
    const [third, first, second] = fingerprintAll('a/b', [at(9), at(1), at(5)]);
    expect([first, second, third]).toEqual(fingerprintAll('a/b', [at(1), at(5), at(9)]));
  });

  it('stay when all lines move', () => {
    expect(fingerprintAll('a/b', [at(11), at(15)])).toEqual(fingerprintAll('a/b', [at(1), at(5)]));
  });
});
