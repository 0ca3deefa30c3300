import { readFileSync } from 'node:fs';
import { covers } from './floors.ts';
import { isNestedRepetition, regularExpressionsIn } from './regular-expressions.ts';

/** A rule of the house over the text of one file: what a linter for everybody cannot know. */
export interface HouseRule {
  readonly id: string;
  readonly why: string;
  /** Files or folders that it spares. */
  readonly except: readonly string[];
  find(text: string): readonly string[];
}

const clockFree = ['src/app.ts', 'src/app/', 'src/commands/', 'src/main.ts', 'src/dev/'];

export const houseRules: readonly HouseRule[] = [
  {
    id: 'no-exit',
    why: 'output that is not yet written would be lost: set process.exitCode',
    except: [],
    find: matches(/\bprocess\.exit\(/g),
  },
  {
    id: 'no-clock',
    why: 'the same input gives the same report: rules are given `now`',
    except: clockFree,
    find: matches(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/g),
  },
  {
    id: 'no-console',
    why: 'reports go through reporters, progress through the commands',
    except: ['src/dev/'],
    find: matches(/\bconsole\.\w+/g),
  },
  { id: 'no-any', why: 'a cast to any ends all checking behind it', except: [], find: matches(/\bas any\b/g) },
  {
    id: 'no-backtracking',
    why: 'input is hostile: a repeated group with a repetition in it may take exponential time',
    except: [],
    find: (text) => regularExpressionsIn(text).filter(isNestedRepetition),
  },
];

/** What breaks a rule of the house: `file: rule: text`. */
export function houseProblems(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const text = withoutComments(readFileSync(file, 'utf8'));
    return houseRules
      .filter((rule) => !rule.except.some((member) => covers(member, file)))
      .flatMap((rule) => rule.find(text).map((found) => `${file}: ${rule.id}: ${found}`));
  });
}

function matches(pattern: RegExp): HouseRule['find'] {
  return (text) => [...text.matchAll(pattern)].map((match) => match[0]);
}

/** Whole lines of comment do not count; what stands behind code does. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:\/\/|\*|\/\*).*$/gm, '');
}
