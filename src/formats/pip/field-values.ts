import { type Fields, placeInText } from '../fields.ts';
import { type Marker, parseMarker } from './marker.ts';
import { parseSpecifier, type VersionClause } from './specifier.ts';

/** The specifier of versions that is the value of a key; what is wrong with it is noted. */
export function readSpecifierField(fields: Fields, key: string): readonly VersionClause[] {
  const text = fields.text(key);
  if (text === undefined) return [];
  const { value, problem } = parseSpecifier(text, placeInText(text, fields.spanOf(key)));
  if (problem !== undefined) fields.note(problem.code, problem.detail, problem.span);
  return value ?? [];
}

/** The marker that is the value of a key; what is wrong with it is noted. */
export function readMarkerField(fields: Fields, key: string): Marker | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  const { value, problem } = parseMarker(text, placeInText(text, fields.spanOf(key)));
  if (problem !== undefined) fields.note(problem.code, problem.detail, problem.span);
  return value;
}
