import type { LineIndex, TextProblem } from '../../base/text.ts';
import { readFields, splitField } from './fields.ts';
import { flagProblem } from './flags.ts';
import { readHeredocWord } from './heredoc.ts';
import type { Argument, Flag, Instruction } from './instruction.ts';
import { earlyMountProblem } from './mounts.ts';
import { spanIn } from './parse.ts';

interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly at?: Omit<Argument, 'text'> | undefined;
}
const refuse = (code: string, detail: string, at?: Refusal['at']): Refusal => ({ code, detail, at });

/** Instructions of a stage (Dockerfile reference, "Overview"). */
const keywords: ReadonlySet<string> = new Set(
  'add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume workdir'.split(
    ' ',
  ),
);

/** Why BuildKit refuses an instruction by itself, whatever its variables hold (frontend/dockerfile/instructions): at most one reason. */
export function instructionProblem(instruction: Instruction, lines: LineIndex): TextProblem | undefined {
  const refusal = refusalOf(instruction);
  return refusal && { code: refusal.code, detail: refusal.detail, span: spanIn(instruction.line, lines, refusal.at) };
}

function refusalOf(instruction: Instruction): Refusal | undefined {
  const { keyword, args } = instruction;
  if (!keywords.has(keyword)) return refuse('instruction-unknown', `there is no instruction ${instruction.written}`);
  const check = checks[keyword];
  const early =
    keyword === 'healthcheck' && args[0]?.text.toUpperCase() === 'NONE' ? undefined : countProblem(instruction);
  if (early !== undefined) return early;
  if (!flagless.has(keyword) && !(keyword === 'healthcheck' && args[0]?.text.toUpperCase() === 'NONE')) {
    const wrong = flagProblem(keyword, instruction.flags);
    if (wrong !== undefined) return refuse(wrong.code, wrong.detail, wrong.flag);
  }
  return check?.(instruction);
}

/** Instructions whose flags BuildKit does not look at. */
const flagless: ReadonlySet<string> = new Set(['arg', 'stopsignal']);

function countProblem({ keyword, args, flags }: Instruction): Refusal | undefined {
  const name = keyword.toUpperCase();
  const count = args.length;
  switch (keyword) {
    case 'add':
    case 'copy':
      return count < 2 ? refuse('arguments', `${name} needs a source and a destination`) : undefined;
    case 'maintainer':
    case 'stopsignal':
    case 'user':
    case 'workdir':
      return count === 1 ? undefined : refuse('arguments', `${name} needs exactly one argument`);
    case 'env':
    case 'label':
    case 'shell':
    case 'volume':
    case 'expose':
    case 'onbuild':
    case 'arg':
    case 'healthcheck':
      return count > 0 ? undefined : refuse('arguments', `${name} needs at least one argument`);
    case 'from':
      return count === 1 || (count === 3 && args[1]?.text.toLowerCase() === 'as')
        ? stageNameProblem(args[2])
        : refuse(
            'arguments',
            `FROM takes an image, or an image, AS and a name${flags.length > 0 ? ' after its flags' : ''}`,
          );
    default:
      return undefined;
  }
}

function stageNameProblem(name: Argument | undefined): Refusal | undefined {
  return name === undefined || /^[a-z][a-z0-9-_.]*$/.test(name.text.toLowerCase())
    ? undefined
    : refuse(
        'stage-name',
        `"${name.text}" is no name for a stage: a letter, then letters, digits, "-", "_" and "."`,
        name,
      );
}

const checks: Readonly<Record<string, (instruction: Instruction) => Refusal | undefined>> = {
  env: namesGiven,
  label: namesGiven,
  add: destinationGiven,
  copy: destinationGiven,
  arg: ({ args }) => {
    const nameless = args.find(({ text }) => text.startsWith('='));
    return nameless && refuse('name-empty', 'ARG needs a name before the =', nameless);
  },
  volume: ({ args }) => {
    const empty = args.find(({ text }) => text.trim() === '');
    return empty && refuse('arguments', 'a volume needs a path', empty);
  },
  shell: ({ isJson }) => (isJson ? undefined : refuse('arguments', 'SHELL needs a JSON array')),
  onbuild: ({ trigger, args }) => {
    const name = (trigger?.written ?? args[0]?.text.split(/\s/, 1)[0] ?? '').toUpperCase();
    return name === 'ONBUILD' || name === 'FROM' || name === 'MAINTAINER'
      ? refuse('trigger', `${name} cannot be an ONBUILD trigger`)
      : undefined;
  },
  healthcheck: healthcheckProblem,
  run: runProblem,
};

