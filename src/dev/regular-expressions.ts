/** The regular expressions of a source text, without their slashes and flags. */
export function regularExpressionsIn(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /(?:^|[=(,:[!&|?{};>]|\breturn)[ \t\n]*\/(?![/*])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*/gm,
    ),
  ].map((match) => match[1] as string);
}

/**
 * Whether an expression repeats a group that holds a repetition, with no character between two rounds that tells where one
 * ends: the form that takes exponential time on hostile input. A cheap reading: it knows groups, classes and quantifiers.
 */
export function isNestedRepetition(source: string): boolean {
  return repeatedGroups(source).some((body) => alternativesOf(body).some((branch) => isAmbiguous(atomsOf(branch))));
}

interface Atom {
  readonly text: string;
  readonly quantifier: string;
}

const unbounded = /^(?:[*+]|\{\d+,\})/;

function isAmbiguous(atoms: readonly Atom[]): boolean {
  const loops = atoms.filter((atom) => unbounded.test(atom.quantifier));
  if (loops.length === 0)
    return atoms.some(
      (atom) => isGroup(atom) && alternativesOf(bodyOf(atom.text)).some((branch) => isAmbiguous(atomsOf(branch))),
    );
  const edges = [atoms[0], atoms.at(-1)].map(charactersOf).filter((characters) => characters.length > 0);
  return !edges.some((characters) => characters.every((edge) => loops.every((loop) => !mayMatch(loop.text, edge))));
}

/** The characters of which an edge of a round always is one; none where it may be absent or anything. */
function charactersOf(atom: Atom | undefined): readonly string[] {
  if (atom === undefined || atom.quantifier !== '') return [];
  if (/^(?:[^\\[(.^$]|\\n|\\[^\w]|\[[^^].*\])$/s.test(atom.text))
    return ascii.filter((character) => mayMatch(`^${atom.text}$`, character));
  return [];
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function mayMatch(atom: string, character: string): boolean {
  try {
    return new RegExp(atom, 'u').test(character);
  } catch {
    return true;
  }
}

/** Bodies of the groups that are repeated without bound, at any depth. */
function repeatedGroups(source: string): string[] {
  return alternativesOf(source).flatMap((branch) =>
    atomsOf(branch)
      .filter(isGroup)
      .flatMap((atom) => {
        const body = bodyOf(atom.text);
        return [...(unbounded.test(atom.quantifier) ? [body] : []), ...repeatedGroups(body)];
      }),
  );
}

function isGroup(atom: Atom): boolean {
  return atom.text.startsWith('(');
}

function bodyOf(group: string): string {
  return group.slice(1, -1).replace(/^\?(?:<\w+>|<[=!]|[=!:])/, '');
}

function alternativesOf(source: string): string[] {
  const branches = [''];
  for (const { text, quantifier } of atomsOf(source)) {
    if (text === '|') branches.push('');
    else branches.push(`${branches.pop() ?? ''}${text}${quantifier}`);
  }
  return branches;
}

function atomsOf(source: string): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < source.length; ) {
    const end = atomEnd(source, at);
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(end))?.[0] ?? '';
    atoms.push({ text: source.slice(at, end), quantifier });
    at = end + quantifier.length;
  }
  return atoms;
}

function atomEnd(source: string, start: number): number {
  if (source[start] === '\\')
    return (
      start +
      (/^\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[pP]\{[^}]*\}|.)/i.exec(source.slice(start))?.[0].length ?? 1)
    );
  if (source[start] === '[') return start + (/^\[(?:[^\]\\]|\\.)*\]/.exec(source.slice(start))?.[0].length ?? 1);
  if (source[start] !== '(') return start + 1;
  for (let at = start + 1; at < source.length; ) {
    if (source[at] === ')') return at + 1;
    at = atomEnd(source, at);
  }
  return source.length;
}
