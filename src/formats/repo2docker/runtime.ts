import { LineIndex, type TextProblem } from '../../base/text.ts';
import { isDate } from '../lexical.ts';

/** What `runtime.txt` asks for: `name-version`, `name-YYYY-MM-DD` or `name-version-YYYY-MM-DD`. */
export interface Runtime {
  /** `python` and `r` have a meaning; any other name switches the Python of requirements.txt off. */
  readonly name: string;
  readonly version: string | undefined;
  /** YYYY-MM-DD: the day of the CRAN snapshot. */
  readonly date: string | undefined;
}

/** Either what it says, or why repo2docker refuses the repository. */
export interface ReadRuntime {
  readonly runtime: Runtime | undefined;
  readonly problems: readonly TextProblem[];
}

/** Versions of Python that have a base environment on x86-64 (repo2docker 808ae6b, buildpacks/conda/environment.py-*-linux-64.lock). */
export const pythonVersions: readonly string[] = [
  '2.7',
  '3.5',
  '3.6',
  '3.7',
  '3.8',
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.14',
];

/** Versions of R that may be given with two numbers (repo2docker 808ae6b, buildpacks/r.py, `version_map`); three are taken as they are. */
export const rVersions: readonly string[] = [
  '4.6',
  '4.5',
  '4.4',
  '4.3',
  '4.2',
  '4.1',
  '4.0',
  '3.6',
  '3.5',
  '3.4',
  '3.3',
];

/** The first day of which the package manager has a snapshot that works (buildpacks/r.py, `RSPM_CUTOFF_DATE`). */
export const firstSnapshot = '2018-12-07';

/** Reads `runtime.txt` (buildpacks/base.py, `BaseImage.runtime`): the whole file is one value, blanks around it aside. */
export function readRuntime(text: string): ReadRuntime {
  const value = text.trim();
  const start = text.length - text.trimStart().length;
  const span = new LineIndex(text).span(start, start + value.length);
  const refuse = (code: string, detail: string): ReadRuntime => ({
    runtime: undefined,
    problems: [{ code, detail, span, hint: 'Write python-3.12, r-4.4-2025-06-13 or r-2025-06-13.' }],
  });
  const parts = value.split('-');
  if (![2, 4, 5].includes(parts.length) || parts.includes(''))
    return refuse('form', `"${value}" is neither name-version nor name-date nor name-version-date`);
  const date = parts.length > 2 ? parts.slice(-3).join('-') : undefined;
  if (date !== undefined && !isDate(date)) return refuse('date', `"${date}" is no day of the calendar`);
  const runtime = { name: parts[0] as string, version: parts.length === 4 ? undefined : parts[1], date };
  return { runtime, problems: judge(runtime).map((problem) => ({ ...problem, span })) };
}

/** What the build packs that look at it refuse or pass over. */
function judge({ name, version, date }: Runtime): Omit<TextProblem, 'span'>[] {
  if (name === 'python') return version === undefined ? [] : judgePython(version);
  if (name !== 'r')
    return [
      {
        code: 'name',
        detail: `there is no runtime "${name}"`,
        hint: 'python and r are known; Julia reads Project.toml.',
      },
    ];
  // Without a day the R build pack does not take the repository, and no other looks for R.
  if (date === undefined)
    return [
      {
        code: 'no-date',
        detail: `R is not installed without the day of a snapshot`,
        hint: `Write r-${version}-YYYY-MM-DD.`,
      },
    ];
  const problems: Omit<TextProblem, 'span'>[] = [];
  if (date < firstSnapshot)
    problems.push({
      code: 'old-date',
      detail: `${date} is before ${firstSnapshot}, the first day of which there is a snapshot`,
    });
  if (version !== undefined && !rVersions.includes(version) && version.split('.').length !== 3)
    problems.push({ code: 'version', detail: `R ${version} is not one of ${rVersions.join(', ')}` });
  return problems;
}

function judgePython(version: string): Omit<TextProblem, 'span'>[] {
  // One number means the default of that major version.
  if (version === '2' || version === '3' || pythonVersions.includes(version)) return [];
  const short = version.split('.').slice(0, 2).join('.');
  return [
    {
      code: 'version',
      detail: `there is no base environment for Python ${version}`,
      hint: pythonVersions.includes(short) ? `Write python-${short}.` : undefined,
    },
  ];
}
