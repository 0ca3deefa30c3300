import { limits } from '../../base/limits.ts';
import { baseName } from '../../base/path.ts';
import type { Want } from '../../base/pattern.ts';
import { findCommandCredentials } from './commands.ts';
import {
  gnupgKey,
  keyed,
  kubeconfig,
  netrc,
  opaque,
  pgpass,
  type Reader,
  registryAuth,
  telling,
  whole,
} from './credential-readers.ts';

/** Files that hold credentials by their name. `ends` is compared with the end of the path at a folder's boundary. */
interface CredentialFile {
  readonly ends: readonly string[];
  readonly read: Reader;
}

const files: readonly CredentialFile[] = [
  { ends: ['.netrc', '_netrc'], read: netrc },
  { ends: ['.pgpass'], read: pgpass },
  { ends: ['.my.cnf', '.mylogin.cnf'], read: keyed('password') },
  {
    ends: [
      '.docker/config.json',
      '.dockercfg',
      '.dockerconfigjson',
      'containers/auth.json',
      '.singularity/docker-config.json',
      '.apptainer/docker-config.json',
    ],
    read: registryAuth,
  },
  { ends: ['.singularity/remote.yaml', '.apptainer/remote.yaml'], read: keyed('token', 'auth') },
  {
    ends: ['.npmrc', 'npmrc', '.yarnrc', '.yarnrc.yml'],
    read: keyed('_authtoken', '_auth', '_password', 'npmauthtoken', 'npmauthident'),
  },
  { ends: ['.pypirc'], read: keyed('password') },
  {
    ends: ['.aws/credentials', '.aws/config', '.s3cfg', '.boto', '.passwd-s3fs'],
    read: keyed(
      'aws_secret_access_key',
      'aws_session_token',
      'secret_key',
      'gs_secret_access_key',
      'gs_oauth2_refresh_token',
    ),
  },
  {
    ends: ['rclone.conf', '.rclone.conf', '.mc/config.json'],
    read: keyed('pass', 'secret_access_key', 'secretkey', 'client_secret', 'key'),
  },
  { ends: ['application_default_credentials.json', 'adc.json'], read: keyed('refresh_token', 'client_secret') },
  {
    ends: ['gcloud/credentials.db', 'gcloud/access_tokens.db'],
    read: opaque('a store of Google Cloud credentials', 'SQLite format 3'),
  },
  {
    ends: ['.azure/accessTokens.json', '.azure/msal_token_cache.json', '.azure/service_principal_entries.json'],
    read: keyed('accesstoken', 'refreshtoken', 'secret', 'client_secret'),
  },
  {
    ends: ['.kube/config', 'kubeconfig', 'kubernetes/admin.conf', 'kubernetes/kubelet.conf', 'k3s.yaml'],
    read: kubeconfig,
  },
  { ends: ['.vault-token', '.huggingface/token', 'huggingface/token', '.cf-token'], read: whole },
  { ends: ['huggingface/stored_tokens'], read: keyed('hf_token') },
  { ends: ['.kaggle/kaggle.json'], read: keyed('key') },
  { ends: ['gh/hosts.yml'], read: keyed('oauth_token') },
  { ends: ['glab-cli/config.yml'], read: keyed('token') },
  {
    ends: ['.cargo/credentials', '.cargo/credentials.toml', '.terraformrc', 'credentials.tfrc.json'],
    read: keyed('token'),
  },
  { ends: ['.gem/credentials'], read: telling },
  {
    ends: ['.m2/settings.xml', 'settings-security.xml', 'NuGet.Config'],
    read: keyed('password', 'passphrase', 'master', 'cleartextpassword'),
  },
  { ends: ['.irods/.irodsA'], read: opaque('an iRODS password, merely scrambled') },
  { ends: ['munge/munge.key', 'munge.key'], read: opaque('the MUNGE key of a cluster') },
  { ends: ['slurm/jwt_hs256.key', 'jwt_hs256.key'], read: opaque('the JWT key of a Slurm cluster') },
  {
    ends: ['jupyterhub_cookie_secret', 'jupyter_cookie_secret', 'notebook_cookie_secret'],
    read: opaque('the cookie secret of a Jupyter server'),
  },
  { ends: ['.gnupg/secring.gpg', 'gpg/secring.gpg'], read: opaque('a GnuPG secret keyring') },
  { ends: ['spack/mirrors.yaml', '.spack/mirrors.yaml'], read: keyed('secret', 'access_token', 'access_pair') },
  { ends: ['wp-config.php'], read: keyed('db_password', 'auth_key', 'secure_auth_key') },
  {
    ends: [
      '.env',
      '.env.local',
      '.env.production',
      '.env.development',
      '.Renviron',
      'terraform.tfstate',
      'secrets.yml',
      'secrets.yaml',
      'secrets.json',
      'secrets.toml',
      'credentials.json',
      'database.yml',
      'gradle.properties',
    ],
    read: telling,
  },
  {
    ends: ['.bash_history', '.zsh_history', '.ash_history', '.psql_history', '.mysql_history', '.python_history'],
    read: findCommandCredentials,
  },
  // Read for what every text is searched for: private keys, tokens, passwords in URLs.
  {
    ends: [
      '.git-credentials',
      'git/credentials',
      'pip.conf',
      'pip.ini',
      '.condarc',
      'condarc',
      '.gitconfig',
      '.git/config',
      'sources.list',
      'uv.toml',
    ],
    read: () => [],
  },
  {
    ends: [
      'id_rsa',
      'id_dsa',
      'id_ecdsa',
      'id_ed25519',
      'id_ecdsa_sk',
      'id_ed25519_sk',
      'ssh_host_rsa_key',
      'ssh_host_dsa_key',
      'ssh_host_ecdsa_key',
      'ssh_host_ed25519_key',
      'userkey.pem',
      'hostkey.pem',
    ],
    read: () => [],
  },
];

/** File name endings of key material. */
const suffixes: readonly { readonly suffix: string; readonly read: Reader }[] = [
  { suffix: '.keytab', read: opaque('a Kerberos keytab', '\x05') },
  { suffix: '.ppk', read: () => [] },
  { suffix: '.pem', read: () => [] },
  { suffix: '.key', read: gnupgKey },
];

const byName = new Map<string, { readonly end: string; readonly read: Reader }[]>();
for (const { ends, read } of files)
  for (const end of ends) byName.set(baseName(end), [...(byName.get(baseName(end)) ?? []), { end, read }]);

/** How a file that holds credentials by its name is read; undefined where the name says nothing. */
export function credentialReader(path: string): Reader | undefined {
  const name = baseName(path);
  for (const { end, read } of byName.get(name) ?? []) if (path === end || path.endsWith(`/${end}`)) return read;
  return suffixes.find(({ suffix }) => name.endsWith(suffix))?.read;
}

/** The names that {@link credentialReader} knows. What only ends like a key and is larger than any key is left out: it is a bundle of certificates. */
export const credentialWants: readonly Want[] = [
  ...[...byName.keys()].map((name) => ({ path: { name }, capture: { max: limits.credentialFile } })),
  ...suffixes.map(({ suffix }) => ({ path: { suffix }, capture: { max: limits.secretText } })),
];
