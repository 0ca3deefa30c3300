/**
 * Adds one member: a file, and everything that is generated from it.
 * usage: npm run new -- rule FAMILY/NAME | source NAME | reporter NAME | policy NAME
 */
import { spawnSync } from 'node:child_process';
import { planMember, writeMember } from './scaffold.ts';

const [kind, name, ...rest] = process.argv.slice(2);
if (kind === undefined || name === undefined || rest.length > 0) {
  console.error('usage: npm run new -- rule FAMILY/NAME | source NAME | reporter NAME | policy NAME');
  process.exitCode = 2;
} else {
  try {
    const plan = planMember(kind, name, new Date().toISOString().slice(0, 10));
    writeMember(plan);
    console.log(`written: ${plan.path}`);
    process.exitCode = spawnSync(process.execPath, ['src/dev/generate.ts'], { stdio: 'inherit' }).status ?? 1;
    console.log(`next:\n${plan.next.map((step) => `  ${step}`).join('\n')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
