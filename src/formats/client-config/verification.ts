import type { Setting } from './settings.ts';

/** Variables that switch the verification of certificates off, and the values that do (the documentation of git, Python PEP 493, Node.js, pip, conda, npm, yarn, LWP, Julia, OpenLDAP, Ruby). */
export const switchVariables: readonly { readonly name: RegExp; readonly off: RegExp; readonly client: string }[] = [
  { name: /^GIT_SSL_NO_VERIFY$/, off: /^(?!(0|false|no|off)$)./i, client: 'git' },
  { name: /^PYTHONHTTPSVERIFY$/, off: /^0$/, client: 'Python' },
  { name: /^NODE_TLS_REJECT_UNAUTHORIZED$/, off: /^0$/, client: 'Node.js' },
  { name: /^(CONDA|MAMBA)_SSL_VERIFY$/, off: /^(0|false|no|off)$/i, client: 'conda' },
  { name: /^(PIP_TRUSTED_HOST|UV_INSECURE_HOST)$/, off: /^(?!\s*(localhost|127\.|\[::1\])\S*\s*$)./, client: 'pip' },
  { name: /^npm_config_strict_ssl$/i, off: /^(0|false|no|off)$/i, client: 'npm' },
  { name: /^YARN_ENABLE_STRICT_SSL$/, off: /^(0|false)$/i, client: 'yarn' },
  { name: /^PERL_LWP_SSL_VERIFY_HOSTNAME$/, off: /^0$/, client: 'Perl' },
  { name: /^JULIA_SSL_NO_VERIFY_HOSTS$/, off: /./, client: 'Julia' },
  { name: /^LDAPTLS_REQCERT$/, off: /^(never|allow)$/i, client: 'LDAP' },
  { name: /^BUNDLE_SSL_VERIFY_MODE$/, off: /^0$/, client: 'bundler' },
];

const off = /^(0|false|no|off)$/i;
const on = /^(|1|true|yes|on)$/i;

/** Settings that do the same, by client and key. */
const settings: readonly { readonly client: string; readonly key: RegExp; readonly value: RegExp }[] = [
  { client: 'pip', key: /\.trusted-host$/, value: /^(?!(localhost|127\.|\[::1\]))./ },
  { client: 'conda', key: /^ssl_verify$/, value: off },
  { client: 'curl', key: /^(-k|insecure|proxy-insecure)$/, value: on },
  { client: 'wget', key: /^check_certificate$/, value: off },
  { client: 'npm', key: /^strict-ssl$/, value: off },
  { client: 'git', key: /^http\.sslverify$/, value: off },
  { client: 'apt', key: /^acquire::(?:https::)?(?:[\w.-]{1,100}::)?verify-(?:peer|host)$/, value: off },
  {
    client: 'apt',
    key: /^(acquire::allowinsecurerepositories|apt::get::allowunauthenticated)$/,
    value: /^(1|true|yes|on)$/i,
  },
  { client: 'dnf', key: /^[^.]{1,100}\.sslverify$/, value: off },
  { client: 'r', key: /^(curl_insecure|r_libcurl_ssl_verify)$/, value: /./ },
  { client: 'environment', key: /^git_ssl_no_verify$/, value: /^(1|true|yes|on)$/i },
  { client: 'environment', key: /^(pythonhttpsverify|node_tls_reject_unauthorized|conda_ssl_verify)$/, value: off },
];

/** Whether a setting switches verification off. */
export function isVerificationOff({ client, key, value }: Setting & { readonly client: string }): boolean {
  return settings.some((item) => item.client === client && item.key.test(key) && item.value.test(value));
}

/** The words of a command that switch verification off, or undefined. */
export function unverifiedBy({ argv }: { readonly argv: readonly string[] }): string | undefined {
  const [program = '', ...args] = argv;
  const name = program.slice(program.lastIndexOf('/') + 1);
  const pair = (first: RegExp, second: RegExp): string | undefined => {
    const at = args.findIndex((word, index) => first.test(word) && second.test(args[index + 1] ?? ''));
    return at < 0 ? undefined : `${args[at]} ${args[at + 1]}`;
  };
  if (name === 'export')
    return args.find(
      (word) =>
        word.includes('=') &&
        switchVariables.some(
          (item) => item.name.test(word.split('=')[0] ?? '') && item.off.test(word.slice(word.indexOf('=') + 1)),
        ),
    );
  if (name === 'curl')
    return args.find(
      (word) =>
        word === '--insecure' ||
        word === '--proxy-insecure' ||
        (/^-[a-zA-Z#]*k/.test(word) && !/^-[a-zA-Z]*[oHdAueXFTbcmrxwCDEPQUYyz].*k/.test(word)),
    );
  if (name === 'wget') return args.find((word) => word === '--no-check-certificate');
  if (name === 'aria2c') return args.find((word) => word === '--check-certificate=false');
  if (name === 'git')
    return args.find((word) => /^http\.sslverify=(false|0)$/i.test(word)) ?? pair(/^http\.sslverify$/i, off);
  if (/^pip[\d.]*$/.test(name) || args.slice(0, 2).join(' ') === '-m pip')
    return args.find((word) => word.startsWith('--trusted-host'));
  if (name === 'npm' || name === 'yarn' || name === 'pnpm')
    return (
      args.find((word) => /^--(no-strict-ssl|strict-ssl=false)$/.test(word)) ??
      pair(/^strict-ssl$/, off) ??
      args.find((word) => word === 'strict-ssl=false')
    );
  if (name === 'conda' || name === 'mamba')
    return args.find((word) => word === '-k' || word === '--insecure') ?? pair(/^ssl_verify$/, off);
  return undefined;
}
