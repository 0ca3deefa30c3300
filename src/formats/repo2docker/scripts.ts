import { readShebang } from '../shell/shebang.ts';
import { atStart, type RepositoryProblem } from './problem.ts';
import type { RepositoryFile } from './tree.ts';

/** What keeps `postBuild` or `start` from doing what its author expects. */
export function judgeScript(file: RepositoryFile, text: string, role: 'postBuild' | 'start'): RepositoryProblem[] {
  const { path } = file;
  const problems: RepositoryProblem[] = [];
  // The build sets the bit itself (buildpacks/base.py, "chmod +x"); whoever builds or runs without repo2docker has to know.
  if ((file.mode & 0o100) === 0)
    problems.push({ path, code: 'not-executable', detail: 'its owner may not execute it', span: atStart });
  const shebang = readShebang(new TextEncoder().encode(text.slice(0, 2000)));
  if (shebang === undefined || shebang.interpreter === '') {
    problems.push({ path, code: `no-shebang-${role}`, detail: shebangDetail(text, role), span: atStart });
    return problems;
  }
  if (shebang.hasCarriageReturn)
    problems.push({
      path,
      code: 'carriage-return',
      detail: 'its lines end in CR LF, so the kernel looks for an interpreter whose name ends in CR',
      span: atStart,
    });
  else if (!shebang.interpreter.startsWith('/'))
    problems.push({
      path,
      code: 'relative-interpreter',
      detail: `its interpreter "${shebang.interpreter}" is looked for in the working directory`,
      span: atStart,
    });
  if (role === 'start' && isShell(shebang.interpreter, shebang.argument) && !handsOver(text)) {
    const line = text.trimEnd().split('\n').length;
    problems.push({
      path,
      code: 'drops-command',
      detail: 'it never runs the command that it is given',
      span: { line, column: 1, endLine: line, endColumn: 1 },
      hint: 'End it with: exec "$@"',
    });
  }
  return problems;
}

function shebangDetail(text: string, role: 'postBuild' | 'start'): string {
  if (text.startsWith('\ufeff')) return 'a byte order mark stands before its #! line';
  if (/^\s+#!/.test(text.slice(0, 200))) return 'its #! line is not at its very beginning';
  // `RUN ./postBuild` is a line of sh, which reads a file without #! itself; the entrypoint is Python, which does not.
  return role === 'start' ? 'the entrypoint cannot execute it' : 'sh reads it, whatever language it is in';
}

function isShell(interpreter: string, argument: string | undefined): boolean {
  const name = interpreter.endsWith('/env') ? (argument ?? '') : interpreter;
  return /(?:^|[/ ])(?:ba|da|z|k)?sh(?: |$)/.test(name);
}

/** Whether a shell script may run its arguments: it names them all, or sources a file that may. */
function handsOver(text: string): boolean {
  return text.split('\n').some((line) => {
    const code = line.trimStart();
    if (code.startsWith('#')) return false;
    return /\$(?:@|\*|\{[@*])/.test(code) || /\$\{?1\b/.test(code) || /^(?:source|\.)\s/.test(code);
  });
}
