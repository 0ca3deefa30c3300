// This file is generated: npm run generate
import check from './check.ts';
import convert from './convert.ts';
import help from './help.ts';
import inspect from './inspect.ts';
import policies from './policies.ts';
import policiesValidate from './policies/validate.ts';
import rules from './rules.ts';

/** Every command, by the words that call it. */
export const commands = {
  'check': check,
  'convert': convert,
  'help': help,
  'inspect': inspect,
  'policies': policies,
  'policies:validate': policiesValidate,
  'rules': rules,
};
