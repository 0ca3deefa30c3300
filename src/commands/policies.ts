import { Args, Command } from '@oclif/core';
import { listingFlags, listingOptions, printAs } from './listing.ts';

export default class Policies extends Command {
  static override summary = 'List the policies, or show one fully resolved.';
  static override description =
    'With an ID or a FILE (.yaml, .yml): every control with its citation, the rules that check it, the runtime and the host that it assumes.';
  static override examples = [
    '<%= config.bin %> policies',
    '<%= config.bin %> policies hpc-baseline',
    '<%= config.bin %> policies centre.yaml -f json',
  ];
  static override args = { policy: Args.string({ description: 'A built-in policy, or a file.' }) };
  static override flags = listingFlags;

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Policies);
    const [{ availablePolicies, policyContext, resolvePolicy }, { policiesTable, policyDocument, policyPage }] =
      await Promise.all([import('../app.ts'), import('../report/listing/policies.ts')]);
    const options = listingOptions(flags);
    if (args.policy === undefined) {
      const policies = availablePolicies(process.cwd());
      printAs(flags.format, policies, () => policiesTable(policies, options));
      return;
    }
    const resolved = resolvePolicy(args.policy, policyContext(process.cwd()));
    const documents = resolved.map(policyDocument);
    printAs(flags.format, documents.length === 1 ? documents[0] : documents, () =>
      resolved.map((policy) => policyPage(policy, options)).join('\n'),
    );
  }
}
