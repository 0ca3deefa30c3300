import { defineFact } from '../model/fact.ts';

/** Compiles a pattern of a policy for a linear-time engine. A match may be anywhere in the text, as in JSON schema. */
export type PatternCompiler = (
  pattern: string,
) => { readonly matches: (text: string) => boolean } | { readonly problem: string };

/** RE2 syntax without backtracking: labels are as hostile as any other input. A fact, because rules import no package. */
export default defineFact<PatternCompiler, never>({
  id: 'label-patterns',
  requires: [],
  wants: [],
  async derive() {
    const { RE2JS } = await import('re2js');
    return (pattern) => {
      try {
        const compiled = RE2JS.compile(pattern);
        return { matches: (text) => compiled.matcher(text).find() };
      } catch (cause) {
        return { problem: cause instanceof Error ? cause.message : 'it is no regular expression' };
      }
    };
  },
});
