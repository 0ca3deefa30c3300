import caBundles, { normaliseFingerprint, readCertificates } from '../../src/facts/ca-bundles.ts';
import { at, defineRule, type OptionFile, printable } from '../../src/rule.ts';

const site =
  '-----BEGIN CERTIFICATE-----\nMIIBXTCCAQSgAwIBAgIUFQr5KElxpjIj/YW2B598XZvKWccwCgYIKoZIzj0EAwIw\nFDESMBAGA1UEAwwJU2l0ZSBSb290MCAXDTI2MTEyMzIzNDAyNloYDzIwNjYxMTEz\nMjM0MDI2WjAUMRIwEAYDVQQDDAlTaXRlIFJvb3QwWTATBgcqhkjOPQIBBggqhkjO\nPQMBBwNCAARMPPS8uccH8nxsq1Wgyqf9F+cipOmUoMeOJBPd8XdOp0ppK5onEtR8\nbpBrhUepx8eOg8rUm2IJwqd6myzJjtRPozIwMDAPBgNVHRMBAf8EBTADAQH/MB0G\nA1UdDgQWBBTHQOOQ8U3eqPfHKn3XlCwmrS1CdDAKBggqhkjOPQQDAgNHADBEAiA5\nVcAK3Lbc/Ya2byOPc9a7kIXAF1moNfOCQwJb4SKdegIgIlOg/o9iI6DsdqSZGVtG\nI/VX1rdagpuzaXxXW1uGTNs=\n-----END CERTIFICATE-----\n';
const proxy =
  '-----BEGIN CERTIFICATE-----\nMIIBYTCCAQagAwIBAgIUZvQwb/75dlFzCDraKDIX+GN+ttkwCgYIKoZIzj0EAwIw\nFTETMBEGA1UEAwwKUHJveHkgUm9vdDAgFw0yNjExMjMyMzQwMjZaGA8yMDY2MTEx\nMzIzNDAyNlowFTETMBEGA1UEAwwKUHJveHkgUm9vdDBZMBMGByqGSM49AgEGCCqG\nSM49AwEHA0IABE/2Q4bdeMFhzgfKruhUgNOsOoiPeJrRmxx1vm0qOngE/UT6N4iP\n+66eP2xAUgfWMy8+CyYTx1ZubQgRoOUkyz2jMjAwMA8GA1UdEwEB/wQFMAMBAf8w\nHQYDVR0OBBYEFFqxG7ZrzU56zisRuzgELwYeCbh7MAoGCCqGSM49BAMCA0kAMEYC\nIQCpO2khj/u9wyNwMHtWZyGYtJWtLNH1zloEE6Fs6H0SowIhAMCOYuCAJ5ZwF+Ol\ncL8J4tjjvmntWeQCvx+iGW34kOxS\n-----END CERTIFICATE-----\n';
const fingerprint = '6F:DB:FE:9F:52:E4:A5:BC:84:11:5F:C0:9D:3C:DD:B1:11:AE:0B:5B:ED:72:95:DD:4F:F2:DC:E3:E4:11:D6:F4';
const bundle = 'etc/ssl/certs/ca-certificates.crt';

export default defineRule({
  id: 'certs/required-authorities',
  since: '0.1.0',
  title: 'The authorities of the site are in every bundle that is in use',
  why: 'Where a site inspects traffic or has services with certificates of its own, programs that do not know its authority cannot connect; each library looks in its own bundle.',
  fix: 'Add the authority with `update-ca-certificates` or `update-ca-trust`, and append it to the bundles of conda and certifi too, or point their variables at the bundle of the system.',
  references: [
    'https://manpages.debian.org/stable/ca-certificates/update-ca-certificates.8.en.html',
    'https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/settings.html#ssl-verify',
  ],
  severity: 'error',
  requires: ['rootfs'],
  needs: { authorities: caBundles },
  messages: {
    absent: '{authority} is not in the bundle that {user} uses',
    none: 'there is no bundle of authorities, so {authority} is not trusted',
  },
  options: {
    schema: {
      properties: {
        fingerprints: {
          type: 'array',
          items: { type: 'string' },
          description: 'SHA-256 of the DER form; case and colons are ignored.',
        },
        pem: {
          type: ['string', 'array'],
          items: { type: 'string' },
          description: 'The certificates themselves, as PEM text.',
        },
        files: {
          type: 'array',
          items: { type: 'string', format: 'file' },
          description: 'PEM files, relative to the policy.',
        },
      },
    },
    defaults: {
      fingerprints: [] as readonly string[],
      pem: [] as string | readonly string[],
      files: [] as readonly OptionFile[],
    },
  },
  examples: {
    pass: [
      { about: 'nothing is required', files: {} },
      {
        about: 'by fingerprint, with colons',
        files: { [bundle]: proxy + site },
        options: { fingerprints: [fingerprint] },
      },
      { about: 'as PEM', files: { [bundle]: site }, options: { pem: site } },
      { about: 'as a file', files: { [bundle]: site }, options: { files: [site] } },
    ],
    fail: [
      {
        about: 'in the system and not in conda',
        files: { [bundle]: site, 'opt/conda/conda-meta/history': '', 'opt/conda/ssl/cacert.pem': proxy },
        options: { fingerprints: [fingerprint] },
      },
      { about: 'no bundle at all', files: {}, options: { pem: [site] } },
    ],
    unknown: [
      {
        about: 'a Java key store',
        files: { [bundle]: site, 'etc/ssl/certs/java/cacerts': 'x' },
        options: { fingerprints: [fingerprint] },
      },
      { about: 'a fingerprint that is none', files: { [bundle]: site }, options: { fingerprints: ['abc'] } },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const required = new Map<string, string>();
    for (const text of options.fingerprints) {
      const print = normaliseFingerprint(text);
      if (/^[0-9a-f]{64}$/.test(print)) required.set(print, `the authority ${print.slice(0, 16)}…`);
      else yield unknown(`"${text}" in the option fingerprints is no SHA-256 fingerprint`);
    }
    const files = options.files.map(({ bytes }) => new TextDecoder().decode(bytes));
    for (const text of [options.pem, files].flat()) {
      const { certificates, broken } = readCertificates(text);
      if (certificates.length === 0 || broken.length > 0)
        yield unknown('the options pem and files hold something that is no certificate');
      for (const { fingerprint: print, name } of certificates) required.set(print, `"${printable(name)}"`);
    }
    if (required.size === 0) return;
    const { bundles } = facts.authorities;
    if (bundles.length === 0) for (const authority of required.values()) yield fail('none', { authority });
    for (const { file, layer, state, usedBy, certificates } of bundles) {
      if (state === 'opaque') yield unknown(`${file} is a key store that is not read`, at.path(file, { layer }));
      if (state !== 'read') continue;
      const held = new Set(certificates.map((certificate) => certificate.fingerprint));
      for (const [print, authority] of required) {
        if (!held.has(print)) yield fail('absent', { authority, user: usedBy }, at.path(file, { layer }));
      }
    }
  },
});
