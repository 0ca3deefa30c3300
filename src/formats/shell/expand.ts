import type { ParameterExpansionPart, ParsedScript, Word, WordPart } from 'unbash';
import { limits } from '../../base/limits.ts';
import { basename, dirname } from './pathname.ts';
import { type Fields, literal, maxAlternatives, type Scope, type ShellWord, unresolved } from './scope.ts';

/** How one written word may turn out: each alternative is a list of fields. */
export type Expansion = readonly Fields[];

/** What expansion needs to know of where it happens. */
export interface Place {
  readonly scope: Scope;
  /** The file that the text is in, for `$BASH_SOURCE`. */
  readonly file: string;
}

/** Expands a word as a POSIX shell does (XCU 2.6), as far as that is known without running anything. */
export function expandWord(word: Word, place: Place): Expansion {
  if (word.parts === undefined) return [[literal(tilde(word.value, place.scope))]];
  const expanded = expandParts(word.parts, place, false);
  return expanded.map((fields) =>
    fields.map((field, index) => (index === 0 ? { ...field, value: tilde(field.value, place.scope) } : field)),
  );
}

/** Expands several words into command lines: the product of their alternatives, cut at {@link maxAlternatives}. */
export function expandWords(words: readonly Word[], place: Place): readonly Fields[] {
  let lines: readonly Fields[] = [[]];
  for (const word of words) {
    const expansion = expandWord(word, place);
    const choices = lines.length * expansion.length > maxAlternatives ? expansion.slice(0, 1) : expansion;
    lines = lines.flatMap((line) => choices.map((fields) => cut([...line, ...fields])));
  }
  return lines;
}

/** A longer command line ends in a word that nobody knows. */
const cut = (fields: Fields): Fields =>
  fields.length > limits.shellFields ? [...fields.slice(0, limits.shellFields), unresolved('…')] : fields;

/** The text of a word that is not split: the value of an assignment, a redirection's target. */
export function expandText(word: Word, place: Place): readonly ShellWord[] {
  return expandWord(word, place).map(joinFields);
}

function joinFields(fields: Fields): ShellWord {
  return { value: fields.map((field) => field.value).join(' '), isStatic: fields.every((field) => field.isStatic) };
}

function tilde(value: string, scope: Scope): string {
  if (value !== '~' && !value.startsWith('~/')) return value;
  const home = scope.value('HOME');
  return home === undefined ? value : home + value.slice(1);
}

function expandParts(parts: readonly WordPart[], place: Place, quoted: boolean): Expansion {
  let result: Expansion = [[]];
  for (const part of parts) {
    const next = expandPart(part, place, quoted);
    const choices = result.length * next.length > maxAlternatives ? next.slice(0, 1) : next;
    result = result.flatMap((left) => choices.map((right) => concatenate(left, right)));
  }
  return result;
}

function concatenate(left: Fields, right: Fields): Fields {
  const last = left.at(-1);
  const first = right[0];
  if (last === undefined) return right;
  if (first === undefined) return left;
  const isGlob = last.isGlob === true || first.isGlob === true;
  const joined = {
    value: last.value + first.value,
    isStatic: last.isStatic && first.isStatic,
    ...(isGlob ? { isGlob } : {}),
  };
  const fields = [...left.slice(0, -1), joined, ...right.slice(1)];
  return fields.length > limits.shellFields || joined.value.length > limits.shellValue ? [unresolved('…')] : fields;
}

function expandPart(part: WordPart, place: Place, quoted: boolean): Expansion {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [[literal(part.value)]];
    case 'DoubleQuoted':
    case 'LocaleString':
      return expandParts(part.parts, place, true).map((fields) =>
        fields.length === 0 && !isList(part.parts) ? [literal('')] : fields,
      );
    case 'Glob':
    case 'ExtendedGlob':
      return [[{ value: part.text, isStatic: true, isGlob: true }]];
    case 'SimpleExpansion':
      return parameter(part.text.slice(1), part.text, place, quoted);
    case 'ParameterExpansion':
      return parameterExpansion(part, place, quoted);
    case 'CommandExpansion': {
      const known = part.script === undefined ? undefined : substitute(part.script, place);
      return known === undefined ? [[unresolved(part.text)]] : quoted ? [[literal(known)]] : [split(literal(known))];
    }
    case 'BraceExpansion':
      return [[literal(part.text)]];
    default:
      return [[unresolved(part.text)]];
  }
}

/** Whether a quoted word is a list that may be empty: `"$@"`, `"${a[@]}"`. */
function isList(parts: readonly WordPart[]): boolean {
  return parts.some(
    (part) =>
      (part.type === 'SimpleExpansion' && part.text === '$@') ||
      (part.type === 'ParameterExpansion' && (part.parameter === '@' || part.index?.value === '@')),
  );
}

function parameter(name: string, text: string, place: Place, quoted: boolean): Expansion {
  const { scope } = place;
  if (name === '@' || name === '*') {
    if (scope.args === undefined) return [[unresolved(text)]];
    return [quoted && name === '*' ? [joinFields(scope.args)] : quoted ? scope.args : scope.args.flatMap(split)];
  }
  if (name === '0') return [[literal(scope.name)]];
  if (/^[1-9]\d{0,3}$/.test(name)) {
    if (scope.args === undefined) return [[unresolved(text)]];
    const word = scope.args[Number(name) - 1] ?? literal('');
    return [quoted ? [word] : split(word)];
  }
  if (name === 'BASH_SOURCE') return [[literal(place.file.startsWith('/') ? place.file : `/${place.file}`)]];
  const variable = scope.get(name);
  if (variable === undefined) return [[unresolved(text)]];
  return variable.alternatives.map((fields) => {
    const first = fields[0] ?? literal('');
    return quoted ? [first] : split(first);
  });
}

