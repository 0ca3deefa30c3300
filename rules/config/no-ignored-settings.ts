import { at, defineRule, fromAbsolute, isUnder, shorten } from '../../src/rule.ts';

const settings = ['user', 'volume', 'healthcheck', 'stop-signal', 'expose', 'onbuild'] as const;
type Setting = (typeof settings)[number];
interface Options {
  readonly settings: readonly Setting[];
}
/** What engines send where an image asks for no signal. */
const usualSignals = ['', 'SIGTERM', 'TERM', '15'];

export default defineRule({
  id: 'config/no-ignored-settings',
  since: '0.1.0',
  severity: 'warning',
  title: 'Nothing relies on settings that the runtime drops',
  why: 'Runtimes for clusters have no daemon that could act on VOLUME, HEALTHCHECK, STOPSIGNAL, EXPOSE or ONBUILD, and many run as the caller whatever USER says. They drop these settings without a word, so software that counts on them fails at run time: it cannot write where a volume should be, and it is killed where it expected its own signal. Where a policy does not say what its runtime does, they are hints.',
  fix: 'Write to a path that is given by an option or a variable instead of a VOLUME; let the program answer SIGTERM and check its own health; say in the documentation which ports it opens.',
  references: [
    'https://apptainer.org/docs/user/latest/docker_and_oci.html#differences-and-limitations-vs-docker',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
  ],
  requires: ['runtime'],
  messages: {
    volume: 'VOLUME {volume} is dropped: {consequence}',
    user: 'USER {user} is dropped: the software runs as whoever starts it',
    healthcheck: 'HEALTHCHECK is dropped: nobody runs "{command}"',
    stopSignal: 'STOPSIGNAL {signal} is dropped: the job system sends SIGTERM, then SIGKILL',
    expose: 'EXPOSE {ports} is dropped: ports are opened on the node itself, where others may hold them',
    onbuild: 'ONBUILD is not acted upon when the image is converted: {count} instructions, first "{first}"',
  },
  options: {
    schema: {
      properties: {
        settings: {
          type: 'array',
          items: { enum: settings },
          description: 'settings that the runtime drops; `user` counts only where the runtime says that it is ignored',
        },
      },
    },
    defaults: { settings } as Options,
  },
  examples: {
    pass: [
      { runtime: { user: '1000', stopSignal: 'SIGTERM', healthcheck: ['NONE'] } },
      { about: 'a runtime that honours USER', runtime: { user: '1000' }, policy: { runtime: { user: 'honoured' } } },
      { about: 'the runtime keeps volumes', runtime: { volumes: ['/data'] }, options: { settings: ['healthcheck'] } },
      {
        about: 'root needs no USER to be honoured',
        runtime: { user: 'root' },
        policy: { runtime: { user: 'ignored' } },
      },
    ],
    fail: [
      {
        about: 'a volume in a read-only image',
        runtime: { volumes: ['/data'], healthcheck: ['CMD', 'curl', 'localhost'] },
        policy: { runtime: { rootfs: 'read-only', mounts: ['/tmp'] } },
      },
      {
        runtime: { user: '1000', stopSignal: 'SIGINT', exposedPorts: ['80/tcp'], onbuild: ['RUN make'] },
        policy: { runtime: { user: 'ignored' } },
      },
    ],
  },
  *check({ subject, options, policy, fail }) {
    const { runtime } = subject;
    const place = (field: string) => at.json(`/config/${field}`, runtime.document);
    const drops = (setting: Setting) => options.settings.includes(setting);
    const note = { severity: 'note' } as const;
    if (drops('volume')) {
      for (const volume of runtime.volumes) {
        // What the runtime mounts itself is there, and writable as it says.
        if (
          policy.runtime?.mounts?.some(
            (mount) => mount.startsWith('/') && isUnder(fromAbsolute(volume), fromAbsolute(mount)),
          )
        )
          continue;
        const isReadOnly = policy.runtime?.rootfs === 'read-only';
        const consequence = isReadOnly
          ? 'what is written there fails, because the image is read-only'
          : 'what is written there goes into the container and is lost with it';
        yield fail('volume', { volume, consequence }, place('Volumes'), isReadOnly ? {} : note);
      }
    }
    const isRoot = /^(?:root|\+?0*)(?::|$)/.test(runtime.user);
    if (drops('user') && policy.runtime?.user === 'ignored' && !isRoot)
      yield fail('user', { user: runtime.user }, place('User'), note);
    const [kind, ...command] = runtime.healthcheck;
    if (drops('healthcheck') && kind !== undefined && kind !== 'NONE') {
      yield fail('healthcheck', { command: shorten(command.join(' '), 80) }, place('Healthcheck'), note);
    }
    const signal = runtime.stopSignal;
    if (drops('stop-signal') && !usualSignals.includes(signal))
      yield fail('stopSignal', { signal }, place('StopSignal'), note);
    const ports = runtime.exposedPorts;
    if (drops('expose') && ports.length > 0)
      yield fail('expose', { ports: shorten(ports.join(', '), 80) }, place('ExposedPorts'), note);
    const [first] = runtime.onbuild;
    if (drops('onbuild') && first !== undefined) {
      yield fail('onbuild', { count: runtime.onbuild.length, first: shorten(first, 80) }, place('OnBuild'), note);
    }
  },
});
