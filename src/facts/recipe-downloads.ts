import type { Position } from '../base/text.ts';
import { type Download, readDownloads } from '../formats/shell/download.ts';
import { readOperands } from '../formats/shell/operands.ts';
import { basename } from '../formats/shell/pathname.ts';
import { readShellCall, shells } from '../formats/shell/wrappers.ts';
import { defineFact } from '../model/fact.ts';
import type { Recipe } from '../model/recipe.ts';
import { isMoving, movingTags } from './moving-tags.ts';
import { allSteps, recipeOf } from './recipe.ts';
import { type RecipeCall, type RecipeRun, runsOf } from './recipe-commands.ts';

/** Something that a recipe takes from the network and runs or unpacks without a look at what it got. */
export interface UncheckedDownload {
  /** `piped`: into a shell; `file`: an archive or program; `add`: ADD; `clone`: a repository at whatever its branch holds. */
  readonly kind: 'piped' | 'file' | 'add' | 'clone';
  /** The address, or the command where the address is not plain. */
  readonly what: string;
  readonly place: Position;
}

/** Downloads of a recipe that nothing verifies, by place. */
export default defineFact<readonly UncheckedDownload[], never>({
  id: 'recipe-downloads',
  requires: [],
  wants: [],
  derive: (subject) => {
    const found = recipeOf(subject);
    return found === undefined ? [] : downloadsOf(found);
  },
});

function downloadsOf(found: Recipe): readonly UncheckedDownload[] {
  const runs = runsOf(found).filter(({ step }) => step.phase !== 'test');
  return found.stages.flatMap((stage, index) => {
    const mine = runs.filter((run) => run.stage === index);
    const added = allSteps(stage).flatMap((step) => {
      if (step.kind !== 'add' || step.flags.some(({ name }) => name === 'checksum')) return [];
      return step.sources.flatMap((source): UncheckedDownload[] => {
        const text = source.value ?? source.written;
        if (source.remote === undefined || (source.remote === 'git' && isFixedRepository(text))) return [];
        return isKey(text) || isImmutable(text) ? [] : [{ kind: 'add', what: text, place: source.span }];
      });
    });
    const fetched = uncheckedIn(mine);
    return [...added, ...fetched].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  });
}

/** Calls that are looked at for one download: what recipes do with a file they do soon, and they do not check thousands. */
const near = 50;
const many = 200;

/** What the later steps of a stage do with what was fetched. */
interface Later {
  /** Compare files with what they should be. */
  readonly checks: readonly RecipeCall[];
  /** Make files runnable or run them. */
  readonly runners: readonly RecipeCall[];
}

/** The steps of one stage: a file may be looked at in a later one. */
function uncheckedIn(runs: readonly RecipeRun[]): readonly UncheckedDownload[] {
  const calls = runs.flatMap((run) => run.calls);
  const later: Later = {
    checks: calls.filter(isCheck).slice(0, many),
    runners: calls.filter(isRunner).slice(0, many),
  };
  const lastCheckout = calls.findLastIndex(setsCommit);
  let at = -1;
  return runs.flatMap((run) => {
    const hasCheck = run.calls.some(isCheck);
    return run.calls.flatMap((call, index): UncheckedDownload[] => {
      at += 1;
      if (isShellOfDownload(call)) return [{ kind: 'piped', what: call.text, place: call.place }];
      if (at > lastCheckout && isMovingClone(call)) return [{ kind: 'clone', what: call.text, place: call.place }];
      const after = call.pipe === undefined ? [] : run.calls.slice(index + 1, index + near);
      const takers = after.filter(({ pipe }) => isAfter(pipe, call.pipe));
      const wrong = downloadsBy(call).flatMap((download) => {
        const kind = misuseOf(download, takers, hasCheck, later);
        return kind === undefined ? [] : [{ kind, what: download.url, place: call.place }];
      });
      // The same words with other values of a variable are one finding.
      const isAgain = run.calls[index - 1]?.text === call.text && isSamePlace(run.calls[index - 1], call);
      return isAgain ? [] : wrong;
    });
  });
}

