import { Args, Command, Flags } from '@oclif/core';
import { parseNow } from './clock.ts';
import { planOutputs, terminalOptions, writeReport } from './output.ts';
import { openProgress } from './progress.ts';
import { reportFlags } from './report-flags.ts';

export default class Check extends Command {
  static override summary = 'Judge subjects under policies and exit with the verdict.';
  static override description =
    `A SUBJECT is a path, - for standard input, or TRANSPORT:PATH: oci:DIR[:TAG], oci-archive:FILE[:TAG], docker-archive:FILE[:REF], dir:DIR, rootfs:DIR|TAR, oci-document:FILE[#manifest|#index|#config|#descriptor|#layout], runtime-config:FILE, sif:FILE, oci-sif:FILE, squashfs:FILE, dockerfile:FILE, definition:FILE, conda-environment:FILE, conda-lock:FILE, conda-explicit:FILE, pixi:FILE|DIR, pip-requirements:FILE, spack:FILE, repository:DIR. A bare path is recognised by its content.

Exit codes: 0 every verdict is pass, 1 one is fail, 2 it could not run, 3 one is inconclusive, 70 a bug in pratique.`;
  static override examples = [
    '<%= config.bin %> check image.tar',
    '<%= config.bin %> check image.tar -p hpc-baseline --fail-on warning',
    'skopeo copy docker://alpine oci-archive:/dev/stdout | <%= config.bin %> check - -f json -o report.json',
  ];
  static override strict = false;
  static override args = {
    subject: Args.string({ description: 'What to judge; several may be given.', required: true }),
  };
  static override flags = {
    policy: Flags.string({
      char: 'p',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'ID|FILE',
      description: 'Policy to judge under; repeatable. Default: those of pratique.yaml, else baseline.',
    }),
    ...reportFlags,
    platform: Flags.string({ helpValue: 'os/arch[/variant]', description: 'Judge only this platform of an index.' }),
    'fail-on': Flags.string({
      options: ['error', 'warning', 'note'],
      description: 'Least severity that makes the verdict fail. Default: that of pratique.yaml, else error.',
    }),
    now: Flags.string({
      helpValue: 'DATE',
      description: 'The clock, for expiry and for repeatable output: RFC 3339 date (00:00Z) or date-time.',
    }),
    'no-digest': Flags.boolean({
      description: 'Of a SIF or squashfs read only what is needed: neither it nor its layers are hashed.',
    }),
    offline: Flags.boolean({ description: 'No network at all; a subject in a registry is refused.' }),
  };

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Check);
    const outputs = planOutputs(flags.format, flags.output ?? []);
    const now = parseNow(flags.now);
    const [{ check }, { exitCodeOf }] = await Promise.all([import('../app.ts'), import('../report/verdict.ts')]);
    const progress = openProgress();
    const report = await check(argv as string[], {
      ...(flags.policy === undefined ? {} : { policies: flags.policy }),
      ...(flags.platform === undefined ? {} : { platform: flags.platform }),
      ...(flags['fail-on'] === undefined ? {} : { failOn: flags['fail-on'] as 'error' | 'warning' | 'note' }),
      now,
      offline: flags.offline,
      digest: !flags['no-digest'],
      workingDirectory: process.cwd(),
      progress: progress.update,
    });
    progress.clear();
    await writeReport(report, outputs, terminalOptions(flags));
    const { printSubjectErrors } = await import('./errors.ts');
    printSubjectErrors(report, flags.format);
    process.exitCode = exitCodeOf(report);
  }
}
