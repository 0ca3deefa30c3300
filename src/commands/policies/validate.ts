import { Args, Command } from '@oclif/core';
import { printable } from '../../base/text.ts';

export default class PoliciesValidate extends Command {
  static override summary = 'Check a policy file, with everything that it extends.';
  static override description =
    'Prints every problem with its line and the nearest right word. Exits with 2 where there is one.';
  static override examples = ['<%= config.bin %> policies validate centre.yaml'];
  static override args = { file: Args.string({ description: 'A policy file.', required: true }) };

  async run(): Promise<void> {
    const { args } = await this.parse(PoliciesValidate);
    const [{ policyContext, resolvePolicy }, { PratiqueError }] = await Promise.all([
      import('../../app.ts'),
      import('../../base/errors.ts'),
    ]);
    if (!/\.ya?ml$/i.test(args.file))
      throw new PratiqueError('usage', `${args.file} is no policy file`, 'A policy file ends in .yaml or .yml.');
    const resolved = resolvePolicy(args.file, policyContext(process.cwd()));
    for (const policy of resolved) {
      const rules = new Set(policy.controls.flatMap((control) => Object.keys(control.rules)));
      process.stdout.write(
        `${printable(policy.id)} is valid: ${policy.controls.length} controls, ${rules.size} rules\n`,
      );
    }
  }
}
