import type { PixiDependency } from '../dependency.ts';
import type { PixiRecord } from '../lock-record.ts';
import type { AdmitsConda, Findings } from './difference.ts';

/** Names of channels stand for folders of this host (crates/pixi_config, `channel_config`; conda's `channel_alias`). */
const channelAlias = 'https://conda.anaconda.org';

/** The address of a channel, without a slash at its end. */
export function channelUrl(channel: string): string {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(channel) || channel.startsWith('.') || channel.startsWith('/');
  const address = url ? channel : `${channelAlias}/${channel}`;
  return address.endsWith('/') ? address.slice(0, -1) : address;
}

/** Whether the record of a conda package is what a dependency asks for. `pool` has the versions that are inherited. */
export function judgeCondaDependency(
  asked: PixiDependency,
  pool: ReadonlyMap<string, PixiDependency>,
  record: PixiRecord | undefined,
  admitsConda: AdmitsConda,
  findings: Findings,
): void {
  const inherited = asked.isInherited ? pool.get(asked.name.toLowerCase()) : undefined;
  const dependency =
    inherited === undefined ? asked : { ...inherited, span: asked.span, versionSpan: asked.versionSpan };
  const { name, span, versionSpan, location } = dependency;
  if (record === undefined) {
    if (dependency.isConditional)
      findings.cannotTell(`whether ${name} is needed under its condition`, 'manifest', span);
    else findings.differ('missing', `${name} is not locked`, 'manifest', span);
    return;
  }
  if (location === undefined ? record.kind === 'conda-source' : !isFrom(location, record)) {
    const place = location === undefined ? 'from a channel' : `from ${location.kind} ${location.value}`;
    findings.differ('source', `${name} is asked for ${place}, and locked from ${record.location}`, 'manifest', span);
    return;
  }
  const { version, build, channel } = dependency;
  if (version !== undefined && version.trim() !== '*' && record.version !== undefined) {
    const admits = admitsConda(record.version, version);
    if (admits === undefined)
      findings.cannotTell(`whether ${name} ${record.version} is ${version}`, 'manifest', versionSpan);
    else if (!admits)
      findings.differ(
        'version',
        `${name} is asked for as ${version}, and locked as ${record.version}`,
        'manifest',
        versionSpan,
      );
  }
  if (build !== undefined && record.build !== undefined) judgeBuild(name, build, record.build, dependency, findings);
  if (channel !== undefined && record.channel !== undefined && channelUrl(channel) !== record.channel)
    findings.differ(
      'channel',
      `${name} is asked for from ${channel}, and locked from ${record.channel}`,
      'manifest',
      span,
    );
  for (const algorithm of ['md5', 'sha256'] as const) {
    const digest = dependency[algorithm]?.toLowerCase();
    const locked = record.hashes[algorithm];
    if (digest !== undefined && locked !== undefined && digest !== locked)
      findings.differ('hash', `the ${algorithm} of ${name} is another in the lock`, 'manifest', span);
  }
}

function judgeBuild(name: string, asked: string, locked: string, { span }: PixiDependency, findings: Findings): void {
  if (asked.startsWith('^'))
    findings.cannotTell(`whether the build ${locked} of ${name} is ${asked}`, 'manifest', span);
  else if (!fitsPattern(asked, locked))
    findings.differ('build', `${name} is asked for as build ${asked}, and locked as ${locked}`, 'manifest', span);
}

/** A `*` stands for any characters. */
function fitsPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Whether a record comes from the place that a dependency names; what is checked out of it may have moved on. */
function isFrom(location: NonNullable<PixiDependency['location']>, record: PixiRecord): boolean {
  const at = record.location;
  if (location.kind === 'git')
    return at.startsWith('git+') && repositoryOf(at.slice(4)) === repositoryOf(location.value);
  if (location.kind === 'url') return at === location.value;
  return !/^[a-z+]+:\/\//.test(at);
}

/** An address of a repository, bare: branches, fragments and `.git` are said in several ways. */
export function repositoryOf(url: string): string {
  const bare = (url.split(/[?#]/)[0] as string).replace(/^git\+/, '');
  const trimmed = bare.endsWith('/') ? bare.slice(0, -1) : bare;
  return trimmed.endsWith('.git') ? trimmed.slice(0, -4) : trimmed;
}

/** Packages that are needed by a locked one and are not there: only their names are looked at. */
export function judgeNeeds(records: readonly PixiRecord[], names: ReadonlySet<string>, findings: Findings): void {
  for (const record of records)
    for (const spec of record.kind === 'pypi' ? [] : record.depends) {
      const name = specName(spec);
      if (name !== undefined && !names.has(name))
        findings.differ('needed', `${record.name} needs ${spec}, which is not locked`, 'lock', record.span);
    }
}

/** The name that a match spec begins with; undefined for virtual packages and for what is needed under a condition. */
export function specName(spec: string): string | undefined {
  if (/\bwhen\s*=|;\s*if\b/.test(spec)) return undefined;
  const name = /^[A-Za-z0-9_.-]+/.exec(spec.trimStart().replace(/^\S*::/, ''))?.[0]?.toLowerCase();
  return name?.startsWith('__') ? undefined : name;
}