/** Files that a command fetches; dnf(8) and rpm(8) check no signature of a package that is given by its address. */
function downloadsBy(call: RecipeCall): readonly Download[] {
  const { packages, argv } = call;
  const isRpm = packages?.action === 'install' && (packages.manager === 'dnf' || packages.manager === 'zypper');
  if (!isRpm && nameOf(argv) !== 'rpm') return readDownloads(argv);
  const operands = packages?.operands ?? argv.slice(1).filter(({ value }) => !value.startsWith('-'));
  const addresses = operands.filter(({ value }) => /^https?:\/\//.test(value));
  return argv.some(({ value }) => value === '--import')
    ? []
    : addresses.map(({ value }) => ({ url: value, output: undefined }));
}

const isSamePlace = (a: RecipeCall | undefined, b: RecipeCall): boolean =>
  a?.place.line === b.place.line && a.place.column === b.place.column;

function misuseOf(
  download: Download,
  takers: readonly RecipeCall[],
  hasCheck: boolean,
  later: Later,
): 'piped' | 'file' | undefined {
  const { url, output = '' } = download;
  if (isKey(url) || isKey(output) || isImmutable(url)) return undefined;
  if (takers.some(isInterpreterOfInput)) return 'piped';
  const isUnpacked = takers.some(({ argv }) => /^(?:tar|bsdtar|unzip|cpio|gunzip|zcat)$/.test(nameOf(argv)));
  const isProgram = isUnpacked || isArchive(url) || isArchive(output) || isMadeRunnable(download, later);
  return isProgram && !hasCheck && !isVerified(download, later) ? 'file' : undefined;
}

const nameOf = (argv: RecipeCall['argv']): string => basename(argv[0]?.value ?? '');

function isAfter(pipe: RecipeCall['pipe'], before: RecipeCall['pipe']): boolean {
  return pipe !== undefined && pipe.id === before?.id && pipe.at > before.at;
}

/** A shell or other interpreter that runs what it is given on standard input. */
function isInterpreterOfInput({ argv }: RecipeCall): boolean {
  const name = nameOf(argv);
  if (shells.has(name)) return readShellCall(argv).kind === 'stdin';
  if (!/^(?:python[\d.]*|perl|ruby|node|php|Rscript|R)$/.test(name)) return false;
  // `python3 - --version 1.2` reads its program, `python3 -c …` and `python3 file` do not.
  return argv.slice(1).every(({ value }) => value === '-') || argv[1]?.value === '-';
}

/** `sh -c "$(curl …)"`, `bash <(curl …)`. */
function isShellOfDownload({ argv, text }: RecipeCall): boolean {
  if (!shells.has(nameOf(argv))) return false;
  return /(?:^|[\s"'=])(?:\$\(|`|<\()\s?(?:sudo )?(?:curl|wget)\s/.test(text) && argv.some(({ isStatic }) => !isStatic);
}

const archives =
  /\.(?:tar|tgz|tbz2?|txz|tar\.\w+|zip|gz|xz|bz2|zst|7z|sh|run|bin|deb|rpm|apk|whl|jar|war|egg|AppImage|py|pl|rb|exe|msi)$/i;
function isArchive(name: string): boolean {
  // Some servers want the file's name in a query, or `/download` behind it.
  const path = (name.split(/[?#]/, 1)[0] ?? '').replace(/\/download\/?$/, '');
  return archives.test(path) || /\/(?:archive|tarball|zipball)\/[^/]+\/?[^/]*$/.test(path);
}

/** Keys and lists of package managers are what later checks rest on. */
function isKey(name: string): boolean {
  const path = name.split(/[?#]/, 1)[0] ?? '';
  return /\.(?:asc|gpg|key|pub|pem|crt|list|repo|sources|sig|sha\d+|sha\d+sums?|md5)$|(?:^|\/)(?:gpg|KEY\.gpg|SHA256SUMS|RPM-GPG-KEY[\w-]*)$/i.test(
    path,
  );
}

/** A commit in the address names what is got. */
function isImmutable(url: string): boolean {
  return /(?:^|[/@=])[0-9a-f]{40}(?:[/.?#]|$)/.test(url);
}

const isRunner = ({ argv }: RecipeCall): boolean => {
  const program = argv[0]?.value ?? '';
  return nameOf(argv) === 'chmod' || shells.has(nameOf(argv)) || program.includes('/');
};

function isMadeRunnable({ output }: Download, { runners }: Later): boolean {
  if (output === undefined || output === '') return false;
  const name = basename(output);
  return runners.some(({ argv }) => {
    const program = argv[0]?.value ?? '';
    const isNamed = argv.slice(1).some(({ value }) => basename(value) === name);
    if (nameOf(argv) === 'chmod')
      return isNamed && argv.some(({ value }) => /^(?:[ugoa]*\+[rw]*x|[0-7]?[1357][0-7]{2}$)/.test(value));
    return shells.has(nameOf(argv)) ? isNamed : basename(program) === name;
  });
}

const sums = /^(?:sha\d+sum|shasum|md5sum|b2sum|cksum|sha\d+|gpgv?2?|minisign|signify|cosign|rpmkeys|slsa-verifier)$/;
const checkers = /^(?:verify|check)[\w-]*(?:sum|sig|sha|hash)|^[\w-]*(?:sum|sig|sha|hash)[-_]?(?:verify|check)/i;

/** Programs that compare what is there with what should be. */
function isCheck({ argv }: RecipeCall): boolean {
  const name = nameOf(argv);
  if (name === 'gpg' || name === 'gpg2') return argv.some(({ value }) => /^--(?:verify|decrypt)$|^-d$/.test(value));
  if (name === 'openssl') return argv[1]?.value === 'dgst' || argv[1]?.value === 'sha256';
  return sums.test(name) || checkers.test(name);
}

function isVerified({ output, url }: Download, { checks }: Later): boolean {
  const file = basename(output ?? url);
  const isNamed = ({ stdin, argv }: RecipeCall): boolean =>
    stdin?.includes(file) === true || argv.some(({ value }) => value.includes(file));
  return file !== '' && checks.some(isNamed);
}

/** `git clone` of a branch that nothing sets to a commit or tag afterwards. */
function isMovingClone({ argv }: RecipeCall): boolean {
  if (nameOf(argv) !== 'git' || !argv.some(({ value }) => value === 'clone')) return false;
  const valued = [
    '-b',
    '--branch',
    '-C',
    '-c',
    '--depth',
    '-o',
    '--origin',
    '-j',
    '--jobs',
    '--reference',
    '--filter',
    '--revision',
  ];
  const { operands, values } = readOperands(argv.slice(1), valued);
  const address = operands[1];
  if (address === undefined || !/:\/\/|@.*:|^\$/.test(address.value) || address.value.startsWith('file:')) return false;
  if (values.has('--revision')) return false;
  const branch = values.get('-b') ?? values.get('--branch');
  if (branch === undefined) return true;
  return branch.isStatic && !/\d/.test(branch.value) && isMoving(branch.value, movingTags);
}

/** `git checkout`, `git reset --hard`, `git switch --detach`, `git submodule update` with something that does not look like a moving branch. */
function setsCommit(call: RecipeCall): boolean {
  const argv = call.argv.map(({ value }) => value);
  if (basename(argv[0] ?? '') !== 'git') return false;
  const at = argv.findIndex((word) => word === 'checkout' || word === 'reset' || word === 'switch');
  if (at < 0) return false;
  const target = argv.slice(at + 1).find((word) => !word.startsWith('-'));
  return target !== undefined && !isMoving(target.replace(/^origin\//, ''), movingTags);
}

/** `https://host/repository.git#COMMIT` or `?commit=…`, or a tag that holds a number (Dockerfile reference, "ADD"). */
function isFixedRepository(text: string): boolean {
  if (/[?&](?:checksum|commit|tag)=/.test(text)) return true;
  const reference = /#([^:]+)/.exec(text)?.[1] ?? '';
  return /^[0-9a-f]{40}$/.test(reference) || /\d/.test(reference);
}
