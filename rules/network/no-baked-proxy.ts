import clientSettings, { type ClientSetting } from '../../src/facts/client-settings.ts';
import { at, defineRule, type Where } from '../../src/rule.ts';

const variables = /^(https?|ftp|all|rsync)_proxy$/i;

export default defineRule({
  id: 'network/no-baked-proxy',
  since: '0.1.0',
  title: 'No proxy is built into the image',
  why: 'A proxy of the place where the image was built does not exist elsewhere: every download fails or hangs. And it tells the names of internal machines, sometimes with a password.',
  fix: 'Give the proxy as a build argument (`--build-arg http_proxy=…`), which is not kept, and let the site set its own when it starts the container.',
  references: ['https://docs.docker.com/engine/cli/proxy/', 'https://man7.org/linux/man-pages/man5/apt.conf.5.html'],
  severity: 'warning',
  requires: [['runtime', 'rootfs']],
  needs: { settings: clientSettings },
  messages: {
    environment: 'the variable {name} sends every download through {proxy}',
    file: '{client} is told to use the proxy {proxy} ({key})',
    unaware: '{setting} keeps programs from using the proxy of the site',
  },
  options: {
    schema: {
      properties: {
        requireProxyAware: { type: 'boolean', description: 'The site has a proxy: nothing may switch proxies off.' },
      },
    },
    defaults: { requireProxyAware: false },
  },
  examples: {
    pass: [
      {
        about: 'empty variables and exceptions are no proxy',
        runtime: { env: { http_proxy: '', NO_PROXY: 'localhost,.example.org' } },
        files: {},
      },
      {
        about: 'comments, and proxies switched off',
        runtime: {},
        files: {
          'etc/wgetrc': '#http_proxy = http://proxy.example.org:8080/\nuse_proxy = on\n',
          'etc/apt/apt.conf.d/99x': '// Acquire::http::Proxy "http://p:1";\nAcquire::http::Proxy "DIRECT";\n',
        },
      },
      {
        about: 'a site with a proxy',
        runtime: { env: { NO_PROXY: 'localhost' } },
        files: {},
        options: { requireProxyAware: true },
      },
    ],
    fail: [
      {
        about: 'a variable with a password',
        runtime: { env: { https_proxy: 'http://bob:secret@proxy.example.org:3128' } },
        files: {},
      },
      {
        about: 'files of apt, pip and git',
        files: {
          'etc/apt/apt.conf': 'Acquire { http { Proxy "http://proxy.example.org:3128"; }; };\n',
          'root/.config/pip/pip.conf': '[global]\nproxy = proxy.example.org:3128\n',
          'etc/gitconfig': '[http]\n\tproxy = http://proxy.example.org\n',
        },
      },
      {
        about: 'nothing goes through a proxy, on a site that has one',
        runtime: { env: { no_proxy: '*' } },
        files: {},
        options: { requireProxyAware: true },
      },
      {
        about: 'wget told not to',
        files: { 'root/.wgetrc': 'use_proxy = off\n' },
        options: { requireProxyAware: true },
      },
    ],
  },
  *check({ subject, facts, options, fail }) {
    const { runtime } = subject;
    for (const { name, value, index } of runtime?.env ?? []) {
      const where: Where = at.json(`/config/Env/${index}`, runtime?.document);
      if (variables.test(name) && value.trim() !== '') yield fail('environment', { name, proxy: hide(value) }, where);
      if (options.requireProxyAware && /^no_proxy$/i.test(name) && /(^|,)\s*\*\s*(,|$)/.test(value))
        yield fail('unaware', { setting: `${name}=*` }, where);
    }
    for (const setting of facts.settings ?? []) {
      const { client, key, value, path, layer, line } = setting;
      const where = at.path(path, { layer, line });
      const use = proxyUse(setting);
      if (use === 'proxy') yield fail('file', { client, key, proxy: hide(value) }, where);
      if (use === 'off' && options.requireProxyAware) yield fail('unaware', { setting: `${key} = ${value}` }, where);
    }
  },
});

/** Whether a setting names a proxy, or switches proxies off. */
function proxyUse({ client, key, value }: ClientSetting): 'proxy' | 'off' | undefined {
  if (client === 'wget' && key === 'use_proxy') return /^(off|no|0)$/i.test(value) ? 'off' : undefined;
  if (client === 'curl' && key === 'noproxy') return value === '*' ? 'off' : undefined;
  const last = key.split(/::|\./).at(-1) ?? '';
  const names: Readonly<Record<string, RegExp>> = {
    apt: /^acquire::(?:https?|ftp)::proxy(?:::[\w.-]{1,200})?$/,
    conda: /^(?:proxy_servers\.)?https?$/,
    dnf: /^proxy$/,
    npm: /^(https?-)?proxy$/,
    curl: /^(proxy|preproxy|socks5|-x)$/,
  };
  const isProxy = variables.test(last) || (names[client]?.test(client === 'apt' ? key : last) ?? last === 'proxy');
  if (!isProxy) return undefined;
  return /^(|direct|false|none|null|_none_|off)$/i.test(value) ? 'off' : 'proxy';
}

/** A proxy's address without its password. */
const hide = (proxy: string): string => proxy.replace(/\/\/[^/@]{1,300}@/, '//***@').slice(0, 200);
