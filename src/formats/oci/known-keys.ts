import { editDistance } from '../../base/text.ts';
import type { DocumentRole } from './document.ts';
import { asObject, below } from './json-value.ts';

/** The members that a specification gives an object: a name leads to the form of its value, or to undefined where that has no members of its own. */
interface Form {
  readonly members?: Readonly<Record<string, Form | undefined>>;
  /** The form of each item of an array, or of each value of a map with free names. */
  readonly each?: Form;
}

const platform: Form = {
  members: {
    architecture: undefined,
    os: undefined,
    'os.version': undefined,
    'os.features': undefined,
    variant: undefined,
    features: undefined,
  },
};

/**
 * Annotations of an index by which readers find an image: a slip in one of these loses its name or its attestations.
 * Other keys are anybody's (annotations.md#rules); `oci/annotations-valid` judges the pre-defined ones.
 */
const naming: Form = {
  members: {
    'org.opencontainers.image.ref.name': undefined,
    'io.containerd.image.name': undefined,
    'vnd.docker.reference.digest': undefined,
    'vnd.docker.reference.type': undefined,
  },
};

/** image-spec v1.1.1, descriptor.md#properties; `platform` of image-index.md. */
const descriptor: Form = {
  members: {
    mediaType: undefined,
    digest: undefined,
    size: undefined,
    urls: undefined,
    annotations: naming,
    data: undefined,
    artifactType: undefined,
    platform,
  },
};

/** image-spec v1.1.1, manifest.md. */
const manifest: Form = {
  members: {
    schemaVersion: undefined,
    mediaType: undefined,
    artifactType: undefined,
    config: descriptor,
    layers: { each: descriptor },
    subject: descriptor,
    annotations: undefined,
  },
};

/** image-spec v1.1.1, image-index.md. */
const index: Form = {
  members: {
    schemaVersion: undefined,
    mediaType: undefined,
    artifactType: undefined,
    manifests: { each: descriptor },
    subject: descriptor,
    annotations: undefined,
  },
};

/** image-spec v1.1.1, config.md#properties, and what the Docker engine adds (moby docker-image-spec, spec.md; v1.md for the older ones). */
const run: Form = {
  members: Object.fromEntries(
    (
      'User ExposedPorts Env Entrypoint Cmd Volumes WorkingDir Labels StopSignal ArgsEscaped Memory MemorySwap CpuShares Healthcheck ' +
      'Hostname Domainname AttachStdin AttachStdout AttachStderr Tty OpenStdin StdinOnce Image NetworkDisabled MacAddress OnBuild Shell ' +
      'StopTimeout PortSpecs VolumeDriver Cpuset VolumesFrom Dns'
    )
      .split(' ')
      .map((name) => [name, name === 'Healthcheck' ? healthcheck() : undefined]),
  ),
};

function healthcheck(): Form {
  return {
    members: {
      Test: undefined,
      Interval: undefined,
      Timeout: undefined,
      StartPeriod: undefined,
      StartInterval: undefined,
      Retries: undefined,
    },
  };
}

const config: Form = {
  members: {
    created: undefined,
    author: undefined,
    architecture: undefined,
    variant: undefined,
    os: undefined,
    'os.version': undefined,
    'os.features': undefined,
    config: run,
    rootfs: { members: { type: undefined, diff_ids: undefined } },
    history: {
      each: {
        members: {
          created: undefined,
          author: undefined,
          created_by: undefined,
          comment: undefined,
          empty_layer: undefined,
        },
      },
    },
    id: undefined,
    parent: undefined,
    container: undefined,
    container_config: run,
    docker_version: undefined,
    comment: undefined,
    Size: undefined,
    throwaway: undefined,
  },
};

const forms: Readonly<Partial<Record<DocumentRole, Form>>> = {
  layout: { members: { imageLayoutVersion: undefined } },
  index,
  'docker-list': index,
  manifest,
  'docker-manifest': manifest,
  config,
  'docker-config': config,
  descriptor,
  'docker-save': {
    each: {
      members: {
        Config: undefined,
        RepoTags: undefined,
        Layers: undefined,
        Parent: undefined,
        LayerSources: undefined,
      },
    },
  },
};

/** A member whose name is nearly that of the specification. */
export interface NearKey {
  readonly pointer: string;
  readonly name: string;
  readonly known: string;
  /** The names differ in the case of letters only: readers written in Go take one for the other. */
  readonly caseOnly: boolean;
}

/**
 * Members that are not those of the specification but nearly so: in all but letter case, or one edit away. Other unknown members
 * are allowed (image-spec v1.1.1, considerations.md#extensibility).
 */
export function nearKeys(role: DocumentRole, value: unknown): readonly NearKey[] {
  const found: NearKey[] = [];
  const form = forms[role];
  if (form !== undefined) visit(form, value, '', found);
  return found;
}

function visit(form: Form, value: unknown, pointer: string, found: NearKey[]): void {
  if (Array.isArray(value)) {
    if (form.each !== undefined)
      for (const [at, item] of value.entries()) visit(form.each, item, below(pointer, at), found);
    return;
  }
  const object = asObject(value);
  const members = form.members;
  if (object === undefined || members === undefined) return;
  const names = Object.keys(members);
  for (const [name, inner] of Object.entries(object)) {
    if (Object.hasOwn(members, name)) {
      const next = members[name];
      if (next !== undefined) visit(next, inner, below(pointer, name), found);
      continue;
    }
    const folded = fold(name);
    const twin = names.find((known) => fold(known) === folded);
    // Names of two letters have too many neighbours to call one a slip.
    const known = twin ?? names.find((near) => near.length > 2 && editDistance(folded, fold(near), 2) < 2);
    if (known !== undefined) found.push({ pointer: below(pointer, name), name, known, caseOnly: twin !== undefined });
  }
}

/** Letters without case as Go's encoding/json folds them: U+017F is an s, U+212A a k. */
function fold(name: string): string {
  return name.replaceAll('\u017f', 's').replaceAll('\u212a', 'k').toLowerCase();
}
