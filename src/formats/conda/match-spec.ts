import { limits } from '../../base/limits.ts';
import { nearest } from '../../base/text.ts';
import { readBrackets, type SpecField } from './spec-brackets.ts';
import { faultOfName, isPackageUrl, knownSubdirs, type PackageUrl, readPackageUrl } from './spec-name.ts';
import { readVersionSpec, type VersionSpec } from './version-spec.ts';

/** A part of a spec and where it is: offsets in the spec, the end exclusive. */
export interface SpecPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a text asks conda for (CEP 29; conda.models.match_spec). A field in brackets counts before the same field outside, but for the name. */
export interface MatchSpec {
  /** As written; `*` where any is meant. conda compares names in lower case. */
  readonly name: SpecPart;
  readonly version: (SpecPart & { readonly spec: VersionSpec }) | undefined;
  readonly build: SpecPart | undefined;
  readonly channel: SpecPart | undefined;
  readonly subdir: string | undefined;
  /** All fields in brackets, in order. */
  readonly fields: readonly SpecField[];
  /** The URL or path of one package. */
  readonly url: PackageUrl | undefined;
  /** What stands after ` if `, which conda reads as nothing yet, or in the field `when`. */
  readonly condition: string | undefined;
}

/** Why a text is no spec. Codes: `spec-name`, `spec-version`, `spec-brackets`, `spec-field`, `spec-length`, `spec-pip`. */
export interface SpecProblem {
  readonly code: string;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  readonly hint?: string;
}

export type SpecReading =
  | { readonly spec: MatchSpec; readonly problem?: undefined }
  | { readonly spec?: undefined; readonly problem: SpecProblem };

/** conda.models.match_spec, MatchSpec.FIELD_NAMES, and the aliases of CEP 29. */
const fieldNames = (
  'channel subdir name version build build_string build_number track_features features url md5 sha256 license license_family fn ' +
  'when extras flags optional target'
).split(' ');

/**
 * Reads one match spec, in linear time. What conda itself accepts is accepted, but for brackets that hold no key=value, which it
 * reads past, and CEP 29 and rattler refuse; blanks before the name and a condition are read as rattler does.
 */
export function readMatchSpec(text: string): SpecReading {
  if (text.length > limits.matchSpec)
    return fail('spec-length', `the spec is longer than ${limits.matchSpec} characters`, 0, text.length);
  if (isPackageUrl(text)) return { spec: fromUrl(text) };
  const comment = text.indexOf('#');
  const body = comment < 0 ? text : text.slice(0, comment);
  const feature = body.trim();
  if (feature.endsWith('@')) return { spec: { ...empty, name: part(body, 0, 0, '*') } };
  const condition = body.indexOf(' if ');
  if (condition < 0) return readBody(body, undefined);
  return readBody(body.slice(0, condition).replace(/;$/, ''), body.slice(condition + 4).trim());
}

const empty: Omit<MatchSpec, 'name'> = {
  version: undefined,
  build: undefined,
  channel: undefined,
  subdir: undefined,
  fields: [],
  url: undefined,
  condition: undefined,
};

function fromUrl(text: string): MatchSpec {
  const start = text.length - text.trimStart().length;
  const url = readPackageUrl(text.trim());
  const at = start + url.url.length - url.file.length;
  const known = url.subdir === undefined ? undefined : url.package;
  if (known === undefined) return { ...empty, url, name: part(text, start, start + url.url.length, '*') };
  const { name, version, build } = known;
  const place = at + name.length + 1;
  return {
    ...empty,
    url,
    name: part(text, at, at + name.length),
    version: { ...part(text, place, place + version.length), spec: { kind: 'equal', operator: '==', version } },
    build: part(text, place + version.length + 1, place + version.length + 1 + build.length),
    channel: url.channel === undefined ? undefined : part(text, start, start + url.channel.length),
    subdir: url.subdir,
  };
}

function readBody(text: string, condition: string | undefined): SpecReading {
  const open = text.indexOf('[');
  const close = text.lastIndexOf(']');
  const hasBrackets = open >= 0 && close > open;
  const fields = hasBrackets ? readBrackets(text, open, close) : [];
  if ('problem' in fields) return asPip(text) ?? fields;
  const rest = hasBrackets ? text.slice(close + 1).trim() : '';
  if (rest !== '')
    return asPip(text) ?? fail('spec-brackets', 'nothing can follow the brackets', close + 1, text.length);
  const strange = fields.find(({ key }) => !fieldNames.includes(key));
  if (strange !== undefined) {
    const near = nearest(strange.key, fieldNames);
    return fail(
      'spec-field',
      `${strange.key} is no field of a spec`,
      strange.keyStart,
      strange.keyStart + strange.key.length,
      near === undefined ? undefined : `Did you mean ${near}?`,
    );
  }
  const outer = withoutNotes(hasBrackets ? text.slice(0, open) : text);
  const colon = outer.lastIndexOf(':');
  const before = colon < 0 ? '' : outer.slice(0, colon);
  const second = before.lastIndexOf(':');
  const channel = second > 0 ? splitChannel(outer, second) : undefined;
  const name = colon >= 0 && outer[colon + 1] === ' ' ? undefined : nameAt(outer, colon + 1);
  if (name === undefined)
    return (
      asPip(text) ?? fail('spec-name', 'the name of a package is missing', colon + 1, Math.max(outer.length, colon + 2))
    );
  const fault = faultOfName(name.text);
  if (fault !== undefined) return asPip(text) ?? fail('spec-name', fault, name.start, name.end);
  const reading = readVersionBuild(outer, name.end, fields);
  if ('problem' in reading) return asPip(text) ?? reading;
  const field = (key: string): SpecField | undefined => fields.findLast((each) => each.key === key);
  const inner = field('channel');
  return {
    spec: {
      name,
      ...reading,
      channel: inner ?? channel?.channel,
      subdir: field('subdir')?.text ?? channel?.subdir,
      fields,
      url: field('url') === undefined ? undefined : readPackageUrl(field('url')?.text ?? ''),
      condition: condition ?? field('when')?.text,
    },
  };
}

