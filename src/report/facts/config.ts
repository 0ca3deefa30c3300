import { asArray, asObject, asText, asTexts, member } from '../../formats/oci/json-value.ts';
import type { Subject } from '../../model/subject.ts';
import type { ConfigFacts } from './facts.ts';

/** What an image asks of whoever starts it, or what a runtime's config.json says of the process. */
export function configFacts({ runtime, runtimeConfig }: Subject): ConfigFacts | null {
  if (runtime === undefined) return runtimeConfig === undefined ? null : processFacts(runtimeConfig.json.value);
  const { env, labels, user, entrypoint, cmd, workdir, volumes, exposedPorts } = runtime;
  const { stopSignal, healthcheck, onbuild, shell, created, author } = runtime;
  return {
    user,
    entrypoint,
    cmd,
    workdir,
    // Of a variable that is set twice the last one counts. Object.fromEntries defines members, so that __proto__ stays one.
    env: Object.fromEntries(env.map(({ name, value }) => [name, value])),
    labels: Object.fromEntries(labels),
    exposedPorts,
    volumes,
    stopSignal,
    healthcheck,
    onbuild,
    shell,
    created,
    author,
  };
}

/** runtime-spec, config.md#process. */
function processFacts(value: unknown): ConfigFacts {
  const process = asObject(member(value, 'process'));
  const user = asObject(process?.['user']);
  const ids = [user?.['uid'], user?.['gid']].filter((id) => typeof id === 'number');
  const pairs = asTexts(process?.['env']).map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? ([pair, ''] as const) : ([pair.slice(0, equals), pair.slice(equals + 1)] as const);
  });
  return {
    user: ids.join(':'),
    entrypoint: [],
    cmd: asTexts(process?.['args']),
    workdir: asText(process?.['cwd']) ?? '',
    env: Object.fromEntries(pairs),
    labels: Object.fromEntries(
      Object.entries(asObject(member(value, 'annotations')) ?? {}).flatMap(([name, text]) =>
        typeof text === 'string' ? [[name, text]] : [],
      ),
    ),
    exposedPorts: [],
    volumes: asArray(member(value, 'mounts')).flatMap((mount) => asText(member(mount, 'destination')) ?? []),
    stopSignal: '',
    healthcheck: [],
    onbuild: [],
    shell: [],
    created: '',
    author: '',
  };
}
