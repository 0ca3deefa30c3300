import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import present from '../../rules/certs/bundle-present.ts';
import bundleValid from '../../rules/certs/bundle-valid.ts';
import noUnknown from '../../rules/certs/no-unknown-authorities.ts';
import { limits } from '../../src/base/limits.ts';
import wellKnown from '../../src/facts/well-known-authorities.ts';
import { readPem } from '../../src/formats/pem/pem.ts';
import { readCertificates } from '../../src/model/certificate.ts';
import { corpusAt, hasProgram } from '../needs.ts';
import { judgeRule } from '../rules/judge.ts';

const found = corpusAt('certs');
const hasCorpus = found !== undefined;
const corpus = found ?? '';
const files = hasCorpus
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(pem|crt|cert)$/.test(name))
      .sort()
  : [];
const read = (name: string) => readFileSync(corpus + name, 'utf8');

/** The notes of PROVENANCE.tsv: signature, key, end and count of each file, as `openssl x509` told them. */
const notes = new Map(
  hasCorpus
    ? readFileSync(`${corpus}../PROVENANCE.tsv`, 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([path]) => path?.startsWith('certs/'))
        .map((fields) => [fields[0]?.slice('certs/'.length) ?? '', fields.at(-1) ?? ''] as const)
    : [],
);

