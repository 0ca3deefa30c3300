import { limits } from '../../base/limits.ts';

/** A line that lets someone run commands as another user. */
export interface Grant {
  /** As the file names them: `ALL`, `%wheel`, `app`, `#1000`. */
  readonly who: string;
  /** What they may run, shortened to what stands there. */
  readonly commands: string;
  readonly asRoot: boolean;
  readonly needsPassword: boolean;
  /** Counted from 1. */
  readonly line: number;
}

export interface PrivilegeFile {
  readonly grants: readonly Grant[];
  /** Files and folders that it includes, as written. */
  readonly includes: readonly { readonly path: string; readonly isFolder: boolean }[];
  /** Nobody is asked for a password, whatever the grants say. */
  readonly neverAsks: boolean;
}

const settings = /^(?:Defaults\b|User_Alias\b|Runas_Alias\b|Host_Alias\b|Cmnd_Alias\b|Cmd_Alias\b)/;

/** Reads sudoers(5): user specifications, include lines and `Defaults !authenticate`. Aliases stay as they are named. */
export function readSudoers(text: string): PrivilegeFile {
  const grants: Grant[] = [];
  const includes: { path: string; isFolder: boolean }[] = [];
  let neverAsks = false;
  for (const { line, content } of logicalLines(text)) {
    const include = /^[#@]include(dir)?[ \t]+"?([^" \t][^"]*)"?$/.exec(content);
    if (include !== null) {
      includes.push({ path: include[2] ?? '', isFolder: include[1] !== undefined });
      continue;
    }
    if (settings.test(content)) {
      // `Defaults:user` and `Defaults!command` hold for some only; the general form is what opens the image.
      if (/^Defaults[ \t]/.test(content) && /(?:^|[ \t,])!authenticate\b/.test(content)) neverAsks = true;
      continue;
    }
    // `#` begins a comment unless digits follow: then it is a uid.
    if (/^#(?!\d)/.test(content)) continue;
    grants.push(...readSpecification(content, line));
  }
  return { grants, includes, neverAsks };
}

/** `who hosts = (runas) TAG: commands, …`. A tag holds for the commands after it until another takes it back. */
function readSpecification(content: string, line: number): Grant[] {
  const equals = content.indexOf('=');
  if (equals < 0) return [];
  // The last word before `=` is the host list; users may be several words, where commas have blanks beside them.
  const left = content.slice(0, equals).trim();
  const blank = Math.max(left.lastIndexOf(' '), left.lastIndexOf('\t'));
  const who = (blank < 0 ? left : left.slice(0, blank)).trim();
  const right = content.slice(equals + 1).trim();
  const runas = /^\(([^)]*)\)/.exec(right);
  const targets =
    (runas?.[1] ?? 'root')
      .split(':')[0]
      ?.split(',')
      .map((target) => target.trim()) ?? [];
  const asRoot = targets.some((target) => target === 'ALL' || target === 'root' || target === '#0' || target === '');
  const commands = right.slice(runas?.[0].length ?? 0).trim();
  return who === ''
    ? []
    : [{ who, commands, asRoot, needsPassword: !/(?:^|[ \t,:])NOPASSWD[ \t]*:/.test(commands), line }];
}

/** Lines with their continuations joined, comments at their ends cut off, blank ones left out. */
function* logicalLines(text: string): Iterable<{ line: number; content: string }> {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length && at < limits.accountLines; at += 1) {
    const line = at + 1;
    const parts = [lines[at] ?? ''];
    while (parts[parts.length - 1]?.endsWith('\\') && at + 1 < lines.length && parts.length < 1000) {
      parts[parts.length - 1] = parts[parts.length - 1]?.slice(0, -1) ?? '';
      at += 1;
      parts.push(lines[at] ?? '');
    }
    const whole = parts.join(' ').trim();
    const comment = /^[#@]include/.test(whole) ? -1 : whole.search(/(?<=[ \t])#(?!\d)/);
    const content = (comment < 0 ? whole : whole.slice(0, comment)).trim();
    if (content !== '') yield { line, content };
  }
}
