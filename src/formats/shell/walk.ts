import type { AndOr, Case, CommandNode, CompoundList, For, If, PipelineNode, Statement, While } from 'unbash';
import { limits } from '../../base/limits.ts';
import { runCommand, visitSockets } from './command.ts';
import { type Context, Ended, type FunctionBody, openSource, Walk } from './context.ts';
import { expandWord, expandWords } from './expand.ts';
import { nestedScripts, runScripts } from './nested.ts';
import { type Scope, unresolved } from './scope.ts';
import type { ShellHost, ShellSource } from './script.ts';
import { quoteCommand } from './text.ts';

/**
 * Follows a shell script as it would run, without running it: functions when they are called, sourced files in place, variables
 * as far as their values are known; tells what runs in any case from what depends on something. Never throws on any text.
 */
export function walkScript(source: ShellSource, scope: Scope, host: ShellHost, condition?: string): void {
  const walk = new Walk(host, walkStatements);
  const file = openSource(source, walk, condition);
  if (file === undefined) return;
  const context: Context = {
    walk,
    file,
    scope,
    condition,
    functions: new Map<string, FunctionBody>(),
    depth: 0,
    sources: [source.path],
  };
  try {
    walkStatements(file.script.commands, context);
  } catch (cause) {
    // Deep input may exhaust the stack; what was seen until then stands.
    if (!(cause instanceof RangeError)) throw cause;
    walk.host.miss({
      file: source.path,
      line: 1,
      column: 1,
      code: 'budget',
      detail: 'nested too deeply to follow',
      condition: undefined,
    });
  }
}

/** What a statement's exit status is known to be; `action`: success is its normal course. */
type Status = 'true' | 'false' | 'action' | 'unknown';

function walkStatements(statements: readonly Statement[], context: Context): Ended {
  for (const statement of statements) {
    if (!context.walk.step(context)) return Ended.exit;
    const ended = statement.background ? walkBranch(statement.command, context) : walkNode(statement.command, context);
    if (ended !== Ended.no) return ended;
  }
  return Ended.no;
}

const walkList = (list: CompoundList, context: Context): Ended => walkStatements(list.commands, context);

/** A subshell or background job: its variables and its end are its own. */
function walkBranch(node: PipelineNode | AndOr, context: Context): Ended {
  walkNode(node, { ...context, scope: context.scope.copy() });
  return Ended.no;
}

function walkNode(node: PipelineNode | AndOr | CompoundList, context: Context): Ended {
  switch (node.type) {
    case 'Command':
      return runCommand(node, context);
    case 'CompoundList':
      return walkList(node, context);
    case 'AndOr':
      return walkAndOr(node, context);
    case 'Pipeline':
      return walkPipeline(node.commands, context);
    case 'If':
      return walkIf(node, context);
    case 'For':
      return walkFor(node, context);
    case 'While':
      return walkWhile(node, context);
    case 'Case':
      return walkCase(node, context);
    case 'BraceGroup':
      return walkList(node.body, context);
    case 'Subshell':
      walkList(node.body, { ...context, scope: context.scope.copy() });
      return Ended.no;
    case 'Function':
      context.functions.set(node.name.value, { body: node.body, file: context.file });
      return Ended.no;
    case 'Redirected':
      runScripts(node.redirects, context);
      visitSockets(node.redirects, context);
      return walkNode(node.command, context);
    case 'Coproc':
      walkNode(node.body, { ...context, scope: context.scope.copy() });
      return Ended.no;
    case 'Select':
    case 'ArithmeticFor':
      return walkMaybe(node.body, context, excerpt(context, node.pos, node.body.pos));
    default:
      runScripts([node], context);
      return Ended.no;
  }
}

/** A body that may or may not run. */
function walkMaybe(body: CompoundList | PipelineNode, context: Context, condition: string): Ended {
  const scope = context.scope.copy();
  walkNode(body, { ...context, scope, condition: context.condition ?? condition });
  context.scope.merge([scope], false);
  return Ended.no;
}

function walkAndOr(node: AndOr, context: Context): Ended {
  const [first] = node.commands;
  if (first === undefined) return Ended.no;
  let ended = walkNode(first, context);
  let status = statusOf(first);
  for (const [index, operator] of node.operators.entries()) {
    const next = node.commands[index + 1];
    if (next === undefined || ended !== Ended.no) return ended;
    if (status === (operator === '&&' ? 'false' : 'true')) continue;
    const isCertain = operator === '&&' ? status !== 'unknown' : status === 'false';
    if (isCertain) {
      ended = walkNode(next, context);
      status = statusOf(next);
    } else {
      walkMaybe(
        next,
        context,
        `${excerpt(context, first.pos, (node.commands[index] as PipelineNode).end)} ${operator}`,
      );
      // `mkdir x || true && curl`: what follows an alternative of an action is still the normal course.
      status = status === 'action' && operator === '||' ? 'action' : 'unknown';
    }
  }
  return ended;
}

