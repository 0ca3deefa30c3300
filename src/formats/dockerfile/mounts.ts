import { readFields, splitField } from './fields.ts';

/** `RUN --mount=…` (Dockerfile reference, "RUN --mount"). */
export interface Mount {
  /** In lower case; `bind` where none is said. */
  readonly type: string;
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/** A mount, or why BuildKit refuses it. */
export type ReadMount = { readonly mount: Mount } | { readonly refused: string };

const types: ReadonlySet<string> = new Set(['bind', 'cache', 'tmpfs', 'secret', 'ssh']);
/** Go's strconv.ParseBool. */
const boolean = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** What is wrong with a mount whatever its variables hold. */
export function earlyMountProblem(text: string): string | undefined {
  const fields = readFields(text);
  if (fields === undefined) return `the quotes of the mount "${text}" do not match`;
  for (const field of fields) {
    const { key, value } = splitField(field);
    const dollar = value?.indexOf('$') ?? -1;
    if (key === 'from' && value !== undefined && dollar >= 0 && dollar !== value.length - 1)
      return 'from takes no variables: give the image a name with FROM';
  }
  return undefined;
}

/** Reads a mount whose variables are filled in; `isWhole` is false where fields that are not known are left out. */
export function readMount(fields: readonly string[], isWhole = true): ReadMount {
  const values = new Map<string, string>();
  let type = 'bind';
  for (const field of fields) {
    const { key, value } = splitField(field);
    const refused = fieldProblem(key, value, field, type);
    if (refused !== undefined) return { refused };
    if (key === 'type') type = (value ?? '').toLowerCase();
    values.set(alias(key), value ?? '');
  }
  const refused = isWhole ? mountProblem(type, values) : undefined;
  if (refused !== undefined) return { refused };
  return { mount: { type, source: values.get('source'), target: values.get('target') } };
}

const alias = (key: string): string =>
  key === 'src' ? 'source' : key === 'dst' || key === 'destination' ? 'target' : key;

function fieldProblem(key: string, value: string | undefined, field: string, type: string): string | undefined {
  const isSecret = type === 'secret' || type === 'ssh';
  if (value === undefined) {
    if (key === 'readonly' || key === 'ro' || key === 'readwrite' || key === 'rw') return undefined;
    if (key === 'required') return isSecret ? undefined : `a mount of type ${type} takes no ${key}`;
    return `"${field}" is no key=value`;
  }
  switch (key) {
    case 'type':
      return types.has(value.toLowerCase()) ? undefined : `there is no mount type "${value}"`;
    case 'readonly':
    case 'ro':
    case 'readwrite':
    case 'rw':
      return boolean.test(value) ? undefined : `${key} is true or false`;
    case 'required':
      if (!isSecret) return `a mount of type ${type} takes no required`;
      return boolean.test(value) ? undefined : `${key} is true or false`;
    case 'size':
      if (type !== 'tmpfs') return `a mount of type ${type} takes no size`;
      // go-units, RAMInBytes: a number, a unit of one letter, `i` and `b` after it.
      return /^\d{1,30}(?:\.\d{0,30})? ?(?:[kKmMgGtTpP]i?)?[bB]?$/.test(value) ? undefined : `"${value}" is no size`;
    case 'sharing':
      return /^(?:shared|private|locked)$/i.test(value) ? undefined : `there is no sharing "${value}"`;
    case 'mode':
      return /^[0-7]{1,11}$/.test(value) && Number.parseInt(value, 8) < 2 ** 32 ? undefined : `"${value}" is no mode`;
    case 'uid':
    case 'gid':
      return /^\d{1,10}$/.test(value) && Number(value) < 2 ** 32 ? undefined : `"${value}" is no ${key}`;
    case 'from':
    case 'source':
    case 'src':
    case 'target':
    case 'dst':
    case 'destination':
    case 'id':
    case 'env':
      return undefined;
    default:
      return `a mount has no key "${key}"`;
  }
}

function mountProblem(type: string, values: ReadonlyMap<string, string>): string | undefined {
  const has = (key: string): boolean => (values.get(key) ?? '') !== '';
  if (type === 'bind' || type === 'tmpfs') {
    const key = ['mode', 'uid', 'gid'].find((name) => values.has(name));
    if (key !== undefined) return `a mount of type ${type} takes no ${key}`;
  }
  if (type === 'secret') {
    if (has('from')) return 'a secret has no from';
    if (!has('source') && !has('target') && !has('id')) return 'a secret needs an id, a source or a target';
    if (has('source') && has('id')) return 'a secret has an id or a source';
  }
  return values.has('sharing') && type !== 'cache' ? `a mount of type ${type} takes no sharing` : undefined;
}
