import { limits } from '../base/limits.ts';
import { baseName } from '../base/path.ts';
import { defineFact } from '../model/fact.ts';
import { defaultPath } from '../model/program.ts';
import type { StartFollower, StartScripts } from '../model/start-follower.ts';
import { hookFiles, startOf, wantedScripts } from '../model/start-hooks.ts';
import type { Subject } from '../model/subject.ts';

export type { Egress } from '../formats/shell/hosts.ts';
export type { StartedCommand } from '../model/start-follower.ts';

/** Every command that the start command and the start hooks run, as far as scripts show it. */
export default defineFact<StartScripts, never>({
  id: 'start-scripts',
  requires: [],
  wants: wantedScripts,
  async derive(subject) {
    const { StartFollower: Follower } = await import('../model/start-follower.ts');
    const follower = new Follower(subject.rootfs);
    followStart(subject, follower);
    return follower.finish();
  },
});

function followStart(subject: Subject, follower: StartFollower): void {
  const start = startOf(subject);
  if (subject.platform?.os === 'windows') {
    follower.unread('start scripts of Windows images are not read');
    return;
  }
  const environment = new Map([['PATH', defaultPath], ...(start?.environment ?? [])]);
  if (start?.workdir) environment.set('PWD', start.workdir);
  const isRepo2docker = baseName(start?.argv[0] ?? '') === 'repo2docker-entrypoint';
  if (start !== undefined && start.argv.length > 0) {
    follower.run(start.argv, environment, start.document);
    const handed = isRepo2docker
      ? [environment.get('R2D_ENTRYPOINT') ?? '', ...start.cmd].filter((word) => word !== '')
      : start.cmd;
    const [program] = handed;
    if (program !== undefined && !follower.hasRun(program)) {
      follower.run(
        handed,
        environment,
        start.cmdDocument,
        isRepo2docker ? undefined : 'if the entrypoint runs what it is given',
      );
    }
  }
  if (subject.rootfs === undefined) return;
  const hooks = hookFiles(subject.rootfs, environment, follower);
  for (const { path, condition } of hooks.slice(0, limits.scripts)) follower.hook(path, environment, condition);
  if (hooks.length > limits.scripts)
    follower.unread(`${hooks.length} start hooks, of which ${limits.scripts} are followed`);
}
