/** Whether a `pyproject.toml` says something to pixi, told without reading it. */
export function hasPixiTable(text: string): boolean {
  return /^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*pixi[ \t]*[.\]]/m.test(text);
}
