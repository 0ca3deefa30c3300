import type { Variable } from '../../formats/dockerfile/expand.ts';
import { expand } from '../../formats/dockerfile/expand.ts';
import type { Argument, Instruction } from '../../formats/dockerfile/instruction.ts';
import { spanIn } from '../../formats/dockerfile/parse.ts';
import { portProblem } from '../../formats/dockerfile/ports.ts';
import { isSignal } from '../../formats/dockerfile/signals.ts';
import type { RecipePair, RecipeStep, RecipeText } from '../recipe.ts';
import { commandOf, mountsOf } from './commands.ts';
import { flagsOf, plainText, refuse, type StageContext, textOf } from './context.ts';
import { copyStep } from './copies.ts';
import { BuildScope, joinPath } from './scope.ts';

/** What one instruction does, and what it changes for those after it; undefined for what BuildKit does not know. */
export function stepOf(context: StageContext, instruction: Instruction, globals: BuildScope): RecipeStep | undefined {
  const { keyword, args } = instruction;
  const { scope } = context;
  const span = spanIn(instruction.line, context.lines, undefined);
  const [first] = args;
  switch (keyword) {
    case 'run': {
      const mounts = mountsOf(context, instruction);
      const flags = flagsOf(context, instruction);
      const command = commandOf(context, instruction);
      // RUN alone does nothing.
      if (command === undefined) return undefined;
      const user = scope.user;
      const environment = scope.snapshot();
      return { kind: 'run', phase: 'build', command, user, environment, mounts, flags, span };
    }
    case 'copy':
    case 'add':
      return copyStep(context, instruction);
    case 'env': {
      const variables = pairsOf(context, instruction);
      for (const { name, value } of variables)
        if (name.value !== undefined && value !== undefined) scope.set(name.value, variableOf(value));
      return { kind: 'env', variables, span };
    }
    case 'label':
      return { kind: 'label', labels: pairsOf(context, instruction), span };
    case 'arg':
      return { kind: 'arg', variables: args.map((arg) => argOf(context, instruction, arg, globals)), span };
    case 'cmd':
    case 'entrypoint':
      return { kind: keyword, command: commandOf(context, instruction), span };
    case 'healthcheck': {
      const [type, ...rest] = args;
      const command = type?.text.toUpperCase() === 'CMD' ? commandOf(context, instruction, rest) : undefined;
      return { kind: 'healthcheck', command, flags: flagsOf(context, instruction), span };
    }
    case 'expose':
      return { kind: 'expose', ports: args.map((arg) => portOf(context, instruction, arg)), span };
    case 'volume': {
      const paths = args.map((arg) => textOf(context, instruction, { ...arg, text: arg.text.trim() }));
      const empty = paths.find(({ value }) => value === '');
      if (empty !== undefined) refuse(context, 'arguments', 'a volume needs a path', empty.span);
      return { kind: 'volume', paths, span };
    }
    case 'shell':
      if (instruction.isJson && args.length > 0) scope.shell = args.map(({ text }) => text);
      return { kind: 'shell', argv: args.map(({ text }) => text), span };
    case 'onbuild': {
      const step = triggerOf(context, instruction);
      return step && { kind: 'onbuild', step, span };
    }
    default:
      return first === undefined ? undefined : oneText(context, instruction, first);
  }
}

/** Instructions with one argument. */
function oneText(context: StageContext, instruction: Instruction, argument: Argument): RecipeStep | undefined {
  const span = spanIn(instruction.line, context.lines, undefined);
  switch (instruction.keyword) {
    case 'user': {
      const user = textOf(context, instruction, argument);
      context.scope.user = user;
      return { kind: 'user', user, span };
    }
    case 'workdir': {
      const path = textOf(context, instruction, argument);
      context.scope.workdir = path.value === undefined ? undefined : joinPath(context.scope.workdir, path.value);
      return { kind: 'workdir', path, span };
    }
    case 'stopsignal': {
      const signal = textOf(context, instruction, argument);
      if (signal.value !== undefined && !isSignal(signal.value))
        refuse(context, 'signal', `"${signal.value}" is no signal`, signal.span);
      return { kind: 'stopsignal', signal, span };
    }
    case 'maintainer':
      return { kind: 'maintainer', name: argument.text, span };
    default:
      return undefined;
  }
}

function pairsOf(context: StageContext, instruction: Instruction): readonly RecipePair[] {
  const pairs: RecipePair[] = [];
  const { args } = instruction;
  for (let index = 0; index + 1 < args.length; index += 3) {
    const [name, value] = args.slice(index, index + 2) as [Argument, Argument];
    pairs.push({ name: textOf(context, instruction, name), value: textOf(context, instruction, value) });
  }
  return pairs;
}

const variableOf = ({ value, unknown }: RecipeText): Variable => (value === undefined ? { unknown } : { value });

/** ARG: its default, else the value of the ARG before the first FROM, else what the build is told. */
function argOf(context: StageContext, instruction: Instruction, argument: Argument, globals: BuildScope): RecipePair {
  const { scope } = context;
  const equals = argument.text.indexOf('=');
  const label = equals < 0 ? argument.text : argument.text.slice(0, equals);
  const name = plainText(context, instruction, { ...argument, text: label });
  if (equals < 0) {
    const inherited = globals.lookup(label);
    if (inherited !== undefined) scope.set(label, inherited);
    else if (!scope.has(label)) scope.set(label, { unknown: [label], isOptional: true });
    return { name, value: undefined };
  }
  const value = textOf(context, instruction, { ...argument, text: argument.text.slice(equals + 1) });
  scope.set(label, variableOf(value));
  return { name, value };
}

function portOf(context: StageContext, instruction: Instruction, argument: Argument): RecipeText {
  const port = textOf(context, instruction, argument);
  const expanded = expand(argument.text, context.scope.lookup, { escape: context.escape });
  const words = 'refused' in expanded || port.value === undefined ? [] : expanded.words;
  const problem = words.map(portProblem).find((found) => found !== undefined);
  if (problem !== undefined) refuse(context, 'port', problem, port.span);
  return port;
}

/** What ONBUILD holds. Its variables are those of a build to come; that it may be wrong is that build's problem. */
function triggerOf(context: StageContext, { trigger, heredocs }: Instruction): RecipeStep | undefined {
  if (trigger === undefined) return undefined;
  const scope = new BuildScope(true);
  scope.shell = context.scope.shell;
  scope.user = context.scope.user;
  const later: StageContext = { ...context, scope, problems: [], source: (image) => ({ image }) };
  return stepOf(later, { ...trigger, heredocs }, new BuildScope(true));
}
