import { architecturePage } from './docs/architecture.ts';
import { commandPages, commandSurface } from './docs/commands.ts';
import { policyPages, readPolicies } from './docs/policies.ts';
import { rulePages } from './docs/rules.ts';

/**
 * The pages that say what the program itself says: rules, policies, commands, floors; and the reviewed surface of the command
 * line. Paths and texts; nothing is written. The registries must be fresh.
 */
export async function generateDocs(): Promise<Map<string, string>> {
  const { rules } = await import('../../rules/index.generated.ts');
  const { commands } = await import('../commands/index.generated.ts');
  const policies = readPolicies();
  return new Map([
    ...(await rulePages([...rules.values()], policies)),
    ...policyPages(policies),
    ...commandPages(commands),
    ['docs/architecture.md', architecturePage()],
    ['test/cli/surface.json', commandSurface(commands)],
  ]);
}
