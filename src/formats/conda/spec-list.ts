import { limits } from '../../base/limits.ts';
import { LineIndex, type Span, type TextProblem } from '../../base/text.ts';
import { decodeText } from '../decode-text.ts';
import type { CondaDependency } from './dependencies.ts';
import { type CondaEnvironment, emptyEnvironment } from './environment.ts';
import { type MatchSpec, readMatchSpec } from './match-spec.ts';

/** Reads a spec a line, as `conda create --file` takes it; what follows `#` is a comment. */
export function readSpecList(input: Uint8Array | string): CondaEnvironment {
  const list = { ...emptyEnvironment, form: 'list' as const };
  if (input.length > limits.environmentFile) {
    const detail = `the file is longer than the ${limits.environmentFile} bytes that are read`;
    return { ...list, problems: [{ code: 'yaml-size', detail, span: new LineIndex(' ').span(0, 1) }] };
  }
  const decoded = typeof input === 'string' ? { text: input.replace(/^\ufeff/, '') } : decodeText(input);
  if ('problem' in decoded) return { ...list, problems: [decoded.problem] };
  const dependencies: CondaDependency[] = [];
  const problems: TextProblem[] = [];
  let line = 0;
  for (const whole of decoded.text.split('\n')) {
    line += 1;
    const written = whole.trimStart();
    const text = (written.startsWith('#') ? '' : (written.split(' #', 1)[0] as string)).trimEnd();
    if (text === '') continue;
    const column = whole.length - written.length + 1;
    const place = (start: number, end: number): Span => ({
      line,
      column: column + start,
      endLine: line,
      endColumn: column + Math.max(end, start + 1),
    });
    const { spec, problem } = readMatchSpec(text);
    if (problem !== undefined && problems.length < limits.problems)
      problems.push({ ...problem, span: place(problem.start, problem.end) });
    const channel = spec?.channel;
    dependencies.push({
      text,
      span: place(0, text.length),
      spec,
      channelSpan: channel === undefined ? undefined : place(channel.start, channel.end),
      selector: undefined,
    });
  }
  return { ...list, dependencies, problems };
}

/** Whether a text is such a list and no requirements file of pip: all lines are specs whose versions begin with a number or an operator, and one of them says what pip does not understand. */
export function isSpecList(text: string): boolean {
  const { dependencies, problems } = readSpecList(text);
  if (dependencies.length === 0 || problems.length > 0 || !dependencies.every(isLikely)) return false;
  return dependencies.some(({ text: line, spec }) => isOnlyConda(line, spec));
}

/** Any two words could be a package and its version: a version that is one begins with a number or an operator. */
function isLikely({ text, spec }: CondaDependency): boolean {
  const hasColon = /(?:^|[^:]):(?!:)/.test(text) && spec?.url === undefined;
  return !hasColon && /[a-z]/i.test(spec?.name.text ?? '') && !/^[a-z]/i.test(spec?.version?.text ?? '');
}

/** `python=3.7`, `numpy 1.2`, `conda-forge::x`, `_libgcc_mutex`: none of it is a requirement (PEP 508). */
function isOnlyConda(line: string, spec: MatchSpec | undefined): boolean {
  if (spec === undefined || spec.url !== undefined) return false;
  const behind = line.slice(spec.name.end).trimStart();
  return spec.channel !== undefined || /^_/.test(spec.name.text) || /^(?:=[^=]|[0-9*])/.test(behind);
}
