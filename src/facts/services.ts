import { baseName } from '../base/path.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';

/** Which supervisor would start a service: only where that supervisor itself starts does the service. */
export type Supervisor = 'systemd' | 'init' | 'openrc' | 'supervisord' | 'runit' | 's6';

/** A service that is set to start. */
export interface EnabledService {
  /** Name without ending: `ssh` of ssh.service; for supervisord the program that it runs. */
  readonly name: string;
  readonly by: Supervisor;
  /** The file or link that says so. */
  readonly path: string;
  readonly line?: number;
}

const configuration = { max: 64 * 1024 };

/** Services that a supervisor in the image is told to start, whether or not the supervisor runs. */
export default defineFact<readonly EnabledService[], 'rootfs'>({
  id: 'services',
  requires: ['rootfs'],
  wants: [
    { path: { exact: 'etc/supervisord.conf' }, capture: configuration },
    { path: { under: 'etc/supervisor' }, capture: configuration },
    { path: { under: 'etc/supervisord.d' }, capture: configuration },
  ],
  derive: ({ rootfs }) => [...systemd(rootfs), ...sysv(rootfs), ...folders(rootfs), ...supervisord(rootfs)],
});

/** Links in `*.wants` and `*.requires` (systemd.unit(5), "[Install]"); a unit that leads to /dev/null is masked. */
function systemd(tree: FileTree): EnabledService[] {
  return ['etc/systemd/system', 'usr/lib/systemd/system', 'lib/systemd/system'].flatMap((root) =>
    tree
      .list(root)
      .filter((name) => /\.(?:wants|requires)$/.test(name))
      .flatMap((wants) =>
        tree.list(`${root}/${wants}`).flatMap((unit): EnabledService[] => {
          const name = /^(.+)\.(?:service|socket)$/.exec(unit)?.[1];
          if (name === undefined || tree.lookup(`etc/systemd/system/${unit}`)?.link === '/dev/null') return [];
          return [{ name, by: 'systemd', path: `${root}/${wants}/${unit}` }];
        }),
      ),
  );
}

/** `S01name` in the folders of the multi-user run levels. */
function sysv(tree: FileTree): EnabledService[] {
  return [2, 3, 4, 5]
    .flatMap((level) => [`etc/rc${level}.d`, `etc/rc.d/rc${level}.d`])
    .flatMap((folder) =>
      tree.list(folder).flatMap((link): EnabledService[] => {
        const name = /^S\d\d(.+)$/.exec(link)?.[1];
        return name === undefined ? [] : [{ name, by: 'init', path: `${folder}/${link}` }];
      }),
    );
}

/** Supervisors for which a service is a name in a folder. */
function folders(tree: FileTree): EnabledService[] {
  const table: readonly [string, Supervisor][] = [
    ['etc/runlevels/boot', 'openrc'],
    ['etc/runlevels/default', 'openrc'],
    ['etc/service', 'runit'],
    ['etc/services.d', 's6'],
    ['etc/s6-overlay/s6-rc.d/user/contents.d', 's6'],
  ];
  return table.flatMap(([folder, by]) => tree.list(folder).map((name) => ({ name, by, path: `${folder}/${name}` })));
}

/** `command=` of each `[program:…]` that starts by itself (supervisord's configuration, "[program:x]"). */
function supervisord(tree: FileTree): EnabledService[] {
  const files = ['etc/supervisor', 'etc/supervisor/conf.d', 'etc/supervisord.d'].flatMap((folder) =>
    tree.list(folder).flatMap((name) => (/\.(?:conf|ini)$/.test(name) ? [`${folder}/${name}`] : [])),
  );
  return ['etc/supervisord.conf', ...files].flatMap((path) =>
    tree.resolve(path)?.type === 'file' ? programsOf(tree.text(path) ?? '', path) : [],
  );
}

function programsOf(text: string, path: string): EnabledService[] {
  const found: EnabledService[] = [];
  let inProgram = false;
  let current: EnabledService | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line.startsWith('[')) {
      inProgram = line.startsWith('[program:');
      current = undefined;
    } else if (inProgram && /^command\s*=/.test(line)) {
      const word =
        line
          .slice(line.indexOf('=') + 1)
          .trim()
          .split(/\s+/)[0] ?? '';
      current = { name: baseName(word), by: 'supervisord', path, line: index + 1 };
      found.push(current);
    } else if (current !== undefined && /^autostart\s*=\s*(?:false|no|0|off)$/i.test(line))
      found.splice(found.indexOf(current), 1);
  }
  return found;
}
