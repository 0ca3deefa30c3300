import { houseRules } from '../arch.ts';
import { floors, lengths, packages } from '../floors.ts';
import { code, list, page, section, table } from './markdown.ts';

/** The import law as a page; the same data is asserted by test/architecture.test.ts. */
export function architecturePage(): string {
  return page(
    '# Architecture',
    'A reader can tell from the tree what the program does, a line of code knows its room, and data flows one way: a file imports only from the floors that its own may import. `test/architecture.test.ts` reads every import and holds this table.',
    section(
      'Floors',
      table(
        ['level', 'floor', 'files', 'may import', 'holds'],
        floors.map((floor) => [
          String(floor.level),
          floor.name,
          floor.members.map(code).join(', '),
          floor.may.join(', ') || 'nothing of ours',
          floor.holds,
        ]),
      ),
    ),
    list(floors.flatMap(({ name, reason }) => (reason === undefined ? [] : [`**${name}**: ${reason}`]))),
    section(
      'Packages and modules of Node',
      'What is not listed is imported nowhere.',
      table(
        ['package', 'only in', 'why'],
        packages.map(({ name, only, why }) => [code(name), only.map(code).join(', '), why]),
      ),
    ),
    section(
      'Lengths',
      'Lines of a file at most; generated files are not counted.',
      table(
        ['files', 'lines', 'why'],
        lengths.map(({ under, max, why }) => [under === '' ? 'all others' : code(under), String(max), why]),
      ),
    ),
    section(
      'House rules',
      table(
        ['rule', 'why', 'except in'],
        houseRules.map(({ id, why, except }) => [code(id), why, except.map(code).join(', ')]),
      ),
    ),
    section(
      'How data flows',
      `\`\`\`text
argv > commands > app > recognise > source.open > opened subject (documents read, layers found)
policies/*.yaml > resolve > policy
registry of rules + facets of the subject > plan: which rules apply, which contents they want
each layer once: bytes > digest > decompress > DiffID > tar reader > entries, and the contents that are wanted
layers > overlay > file tree > facts, derived once > rules > results
results > waivers > controls > verdict > report > reporter > standard output > exit code
\`\`\``,
    ),
    'Why it is so: [decisions](adr/).',
  );
}
