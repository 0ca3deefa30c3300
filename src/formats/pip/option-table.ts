/** An option that may stand in a requirements file (pip.pypa.io/en/stable/reference/requirements-file-format, "Supported options"). */
export interface OptionRow {
  /** Its usual name, without dashes. */
  readonly name: string;
  readonly flags: readonly string[];
  readonly hasValue: boolean;
  /** Newer pip refuses it. */
  readonly isRemoved?: true;
  /** Words that are allowed as its value. */
  readonly choices?: readonly string[];
  /** A comma-separated list of packages, `:all:` or `:none:`. */
  readonly isPackageList?: true;
}

export const optionTable: readonly OptionRow[] = [
  { name: 'index-url', flags: ['-i', '--index-url', '--pypi-url'], hasValue: true },
  { name: 'extra-index-url', flags: ['--extra-index-url'], hasValue: true },
  { name: 'no-index', flags: ['--no-index'], hasValue: false },
  { name: 'constraint', flags: ['-c', '--constraint'], hasValue: true },
  { name: 'requirement', flags: ['-r', '--requirement'], hasValue: true },
  { name: 'editable', flags: ['-e', '--editable'], hasValue: true },
  { name: 'find-links', flags: ['-f', '--find-links'], hasValue: true },
  { name: 'no-binary', flags: ['--no-binary'], hasValue: true, isPackageList: true },
  { name: 'only-binary', flags: ['--only-binary'], hasValue: true, isPackageList: true },
  { name: 'prefer-binary', flags: ['--prefer-binary'], hasValue: false },
  { name: 'require-hashes', flags: ['--require-hashes'], hasValue: false },
  { name: 'no-require-hashes', flags: ['--no-require-hashes'], hasValue: false },
  { name: 'pre', flags: ['--pre'], hasValue: false },
  { name: 'all-releases', flags: ['--all-releases'], hasValue: true, isPackageList: true },
  { name: 'only-final', flags: ['--only-final'], hasValue: true, isPackageList: true },
  { name: 'trusted-host', flags: ['--trusted-host'], hasValue: true },
  {
    name: 'use-feature',
    flags: ['--use-feature'],
    hasValue: true,
    choices: [
      'fast-deps',
      'inprocess-build-deps',
      'venv-isolation',
      'truststore',
      'no-binary-enable-wheel-cache',
      'build-constraint',
    ],
  },
  { name: 'hash', flags: ['--hash'], hasValue: true },
  { name: 'config-settings', flags: ['-C', '--config-settings'], hasValue: true },
];

/** What older pip took: these are known, and said to be refused. */
export const removedOptions: readonly OptionRow[] = [
  { name: 'global-option', flags: ['--global-option'], hasValue: true, isRemoved: true },
  { name: 'install-option', flags: ['--install-option'], hasValue: true, isRemoved: true },
  { name: 'always-unzip', flags: ['-Z', '--always-unzip'], hasValue: false, isRemoved: true },
  { name: 'process-dependency-links', flags: ['--process-dependency-links'], hasValue: false, isRemoved: true },
  { name: 'allow-external', flags: ['--allow-external'], hasValue: true, isRemoved: true },
  { name: 'allow-all-external', flags: ['--allow-all-external'], hasValue: false, isRemoved: true },
  { name: 'allow-unverified', flags: ['--allow-unverified'], hasValue: true, isRemoved: true },
];
