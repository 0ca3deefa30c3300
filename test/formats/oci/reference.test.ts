import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefName, isTag, parseReference } from '../../../src/formats/oci/reference.ts';

const digest = `sha256:${'0'.repeat(64)}`;

describe('parseReference', () => {
  it.each([
    ['busybox', { registry: undefined, repository: 'busybox', tag: undefined, digest: undefined }],
    ['library/busybox:1.36', { registry: undefined, repository: 'library/busybox', tag: '1.36', digest: undefined }],
    ['localhost/a', { registry: 'localhost', repository: 'a', tag: undefined, digest: undefined }],
    [
      'host:5000/a/b__c.d---e:T_1',
      { registry: 'host:5000', repository: 'a/b__c.d---e', tag: 'T_1', digest: undefined },
    ],
    [`Registry.Example/a@${digest}`, { registry: 'Registry.Example', repository: 'a', tag: undefined, digest }],
    [`[::1]:5000/a:b@${digest}`, { registry: '[::1]:5000', repository: 'a', tag: 'b', digest }],
  ])('%s', (text, reference) => {
    expect(parseReference(text)).toEqual({ reference });
  });

  it.each([
    '',
    'A',
    'a//b',
    '/a',
    'a/',
    'a..b',
    'a___b',
    'a_.b',
    '-a',
    'a-',
    'a:',
    'a:.b',
    `a:${'b'.repeat(129)}`,
    'a@sha256:1',
    'a b',
    'a/b:c/d',
    'x'.repeat(256),
    'h!st.example/a',
    'é',
  ])('refuses %j', (text) => {
    expect(parseReference(text)).toHaveProperty('problem');
  });

  // The grammar as the specification prints it, as a second reader; on short texts its backtracking does no harm.
  const name = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
  const tag = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

  it('admits what the specification’s own expressions admit', () => {
    const character = fc.constantFrom('a', '0', 'Z', '.', '_', '-', '/', '+');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 10 }), fc.array(character, { maxLength: 5 }), (left, right) => {
        const [repository, label] = [left.join(''), right.join('')];
        // A first part with a dot is a host, to which another grammar applies.
        fc.pre(!repository.slice(0, Math.max(repository.indexOf('/'), 0)).includes('.'));
        expect('reference' in parseReference(repository), repository).toBe(name.test(repository));
        expect(isTag(label), label).toBe(tag.test(label));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes a long name apart in linear time', () => {
    const started = performance.now();
    for (const text of ['a-'.repeat(1e6), 'a_'.repeat(1e6), `${'a.'.repeat(1e6)}/a`, 'a/'.repeat(1e6)])
      expect(parseReference(text)).toHaveProperty('problem');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('isRefName', () => {
  it.each([
    ['v1.0', true],
    ['v1.0+build.7', true],
    ['docker.io/library/A:1@x', true],
    ['a--b', true],
    ['a..b', false],
    ['', false],
    ['a/', false],
    ['a b', false],
  ])('%j: %s', (text, expected) => {
    expect(isRefName(text)).toBe(expected);
  });
});
