import caBundles from '../../src/facts/ca-bundles.ts';
import { at, defineRule } from '../../src/rule.ts';

const pem =
  '-----BEGIN CERTIFICATE-----\nMIIBXTCCAQSgAwIBAgIUFQr5KElxpjIj/YW2B598XZvKWccwCgYIKoZIzj0EAwIw\nFDESMBAGA1UEAwwJU2l0ZSBSb290MCAXDTI2MTEyMzIzNDAyNloYDzIwNjYxMTEz\nMjM0MDI2WjAUMRIwEAYDVQQDDAlTaXRlIFJvb3QwWTATBgcqhkjOPQIBBggqhkjO\nPQMBBwNCAARMPPS8uccH8nxsq1Wgyqf9F+cipOmUoMeOJBPd8XdOp0ppK5onEtR8\nbpBrhUepx8eOg8rUm2IJwqd6myzJjtRPozIwMDAPBgNVHRMBAf8EBTADAQH/MB0G\nA1UdDgQWBBTHQOOQ8U3eqPfHKn3XlCwmrS1CdDAKBggqhkjOPQQDAgNHADBEAiA5\nVcAK3Lbc/Ya2byOPc9a7kIXAF1moNfOCQwJb4SKdegIgIlOg/o9iI6DsdqSZGVtG\nI/VX1rdagpuzaXxXW1uGTNs=\n-----END CERTIFICATE-----\n';

export default defineRule({
  id: 'certs/bundle-present',
  since: '0.1.0',
  title: 'TLS libraries find a bundle of certification authorities',
  why: 'Without one every https connection fails with a message about an unknown issuer, and people then switch verification off.',
  fix: 'Install `ca-certificates` (Debian, Alpine, Fedora, SUSE) or the conda package of that name, and keep its links inside the image.',
  references: [
    'https://docs.openssl.org/3.0/man3/SSL_CTX_load_verify_locations/',
    'https://packages.debian.org/stable/ca-certificates',
  ],
  severity: 'warning',
  requires: ['rootfs'],
  needs: { authorities: caBundles },
  messages: {
    missing: '{client} opens TLS connections, and there is no bundle of authorities at {place}',
    dangling: 'the bundle is a link to {link}, which is not in the image',
    empty: 'the bundle holds no certificate',
  },
  examples: {
    pass: [
      { about: 'Debian', files: { 'usr/bin/curl': 'x', 'etc/ssl/certs/ca-certificates.crt': pem } },
      {
        about: 'Fedora, through two links',
        files: {
          'usr/bin/curl': 'x',
          'etc/pki/tls/certs/ca-bundle.crt': { link: '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem' },
          'etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem': pem,
        },
      },
      { about: 'a static program from scratch needs none', files: { app: 'x' } },
      {
        about: 'conda brings its own',
        files: {
          'opt/conda/conda-meta/history': '',
          'opt/conda/lib/libssl.so.3': 'x',
          'opt/conda/ssl/cacert.pem': pem,
        },
      },
      {
        about: 'a variable names one',
        runtime: { env: { SSL_CERT_FILE: '/ca.pem' } },
        files: { 'usr/bin/wget': 'x', 'ca.pem': pem },
      },
    ],
    fail: [
      { about: 'git without authorities', files: { 'usr/bin/git': 'x' } },
      {
        about: 'a conda prefix without its bundle, beside a system that has one',
        files: {
          'etc/ssl/certs/ca-certificates.crt': pem,
          'opt/conda/conda-meta/history': '',
          'opt/conda/lib/libssl.so.3': 'x',
        },
      },
      {
        about: 'a link into a folder of the host',
        files: { 'usr/bin/curl': 'x', 'etc/ssl/certs/ca-certificates.crt': { link: '/host/ca.crt' } },
      },
      {
        about: 'text without a certificate',
        files: { 'usr/bin/curl': 'x', 'etc/ssl/certs/ca-certificates.crt': '# removed\n' },
      },
    ],
  },
  *check({ facts, fail }) {
    const { bundles, dangling, clients } = facts.authorities;
    for (const { path, link, layer } of dangling) yield fail('dangling', { link }, at.path(path, { layer }));
    for (const { file, layer, state, certificates, broken } of bundles) {
      if (state === 'read' && certificates.length + broken.length === 0)
        yield fail('empty', {}, at.path(file, { layer }));
    }
    const named = bundles.some((bundle) => bundle.kind === 'variable');
    const judged = new Set<string>();
    for (const { path, prefix } of clients) {
      if (judged.has(prefix)) continue;
      judged.add(prefix);
      const has =
        prefix === ''
          ? bundles.some((bundle) => bundle.kind === 'system')
          : bundles.some((bundle) => bundle.path.startsWith(`${prefix}/ssl/`));
      if (has || named || (prefix === '' && dangling.length > 0)) continue;
      yield fail(
        'missing',
        {
          client: `/${path}`,
          place: prefix === '' ? 'the places where the distributions keep it' : `/${prefix}/ssl/cacert.pem`,
        },
        at.path(path),
      );
    }
  },
});
