import type { Sketch } from './sketch.ts';
import { type SketchText, sketchTexts } from './sketch-texts.ts';

export interface SketchFile extends Pick<SketchText, 'file' | 'language'> {
  readonly text: string;
}

/** A sketch for readers: its text files, and the rest as data. */
export function sketchParts({ about: _, ...sketch }: Sketch): {
  readonly files: readonly SketchFile[];
  readonly data: Readonly<Record<string, unknown>>;
} {
  const names = Object.keys(sketchTexts) as (keyof typeof sketchTexts)[];
  return {
    files: names.flatMap((name) => {
      const text = sketch[name];
      return text === undefined || text === null ? [] : [{ ...sketchTexts[name], text }];
    }),
    data: Object.fromEntries(
      Object.entries(sketch).filter(([name, value]) => value === null || !(name in sketchTexts)),
    ),
  };
}
