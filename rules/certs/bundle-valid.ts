import caBundles, { type CaBundle, type Certificate } from '../../src/facts/ca-bundles.ts';
import { at, defineRule, printable, type Severity } from '../../src/rule.ts';

const site =
  '-----BEGIN CERTIFICATE-----\nMIIBXTCCAQSgAwIBAgIUFQr5KElxpjIj/YW2B598XZvKWccwCgYIKoZIzj0EAwIw\nFDESMBAGA1UEAwwJU2l0ZSBSb290MCAXDTI2MTEyMzIzNDAyNloYDzIwNjYxMTEz\nMjM0MDI2WjAUMRIwEAYDVQQDDAlTaXRlIFJvb3QwWTATBgcqhkjOPQIBBggqhkjO\nPQMBBwNCAARMPPS8uccH8nxsq1Wgyqf9F+cipOmUoMeOJBPd8XdOp0ppK5onEtR8\nbpBrhUepx8eOg8rUm2IJwqd6myzJjtRPozIwMDAPBgNVHRMBAf8EBTADAQH/MB0G\nA1UdDgQWBBTHQOOQ8U3eqPfHKn3XlCwmrS1CdDAKBggqhkjOPQQDAgNHADBEAiA5\nVcAK3Lbc/Ya2byOPc9a7kIXAF1moNfOCQwJb4SKdegIgIlOg/o9iI6DsdqSZGVtG\nI/VX1rdagpuzaXxXW1uGTNs=\n-----END CERTIFICATE-----\n';
const weak =
  '-----BEGIN CERTIFICATE-----\nMIIBUzCB/AIBAjAJBgcqhkjOPQQBMBQxEjAQBgNVBAMMCVNpdGUgUm9vdDAgFw0y\nNjExMjMyMzQwMjZaGA8yMDY2MTExMzIzNDAyNlowEjEQMA4GA1UEAwwHT2xkIEtl\neTCBnzANBgkqhkiG9w0BAQEFAAOBjQAwgYkCgYEAxQUOSUgGh1KWC0mzPsnKnIN/\nNP//x2IQVMp7SMrRDjbbHbx6fCZh/ROurDPqOUNDl2E6HHe+RSBRSMg3O7WSBGDW\nW0Nsn2pDECzSVsF2iWGYkCIJByuNLdVTUtmJ+Qahy/ZuJnLj/rncnCQ3pO2NxCNv\n2khXbNjDkrd1FFFbYmsCAwEAATAJBgcqhkjOPQQBA0cAMEQCIHAVx4V8NOAF1xHS\nHb+w97aStctnWm15A/B/jYdDnJedAiAWuhuiKeMgfUJwJ4IV2sg1GxewAynH8eNo\ncMOcE5ibQg==\n-----END CERTIFICATE-----\n';
const held = (content: string, mtime = 0) => ({ 'etc/ssl/certs/ca-certificates.crt': { content, mtime } });
const day = 86_400_000;

