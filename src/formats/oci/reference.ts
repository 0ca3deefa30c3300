import { type Digest, isDigest } from '../../base/digest.ts';

/** A name of an image, taken apart: `registry/repository:tag@digest`. */
interface Reference {
  /** The host and port, where the name has one: its first part holds a dot or a colon, or is `localhost`. */
  readonly registry: string | undefined;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: Digest | undefined;
}

/** A reference, or why a text is none. */
export type ParsedReference = { readonly reference: Reference } | { readonly problem: string };

const longest = { name: 255, tag: 128 } as const;
/** distribution-spec v1.1.1, spec.md#pulling-manifests: `[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*` for each component; a state for every character, so no backtracking. */
const componentAlphabet = /^[a-z0-9._-]+$/;
const tagForm = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const host = /^(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::[0-9]{1,5})?$/;

/** Takes a reference apart by the grammar of the distribution-spec (v1.1.1, spec.md#pulling-manifests). */
export function parseReference(text: string): ParsedReference {
  const at = text.indexOf('@');
  const named = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !isDigest(digest)) return { problem: 'what follows "@" is no digest' };
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !isTag(tag)) return { problem: tagProblem(tag) };
  const first = name.slice(0, Math.max(name.indexOf('/'), 0));
  const hasRegistry =
    first !== '' && (first.includes('.') || first.includes(':') || first.startsWith('[') || first === 'localhost');
  if (hasRegistry && !host.test(first)) return { problem: `"${first}" is no host` };
  const repository = hasRegistry ? name.slice(first.length + 1) : name;
  if (name.length > longest.name)
    return { problem: `the name has ${name.length} characters, more than ${longest.name}` };
  const problem = repositoryProblem(repository);
  return problem === undefined
    ? { reference: { registry: hasRegistry ? first : undefined, repository, tag, digest } }
    : { problem };
}

/** Whether a text is a tag (distribution-spec v1.1.1, spec.md#pulling-manifests). */
export function isTag(text: string): boolean {
  return tagForm.test(text);
}

function tagProblem(tag: string): string {
  if (tag === '') return 'the tag is empty';
  if (tag.length > longest.tag) return `the tag has ${tag.length} characters, more than ${longest.tag}`;
  return 'the tag may hold letters, digits, "_", "." and "-" and begins with a letter, a digit or "_"';
}

function repositoryProblem(repository: string): string | undefined {
  if (repository === '') return 'the name is empty';
  for (const component of repository.split('/')) {
    if (component === '') return 'a part of the name is empty';
    if (component !== component.toLowerCase()) return 'the name has capital letters';
    if (!componentAlphabet.test(component)) return 'the name may hold lower-case letters, digits, ".", "_" and "-"';
    // Separators stand between alphanumerics: one dot, one or two underscores, any number of hyphens.
    const separators = component.split(/[a-z0-9]+/);
    if (separators[0] !== '' || separators.at(-1) !== '')
      return 'each part of the name begins and ends with a letter or a digit';
    if (
      separators
        .slice(1, -1)
        .some((separator) => separator !== '.' && separator !== '_' && separator !== '__' && /[^-]/.test(separator))
    ) {
      return 'a part of the name holds several separators in a row';
    }
  }
  return undefined;
}

/** The wider grammar of `org.opencontainers.image.ref.name` in an index (image-spec v1.1.1, annotations.md#pre-defined-annotation-keys). */
export function isRefName(text: string): boolean {
  return (
    text.length <= 1024 &&
    text.split('/').every((component) => {
      const separators = component.split(/[A-Za-z0-9]+/);
      return (
        separators.length > 1 &&
        separators[0] === '' &&
        separators.at(-1) === '' &&
        separators.slice(1, -1).every((separator) => separator === '--' || /^[-._:@+]$/.test(separator))
      );
    })
  );
}
