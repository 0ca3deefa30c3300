/** Looks into parsed JSON whose shape nobody has checked: a wrong type reads as absent, never throws. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** A member of an object; what the prototype offers is no member. */
export function member(value: unknown, name: string): unknown {
  const object = asObject(value);
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts of an array; other items are left out. */
export function asTexts(value: unknown): readonly string[] {
  return asArray(value).filter((item) => typeof item === 'string');
}

/** The members of an object whose values are texts. */
export function asTextMap(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(asObject(value) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The names of an object's members. */
export function namesOf(value: unknown): readonly string[] {
  return Object.keys(asObject(value) ?? {});
}

/** One more segment of an RFC 6901 pointer. */
export function below(pointer: string, segment: string | number): string {
  return `${pointer}/${typeof segment === 'number' ? segment : segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
