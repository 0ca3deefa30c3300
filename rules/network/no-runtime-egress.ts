import startScripts, { type Egress, type StartedCommand } from '../../src/facts/start-scripts.ts';
import { at, defineRule, shorten, type Where } from '../../src/rule.ts';

export default defineRule({
  id: 'network/no-runtime-egress',
  since: '0.1.0',
  title: 'What runs at start downloads nothing',
  why: 'Compute nodes often have no way out to the network, so a download at start fails or hangs there; and what is fetched at start was in no image that anybody judged. Scripts are followed from the entrypoint through what they source and run, and through start hooks; what a compiled program does is not looked at.',
  fix: 'Fetch while the image is built, or let the user bind the data in; keep what must stay conditional behind a variable that is off by default.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
    'https://apptainer.org/docs/user/latest/docker_and_oci.html#cmd-entrypoint-behaviour',
  ],
  severity: 'error',
  requires: [['runtime', 'rootfs', 'runtimeConfig']],
  needs: { start: startScripts },
  messages: {
    always: '`{command}` gets {purpose} from {target} whenever the container starts',
    conditional: '`{command}` gets {purpose} from {target} at start, depending on: {condition}',
    unresolved: '`{command}` fetches from an address that is only known when the container starts{condition}',
    possible: '`{command}` may get {purpose} from the network at start{condition}',
  },
  options: {
    schema: {
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          description: 'Hosts (`*.example.org`) and commands (`git clone`).',
        },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'asks for versions, talks of curl and asks itself for its health',
        runtime: { entrypoint: ['/start.sh'], env: { PATH: '/usr/bin' } },
        files: {
          'start.sh':
            '#!/bin/sh\n# curl https://example.org\ncurl --version\necho "curl https://example.org"\ncurl http://localhost:8080/health\ncurl file:///data/x\nif false; then wget https://example.org; fi\nunused() { pip install x; }\ncommand -v wget\n',
        },
      },
      {
        about: 'a compiled entrypoint',
        runtime: { entrypoint: ['/nginx', '-g', 'daemon off;'] },
        files: { nginx: { bytes: 'f0VMRgIBAQ==', mode: '755' } },
      },
      {
        about: 'an allowed mirror',
        runtime: { cmd: ['sh', '-c', 'curl -O https://mirror.example.org/x'] },
        files: {},
        options: { allow: ['*.example.org'] },
      },
    ],
    fail: [
      {
        about: 'a sourced script calls a function that downloads',
        runtime: { entrypoint: ['/start.sh'], cmd: ['server'] },
        files: {
          'start.sh': '#!/bin/bash\n. /opt/lib.sh\nfetch_model\nexec "$@"\n',
          'opt/lib.sh': 'URL=https://models.example.org\nfetch_model() {\n  curl -fsSL "$URL/m.bin" -o /tmp/m.bin\n}\n',
        },
      },
      {
        about: 'only when a variable is set, and what a local package depends on',
        runtime: { cmd: ['bash', '-c', 'if [ -n "$EXTRA" ]; then pip install $EXTRA; fi; pip install -e .'] },
      },
      { about: 'a conda hook', files: { 'opt/conda/etc/conda/activate.d/x.sh': 'wget -q "$DATA_URL"\n' } },
    ],
    unknown: [
      {
        about: 'it sources what is not known',
        runtime: { entrypoint: ['/start.sh'] },
        files: { 'start.sh': '#!/bin/sh\n. "$SETTINGS"\nexec server\n' },
      },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    for (const command of facts.start.egress) {
      const { egress, condition } = command;
      if (isAllowed(egress, options.allow)) continue;
      // `command spack "$@"` in a function does not say what it was called for.
      const says = command.text.includes(egress.program.split(' ').at(-1) ?? '');
      const shown = shorten(says ? command.text : `${command.text} (${egress.program})`, 160);
      const depends = condition === undefined ? '' : `, depending on: ${condition}`;
      const target = egress.hosts.length === 0 ? 'the network' : egress.hosts.join(', ');
      const purpose = egress.purpose === 'the network' ? 'something' : egress.purpose;
      const where = placeOf(command);
      if (egress.certainty === 'possible')
        yield fail('possible', { command: shown, purpose, condition: depends }, where, { severity: 'note' });
      else if (egress.certainty === 'unresolved')
        yield fail('unresolved', { command: shown, condition: depends }, where, { severity: 'warning' });
      else if (condition === undefined) yield fail('always', { command: shown, purpose, target }, where);
      else yield fail('conditional', { command: shown, purpose, target, condition }, where, { severity: 'warning' });
    }
    for (const { reason, path, line } of facts.start.unread) {
      yield unknown(
        path === undefined ? reason : `${path}: ${reason}`,
        path === undefined ? at.subject : at.path(path, { line }),
      );
    }
  },
});

function placeOf({ path, document, layer, line, column }: StartedCommand): Where {
  if (path !== undefined) return at.path(path, { layer, line, column });
  return document === undefined ? at.subject : at.json(document.pointer, document.name);
}

/** Every host that the command names is allowed, or the command itself is. */
function isAllowed({ hosts, program }: Egress, allow: readonly string[]): boolean {
  if (allow.some((item) => program === item || program.startsWith(`${item} `))) return true;
  const isHost = (host: string): boolean =>
    allow.some((item) => (item.startsWith('*.') ? host.endsWith(item.slice(1)) : host === item));
  return hosts.length > 0 && hosts.every(isHost);
}
