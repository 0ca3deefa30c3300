import { Args, Command } from '@oclif/core';
import { planOutputs, terminalOptions, writeReport } from './output.ts';
import { reportFlags } from './report-flags.ts';

export default class Convert extends Command {
  static override summary = 'Render a stored JSON report in another format.';
  static override examples = [
    '<%= config.bin %> convert report.json',
    '<%= config.bin %> convert report.json -f json -o again.json',
  ];
  static override args = { report: Args.string({ description: 'What `check -f json` wrote.', required: true }) };
  static override flags = {
    ...reportFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Convert);
    const outputs = planOutputs(flags.format, flags.output ?? []);
    const { readStored } = await import('../app/stored.ts');
    await writeReport(readStored(args.report), outputs, terminalOptions(flags));
  }
}
