import { describe, expect, test } from 'vitest';
import { searchFile } from '../../../src/facts/secrets/found.ts';
import { judgeAssignment } from '../../../src/formats/secrets/assignments.ts';
import { findCommandCredentials } from '../../../src/formats/secrets/commands.ts';
import { findInFile } from '../../../src/formats/secrets/detect.ts';
import { placeOf } from '../../../src/formats/secrets/place.ts';
import { isTellingName } from '../../../src/formats/secrets/placeholder.ts';
import { redact, withoutOverlaps } from '../../../src/formats/secrets/secret.ts';

/** Random-looking text, the same in every run; nothing here was ever a credential. */
function noise(
  length: number,
  alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  seed = 7,
): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return alphabet[(state >>> 16) % alphabet.length];
  }).join('');
}
const hex = (length: number) => noise(length, '0123456789abcdef');
const upper = (length: number) => noise(length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
const join = (...parts: string[]) => parts.join('');
const password = noise(14);
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const wrapped = (text: string) => text.replace(/.{64}/g, '$&\n');
const pem = (label: string, body = wrapped(noise(400)), mark = 'PRIVATE KEY') =>
  join('-----BEGIN ', label, mark, '-----\n', body, '\n-----END ', label, mark, '-----\n');
const openSsh = (cipher: string) =>
  base64(join('openssh-key-v1\0', '\0\0\0', String.fromCharCode(cipher.length), cipher, noise(200)));

const kinds = (path: string, text: string) =>
  findInFile(path, new TextEncoder().encode(text)).map(({ kind, weight }) => `${kind} ${weight}`);
const one = (kind: string, weight = 'certain') => [`${kind} ${weight}`];

describe('a file holds', () => {
  test.each<[string, string, string, string[]]>([
    ['an RSA key', 'root/a', pem('RSA '), one('private-key')],
    ['a PKCS #8 key', 'etc/a.key', pem(''), one('private-key')],
    ['the smallest key', 'etc/a.key', pem('', noise(64)), one('private-key')],
    [
      'an EC key after its parameters',
      'etc/a',
      `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pem('EC ', noise(164))}`,
      one('private-key'),
    ],
    ['a key with Windows line ends', 'etc/a', pem('').replaceAll('\n', '\r\n'), one('private-key')],
    ['a key inside JSON', 'etc/a.json', JSON.stringify({ private_key: pem('') }), one('private-key')],
    ['an OpenSSH key', 'root/.ssh/id_ed25519', pem('OPENSSH ', wrapped(openSsh('none'))), one('private-key')],
    [
      'an OpenSSH key under a passphrase',
      'root/.ssh/id_ed25519',
      pem('OPENSSH ', wrapped(openSsh('aes256-ctr'))),
      one('encrypted-private-key', 'minor'),
    ],
    ['an encrypted PKCS #8 key', 'etc/a', pem('ENCRYPTED '), one('encrypted-private-key', 'minor')],
    [
      'a key encrypted as of old',
      'etc/a',
      pem('RSA ', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A\n\n${wrapped(noise(400))}`),
      one('encrypted-private-key', 'minor'),
    ],
    [
      'a PGP key',
      'root/a.asc',
      pem('PGP ', `Version: GnuPG v2\n\n${wrapped(noise(400))}\n=abcd`, 'PRIVATE KEY BLOCK'),
      one('pgp-private-key'),
    ],
    [
      'a PuTTY key',
      'root/a.ppk',
      join(
        'PuTTY-User',
        '-Key-File-3: ssh-ed25519\nEncryption: none\nComment: c\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\n',
        noise(48),
      ),
      one('private-key'),
    ],
    [
      'a PuTTY key under a passphrase',
      'root/a.ppk',
      join('PuTTY-User', '-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\nPrivate-Lines: 1\n', noise(48)),
      one('encrypted-private-key', 'minor'),
    ],
    ['two keys', 'etc/a', pem('RSA ') + pem(''), [...one('private-key'), ...one('private-key')]],
    ['a netrc password', 'root/.netrc', `machine a login b password ${password}\n`, one('credential')],
    ['a netrc over lines', 'home/u/.netrc', `machine a\n  login b\n  password ${password}\n`, one('credential')],
    ['a pgpass password with an escaped colon', 'root/.pgpass', `db\\:1:5432:*:app:${password}\n`, one('credential')],
    ['a MySQL password', 'root/.my.cnf', `[client]\nuser=a\npassword="${password}"\n`, one('credential')],
    ['a stored git login', 'root/.git-credentials', `https://u:${password}@forge.org\n`, one('url-password')],
    [
      'a registry login',
      'root/.docker/config.json',
      JSON.stringify({ auths: { r: { auth: base64(`u:${password}`) } } }),
      one('registry-login'),
    ],
    [
      'a registry identity token',
      'root/.docker/config.json',
      JSON.stringify({ auths: { r: { identitytoken: noise(40) } } }),
      one('credential'),
    ],
    [
      'a registry login for podman',
      'run/containers/auth.json',
      JSON.stringify({ auths: { r: { auth: base64(`u:${password}`) } } }),
      one('registry-login'),
    ],
    ['an npm token in npmrc', 'root/.npmrc', `//r.org/:_authToken=${hex(36)}\n`, one('credential')],
    ['a PyPI password', 'root/.pypirc', `[pypi]\nusername: u\npassword: ${password}\n`, one('credential')],
    [
      'an index with a login',
      'etc/pip.conf',
      `[global]\nindex-url = https://u:${password}@pypi.site.org/simple\n`,
      one('url-password'),
    ],
    [
      'a conda token',
      'root/.condarc',
      `channels:\n  - https://conda.anaconda.org/t/${join('ab-', hex(8), '-', hex(4))}/lab\n`,
      one('conda-token'),
    ],
    [
      'AWS credentials',
      'root/.aws/credentials',
      `[default]\naws_access_key_id = ${join('AK', 'IA', upper(16))}\naws_secret_access_key = ${noise(40)}\n`,
      [...one('aws-key-id', 'minor'), ...one('credential')],
    ],
    [
      'a kubeconfig key',
      'root/.kube/config',
      `users:\n- name: a\n  user:\n    client-key-data: ${noise(80)}\n`,
      one('credential'),
    ],
    ['a Vault token file', 'root/.vault-token', `${noise(28)}\n`, one('credential')],
    ['a MUNGE key', 'etc/munge/munge.key', `\0${noise(127)}`, one('key-file')],
    ['a keytab', 'etc/krb5.keytab', `\x05\x02\0\0${noise(60)}`, one('key-file')],
    ['a GnuPG key', 'root/.gnupg/private-keys-v1.d/AB.key', 'Key: (private-key (rsa (n #00AF', one('key-file')],
    [
      'a protected GnuPG key',
      'root/.gnupg/private-keys-v1.d/AB.key',
      '(21:protected-private-key3:rsa',
      one('key-file', 'minor'),
    ],
    [
      'a Hugging Face token file',
      'home/u/.cache/huggingface/token',
      join('hf', '_', noise(34)),
      one('huggingface-token'),
    ],
    [
      'a Spack mirror',
      'root/.spack/mirrors.yaml',
      `mirrors:\n  m:\n    push:\n      access_pair: [id, ${noise(30)}]\n      access_token: ${noise(30)}\n`,
      one('credential'),
    ],
    ['an .env', 'app/.env', `DEBUG=1\nexport DB_PASSWORD='${password}'\n`, one('credential')],
    [
      'a Terraform state',
      'srv/terraform.tfstate',
      JSON.stringify({ resources: [{ attributes: { password, id: 'x' } }] }),
      one('credential'),
    ],
    [
      'a WordPress password',
      'srv/wp-config.php',
      `<?php\ndefine( 'DB_PASSWORD', '${password}' );\n`,
      one('credential'),
    ],
    [
      'Maven settings',
      'root/.m2/settings.xml',
      `<server>\n  <password>${password}</password>\n</server>\n`,
      one('credential'),
    ],
    ['a shell history', 'root/.bash_history', `mysql --password=${password} db\n`, one('option-value')],
    ['a database address', 'app/settings.py', `URL = "postgresql://u:${password}@db:5432/x"\n`, one('url-password')],
    ['a telling name in a settings file', 'etc/app.ini', `api_token = ${noise(24)}\n`, one('named-value', 'likely')],
    ['a telling name in code', 'app/a.py', `SECRET_KEY = "${noise(40)}"\n`, one('named-value', 'likely')],
  ])('%s', (_what, path, text, expected) => expect(kinds(path, text)).toEqual(expected));
});

describe('a text holds', () => {
  test.each<[string, string]>([
    ['github-token', join('gh', 'p_', noise(36))],
    ['github-token', join('github', '_pat_', noise(82))],
    ['gitlab-token', join('gl', 'pat-', noise(20))],
    ['gitlab-token', join('gl', 'cbt-', noise(24))],
    ['huggingface-token', join('h', 'f_', noise(34))],
    ['npm-token', join('np', 'm_', noise(36))],
    ['pypi-token', join('pypi', '-AgE', noise(120))],
    ['slack-token', join('xox', 'b-', noise(12, '0123456789'), '-', noise(24))],
    ['slack-webhook', join('https://hooks.slack', '.com/services/T', upper(8), '/B', upper(8), '/', noise(24))],
    ['google-api-key', join('AI', 'za', noise(35))],
    ['azure-storage-key', join('Account', 'Key=', noise(86), '==')],
    ['stripe-key', join('sk_', 'live_', noise(24))],
    ['docker-token', join('dckr', '_pat_', noise(27))],
    ['vault-token', join('hv', 's.', noise(95))],
    ['age-key', join('AGE-SECRET', '-KEY-1', upper(58))],
    ['anthropic-key', join('sk', '-ant-', noise(90))],
    ['jwt', join('eyJ', 'hbGciOi', noise(20), '.eyJ', noise(30), '.', noise(43))],
  ])('a %s', (kind, value) => {
    const [found] = findInFile('etc/a', new TextEncoder().encode(`x = [${value}]\n`));
    expect(found?.kind).toBe(kind);
    expect(found?.redacted).not.toContain(value.slice(-8));
  });

  test.each<[string, string]>([
    ['figma-credential', join('fig', 'd_', noise(43))],
    ['grafana-credential', join('gls', 'a_', noise(32), '_', hex(8))],
    ['shopify-credential', join('shp', 'at_', noise(32))],
    ['aws-credential', join('aws_secret', '_access_key = ', noise(40))],
    ['tailscale-credential', join('tskey', '-auth-', noise(12), '-', noise(32))],
  ])('%s, found by Secretlint', async (kind, value) => {
    const found = await searchFile(
      { path: 'etc/a', layer: 0 },
      new TextEncoder().encode(`v ${value} \n# secretlint-disable\n`),
      false,
    );
    expect(found.map((secret) => secret.kind).filter((found) => found !== 'named-value')).toEqual([kind]);
  });
});

describe('a file does not hold a credential:', () => {
  test.each<[string, string, string]>([
    ['a public key', 'root/.ssh/id_rsa.pub', `ssh-rsa AAAAB3NzaC1yc2E${noise(300)} u@h\n`],
    ['a certificate', 'etc/ssl/a.pem', pem('', wrapped(noise(800)), 'CERTIFICATE')],
    ['a PGP public key', 'etc/apt/a.asc', pem('PGP ', wrapped(noise(800)), 'PUBLIC KEY BLOCK')],
    ['a mention of the mark', 'app/a.py', `if text.startswith("${join('-----BEGIN RSA ', 'PRIVATE KEY-----')}"):\n`],
    ['marks without a key', 'app/a.py', pem('', '...')],
    ['a placeholder key', 'app/a.md', pem('', 'x'.repeat(200))],
    ['a key cut before its end', 'app/a', join('-----BEGIN RSA ', 'PRIVATE KEY-----\n', noise(200))],
    ['a smartcard stub', 'root/.gnupg/private-keys-v1.d/A.key', '(20:shadowed-private-key(3:rsa'],
    ['a netrc template', 'root/.netrc', 'machine a login b password <password>\n'],
    ['a netrc variable', 'root/.netrc', `machine a login b password $${'{PW}'}\n`],
    ['an npm token variable', 'root/.npmrc', `//r.org/:_authToken=$${'{NPM_TOKEN}'}\n`],
    ['a registry without a login', 'root/.docker/config.json', '{"auths":{"r":{}},"credsStore":"desktop"}'],
    [
      'a registry login of nobody',
      'root/.docker/config.json',
      JSON.stringify({ auths: { r: { auth: base64('user:password') } } }),
    ],
    ['pip without a login', 'etc/pip.conf', '[global]\nindex-url = https://pypi.site.org/simple\n'],
    ['a user without a password', 'root/.gitconfig', '[url "https://git@forge.org/"]\n'],
    ['an address as documented', 'etc/a.conf', 'proxy = http://user:pass@proxy:3128\n'],
    ['an anonymous login', 'etc/a.conf', 'url = ftp://anonymous:anonymous@ftp.org/pub\n'],
    ['an address with variables', 'etc/a.conf', `url = https://$${'{USER}:$'}${'{PASS}'}@a.org\n`],
    ['a port and an at sign', 'etc/a.conf', 'http://host:8080/a@b\n'],
    ['a conda channel', 'root/.condarc', 'channels:\n  - https://conda.anaconda.org/conda-forge/t/linux-64/\n'],
    ['a topic of a forum', 'root/.condarc', '# https://discuss.example.org/t/pep-517-and-the-build-of-2/1234/\n'],
    ['a conda token template', 'root/.condarc', 'channels:\n  - https://conda.anaconda.org/t/<TOKEN>/lab\n'],
    [
      'the AWS example pair',
      'root/.aws/credentials',
      `[default]\naws_access_key_id = ${join('AKIA', 'IOSFODNN7EXAMPLE')}\naws_secret_access_key = ${join('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY')}\n`,
    ],
    ['nsswitch', 'etc/nsswitch.conf', 'passwd:         files systemd\nshadow: files\n'],
    ['PAM', 'etc/pam.d/common-password', 'password [success=1 default=ignore] pam_unix.so obscure yescrypt\n'],
    ['a password hash', 'etc/app.conf', `password = $6$${noise(16)}$${noise(86)}\n`],
    [
      'a Jupyter password hash',
      'root/.jupyter/jupyter_server_config.json',
      JSON.stringify({ ServerApp: { password: `argon2:$argon2id$v=19$m=10240,t=10,p=8$${noise(22)}$${noise(43)}` } }),
    ],
    ['an expression', 'app/a.py', 'token = os.environ["APP_TOKEN_VALUE_1"]\npassword = getpass.getpass()\n'],
    ['a word', 'app/a.yml', 'password: correct-horse-battery\ntoken: default\n'],
    ['a comment', 'app/a.conf', `# api_token = ${noise(24)}\n`],
    ['a path', 'etc/a.conf', 'ssl_key = /etc/ssl/private/server1.key\nclient_secret=/run/secrets/a1b2c3d4\n'],
    ['a digest', 'etc/a.conf', `sha256 = ${hex(64)}\nchecksum: ${hex(40)}\n`],
    ['a default', 'app/.env', 'DB_PASSWORD=postgres\nSECRET_KEY=changeme\nAPI_TOKEN=\n'],
    ['the same character', 'app/.env', 'API_TOKEN=xxxxxxxxxxxxxxxxxxxx\nTOKEN=000000000000000\n'],
    ['a run along the alphabet', 'app/.env', 'API_TOKEN=abcdefghijklmnop\nPASSWORD=1234567890\n'],
    ['a token in the form of letters only', 'app/a', join('gh', 'p_', 'x'.repeat(36))],
    ['a word that begins like a token', 'app/a', `bghp_${noise(36)}  myAKIA${upper(16)}\n`],
    [
      'the token of jwt.io',
      'app/a',
      join('eyJhbGciOi', 'JIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.', 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'),
    ],
    ['bytes that are no text', 'app/a.bin', `\0\0${join('gh', 'p_', noise(36))}`],
    ['nothing', 'root/.netrc', ''],
  ])('%s', (_what, path, text) => expect(kinds(path, text)).toEqual([]));
});

test('a file saved as UTF-16 is read', () => {
  const text = `\ufeffDB_PASSWORD=${password}\r\n`;
  expect(findInFile('app/.env', new Uint8Array(Buffer.from(text, 'utf16le'))).map(({ kind }) => kind)).toEqual([
    'credential',
  ]);
});

describe('commands', () => {
  test.each<[string, string, string[]]>([
    ['a build argument, classic', `|1 NPM_TOKEN=${noise(36)} /bin/sh -c npm ci`, ['named-value']],
    ['a build argument, BuildKit', `ARG GIT_PASSWORD=${password}`, ['named-value']],
    ['an option', `RUN helm login --username a --password ${password} r.org`, ['option-value']],
    ['an option with =', `RUN x --api-key=${noise(24)}`, ['option-value']],
    ['curl', `RUN curl -fsS -u robot:${password} https://a.org`, ['curl-login']],
    ['a header', `RUN curl -H "PRIVATE-TOKEN: ${noise(20)}" https://a.org`, ['http-header']],
    ['a netrc written', `RUN echo "machine a login b password ${password}" > ~/.netrc`, ['netrc-login']],
    ['a secret mount', 'RUN --mount=type=secret,id=npm_token_1 --secret id=a1b2c3d4 npm ci', []],
    ['variables', 'RUN x --password $PASSWORD --token "$' + '{TOKEN1234}" -u u:$PW', []],
    ['a password from standard input', 'RUN docker login --username a --password-stdin r.org', []],
    ['a file', 'RUN x --token /run/secrets/token1234567 --password ./pw.txt1', []],
    ['flags after a flag', 'RUN adduser --disabled-password --gecos "" jovyan', []],
    ['a group id option', 'RUN curl -u https://a.org && useradd -u 1000 a', []],
    ['ENV of a public key', `ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D PYTHON_SHA256=${hex(64)}`, []],
  ])('%s', (_what, text, expected) => expect(findCommandCredentials(text).map(({ kind }) => kind)).toEqual(expected));
});

test.each<[string, boolean]>([
  ['HF_TOKEN', true],
  ['dbPassword', true],
  ['AWS_SECRET_ACCESS_KEY', true],
  ['JUPYTER_TOKEN', true],
  ['MYSQL_ROOT_PASSWORD', true],
  ['API_KEY_PROD', true],
  ['PGPASSWORD', true],
  ['com.example.apiKey', true],
  ['GPG_KEY', false],
  ['TOKEN_FILE', false],
  ['PWD', false],
  ['OLDPWD', false],
  ['TOKENIZERS_PARALLELISM', false],
  ['SECRET_NAME', false],
  ['PASSWORD_MIN_LENGTH', false],
  ['PUBLIC_KEY', false],
  ['SSH_KEY_PATH', false],
  ['PAD_TOKEN', false],
  ['KEYBOARD', false],
])('the name %s tells: %s', (name, tells) => expect(isTellingName(name)).toBe(tells));

test.each<[string, string, boolean]>([
  ['SERVICE_TOKEN', noise(24), true],
  ['DB_PASSWORD', 'S3cr3t!Pa55', true],
  ['AUTH_TOKEN', hex(32), true],
  ['SERVICE_TOKEN', 'nginx-1.27.4', false],
  ['DB_PASSWORD', 'postgres', false],
  ['API_TOKEN', '12345678', false],
  ['API_SECRET', 'true', false],
  ['NPM_TOKEN', '/run/secrets/npm', false],
  ['COLOR', noise(24), false],
])('%s=%s is a credential: %s', (name, value, is) => expect(judgeAssignment(name, value) !== undefined).toBe(is));

test.each<[string, ReturnType<typeof placeOf>]>([
  ['etc/ssl/private/ssl-cert-snakeoil.key', 'snakeoil'],
  ['etc/ssh/ssh_host_rsa_key', 'host-key'],
  ['usr/lib/python3/dist-packages/tornado/test/test.key', 'test'],
  ['opt/conda/pkgs/a/info/test/key.pem', 'test'],
  ['root/.pyenv/versions/3.10.13/lib/python3.10/test/keycert.pem', 'test'],
  ['root/app/lib/python/test/key.pem', undefined],
  ['usr/lib/python3/dist-packages/a-1.egg-info/PKG-INFO', 'documentation'],
  ['usr/lib/python3/dist-packages/a-1.dist-info/direct_url.json', undefined],
  ['usr/share/doc/libxml/examples/rsakey.pem', 'documentation'],
  ['home/u/test/id_rsa', undefined],
  ['app/tests/key.pem', undefined],
  ['root/.ssh/id_rsa', undefined],
])('%s lies in: %s', (path, place) => expect(placeOf(path)).toBe(place));

test('redaction keeps at most a public prefix or three characters', () => {
  expect(redact(join('gh', 'p_', noise(36)), 'ghp_')).toBe('ghp_…(40 chars)');
  expect(redact('hunter22')).toBe('…(8 chars)');
  expect(redact(`ab\x1b${noise(20)}`)).toBe('ab?…(23 chars)');
});

test('of two that overlap the surer one stays', () => {
  const secret = (offset: number, length: number, weight: 'certain' | 'likely') => ({
    kind: 'k',
    what: 'w',
    redacted: 'r',
    offset,
    length,
    weight,
  });
  expect(
    withoutOverlaps([secret(0, 10, 'likely'), secret(5, 2, 'certain'), secret(10, 1, 'likely')]).map(
      ({ offset }) => offset,
    ),
  ).toEqual([5, 10]);
});
