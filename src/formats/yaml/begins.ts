/** Whether a text of YAML, which may be cut off, holds a list below a key of its outermost map. */
export function startsList(text: string, key: string): boolean {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (at < 0) return false;
  const behind = withoutComment((lines[at] as string).slice(key.length + 1));
  if (behind !== '') return behind.startsWith('[');
  const next = lines
    .slice(at + 1)
    .map(withoutComment)
    .find((line) => line !== '');
  return next === '-' || next?.startsWith('- ') === true;
}

function withoutComment(line: string): string {
  const bare = line.trim();
  return bare.startsWith('#') ? '' : bare;
}
