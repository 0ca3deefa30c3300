import { at, defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'network/ports-unprivileged',
  since: '0.1.0',
  title: 'Exposed ports are unprivileged and among those allowed',
  why: 'Runtimes for shared machines start programs as a plain user, who may not listen on a port below 1024; a service that expects one does not start there.',
  fix: 'Let the service listen on a port from 1024 on and expose that one.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
  ],
  severity: 'warning',
  requires: ['runtime'],
  messages: {
    privileged: 'port {port} is exposed, which only root may listen on',
    unlisted: 'port {port} is exposed and is not among those allowed: {allow}',
    malformed: '"{port}" is exposed, which is no port',
  },
  options: {
    schema: {
      properties: {
        allow: {
          type: 'array',
          items: { type: ['integer', 'string'] },
          description: 'Ports (8080) and ranges (`8000-8999`): no others may be exposed, and these may be privileged.',
        },
      },
    },
    defaults: { allow: [] as readonly (number | string)[] },
  },
  examples: {
    pass: [
      { about: 'the first unprivileged port', runtime: { exposedPorts: ['1024/tcp', '8888'] } },
      { about: 'no port', runtime: {} },
      {
        about: 'a range that is allowed',
        runtime: { exposedPorts: ['8000-8010/tcp'] },
        options: { allow: ['8000-8999'] },
      },
      { about: 'a privileged port that is allowed', runtime: { exposedPorts: ['443/tcp'] }, options: { allow: [443] } },
    ],
    fail: [
      { about: 'a web server', runtime: { exposedPorts: ['80/tcp', '1023/udp'] } },
      { about: 'a range that begins below 1024', runtime: { exposedPorts: ['1000-1030/tcp'] } },
      { about: 'not listed', runtime: { exposedPorts: ['9000/tcp'] }, options: { allow: [8888] } },
      { about: 'no port at all', runtime: { exposedPorts: ['http', '70000/tcp'] } },
    ],
  },
  *check({ subject, options, fail }) {
    const allowed = options.allow.map((item) => readPorts(String(item)));
    for (const exposed of subject.runtime.exposedPorts) {
      const range = readPorts(exposed.replace(/\/(tcp|udp|sctp)$/i, ''));
      const where = at.json(
        `/config/ExposedPorts/${exposed.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        subject.runtime.document,
      );
      if (range === undefined) yield fail('malformed', { port: exposed }, where);
      else if (allowed.some((item) => item !== undefined && item.first <= range.first && range.last <= item.last))
        continue;
      else if (range.first < 1024) yield fail('privileged', { port: exposed }, where);
      else if (allowed.length > 0) yield fail('unlisted', { port: exposed, allow: options.allow.join(', ') }, where);
    }
  },
});

function readPorts(text: string): { readonly first: number; readonly last: number } | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  return match === null || first < 1 || last > 65_535 || last < first ? undefined : { first, last };
}
