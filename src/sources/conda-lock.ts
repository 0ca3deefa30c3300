import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { readCondaLock } from '../formats/conda/conda-lock.ts';
import { member } from '../formats/oci/json-value.ts';
import { startsList } from '../formats/yaml/begins.ts';
import { gatherInput } from './archive/stream.ts';
import { defineSource, type Probe } from './source.ts';

/** The unified lock file of conda-lock and mamba, as YAML or JSON. */
export default defineSource({
  id: 'conda-lock',
  transports: [],
  provides: ['lock'],
  rank: 70,
  takes: 'text',
  detect: (probe) => isNamed(probe) || isLock(probe),
  open: async (input) => {
    const bytes = await gatherInput(input, limits.lockFile);
    return [
      {
        name: input.name,
        kind: 'conda-lock',
        digest: digestOf(bytes),
        lock: { ...readCondaLock(bytes), file: input.probe.path },
        notes: [],
        bytesRead: bytes.length,
      },
    ];
  },
});

/** `conda-lock.yml`, `dev.conda-lock.yml`; mamba demands that a lock file ends in `-lock.yaml` or `-lock.yml`. */
function isNamed({ path, shape }: Probe): boolean {
  return (
    /(?:^|[/.-])(?:conda|env(?:ironment)?)-lock\.(?:ya?ml|json)$/.test(path) && (shape === 'text' || shape === 'json')
  );
}

function isLock({ shape, json, text = '' }: Probe): boolean {
  if (shape === 'json') return Array.isArray(member(json, 'package')) && member(json, 'metadata') !== undefined;
  return shape === 'text' && startsList(text, 'package') && /^(?:metadata|version):/m.test(text);
}