function readVersionBuild(
  outer: string,
  from: number,
  fields: readonly SpecField[],
): Pick<MatchSpec, 'version' | 'build'> | { readonly problem: SpecProblem } {
  const written = outer.slice(from);
  const start = from + written.length - written.trimStart().length;
  const text = written.trim();
  const bracket = text.indexOf('[');
  if (bracket >= 0) return fail('spec-brackets', 'a bracket is not closed', start + bracket, start + bracket + 1);
  const split = splitBuild(text);
  const behind = split === text.length ? undefined : trimmed(text.slice(split + 1), start + split + 1);
  const build = fields.findLast(({ key }) => key === 'build' || key === 'build_string') ?? behind;
  const inner = fields.findLast(({ key }) => key === 'version');
  const version =
    inner ??
    // `numpy=` is conda's numpy.
    (text.length < 2 && /^[=<>!~]*$/.test(text) && written === text ? undefined : trimmed(text.slice(0, split), start));
  if (version === undefined) return { version: undefined, build };
  // A build in brackets leaves the meaning of `=` as it is.
  const reading = readVersionSpec(version.text, inner === undefined && behind !== undefined);
  if ('fault' in reading) return fail('spec-version', reading.fault, version.start, version.end);
  return { version: { ...version, spec: reading.version }, build };
}

/** Round brackets were once for notes: conda reads past them. */
function withoutNotes(text: string): string {
  const open = text.indexOf('(');
  const close = text.lastIndexOf(')');
  return open < 0 || close < open ? text : text.slice(0, open) + ' '.repeat(close + 1 - open) + text.slice(close + 1);
}

/**
 * Where the version ends and a build begins after ` ` or `=`: the first such sign after which there is no operator, and before
 * which there is none (conda.models.match_spec, _VERSION_BUILD_RE).
 */
function splitBuild(text: string): number {
  let last = text.length - 1;
  while (last >= 0 && !'-=,|<>~'.includes(text[last] as string)) last -= 1;
  for (let at = Math.max(1, last); at < text.length - 1; at += 1)
    if ((text[at] === '=' || text[at] === ' ') && !'=!|,<>~'.includes(text[at - 1] as string)) return at;
  return text.length;
}

function nameAt(text: string, from: number): SpecPart | undefined {
  const name = /^( *)([^ =<>!~]+)/.exec(text.slice(from));
  if (name === null) return undefined;
  const start = from + (name[1] as string).length;
  return part(text, start, start + (name[2] as string).length);
}

function splitChannel(text: string, end: number): { readonly channel: SpecPart; readonly subdir: string | undefined } {
  const whole = trimmed(text.slice(0, end), 0) ?? part(text, 0, end);
  const slash = whole.text.lastIndexOf('/');
  const subdir = whole.text.slice(slash + 1);
  if (slash <= 0 || !knownSubdirs.has(subdir)) return { channel: whole, subdir: undefined };
  return { channel: part(text, whole.start, whole.start + slash), subdir };
}

/** What pip would take is most often only in the wrong list. */
function asPip(text: string): { readonly problem: SpecProblem } | undefined {
  const isRequirement = / @ |;|^-{1,2}[a-z]|^(?:git|hg|svn|bzr)\+|^[\w.-]+\[[\w, .-]*\]|^\.{0,2}\//.test(text.trim());
  if (!isRequirement) return undefined;
  const detail = 'this is a requirement of pip, not a spec of conda';
  return fail('spec-pip', detail, 0, text.length, 'Put it into the list below `pip:`.');
}

function part(text: string, start: number, end: number, meaning = text.slice(start, end)): SpecPart {
  return { text: meaning, start, end };
}

/** A piece of a spec without the blanks around it; `at` is where the piece begins. */
function trimmed(piece: string, at: number): SpecPart | undefined {
  const text = piece.trim();
  if (text === '') return undefined;
  const start = at + piece.length - piece.trimStart().length;
  return { text, start, end: start + text.length };
}

function fail(
  code: string,
  detail: string,
  start: number,
  end: number,
  hint?: string,
): { readonly problem: SpecProblem } {
  return { problem: { code, detail, start, end, ...(hint === undefined ? {} : { hint }) } };
}
