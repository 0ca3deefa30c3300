/** Takes text; may throw. */
export type Write = (text: string) => void;

/** Characters that are put together before they are written. */
const enough = 64 * 1024;

/** Collects short texts, so that a listing of a million lines is written in some hundred pieces. */
export function openPieces(write: Write): { readonly add: Write; readonly flush: () => void } {
  let held = '';
  const flush = (): void => {
    if (held !== '') write(held);
    held = '';
  };
  return {
    add: (text) => {
      held += text;
      if (held.length >= enough) flush();
    },
    flush,
  };
}
