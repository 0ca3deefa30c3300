// This file is generated: npm run generate
/** Every reporter, by id; imported when it is asked for. */
export const reporters = {
  human: () => import('./human.ts'),
  json: () => import('./json.ts'),
} as const;
