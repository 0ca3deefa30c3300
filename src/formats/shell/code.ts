import { type Call, calls, type Language } from './code-table.ts';
import { type Egress, readTarget } from './hosts.ts';

/** A call that uses the network, in a script that is no shell script. */
export interface CodeCall {
  readonly egress: Egress;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The line as written. */
  readonly text: string;
  /** It stands at the outermost level, so that it runs when the script does. */
  readonly isTopLevel: boolean;
}

/** The language of an interpreter by its name. */
export function codeLanguage(interpreter: string): Language | undefined {
  if (/^(python|pypy)[\d.]*$/.test(interpreter)) return 'python';
  if (interpreter === 'Rscript' || interpreter === 'R' || interpreter === 'littler' || interpreter === 'r') return 'r';
  if (interpreter === 'julia') return 'julia';
  if (/^perl[\d.]*$/.test(interpreter)) return 'perl';
  if (interpreter === 'node' || interpreter === 'nodejs' || interpreter === 'deno' || interpreter === 'bun')
    return 'node';
  return /^ruby[\d.]*$/.test(interpreter) ? 'ruby' : undefined;
}

const lineComment: Readonly<Record<Language, string>> = {
  python: '#',
  r: '#',
  julia: '#',
  perl: '#',
  node: '//',
  ruby: '#',
};

/** Finds the well-known calls that go out to the network. Comments and strings hold no calls; what is built at run time is not seen. */
export function codeEgress(language: Language, code: string): readonly CodeCall[] {
  const found: CodeCall[] = [];
  const visible = blankStrings(code, language).split('\n');
  const written = code.split('\n');
  let offset = 0;
  for (const [index, line] of visible.entries()) {
    const call = line.length > 2000 ? undefined : callIn(language, line, code, offset, written[index] ?? '');
    if (call !== undefined) {
      const isTopLevel =
        !/^[ \t}]/.test(line) && !/^(def|class|function|sub|if|for|while|else|elif|try|except)\b/.test(line);
      found.push({ egress: call.egress, line: index + 1, column: call.at + 1, text: written[index] ?? '', isTopLevel });
    }
    offset += line.length + 1;
  }
  return found;
}

function callIn(
  language: Language,
  visible: string,
  code: string,
  offset: number,
  written: string,
): { readonly egress: Egress; readonly at: number } | undefined {
  for (const call of calls[language]) {
    const match = call.pattern.exec(visible);
    if (match === null) continue;
    const argument = firstString(code, offset + match.index + match[0].length);
    const egress = judgeCall(call, argument, match[0], written.slice(match.index));
    if (egress !== undefined) return { egress, at: match.index };
  }
  return undefined;
}

function judgeCall(call: Call, argument: string | undefined, name: string, rest: string): Egress | undefined {
  const program = `${name.replace(/\s*[([]?\s*$/, '').trim()}`;
  if (call.unless?.test(rest.slice(0, 500))) return undefined;
  if (!call.takesAddress) return { program, purpose: call.purpose, hosts: [], certainty: call.certainty ?? 'certain' };
  if (argument === undefined) return { program, purpose: call.purpose, hosts: [], certainty: 'unresolved' };
  // Python's f-strings and R's paste() leave braces where the host would be.
  if (!/^[a-z][a-z0-9+.-]{0,20}:/i.test(argument))
    return call.needsScheme ? undefined : { program, purpose: call.purpose, hosts: [], certainty: 'unresolved' };
  const target = readTarget(argument.replaceAll(/[{}]/g, '$'), true);
  if (target.kind === 'local') return undefined;
  return {
    program,
    purpose: call.purpose,
    hosts: target.kind === 'remote' ? [target.host] : [],
    certainty: target.kind === 'remote' ? 'certain' : 'unresolved',
  };
}

/** The string literal that a call begins with, if it does. */
function firstString(code: string, from: number): string | undefined {
  const match = /^[\s(]{0,40}(?:url\s{0,4}=\s{0,4})?[fFrRbBuU]{0,2}(["'`])/.exec(code.slice(from, from + 60));
  if (match === null) return undefined;
  const start = from + match[0].length;
  const end = code.indexOf(match[1] as string, start);
  return end < 0 || end - start > 2000 ? undefined : code.slice(start, end);
}

/** The code with comments and the contents of strings as blanks; same length, same lines. */
function blankStrings(code: string, language: Language): string {
  const comment = lineComment[language];
  const out: string[] = [];
  let at = 0;
  let kept = 0;
  const blank = (end: number): void => {
    out.push(code.slice(kept, at), code.slice(at, end).replace(/[^\n]/g, ' '));
    at = end;
    kept = end;
  };
  while (at < code.length) {
    const character = code[at] as string;
    if (code.startsWith(comment, at)) blank(endOf(code, '\n', at, 0));
    else if (language === 'node' && code.startsWith('/*', at)) blank(endOf(code, '*/', at, 2));
    else if (character === '"' || character === "'" || (character === '`' && language === 'node')) {
      const triple = character.repeat(3);
      const isTriple = (language === 'python' || language === 'julia') && code.startsWith(triple, at);
      blank(isTriple ? endOf(code, triple, at + 3, 3) : endOfString(code, character, at + 1, character === '`'));
    } else at += 1;
  }
  out.push(code.slice(kept));
  return out.join('');
}

function endOf(code: string, mark: string, from: number, length: number): number {
  const end = code.indexOf(mark, from);
  return end < 0 ? code.length : end + length;
}

function endOfString(code: string, quote: string, from: number, spansLines: boolean): number {
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === quote) return at + 1;
    else if (code[at] === '\n' && !spansLines) return at;
  }
  return code.length;
}
