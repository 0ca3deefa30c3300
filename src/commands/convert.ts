import { Args, Command, Flags } from '@oclif/core';
import { formats, planOutputs, terminalOptions, writeReport } from './output.ts';

export default class Convert extends Command {
  static override summary = 'Render a stored JSON report in another format.';
  static override examples = [
    '<%= config.bin %> convert report.json',
    '<%= config.bin %> convert report.json -f json -o again.json',
  ];
  static override args = { report: Args.string({ description: 'What `check -f json` wrote.', required: true }) };
  static override flags = {
    format: Flags.string({ char: 'f', options: formats, default: 'human', description: 'Form of the report.' }),
    output: Flags.string({
      char: 'o',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: '[FORMAT=]FILE',
      description: 'Write the report there; with FORMAT= write one in addition. Repeatable.',
    }),
    quiet: Flags.boolean({ description: 'Print the verdicts only.' }),
    color: Flags.boolean({
      allowNo: true,
      default: true,
      description: 'Colours, where standard output is a terminal.',
    }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Convert);
    const outputs = planOutputs(flags.format, flags.output ?? []);
    const { readStored } = await import('../app/stored.ts');
    await writeReport(readStored(args.report), outputs, terminalOptions(flags));
  }
}