function namesGiven({ keyword, args }: Instruction): Refusal | undefined {
  const nameless = args.find(({ text }, index) => index % 3 === 0 && text === '');
  return nameless && refuse('name-empty', `${keyword.toUpperCase()} needs a name before the =`, nameless);
}

function destinationGiven({ keyword, args }: Instruction): Refusal | undefined {
  const last = args.at(-1);
  return last !== undefined && readHeredocWord(last.text) !== undefined
    ? refuse('arguments', `${keyword.toUpperCase()} needs a destination after the here-document`, last)
    : undefined;
}

function runProblem({ flags }: Instruction): Refusal | undefined {
  for (const flag of flags) {
    const value = flag.value ?? '';
    const problem =
      flag.name === 'mount'
        ? earlyMountProblem(value)
        : flag.name === 'device'
          ? deviceProblem(value)
          : flag.name === 'network' && !/^(?:default|none|host)$/.test(value)
            ? `there is no network "${value}": default, none or host`
            : flag.name === 'security' && !/^(?:insecure|sandbox)$/.test(value)
              ? `there is no security "${value}": sandbox or insecure`
              : undefined;
    if (problem !== undefined) return refuse('flag-value', problem, flag);
  }
  return undefined;
}

/** `RUN --device=NAME,required` (Dockerfile reference, "RUN --device"). */
function deviceProblem(text: string): string | undefined {
  const fields = readFields(text);
  if (fields === undefined) return `the quotes of the device "${text}" do not match`;
  let name = '';
  for (const field of fields) {
    const { key, value } = splitField(field);
    if (key === 'required') {
      if (value !== undefined && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value))
        return 'required is true or false';
    } else if (name !== '') return `"${field}" stands beside the device ${name}`;
    else name = key === 'name' && value !== undefined ? value : field;
  }
  return undefined;
}

function healthcheckProblem({ args, flags }: Instruction): Refusal | undefined {
  const [type, ...rest] = args;
  const kind = type?.text.toUpperCase() ?? '';
  if (kind === 'NONE')
    return rest.length === 0 ? undefined : refuse('arguments', 'HEALTHCHECK NONE takes no arguments');
  if (kind !== 'CMD') return refuse('arguments', `"${type?.text ?? ''}" is no type of HEALTHCHECK: CMD or NONE`, type);
  if (rest.length === 0) return refuse('arguments', 'HEALTHCHECK CMD needs a command');
  const order = ['interval', 'timeout', 'start-period', 'start-interval', 'retries'];
  const byOrder = flags.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const wrong = byOrder.find((flag) => !isHealthValue(flag));
  return wrong && refuse('flag-value', `"${wrong.value ?? ''}" is no value of --${wrong.name}`, wrong);
}

function isHealthValue({ name, value = '' }: Flag): boolean {
  if (value === '') return true;
  if (name === 'retries') return /^\+?\d{1,10}$/.test(value) ? Number(value) < 2 ** 31 : /^-0{1,10}$/.test(value);
  const nanoseconds = durationOf(value);
  return nanoseconds !== undefined && (nanoseconds === 0 || nanoseconds >= 1e6);
}

const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Go's time.ParseDuration, in nanoseconds: `1h30m`, `1.5s`; undefined for what is none or needs more than 63 bits. */
export function durationOf(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  let rest = /^[+-]/.test(text) ? text.slice(1) : text;
  if (rest === '0') return 0;
  if (rest === '') return undefined;
  let sum = 0;
  while (rest !== '') {
    const [whole = '', digits = '', fraction = '', unit = ''] =
      /^(\d{0,40})(\.\d{0,40})?([^.\d]{1,2})/.exec(rest) ?? [];
    const factor = units[unit];
    if (factor === undefined || (digits === '' && fraction.length < 2)) return undefined;
    sum += Number(`${digits || '0'}${fraction.length > 1 ? fraction : ''}`) * factor;
    rest = rest.slice(whole.length);
  }
  return sum < 2 ** 63 ? sign * sum : undefined;
}
