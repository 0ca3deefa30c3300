import { emptyConfig, type ImageConfig, readEnv } from '../../formats/oci/config.ts';
import { asArray, asObject, asText, asTextMap, asTexts, member } from '../../formats/oci/json-value.ts';
import type { Subject } from '../../model/subject.ts';
import type { ConfigFacts } from './facts.ts';

/** What an image asks of whoever starts it, or what a runtime's config.json says of the process. */
export function configFacts({ runtime, runtimeConfig }: Subject): ConfigFacts | null {
  const config = runtime ?? (runtimeConfig === undefined ? undefined : processConfig(runtimeConfig.json.value));
  if (config === undefined) return null;
  const { env, labels, user, entrypoint, cmd, workdir, volumes, exposedPorts } = config;
  const { stopSignal, healthcheck, onbuild, shell, created, author } = config;
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
function processConfig(value: unknown): ImageConfig {
  const process = asObject(member(value, 'process'));
  const user = asObject(process?.['user']);
  const ids = [user?.['uid'], user?.['gid']].filter((id) => typeof id === 'number');
  return {
    ...emptyConfig,
    user: ids.join(':'),
    cmd: asTexts(process?.['args']),
    workdir: asText(process?.['cwd']) ?? '',
    env: readEnv(process?.['env']),
    labels: asTextMap(member(value, 'annotations')),
    volumes: asArray(member(value, 'mounts')).flatMap((mount) => asText(member(mount, 'destination')) ?? []),
  };
}
