import { fromAbsolute } from '../base/path.ts';
import type { Want } from '../base/pattern.ts';
import { readSettings, type Setting, type Syntax } from '../formats/client-config/settings.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';
import { envValue } from '../model/image.ts';

export { isVerificationOff, switchVariables, unverifiedBy } from '../formats/client-config/verification.ts';

export type Client = 'pip' | 'conda' | 'curl' | 'wget' | 'npm' | 'git' | 'apt' | 'dnf' | 'r' | 'environment';

/** A setting of a client that uses the network, and the file that makes it. */
export interface ClientSetting extends Setting {
  readonly client: Client;
  readonly path: string;
  readonly layer: number;
}

/** Where each client looks for its settings (pip user guide, conda configuration, curl(1), wget(1), npmrc(5), git-config(1), apt.conf(5), dnf.conf(5), R Startup). */
const files: readonly {
  readonly client: Client;
  readonly syntax: Syntax;
  readonly paths: readonly string[];
  readonly home: readonly string[];
}[] = [
  {
    client: 'pip',
    syntax: 'sections',
    paths: ['etc/pip.conf', 'etc/xdg/pip/pip.conf', 'usr/pip.conf', 'opt/conda/pip.conf', 'opt/venv/pip.conf'],
    home: ['.pip/pip.conf', '.config/pip/pip.conf'],
  },
  {
    client: 'conda',
    syntax: 'pairs',
    paths: [
      'etc/conda/.condarc',
      'etc/conda/condarc',
      'opt/conda/.condarc',
      'opt/conda/condarc',
      'srv/conda/.condarc',
      'opt/miniconda3/.condarc',
      'opt/miniforge3/.condarc',
    ],
    home: ['.condarc', '.conda/.condarc', '.mambarc', '.config/conda/.condarc'],
  },
  { client: 'curl', syntax: 'pairs', paths: ['etc/curlrc'], home: ['.curlrc', '.config/curlrc'] },
  { client: 'wget', syntax: 'pairs', paths: ['etc/wgetrc', 'usr/local/etc/wgetrc'], home: ['.wgetrc'] },
  {
    client: 'npm',
    syntax: 'pairs',
    paths: ['etc/npmrc', 'usr/etc/npmrc', 'usr/local/etc/npmrc', 'usr/lib/node_modules/npm/npmrc'],
    home: ['.npmrc'],
  },
  {
    client: 'git',
    syntax: 'sections',
    paths: ['etc/gitconfig', 'usr/etc/gitconfig', 'usr/local/etc/gitconfig'],
    home: ['.gitconfig', '.config/git/config'],
  },
  { client: 'apt', syntax: 'apt', paths: ['etc/apt/apt.conf'], home: [] },
  { client: 'dnf', syntax: 'sections', paths: ['etc/dnf/dnf.conf', 'etc/yum.conf'], home: [] },
  {
    client: 'r',
    syntax: 'pairs',
    paths: ['etc/R/Renviron.site', 'usr/local/lib/R/etc/Renviron.site', 'usr/lib/R/etc/Renviron.site'],
    home: ['.Renviron'],
  },
  {
    client: 'environment',
    syntax: 'pairs',
    paths: ['etc/environment', 'etc/default/docker'],
    home: ['.pam_environment'],
  },
];
const aptFolder = 'etc/apt/apt.conf.d';
const max = 64 * 1024;

/** The settings of network clients in system and home folders. Projects' own files (`node_modules/**`, test data) set nothing for the image. */
export default defineFact<readonly ClientSetting[], 'rootfs'>({
  id: 'client-settings',
  requires: ['rootfs'],
  wants: [
    ...files.flatMap(({ paths, home }): Want[] => [
      ...paths.map((exact): Want => ({ path: { exact }, capture: { max } })),
      ...home
        .filter((name) => !name.endsWith('/config'))
        .map((name): Want => ({ path: { name: name.slice(name.lastIndexOf('/') + 1) }, capture: { max } })),
    ]),
    { path: { under: aptFolder }, capture: { max } },
  ],
  derive({ rootfs, runtime }) {
    const homeVariable = fromAbsolute(runtime === undefined ? '' : (envValue(runtime, 'HOME') ?? ''));
    const homes = [
      ...new Set([
        'root',
        ...(homeVariable === '' ? [] : [homeVariable]),
        ...rootfs
          .list('home')
          .slice(0, 50)
          .map((name) => `home/${name}`),
      ]),
    ];
    return files.flatMap(({ client, syntax, paths, home }) => {
      const apt = client === 'apt' ? rootfs.list(aptFolder).map((name) => `${aptFolder}/${name}`) : [];
      const candidates = [...paths, ...apt, ...homes.flatMap((folder) => home.map((name) => `${folder}/${name}`))];
      return candidates.flatMap((path) => settingsOf(rootfs, path, client, syntax));
    });
  },
});

function settingsOf(tree: FileTree, path: string, client: Client, syntax: Syntax): readonly ClientSetting[] {
  const entry = tree.resolve(path);
  const text = entry?.type === 'file' ? tree.text(path) : undefined;
  if (entry === undefined || text === undefined) return [];
  return readSettings(text, syntax).map((setting) => ({ ...setting, client, path: entry.path, layer: entry.layer }));
}
