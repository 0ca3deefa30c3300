import { Args, Command } from '@oclif/core';
import { listingFlags, listingOptions, printAs } from './listing.ts';

export default class Rules extends Command {
  static override summary = 'List the rules, or explain one.';
  static override description =
    'With an ID: what the rule requires, why, how to mend it, its options, examples that pass and fail, and which policies demand it.';
  static override examples = [
    '<%= config.bin %> rules',
    '<%= config.bin %> rules fs/no-setuid',
    '<%= config.bin %> rules -f json',
  ];
  static override args = { id: Args.string({ description: 'A rule, as fs/no-setuid.' }) };
  static override flags = listingFlags;

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Rules);
    const [{ rules }, { demandsFor, marksOf, ruleById }, { ruleDocument, rulePage, rulesTable }] = await Promise.all([
      import('../app.ts'),
      import('../app/listings.ts'),
      import('../report/listing/rules.ts'),
    ]);
    const options = listingOptions(flags);
    if (args.id === undefined) {
      printAs(
        flags.format,
        [...rules.values()].map((rule) => ruleDocument(rule)),
        () => rulesTable(rules.values(), options),
      );
      return;
    }
    const rule = ruleById(args.id);
    const demands = demandsFor(rule.id, process.cwd());
    const marks = await marksOf(rule);
    printAs(flags.format, { ...ruleDocument(rule, demands), examples: rule.examples }, () =>
      rulePage(rule, demands, options, marks),
    );
  }
}
