import { expect, expectTypeOf, test } from 'vitest';
import schema from '../schemas/pratique/report.schema.json' with { type: 'json' };
import type { PublishedFacts } from '../src/formats/validators/facts-types.generated.ts';
import type { PublishedPolicy } from '../src/formats/validators/policy-types.generated.ts';
import type { PublishedProject } from '../src/formats/validators/project-types.generated.ts';
import type { PublishedReport } from '../src/formats/validators/report-types.generated.ts';
import type { Waiver } from '../src/policy/policy.ts';
import type { Facts } from '../src/report/facts/facts.ts';
import type { Report } from '../src/report/report.ts';
import type { HostFacts, RuntimeModel } from '../src/rule.ts';
import { alpine as sample } from './report/reports/alpine.ts';

/** The published types without `readonly`, which JSON schema cannot say. */
type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Loose<T[K]> }
    : T;

// Judged by the type check (`npm run types`); at run time only the keys are.
test('our types are those of the published schemas', () => {
  expectTypeOf<Loose<Report>>().toExtend<PublishedReport>();
  expectTypeOf<Loose<Facts>>().toExtend<PublishedFacts>();
  expectTypeOf<Loose<RuntimeModel>>().toExtend<NonNullable<PublishedPolicy['runtime']>>();
  expectTypeOf<keyof HostFacts>().toExtend<keyof NonNullable<PublishedPolicy['host']>>();
  expectTypeOf<Omit<Loose<Waiver>, 'origin' | 'from'>>().toExtend<NonNullable<PublishedProject['waivers']>[number]>();
  const published = Object.keys(schema.properties).sort();
  expect(Object.keys(sample).sort()).toEqual(published);
});