/** Field splitting of an unquoted expansion (XCU 2.6.5) with the default IFS. */
function split(word: ShellWord): Fields {
  return word.value
    .split(/[ \t\n]+/)
    .filter((field) => field !== '')
    .map((value) => ({ value, isStatic: word.isStatic, ...(/[*?[]/.test(value) ? { isGlob: true } : {}) }));
}

function parameterExpansion(part: ParameterExpansionPart, place: Place, quoted: boolean): Expansion {
  const { operation, parameter: name } = part;
  if (part.prefix !== undefined) return [[unresolved(part.text)]];
  const value = (): Expansion => {
    const index = part.index?.value;
    if (index === '@' || index === '*') {
      const variable = place.scope.get(name);
      if (variable === undefined) return [[unresolved(part.text)]];
      return variable.alternatives.map((fields) =>
        quoted && index === '@' ? fields : quoted ? [joinFields(fields)] : fields.flatMap(split),
      );
    }
    if (index !== undefined && index !== '0') return [[unresolved(part.text)]];
    return parameter(name, part.text, place, quoted);
  };
  if (operation === undefined) return value();
  if (operation.type === 'Default') {
    const current = value();
    const isKnown = current.every((fields) => fields.every((field) => field.isStatic));
    const isEmpty = isKnown && current.every((fields) => fields.every((field) => field.value === ''));
    const operand = (): Expansion => {
      const expanded = expandWord(operation.operand, place);
      return quoted
        ? expanded.map((fields) => (fields.length === 0 ? [literal('')] : [joinFields(fields)]))
        : expanded.map((fields) => fields.flatMap(split));
    };
    if (operation.operator.endsWith('+')) return isEmpty ? [[]] : isKnown ? operand() : [[], ...operand()];
    if (operation.operator.endsWith('?')) return current;
    if (isKnown && !isEmpty) return current;
    const chosen = operand();
    if (operation.operator.endsWith('=')) place.scope.set(name, chosen);
    return chosen;
  }
  if (operation.type === 'Remove') {
    return value().map((fields) =>
      fields.map((field) => removeAffix(field, operation.operator, operation.operand.value, part.text)),
    );
  }
  return [[unresolved(part.text)]];
}

/** Removal of a prefix or suffix (XCU 2.6.2), where the pattern is a fixed text with at most one star at its open end. */
function removeAffix(word: ShellWord, operator: string, pattern: string, text: string): ShellWord {
  if (!word.isStatic) return unresolved(text);
  const atEnd = operator.startsWith('%');
  const star = atEnd ? pattern.endsWith('*') : pattern.startsWith('*');
  const fixed = star ? (atEnd ? pattern.slice(0, -1) : pattern.slice(1)) : pattern;
  if (/[*?[\\$]/.test(fixed)) return unresolved(text);
  const { value } = word;
  if (!star) {
    const has = atEnd ? value.endsWith(fixed) : value.startsWith(fixed);
    return literal(!has ? value : atEnd ? value.slice(0, value.length - fixed.length) : value.slice(fixed.length));
  }
  const greedy = operator.length === 2;
  const found = atEnd === greedy ? value.indexOf(fixed) : value.lastIndexOf(fixed);
  if (found < 0) return word;
  return literal(atEnd ? value.slice(0, found) : value.slice(found + fixed.length));
}

/** The output of a command substitution that scripts use to find themselves: `$(dirname "$0")`, `$(cd … && pwd)`, `$(echo …)`. */
function substitute(script: ParsedScript, place: Place): string | undefined {
  const [statement, more] = script.commands;
  if (statement === undefined || more !== undefined) return undefined;
  const { command } = statement;
  if (command.type === 'AndOr') {
    const [first, second] = command.commands;
    if (command.commands.length !== 2 || first?.type !== 'Command' || second?.type !== 'Command') return undefined;
    const line = words(first, place);
    return line?.[0] === 'cd' && second.name?.value === 'pwd'
      ? line.findLast((word) => !word.startsWith('-'))
      : undefined;
  }
  if (command.type !== 'Command' || command.prefix.length > 0) return undefined;
  const line = words(command, place);
  if (line === undefined) return undefined;
  const operands = line.slice(1).filter((word) => !word.startsWith('-'));
  const [operand] = operands;
  if (operand === undefined) return line[0] === 'pwd' ? place.scope.value('PWD') : undefined;
  switch (line[0]) {
    case 'dirname':
      return dirname(operand);
    case 'basename':
      return basename(operand, operands[1]);
    case 'realpath':
    case 'readlink':
      return operand;
    case 'echo':
      return operands.join(' ');
    default:
      return undefined;
  }
}

function words(
  command: { readonly name: Word | undefined; readonly args: readonly unknown[] },
  place: Place,
): readonly string[] | undefined {
  const args = command.args.filter((arg): arg is Word => (arg as Word).type === 'Word');
  if (command.name === undefined || args.length !== command.args.length) return undefined;
  const lines = expandWords([command.name, ...args], place);
  const [line] = lines;
  return lines.length === 1 && line?.every((word) => word.isStatic) ? line.map((word) => word.value) : undefined;
}
