import type { ReadText } from './apptainer.ts';
import { emptyConfig, type ImageConfig } from './image.ts';

/** Where Enroot keeps what an image says of itself (github.com/NVIDIA/enroot, src/docker.sh, `docker::configure`). */
const script = 'etc/rc';
const environment = 'etc/environment';

/**
 * What the start script of an Enroot image asks for, as a config: working directory, entrypoint and command, labels and variables
 * of the image that was imported. Its user is not kept: it runs as whoever starts it. undefined where /etc/rc is not Enroot's.
 */
export function enrootConfig(text: ReadText): ImageConfig | undefined {
  const lines = text(script)?.split('\n');
  const workdir = lines?.map(workdirOf).find((found) => found !== undefined);
  if (lines === undefined || workdir === undefined) return undefined;
  const execs = lines.flatMap((line) => (/^\s*exec /.test(line) ? [wordsOf(line.trim().slice('exec'.length))] : []));
  const [withArguments = [], without = []] = execs;
  // The first ends with "$@", which stands for the command of the user.
  const entrypoint = withArguments.slice(0, -1);
  return {
    ...emptyConfig,
    document: script,
    runsAs: 'caller',
    env: variablesOf(text(environment) ?? ''),
    entrypoint,
    cmd: without.slice(entrypoint.length),
    workdir: workdir === '/' ? '' : workdir,
    labels: labelsOf(lines),
  };
}

function workdirOf(line: string): string | undefined {
  return /^cd "([^"]*)" && unset OLDPWD \|\| exit 1$/.exec(line.trim())?.[1];
}

/** `# KEY VALUE` up to the first line that is no comment. */
function labelsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const line of lines) {
    if (!line.startsWith('# ')) break;
    const blank = line.indexOf(' ', 2);
    const key = blank < 0 ? line.slice(2) : line.slice(2, blank);
    if (key !== 'enroot-provenance:') labels.set(key, blank < 0 ? '' : line.slice(blank + 1));
  }
  return labels;
}

function variablesOf(text: string): ImageConfig['env'] {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const equals = line.indexOf('=');
    if (equals > 0) values.set(line.slice(0, equals), line.slice(equals + 1));
  }
  return [...values].map(([name, value], index) => ({ name, value, index }));
}

/** Words as Bash quotes them (Bash manual, "Shell Parameter Expansion", `@Q`): `'…'`, a quote in them as `'\''`, and `$'…'` for control characters. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === ' ') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === "'" || character === '"') {
      const end = text.indexOf(character, at + 1);
      word = (word ?? '') + text.slice(at + 1, end < 0 ? text.length : end);
      at = end < 0 ? text.length : end;
    } else if (character === '\\') {
      at += 1;
      word = (word ?? '') + (text[at] ?? '');
    } else word = (word ?? '') + character;
  }
  if (word !== undefined) words.push(word);
  return words;
}
