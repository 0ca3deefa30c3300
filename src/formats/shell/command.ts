import type { Assignment, Command, DoubleQuotedPart, Word } from 'unbash';
import { type Context, Ended, openSource } from './context.ts';
import { expandText, expandWord, expandWords } from './expand.ts';
import { maxDepth, runScripts } from './nested.ts';
import { absolute, basename } from './pathname.ts';
import { type Fields, literal, Scope, type ShellWord, unresolved } from './scope.ts';
import { quoteCommand } from './text.ts';
import { readShellCall, shells, unwrapCommand } from './wrappers.ts';

/** Walks one simple command: what expanding it runs, what it does to the script's state, and the program that it starts. */
export function runCommand(node: Command, context: Context): Ended {
  const { scope } = context;
  const place = { scope, file: context.file.path };
  runScripts([...node.prefix, ...(node.name === undefined ? [] : [node.name]), ...node.suffix], context);
  visitSockets(node.redirects, context);
  const prefixed = node.prefix.filter((item) => item.type === 'Assignment');
  if (node.name === undefined) {
    for (const assignment of prefixed) assign(assignment, context, scope);
    return Ended.no;
  }
  const words = [node.name, ...node.args.map((arg) => (arg.type === 'Assignment' ? assignmentWord(arg) : arg))];
  const lines = expandWords(words, place)
    .map((line) => globbed(line, context))
    .filter((line) => line.length > 0);
  const inner = prefixed.length === 0 ? scope : scope.copy();
  for (const assignment of prefixed) assign(assignment, context, inner, true);
  let ended: Ended = Ended.no;
  for (const [index, line] of lines.entries()) {
    const result = runLine(node, line, { ...context, ways: lines.length }, inner, index === 0);
    if (lines.length === 1) ended = result;
  }
  return ended;
}

/** `export A=b` parses to an assignment; as a word of the command line it is its text. */
function assignmentWord(node: Assignment): Word {
  return { type: 'Word', text: node.text, value: node.text, pos: node.pos, end: node.end };
}

function globbed(line: Fields, context: Context): Fields {
  return line.flatMap((word) => {
    if (!word.isGlob || !word.isStatic || !word.value.startsWith('/')) return [word];
    const names = context.walk.glob(word.value);
    return names.length === 0 ? [word] : names;
  });
}

function runLine(node: Command, line: Fields, context: Context, inner: Scope, isFirst: boolean): Ended {
  const name = line[0]?.value ?? '';
  if (isFirst) {
    const ended = runBuiltin(node, name, line, context);
    if (ended !== undefined) return ended;
  }
  const body = context.functions.get(name);
  if (body !== undefined && line[0]?.isStatic) return callFunction(name, line.slice(1), context);
  const { argv, assignments } = unwrapCommand(line);
  const program = argv[0];
  if (program === undefined) return Ended.no;
  const scope = assignments.length === 0 ? inner : inner.copy();
  for (const [key, value] of assignments) scope.set(key, [[literal(value)]], true);
  const stdin = stdinOf(node, context);
  const isExec = name === 'exec' && line.length > 1;
  if (shells.has(basename(program.value)) && program.isStatic) runShell(node, argv, { ...context, scope }, stdin);
  visit(node, argv, { ...context, scope }, stdin);
  return isExec ? Ended.exit : Ended.no;
}

