import certificatePaths from '../../src/facts/certificate-paths.ts';
import clientSettings, { type ClientSetting } from '../../src/facts/client-settings.ts';
import { at, defineRule, fromAbsolute, isUnder } from '../../src/rule.ts';

export default defineRule({
  id: 'certs/env-resolves',
  since: '0.1.0',
  title: 'Variables and settings for authorities point to readable files',
  why: 'A variable that points nowhere makes every https connection fail, or is silently passed over so that the authorities of the site are not trusted.',
  fix: 'Point it at a bundle inside the image that everybody may read, or remove it.',
  references: [
    'https://docs.openssl.org/3.0/man7/openssl-env/',
    'https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification',
  ],
  severity: 'error',
  requires: ['runtime', 'rootfs'],
  needs: { paths: certificatePaths, settings: clientSettings },
  messages: {
    variable: '{name} names {path}, {problem}',
    setting: '{client} is told to read its authorities from {path}, which is not in the image',
  },
  examples: {
    pass: [
      {
        about: 'a file behind a link',
        runtime: { env: { SSL_CERT_FILE: '/etc/ca.pem' } },
        files: { 'etc/ca.pem': { link: 'ssl/ca.pem' }, 'etc/ssl/ca.pem': 'x' },
      },
      {
        about: 'a folder where a folder may be',
        runtime: { env: { REQUESTS_CA_BUNDLE: '/certs', SSL_CERT_DIR: '/certs' } },
        files: { 'certs/a.0': 'x' },
      },
      {
        about: 'empty, and no path at all',
        runtime: { env: { CURL_CA_BUNDLE: '', CONDA_SSL_VERIFY: 'true' } },
        files: {},
      },
    ],
    fail: [
      {
        about: 'not there',
        runtime: { env: { SSL_CERT_FILE: '/nowhere.pem', SSL_CERT_DIR: '/also/nowhere' } },
        files: {},
      },
      {
        about: 'only root may read it',
        runtime: { env: { PIP_CERT: '/ca.pem' } },
        files: { 'ca.pem': { content: 'x', mode: '600' } },
      },
      { about: 'in the settings of conda', runtime: {}, files: { 'root/.condarc': 'ssl_verify: /opt/ca.pem\n' } },
    ],
    unknown: [
      {
        about: 'a folder that the runtime mounts',
        runtime: { env: { SSL_CERT_FILE: '/host/ca.pem' } },
        files: {},
        policy: { runtime: { mounts: ['/host'] } },
      },
    ],
  },
  *check({ subject, facts, policy, fail, unknown }) {
    const mounts = [...(policy.runtime?.mounts ?? []), ...(policy.host?.mounts ?? [])]
      .filter((path) => path.startsWith('/'))
      .map(fromAbsolute);
    const isMounted = (path: string): boolean => mounts.some((mount) => isUnder(fromAbsolute(path), mount));
    const problems: Readonly<Record<string, string>> = {
      missing: 'which is not in the image',
      relative: 'which is no absolute path and depends on the folder that a program starts in',
      closed: 'which others than its owner may not read',
      'empty-folder': 'which is empty',
      'not-a-file': 'which is a folder where a file must be',
      'not-a-folder': 'which is a file where a folder must be',
    };
    for (const { name, path, index, state } of facts.paths) {
      const where = at.json(`/config/Env/${index}`, subject.runtime.document);
      const problem = problems[state];
      if (problem === undefined) continue;
      if (state === 'missing' && isMounted(path))
        yield unknown(`${name} names ${path}, which the runtime mounts`, where);
      else yield fail('variable', { name, path, problem }, where);
    }
    for (const setting of facts.settings) {
      const path = bundleOf(setting);
      if (path === undefined || subject.rootfs.resolve(fromAbsolute(path)) !== undefined) continue;
      const where = at.path(setting.path, { layer: setting.layer, line: setting.line });
      if (isMounted(path)) yield unknown(`${setting.client} reads ${path}, which the runtime mounts`, where);
      else yield fail('setting', { client: setting.client, path }, where);
    }
  },
});

/** The bundle that a client's own settings name. */
function bundleOf({ client, key, value }: ClientSetting): string | undefined {
  const keys: Readonly<Record<string, RegExp>> = {
    conda: /^ssl_verify$/,
    pip: /\.cert$/,
    npm: /^cafile$/,
    git: /^http\.sslca(info|path)$/,
    curl: /^(cacert|capath)$/,
    wget: /^ca_(certificate|directory)$/,
    apt: /::cainfo$/,
    dnf: /^[^.]*\.sslcacert$/,
  };
  return keys[client]?.test(key) && value.startsWith('/') ? value : undefined;
}
