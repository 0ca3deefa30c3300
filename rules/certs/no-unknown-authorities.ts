import caBundles, { normaliseFingerprint } from '../../src/facts/ca-bundles.ts';
import wellKnownAuthorities from '../../src/facts/well-known-authorities.ts';
import { at, defineRule, printable } from '../../src/rule.ts';

const site =
  '-----BEGIN CERTIFICATE-----\nMIIBXTCCAQSgAwIBAgIUFQr5KElxpjIj/YW2B598XZvKWccwCgYIKoZIzj0EAwIw\nFDESMBAGA1UEAwwJU2l0ZSBSb290MCAXDTI2MTEyMzIzNDAyNloYDzIwNjYxMTEz\nMjM0MDI2WjAUMRIwEAYDVQQDDAlTaXRlIFJvb3QwWTATBgcqhkjOPQIBBggqhkjO\nPQMBBwNCAARMPPS8uccH8nxsq1Wgyqf9F+cipOmUoMeOJBPd8XdOp0ppK5onEtR8\nbpBrhUepx8eOg8rUm2IJwqd6myzJjtRPozIwMDAPBgNVHRMBAf8EBTADAQH/MB0G\nA1UdDgQWBBTHQOOQ8U3eqPfHKn3XlCwmrS1CdDAKBggqhkjOPQQDAgNHADBEAiA5\nVcAK3Lbc/Ya2byOPc9a7kIXAF1moNfOCQwJb4SKdegIgIlOg/o9iI6DsdqSZGVtG\nI/VX1rdagpuzaXxXW1uGTNs=\n-----END CERTIFICATE-----\n';
const fingerprint = '6F:DB:FE:9F:52:E4:A5:BC:84:11:5F:C0:9D:3C:DD:B1:11:AE:0B:5B:ED:72:95:DD:4F:F2:DC:E3:E4:11:D6:F4';
const bundle = 'etc/ssl/certs/ca-certificates.crt';

export default defineRule({
  id: 'certs/no-unknown-authorities',
  since: '0.1.0',
  title: 'Only well-known authorities and those of the site are trusted',
  why: 'Whoever holds the key of an authority in the bundle can read and change every encrypted connection from the container; the proxy of a build machine or a developer tool leaves such authorities behind.',
  fix: 'Remove the certificate and run `update-ca-certificates` or `update-ca-trust` again; or allow its fingerprint in the policy. Well known is what Mozilla includes or has included, up to the lists that this version knows: a newer authority may need to be allowed.',
  references: ['https://wiki.mozilla.org/CA/Included_Certificates', 'https://github.com/certifi/python-certifi'],
  severity: 'warning',
  requires: ['rootfs'],
  needs: { authorities: caBundles, known: wellKnownAuthorities },
  messages: {
    unknown: 'authorities are trusted that are not well known: {names} (SHA-256 {fingerprint})',
  },
  options: {
    schema: {
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          description: 'Fingerprints, SHA-256 of the DER form; case and colons are ignored.',
        },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      { about: 'an authority of the site', files: { [bundle]: site }, options: { allow: [fingerprint] } },
      { about: 'no bundle', files: {} },
    ],
    fail: [
      { about: 'left behind by a proxy', files: { [bundle]: site } },
      { about: 'another one is allowed', files: { [bundle]: site }, options: { allow: ['00'.repeat(32)] } },
    ],
    unknown: [{ about: 'a Java key store', files: { 'etc/ssl/certs/java/cacerts': 'x' } }],
  },
  *check({ facts, options, fail, unknown }) {
    const allowed = new Set(options.allow.map(normaliseFingerprint));
    const reported = new Set<string>();
    for (const { file, layer, state, certificates } of facts.authorities.bundles) {
      if (state === 'opaque') yield unknown(`${file} is a key store that is not read`, at.path(file, { layer }));
      const strange = certificates.filter(
        ({ fingerprint: print }) => !facts.known.has(print) && !allowed.has(print) && !reported.has(print),
      );
      for (const { fingerprint: print } of strange) reported.add(print);
      // A list of its own kind (much older or newer, a grid's) is one finding, not hundreds.
      const groups = strange.length > 10 ? [strange] : strange.map((certificate) => [certificate]);
      for (const group of groups) {
        const named = group
          .slice(0, 3)
          .map(({ name }) => `"${printable(name)}"`)
          .join(', ');
        const names = group.length > 3 ? `${named} and ${group.length - 3} more` : named;
        yield fail(
          'unknown',
          { names, fingerprint: group[0]?.fingerprint ?? '' },
          at.path(file, { layer, line: group[0]?.line }),
        );
      }
    }
  },
});
