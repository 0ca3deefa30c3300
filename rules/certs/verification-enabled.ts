import clientSettings, { isVerificationOff, switchVariables, unverifiedBy } from '../../src/facts/client-settings.ts';
import startScripts from '../../src/facts/start-scripts.ts';
import { at, defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'certs/verification-enabled',
  since: '0.1.0',
  title: 'Nothing switches the verification of certificates off',
  why: 'Without verification anybody between the container and the server can read and replace what is downloaded: packages, models, credentials.',
  fix: 'Remove the switch, and add the authority that was missing to the bundle instead.',
  references: [
    'https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslVerify',
    'https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host',
    'https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/settings.html#ssl-verify',
    'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
  ],
  severity: 'error',
  requires: [['runtime', 'rootfs']],
  needs: { settings: clientSettings, start: startScripts },
  messages: {
    variable: '{name}={value} switches the verification of certificates off for {client}',
    setting: '{client} is told not to verify certificates ({key} = {value})',
    command: '`{command}` does not verify certificates ({option})',
  },
  examples: {
    pass: [
      {
        about: 'switches that say yes',
        runtime: { env: { GIT_SSL_NO_VERIFY: 'false', NODE_TLS_REJECT_UNAUTHORIZED: '1', PIP_TRUSTED_HOST: '' } },
        files: {},
      },
      {
        about: 'comments and the right values',
        runtime: {},
        files: {
          'root/.condarc': '# ssl_verify: false\nssl_verify: true\n',
          'root/.wgetrc': 'check_certificate = on\n',
          'etc/gitconfig': '[http]\n  sslVerify = true\n',
          'root/.curlrc': '# insecure\nsilent\n',
        },
      },
      {
        about: 'a file named -k',
        runtime: { cmd: ['sh', '-c', 'curl -sSo k http://localhost/; curl -H k https://localhost'] },
        files: {},
      },
    ],
    fail: [
      {
        about: 'variables',
        runtime: { env: { GIT_SSL_NO_VERIFY: '1', PYTHONHTTPSVERIFY: '0', PIP_TRUSTED_HOST: 'pypi.org' } },
        files: {},
      },
      {
        about: 'files of clients',
        files: {
          'root/.curlrc': 'insecure\n',
          'root/.npmrc': 'strict-ssl=false\n',
          'etc/pip.conf': '[global]\ntrusted-host = pypi.org\n    files.pythonhosted.org\n',
          'etc/apt/apt.conf.d/80x': 'Acquire::https::Verify-Peer "false";\n',
          'root/.gitconfig': '[http]\n\tsslVerify = false\n',
          'root/.condarc': 'ssl_verify: no\n',
        },
      },
      {
        about: 'commands at start',
        runtime: {
          cmd: [
            'sh',
            '-c',
            'curl -fsk https://example.org; wget --no-check-certificate https://example.org; git -c http.sslVerify=false pull',
          ],
        },
        files: {},
      },
    ],
  },
  *check({ subject, facts, fail, unknown }) {
    const { runtime } = subject;
    for (const { name, value, index } of runtime?.env ?? []) {
      const found = switchVariables.find((item) => item.name.test(name) && item.off.test(value));
      if (found !== undefined)
        yield fail(
          'variable',
          { name, value: value.slice(0, 60), client: found.client },
          at.json(`/config/Env/${index}`, runtime?.document),
        );
    }
    for (const setting of facts.settings ?? []) {
      const { client, key, value, path, layer, line } = setting;
      if (isVerificationOff(setting))
        yield fail('setting', { client, key, value: value || 'on' }, at.path(path, { layer, line }));
    }
    for (const command of facts.start.commands) {
      const option = unverifiedBy(command);
      if (option === undefined) continue;
      const { path, document, layer, line, column, text, condition } = command;
      const where =
        path !== undefined
          ? at.path(path, { layer, line, column })
          : document === undefined
            ? at.subject
            : at.json(document.pointer, document.name);
      yield fail('command', { command: text, option }, where, condition === undefined ? {} : { severity: 'warning' });
    }
    for (const { reason, path } of facts.start.unread)
      yield unknown(path === undefined ? reason : `${path}: ${reason}`);
  },
});
