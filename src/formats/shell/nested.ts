import { forEachChild, type ParsedScript, type SyntaxNode } from 'unbash';
import { type Context, openScript } from './context.ts';

/** A script inside a word: `$(…)`, `<(…)`. */
export interface NestedScript {
  readonly script: ParsedScript;
  /** Where its word begins. */
  readonly pos: number;
  /** It stands in `${x:-$(…)}`, and runs only where x has no value. */
  readonly isDefault: boolean;
}

/** The scripts that are run to expand these words, assignments and redirections. Iterative, because arithmetic nests without bound. */
export function nestedScripts(nodes: readonly SyntaxNode[]): readonly NestedScript[] {
  const found: NestedScript[] = [];
  const pending: { readonly node: SyntaxNode; readonly isDefault: boolean }[] = nodes.map((node) => ({
    node,
    isDefault: false,
  }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    const isDefault = next.isDefault || node.type === 'Default';
    if (node.type === 'Script') found.push({ script: node, pos: node.pos, isDefault });
    else forEachChild(node, (child) => pending.push({ node: child, isDefault }));
  }
  return found.sort((a, b) => a.pos - b.pos);
}

/** Walks the scripts inside words, each as a subshell. */
export function runScripts(nodes: readonly SyntaxNode[], context: Context): void {
  const [outer] = nodes;
  for (const { script, isDefault } of nestedScripts(nodes)) {
    // A script in backquotes with escapes has a text of its own, so it is placed where the words begin.
    const source =
      script.source === undefined
        ? undefined
        : { path: context.file.path, text: script.source, place: context.file.at(outer?.pos ?? 0) };
    const file = source === undefined ? context.file : openScript(source, script, context.walk, context.condition);
    const condition = context.condition ?? (isDefault ? 'a default value' : undefined);
    if (context.depth > maxDepth) return;
    context.walk.statements(script.commands, {
      ...context,
      file,
      scope: context.scope.copy(),
      condition,
      depth: context.depth + 1,
      input: undefined,
    });
    const [error] = script.source === undefined ? (script.errors ?? []) : [];
    if (error !== undefined)
      context.walk.host.miss({
        file: file.path,
        ...file.at(error.pos),
        code: 'syntax',
        detail: error.message,
        condition,
      });
  }
}

/** Calls, sourced files and substitutions inside each other. */
export const maxDepth = 40;