export default defineRule({
  id: 'certs/bundle-valid',
  since: '0.1.0',
  title: 'The bundles of authorities can be read, and what is in them is valid',
  why: 'Some libraries refuse a whole bundle for one broken block; an expired or weak authority makes connections fail, or lets them be forged.',
  fix: 'Update `ca-certificates` or certifi in the image, and write site authorities as whole PEM blocks. The signature of a self-signed root proves nothing and is not judged.',
  references: [
    'https://www.rfc-editor.org/rfc/rfc7468',
    'https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-131Ar2.pdf',
  ],
  severity: 'error',
  requires: ['rootfs'],
  needs: { authorities: caBundles },
  messages: {
    broken: 'block {index} of the bundle that {user} uses is broken: {problem}',
    expired: '{names} expired before {now}',
    future: '{names} will be valid only later than {now}',
    key: '{names} has a key below the floor ({key})',
    signature: '{names} is signed with {hash}',
    old: 'the bundle is {days} days old, and {maxAge} are allowed',
  },
  options: {
    schema: {
      properties: {
        maxAge: { type: ['integer', 'null'], minimum: 1, description: 'Days since the bundle was last updated.' },
      },
    },
    defaults: { maxAge: null as number | null },
  },
  examples: {
    pass: [
      { about: 'between other text', now: '2026-12-24', files: held(`# Site\n${site}\n# end\n`) },
      { about: 'written last month', now: '2026-12-24', files: held(site, 1_793_000_000), options: { maxAge: 90 } },
    ],
    fail: [
      { about: 'a block cut short', files: held(site + site.slice(0, 200)) },
      { about: 'long after its end', now: '2090-01-01', files: held(site) },
      { about: 'a key of 1024 bits, signed with SHA-1, before its time', now: '2020-01-01', files: held(weak) },
      { about: 'not updated for years', now: '2034-01-01', files: held(site, 1_795_500_000), options: { maxAge: 365 } },
    ],
    unknown: [{ about: 'times set to zero', now: '2034-01-01', files: held(site, 0), options: { maxAge: 365 } }],
  },
  *check({ facts, options, now, fail, unknown }) {
    const time = Date.parse(now);
    const today = now.slice(0, 10);
    for (const item of facts.authorities.bundles.filter(({ state }) => state === 'read')) {
      const { file, layer, broken, certificates, usedBy } = item;
      const place = (line?: number) => at.path(file, { layer, line });
      for (const { index, line, problem } of broken)
        yield fail('broken', { index, problem, user: usedBy }, place(line));
      // A list that a distribution maintains keeps a few past their time, which does no harm; one that was put there on purpose is needed.
      const isOwn = item.kind === 'variable' || certificates.length < 20;
      const severity: Severity = isOwn ? 'error' : 'note';
      const judge = function* (message: 'expired' | 'future', test: (validity: Certificate) => boolean) {
        const found = certificates.filter(test);
        if (found.length > 0)
          yield fail(message, { names: namesOf(found), now: today }, place(found[0]?.line), { severity });
      };
      yield* judge('expired', ({ validTo }) => validTo < time);
      yield* judge('future', ({ validFrom }) => validFrom > time);
      const short = certificates.filter(isShort);
      const key = `${short[0]?.key?.type} ${short[0]?.key?.bits}`;
      if (short.length > 0) yield fail('key', { names: namesOf(short), key }, place(short[0]?.line));
      const signed = certificates.filter(({ weakHash, isSelfSigned }) => weakHash !== undefined && !isSelfSigned);
      const hash = signed[0]?.weakHash ?? '';
      if (signed.length > 0) yield fail('signature', { names: namesOf(signed), hash }, place(signed[0]?.line));
      if (options.maxAge === null || certificates.length === 0) continue;
      const days = ageOf(item, time);
      if (days === undefined)
        yield unknown(`when ${file} was updated cannot be told: its time stamp is not set`, place());
      else if (days > options.maxAge) yield fail('old', { days, maxAge: options.maxAge }, place());
    }
  },
});

const isShort = ({ key }: Certificate): boolean =>
  key !== undefined && key.bits < (key.type === 'RSA' || key.type === 'DSA' ? 2048 : 224);

/** Days since the bundle was written, at most since its newest authority became valid; undefined where the time stamp was set to a fixed value. */
function ageOf({ certificates, mtime }: CaBundle, time: number): number | undefined {
  const newest = certificates.reduce((latest, { validFrom }) => Math.max(latest, validFrom), 0);
  const written = mtime * 1000;
  // Written before its own content began: a time stamp that a build clamped.
  if (written < newest && written < time - 10 * 365 * day) return undefined;
  return Math.max(0, Math.floor((time - Math.max(written, newest)) / day));
}

function namesOf(certificates: readonly { readonly name: string }[]): string {
  const names = certificates
    .slice(0, 3)
    .map(({ name }) => printable(name))
    .join(', ');
  return certificates.length > 3 ? `${names} and ${certificates.length - 3} more` : names;
}