/** bash opens sockets by redirection (bash(1), REDIRECTION: `/dev/tcp/host/port`); they are visited as programs of that name. */
export function visitSockets(redirects: Command['redirects'], context: Context): void {
  const { file, scope, condition } = context;
  for (const redirect of redirects) {
    if (redirect.type !== 'Redirect' || redirect.target === undefined) continue;
    const [target] = expandText(redirect.target, { scope, file: file.path });
    if (target === undefined || !/^\/dev\/(tcp|udp)\//.test(target.value)) continue;
    const text = quoteCommand(file.slice(redirect.pos, redirect.end));
    context.walk.host.visit({
      file: file.path,
      ...file.at(redirect.pos),
      argv: [target],
      text,
      condition,
      ways: 1,
      pipe: context.pipe,
      stdin: undefined,
      scope,
    });
  }
}

function visit(node: Command, argv: Fields, context: Context, stdin: string | undefined): void {
  const { file, scope, condition } = context;
  context.walk.host.visit({
    file: file.path,
    ...file.at(node.pos),
    argv,
    text: quoteCommand(file.slice(node.pos, node.end)),
    condition,
    ways: context.ways ?? 1,
    pipe: context.pipe,
    stdin,
    scope,
  });
}

/** `sh -c "text"` and a script on standard input are walked here; a script file is the visitor's to follow, as a process of its own. */
function runShell(node: Command, argv: Fields, context: Context, stdin: string | undefined): void {
  const call = readShellCall(argv);
  if (call.kind === 'file') return;
  const text = call.kind === 'stdin' ? stdin : call.text.value;
  if (text === undefined) return;
  const scope = new Scope(call.kind === 'text' ? call.name : 'sh', call.kind === 'text' ? call.args : [], []);
  for (const [key, value] of context.scope.exported()) scope.set(key, [[literal(value)]], true);
  runText(node, text, { ...context, scope, functions: new Map(), input: undefined });
}

function runText(node: Command, text: string, context: Context): Ended {
  if (context.depth > maxDepth || !context.walk.step(context, text.length)) return Ended.no;
  const file = openSource(
    { path: context.file.path, text, place: context.file.at(node.pos) },
    context.walk,
    context.condition,
  );
  return file === undefined
    ? Ended.no
    : context.walk.statements(file.script.commands, { ...context, file, depth: context.depth + 1 });
}

function stdinOf(node: Command, context: Context): string | undefined {
  for (const redirect of node.redirects.toReversed()) {
    if (redirect.type === 'HereDoc') return redirect.body.text;
    if (redirect.type === 'HereString' && redirect.target !== undefined) {
      return expandText(redirect.target, { scope: context.scope, file: context.file.path })[0]?.value;
    }
  }
  return context.input;
}

function callFunction(name: string, args: Fields, context: Context): Ended {
  const called = context.functions.get(name);
  const key = `${name}()`;
  if (called === undefined || context.depth > maxDepth || context.sources.includes(key)) return Ended.no;
  const outer = context.scope.args;
  context.scope.args = args;
  const inside = { ...context, file: called.file, depth: context.depth + 1, sources: [...context.sources, key] };
  const { body } = called;
  const list =
    body.type === 'CompoundList' || body.type === 'BraceGroup'
      ? body.type === 'BraceGroup'
        ? body.body.commands
        : body.commands
      : undefined;
  const statements = list ?? [
    { type: 'Statement' as const, pos: body.pos, end: body.end, command: body as never, background: undefined },
  ];
  const ended = context.walk.statements(statements, inside);
  context.scope.args = outer;
  return ended === Ended.exit ? Ended.exit : Ended.no;
}

/** Builtins that change the script's own state; undefined for everything else. */
function runBuiltin(node: Command, name: string, line: Fields, context: Context): Ended | undefined {
  const { scope } = context;
  const operands = line.slice(1).filter((word) => !word.value.startsWith('-'));
  switch (name) {
    case 'exit':
      return Ended.exit;
    case 'return':
      return Ended.return;
    case 'export':
    case 'declare':
    case 'local':
    case 'typeset':
    case 'readonly': {
      const isExport = name === 'export' || line.some((word) => word.value === '-x');
      for (const arg of node.args) {
        if (arg.type === 'Assignment') assign(arg, context, scope, isExport || undefined);
        else if (isExport) scope.export(arg.value);
      }
      if (name === 'export') visit(node, line, context, undefined);
      return Ended.no;
    }
    case 'unset':
      for (const operand of operands) scope.unset(operand.value);
      return Ended.no;
    case 'read':
    case 'mapfile':
    case 'readarray':
    case 'getopts':
      for (const operand of operands) scope.set(operand.value, [[unresolved(`\${${operand.value}}`)]]);
      return Ended.no;
    case 'set': {
      const separator = line.findIndex((word) => word.value === '--');
      if (separator > 0) scope.args = line.slice(separator + 1);
      return Ended.no;
    }
    case 'shift': {
      const count = operands[0] === undefined ? 1 : Number(operands[0].value);
      scope.args = Number.isInteger(count) ? scope.args?.slice(count) : undefined;
      return Ended.no;
    }
    case 'cd':
    case 'pushd': {
      const folder = absolute(operands[0]?.value ?? '', scope.value('PWD'));
      scope.set('PWD', [[folder !== undefined && operands[0]?.isStatic ? literal(folder) : unresolved('$PWD')]]);
      return Ended.no;
    }
    case 'eval':
      return evaluate(node, line.slice(1), context);
    case 'trap': {
      const [handler] = operands;
      if (handler?.isStatic && operands.length > 1) {
        runText(node, handler.value, { ...context, scope: scope.copy(), condition: context.condition ?? 'trap' });
      }
      return Ended.no;
    }
    case 'source':
    case '.':
      return operands[0] === undefined ? Ended.no : sourceFile(node, operands[0], operands.slice(1), context);
    default:
      return undefined;
  }
}

function evaluate(node: Command, words: Fields, context: Context): Ended {
  const text = words.map((word) => word.value).join(' ');
  // What a program prints is not known; that the program runs was seen when the words were expanded.
  if (words.some((word) => !word.isStatic) && /^\s*[$`]/.test(text)) return Ended.no;
  return runText(node, text, context);
}

function sourceFile(node: Command, path: ShellWord, args: Fields, context: Context): Ended {
  const { walk, scope, condition, sources } = context;
  const place = context.file.at(node.pos);
  const miss = (detail: string): Ended => {
    walk.host.miss({ file: context.file.path, ...place, code: 'source', detail, condition });
    return Ended.no;
  };
  const written = quoteCommand(context.file.slice(node.pos, node.end), 80);
  if (!path.isStatic)
    return path.value.startsWith('/dev/') || /^<\(/.test(path.value)
      ? Ended.no
      : miss(`what \`${written}\` reads is not known before it runs`);
  for (const candidate of sourceCandidates(path.value, scope)) {
    if (sources.includes(candidate) || context.depth > maxDepth) return Ended.no;
    const source = walk.host.source(candidate);
    if (source === 'absent') continue;
    if (source === 'unread') return miss(`${candidate} could not be read`);
    if (!walk.step(context, source.text.length)) return Ended.no;
    const file = openSource(source, walk, condition);
    if (file === undefined) return Ended.no;
    const outer = scope.args;
    if (args.length > 0) scope.args = args;
    const ended = walk.statements(file.script.commands, {
      ...context,
      file,
      depth: context.depth + 1,
      sources: [...sources, candidate],
      input: undefined,
    });
    if (args.length > 0) scope.args = outer;
    return ended === Ended.exit ? Ended.exit : Ended.no;
  }
  return Ended.no;
}

/** A name without a slash is looked for along PATH, then in the working folder (bash(1), `source`). */
function sourceCandidates(path: string, scope: Scope): readonly string[] {
  const folder = scope.value('PWD');
  if (path.includes('/')) return [absolute(path, folder)].filter((found) => found !== undefined);
  const folders = [...(scope.value('PATH') ?? '').split(':'), ...(folder === undefined ? [] : [folder])];
  return folders.filter((entry) => entry.startsWith('/')).map((entry) => `${entry === '/' ? '' : entry}/${path}`);
}

function assign(node: Assignment, context: Context, scope: Scope, exported?: boolean): void {
  const place = { scope: context.scope, file: context.file.path };
  if (node.index !== undefined) {
    scope.set(node.name, [[unresolved(`\${${node.name}}`)]], exported);
    return;
  }
  const { value } = node;
  const added: readonly Fields[] =
    value.type === 'ArrayValue'
      ? expandWords(value.elements, place)
      : expandWord(quoted(value), place).map((fields) => [joined(fields)]);
  const before = node.append ? scope.get(node.name)?.alternatives : undefined;
  if (before === undefined)
    scope.set(
      node.name,
      node.append && value.type !== 'ArrayValue' ? [[unresolved(`\${${node.name}}`)]] : added,
      exported,
    );
  else if (value.type === 'ArrayValue')
    scope.set(
      node.name,
      before.flatMap((fields) => added.map((more) => [...fields, ...more])),
      exported,
    );
  else
    scope.set(
      node.name,
      before.flatMap((fields) => added.map((more) => [joined([...fields.slice(0, 1), ...more], '')])),
      exported,
    );
}

/** The value of an assignment is not split into fields (XCU 2.9.1). */
function quoted(word: Word): Word {
  if (word.parts === undefined || word.parts.some((part) => !splits.has(part.type))) return word;
  const parts = word.parts as DoubleQuotedPart['parts'];
  const { text, value, pos, end } = word;
  return { type: 'Word', text, value, pos, end, parts: [{ type: 'DoubleQuoted', pos, end, text, parts }] };
}

const splits: ReadonlySet<string> = new Set([
  'Literal',
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'ArithmeticExpansion',
]);

function joined(fields: Fields, separator = ' '): ShellWord {
  return {
    value: fields.map((field) => field.value).join(separator),
    isStatic: fields.every((field) => field.isStatic),
  };
}