function walkPipeline(commands: readonly CommandNode[], context: Context): Ended {
  const [only] = commands;
  if (commands.length === 1 && only !== undefined) return walkNode(only, context);
  const id = context.walk.nextPipe();
  for (const [index, command] of commands.entries()) {
    const input = index === 0 ? undefined : producedText(commands[index - 1] as CommandNode, context);
    walkNode(command, { ...context, scope: context.scope.copy(), input, pipe: { id, at: index } });
  }
  return Ended.no;
}

/** The text that `echo "…" |` or `cat <<EOF |` hands on. */
function producedText(command: CommandNode, context: Context): string | undefined {
  if (command.type !== 'Command') return undefined;
  const name = command.name?.value;
  if (name === 'cat') {
    const heredoc = command.redirects.find((redirect) => redirect.type === 'HereDoc');
    return heredoc?.type === 'HereDoc' ? heredoc.body.text : undefined;
  }
  if (name !== 'echo' && name !== 'printf') return undefined;
  const words = command.args.filter((arg) => arg.type === 'Word');
  const [line] = expandWords(words, { scope: context.scope, file: context.file.path });
  return line
    ?.filter((word) => !/^-[neE]+$/.test(word.value))
    .map((word) => word.value)
    .join(' ');
}

function walkIf(node: If, context: Context): Ended {
  const before = context.scope;
  const branches = [node, ...node.elif].map(({ clause, then }) => ({ clause, then }));
  const ends: Ended[] = [];
  const scopes: Scope[] = [];
  let at: Context = context;
  for (const [index, { clause, then }] of branches.entries()) {
    // The first clause always runs; the others only where those before were false.
    const ended = walkList(clause, at);
    if (ended !== Ended.no && index === 0) return ended;
    const status = statusOfList(clause);
    if (status === 'false') continue;
    if (status === 'true') {
      const result = walkList(then, at);
      if (index === 0) return result;
      ends.push(result);
      scopes.push(at.scope);
      return settle(context, before, scopes, ends);
    }
    const condition = context.condition ?? excerpt(context, index === 0 ? node.pos : clause.pos, clause.end);
    const scope = at.scope.copy();
    ends.push(walkList(then, { ...at, scope, condition }));
    scopes.push(scope);
    at = { ...context, scope: before.copy(), condition };
  }
  if (node.else !== undefined) {
    if (scopes.length === 0) return walkList(node.else, context);
    const condition = context.condition ?? `else of ${excerpt(context, node.pos, node.clause.end)}`;
    const scope = before.copy();
    ends.push(walkList(node.else, { ...context, scope, condition }));
    scopes.push(scope);
    return settle(context, before, scopes, ends);
  }
  context.scope.merge(
    scopes.filter((_, index) => ends[index] === Ended.no),
    false,
  );
  return Ended.no;
}

/** After branches of which one was certainly taken: a branch that ended the script leaves no trace. */
function settle(context: Context, before: Scope, scopes: readonly Scope[], ends: readonly Ended[]): Ended {
  const open = scopes.filter((_, index) => ends[index] === Ended.no);
  if (open.length === 0) return ends.includes(Ended.return) ? Ended.return : Ended.exit;
  context.scope.merge(
    open.map((scope) => (scope === before ? before.copy() : scope)),
    true,
  );
  return Ended.no;
}

function walkFor(node: For, context: Context): Ended {
  runScripts(node.wordlist ?? [], context);
  const place = { scope: context.scope, file: context.file.path };
  const fields = node.wordlist === undefined ? context.scope.args : expandWords(node.wordlist, place)[0];
  const header = excerpt(context, node.pos, node.body.pos);
  if (fields === undefined) return walkLoop(node, context, [unresolved(`\${${node.name.value}}`)], header, true);
  const words = fields.flatMap((field) => (field.isGlob && field.isStatic ? context.walk.glob(field.value) : [field]));
  if (fields.length === 0) return Ended.no;
  if (words.length > limits.shellLoop) context.walk.exceed(context, `a loop over ${words.length} words`);
  // A pattern that names nothing here may name something at run time (a mounted folder), so the body is looked at once.
  if (words.length === 0) return walkLoop(node, context, [unresolved(`\${${node.name.value}}`)], header, true);
  return walkLoop(
    node,
    context,
    words.slice(0, limits.shellLoop),
    header,
    words.some((word) => !word.isStatic),
  );
}