describe.skipIf(!hasCorpus)('certificates of the corpus', () => {
  test('all files are here', () => expect(files.length).toBeGreaterThanOrEqual(40));
  test.each(files)('%s agrees with its note', (name) => {
    const note = notes.get(name) ?? '';
    const { certificates, broken } = readCertificates(read(name));
    if (note.startsWith('invalid')) {
      expect(certificates).toEqual([]);
      expect(broken).toHaveLength(1);
      return;
    }
    expect(broken).toEqual([]);
    const count = /(\d+) certificate\(s\)/.exec(note)?.[1];
    if (count !== undefined) expect(certificates).toHaveLength(Number(count));
    const bits = /(\d+) bit/.exec(note)?.[1];
    if (bits !== undefined) expect(certificates[0]?.key?.bits).toBe(Number(bits));
    const end = /notAfter ([^,]*GMT)/.exec(note)?.[1];
    if (end !== undefined) expect(certificates[0]?.validTo).toBe(Date.parse(end));
    if (bits !== undefined) expect(certificates[0]?.weakHash).toBe(/sha1With/.test(note) ? 'SHA-1' : undefined);
  });
  test.skipIf(!hasProgram('openssl'))('fingerprints and subjects agree with openssl', () => {
    for (const name of files.slice(0, 30)) {
      const [first] = readCertificates(read(name)).certificates;
      if (first === undefined) continue;
      const out = execFileSync('openssl', ['x509', '-noout', '-fingerprint', '-sha256', '-in', corpus + name], {
        encoding: 'utf8',
      });
      expect(first.fingerprint).toBe(out.trim().split('=')[1]?.replaceAll(':', '').toLowerCase());
    }
  });

  const judge = (name: string, now = '2026-11-23T00:00:00Z') =>
    judgeRule(bundleValid, { now, files: { 'etc/ssl/certs/ca-certificates.crt': read(name) } });
  test.each([
    ['bundles/certifi-cacert.pem', []],
    ['badssl/chain-wildcard-expired.pem', ['expired']],
    ['badssl/chain-wildcard-sha1-2017.pem', ['expired', 'signature']],
    ['badssl/crt-ca-dsdtestprovider.crt', []],
    ['badssl/crt-ca-superfish.crt', ['key']],
    ['badssl/crt-ca-mitm-software.crt', ['expired']],
    ['badssl/crt-ca-webpack-dev-server.crt', ['expired']],
    ['containers-image/pkg__tlsclientconfig__testdata__full__ca-cert-1.crt', []],
    ['containers-image/docker__daemon__testdata__certs__ca.pem', ['expired']],
    ['generated/crlf.pem', []],
    ['generated/ec-p256.pem', []],
    ['generated/garbage-between.pem', []],
    ['generated/rsa1024-sha1.pem', ['key']],
    ['generated/rsa2048-sha256.pem', []],
    ['generated/truncated.pem', ['broken']],
  ] as const)('bundle-valid on %s: %j', async (name, expected) => {
    const { findings } = await judge(name);
    expect(findings.map(({ messageId }) => messageId).sort()).toEqual([...expected].sort());
  });
  test('an authority of a large bundle that has expired is only a note', async () => {
    const { findings } = await judge('bundles/certifi-cacert.pem', '2031-01-01T00:00:00Z');
    expect(findings.map(({ messageId, severity }) => `${messageId} ${severity}`)).toEqual(['expired note']);
  });
  test('the authorities of the bundle are well known, and one more is not', async () => {
    const known = wellKnown.derive({ name: 'x', kind: 'rootfs' }) as ReadonlySet<string>;
    const held = readCertificates(read('bundles/certifi-cacert.pem')).certificates.map(
      ({ fingerprint }) => fingerprint,
    );
    expect(held.filter((print) => !known.has(print))).toEqual([]);
    expect([...known].every((print) => /^[0-9a-f]{64}$/.test(print))).toBe(true);
    const own = await judgeRule(noUnknown, {
      files: { 'etc/ssl/certs/ca-certificates.crt': read('bundles/certifi-cacert.pem') },
    });
    expect(own.outcome).toBe('pass');
    const added = await judgeRule(noUnknown, {
      files: {
        'etc/ssl/certs/ca-certificates.crt': `${read('bundles/certifi-cacert.pem')}\n${read('badssl/crt-ca-superfish.crt')}`,
      },
    });
    expect(added.findings.map(({ text }) => text)).toEqual([expect.stringContaining('Superfish')]);
  });
  test('a private key or a revocation list beside certificates is no damage', () => {
    const text = `-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n${read('generated/ec-p256.pem')}`;
    expect(readCertificates(text)).toMatchObject({ certificates: [{ index: 2, line: 4 }], broken: [] });
  });
  test('what OpenSSL appends to a trusted certificate is left out', () => {
    const trusted = execFileSync(
      'openssl',
      ['x509', '-trustout', '-addtrust', 'serverAuth', '-in', `${corpus}generated/ec-p256.pem`],
      { encoding: 'utf8' },
    );
    expect(trusted).toContain('TRUSTED CERTIFICATE');
    expect(readCertificates(trusted).certificates[0]?.fingerprint).toBe(
      readCertificates(read('generated/ec-p256.pem')).certificates[0]?.fingerprint,
    );
  });
  test('no mutation of a bundle makes reading throw, and damage inside a block is seen', () => {
    const good = read('generated/rsa2048-sha256.pem');
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 3 }), fc.nat(4), (at, middle, skip) => {
        const { certificates, broken } = readCertificates(good.slice(0, at) + middle + good.slice(at + skip));
        expect(certificates.length + broken.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('PEM blocks', () => {
  test.each([
    ['no end', '-----BEGIN CERTIFICATE-----\nAAAA\n', 'it has no end'],
    ['another end', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END X-----\n', 'it ends as -----END X-----'],
    [
      'a block inside',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      'another block begins before it ends',
    ],
    ['no base64', '-----BEGIN CERTIFICATE-----\n%%%%\n-----END CERTIFICATE-----\n', 'it is not base64'],
    [
      'no certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'its bytes are no certificate',
    ],
    [
      'a lame first line',
      '-----BEGIN CERTIFICATE\nAAAA\n-----END CERTIFICATE-----\n',
      'its first line does not end in "-----"',
    ],
  ])('%s', (_name, text, problem) => expect(readPem(text)[0]).toMatchObject({ index: 1, line: 1, problem }));
  test('of very many blocks the first are read, and the last one says that there were more', () => {
    const blocks = readPem('-----BEGIN CERTIFICATE-----\n'.repeat(300_000));
    expect(blocks.length).toBe(limits.certificates + 1);
    expect(blocks.at(-1)?.problem).toBe(`it comes after ${limits.certificates} others, and no more are read`);
  });
  test('the bundle behind a link counts once, and a link to nothing is told', async () => {
    const { findings } = await judgeRule(present, {
      files: { 'usr/bin/curl': 'x', 'etc/ssl/cert.pem': { link: 'certs/ca-certificates.crt' } },
    });
    expect(findings.map(({ messageId }) => messageId)).toEqual(['dangling']);
  });
});
