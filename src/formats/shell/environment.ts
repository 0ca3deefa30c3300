import { type Command, forEachChild, parse, type SyntaxNode, type Word } from 'unbash';
import { limits } from '../../base/limits.ts';
import { baseName } from '../../base/path.ts';
import { positionAt } from '../../base/text.ts';

/** Something that a script does to the environment of what it starts. */
export interface EnvironmentStep {
  /** `variable`: it exports one; `activation`: it runs or sources what sets up an environment. */
  readonly kind: 'variable' | 'activation';
  /** The variable's name, or the command. */
  readonly name: string;
  /** The variable's value as written, quotes removed; empty for an activation. */
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Nodes whose children run in the shell itself: what functions, subshells and pipelines set is lost or not run. */
const inline = new Set([
  'Script',
  'Statement',
  'AndOr',
  'If',
  'Elif',
  'For',
  'While',
  'BraceGroup',
  'CompoundList',
  'Case',
  'CaseItem',
  'Redirected',
]);
/** Exported by every caller, so that a plain assignment is enough. */
const alwaysExported = new Set(['PATH', 'HOME', 'LD_LIBRARY_PATH']);
const environmentScript =
  /^(?:activate|conda\.sh|mamba\.sh|micromamba\.sh|setvars\.sh|modules\.sh|profile|\.bashrc|\.profile|\.bash_profile|setup\.(?:ba)?sh|\.env|[\w.-]*env(?:ironment)?[\w.-]*\.sh|[\w.-]*activate[\w.-]*)$/i;
const activators = new Set(['conda', 'mamba', 'micromamba', 'pyenv', 'spack', 'source-activate']);
const moduleCommands = new Set(['module', 'ml']);

/** Reads what a shell script sets up before it starts its program. Values are not expanded; at most `limits.problems` steps. */
export function readEnvironmentSteps(text: string): readonly EnvironmentStep[] {
  const source = text.slice(0, limits.script);
  const steps: EnvironmentStep[] = [];
  const assigned = new Map<string, string>();
  let exportsAll = false;
  const add = (kind: EnvironmentStep['kind'], name: string, value: string, pos: number) => {
    if (steps.length < limits.problems) steps.push({ kind, name, value, line: positionAt(source, pos).line });
  };

  const run = (command: Command) => {
    const name = command.name?.value;
    if (name === undefined) {
      for (const part of command.prefix) {
        if (part.type !== 'Assignment') continue;
        const value = part.value.type === 'Word' ? part.value.value : '';
        assigned.set(part.name, value);
        if (exportsAll || alwaysExported.has(part.name)) add('variable', part.name, value, part.pos);
      }
      return;
    }
    const words = command.args.filter((part): part is Word => part.type === 'Word').map(({ value }) => value);
    if (name === 'set')
      exportsAll =
        words.includes('-a') ||
        (words[0] === '-o' && words[1] === 'allexport') ||
        (exportsAll && !words.includes('+a'));
    else if (
      name === 'export' ||
      ((name === 'declare' || name === 'typeset') && words.some((word) => /^-\w*x/.test(word)))
    ) {
      for (const part of command.args) {
        if (part.type === 'Assignment')
          add('variable', part.name, part.value.type === 'Word' ? part.value.value : '', part.pos);
        else if (/^[A-Za-z_]\w*$/.test(part.value))
          add('variable', part.value, assigned.get(part.value) ?? '', part.pos);
        else {
          const equals = part.value.indexOf('=');
          if (/^[A-Za-z_]\w*=/.test(part.value))
            add('variable', part.value.slice(0, equals), part.value.slice(equals + 1), part.pos);
        }
      }
    } else if (isActivation(name, words)) add('activation', source.slice(command.pos, command.end), '', command.pos);
  };

  const visit = (node: SyntaxNode, depth: number) => {
    if (node.type === 'Command') run(node);
    else if (inline.has(node.type) && depth < limits.documentDepth)
      forEachChild(node, (child) => visit(child, depth + 1));
  };
  visit(parse(source), 0);
  return steps;
}

function isActivation(name: string, words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (name === '.' || name === 'source') return environmentScript.test(baseName(first).slice(-255));
  if (name === 'eval')
    return (
      /\b(?:conda|mamba|micromamba|spack|pyenv|brew)\b/.test(first) && /hook|activate|load|init|shellenv/.test(first)
    );
  if (moduleCommands.has(name))
    return name === 'ml' ? first !== '' && !first.startsWith('-') : ['load', 'add', 'use', 'swap'].includes(first);
  if (name === 'workon') return true;
  return (
    activators.has(name) &&
    (['activate', 'load', 'shell'].includes(first) || (first === 'env' && second === 'activate'))
  );
}