function walkLoop(
  node: For,
  context: Context,
  words: readonly ReturnType<typeof unresolved>[],
  header: string,
  isMaybe: boolean,
): Ended {
  for (const word of words) {
    context.scope.set(node.name.value, [[word]]);
    if (isMaybe) walkMaybe(node.body, context, header);
    else {
      const ended = walkList(node.body, context);
      if (ended !== Ended.no) return ended;
    }
  }
  return Ended.no;
}

function walkWhile(node: While, context: Context): Ended {
  const ended = walkList(node.clause, context);
  if (ended !== Ended.no) return ended;
  const status = statusOfList(node.clause);
  const never = node.kind === 'while' ? 'false' : 'true';
  const always = node.kind === 'while' ? 'true' : 'false';
  if (status === never) return Ended.no;
  if (status !== always) return walkMaybe(node.body, context, excerpt(context, node.pos, node.clause.end));
  const result = walkList(node.body, context);
  return result;
}

function walkCase(node: Case, context: Context): Ended {
  runScripts([node.word], context);
  const place = { scope: context.scope, file: context.file.path };
  const subject = quoteCommand(node.word.text, 40);
  const scopes: Scope[] = [];
  const ends: Ended[] = [];
  let hasDefault = false;
  for (const item of node.items) {
    runScripts(item.pattern, context);
    const pattern = item.pattern.map((word) => word.text).join('|');
    hasDefault ||= item.pattern.some((word) => word.text === '*' || expandWord(word, place)[0]?.[0]?.value === '*');
    const scope = context.scope.copy();
    ends.push(
      walkList(item.body, {
        ...context,
        scope,
        condition: context.condition ?? `case ${subject} in ${quoteCommand(pattern, 60)})`,
      }),
    );
    scopes.push(scope);
  }
  if (hasDefault && scopes.length > 0) return settle(context, context.scope, scopes, ends);
  context.scope.merge(
    scopes.filter((_, index) => ends[index] === Ended.no),
    false,
  );
  return Ended.no;
}

function excerpt(context: Context, start: number, end: number): string {
  return quoteCommand(context.file.slice(start, end).replace(/[;\s]+$/, ''), 80);
}

const statusOfList = (list: CompoundList): Status => {
  const last = list.commands.at(-1);
  return last === undefined ? 'unknown' : statusOf(last.command);
};

/** Programs whose success is the normal course, so that `cd /app && curl …` is no condition; tests are none of them. */
const actions: ReadonlySet<string> = new Set(
  `apk apt apt-get aptitude bunzip2 bundle bzip2 cargo cat cd chgrp chmod chown conda cp curl declare dnf dpkg echo env eval exec
  export gem git go gunzip gzip install ldconfig ln local make mamba microdnf micromamba mkdir mktemp mv nice nohup npm pip pip3
  pixi pnpm popd printf pushd python python3 R Rscript rm rmdir rsync sed set shopt sleep source . spack sudo sync tar tee timeout touch
  ulimit umask unset unzip uv wget xz yarn yum zypper`.split(/\s+/),
);

function statusOf(node: PipelineNode | AndOr): Status {
  if (node.type === 'Pipeline') {
    const last = node.commands.at(-1);
    const status = last === undefined ? 'unknown' : statusOf(last);
    const isNegated = node.prefixes.filter((prefix) => prefix.type === 'Negation').length % 2 === 1;
    if (!isNegated) return status;
    return status === 'true' ? 'false' : status === 'false' ? 'true' : 'unknown';
  }
  if (node.type === 'BraceGroup' || node.type === 'Subshell') return statusOfList(node.body);
  if (node.type === 'ArithmeticCommand')
    return /^\s*0+\s*$/.test(node.body) ? 'false' : /^\s*[1-9]\d*\s*$/.test(node.body) ? 'true' : 'unknown';
  if (node.type !== 'Command') return 'unknown';
  const name = node.name?.value;
  if (name === undefined) return nestedScripts([...node.prefix]).length > 0 ? 'unknown' : 'true';
  if (name === 'true' || name === ':') return 'true';
  if (name === 'false') return 'false';
  return actions.has(name) ? 'action' : 'unknown';
}
