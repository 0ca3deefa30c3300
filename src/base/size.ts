/** Powers of ten are written `kB`, `MB` …, powers of two `KiB`, `MiB` … (IEC 80000-13); letter case is not looked at. */
const units = new Map<string, number>([
  ['', 1],
  ['b', 1],
]);
for (const [index, prefix] of [...'kmgtp'].entries()) {
  units.set(`${prefix}b`, 1000 ** (index + 1));
  units.set(`${prefix}ib`, 1024 ** (index + 1));
}

const form = /^(\d{1,15}(?:\.\d{1,9})?) {0,4}([A-Za-z]{0,3})$/;

/** What {@link parseSize} takes, for the option schemas of rules. A bare `M` or `G` is refused: tools differ about what it means. */
export const sizeSchema = {
  type: ['string', 'integer'],
  pattern: '^[0-9]{1,15}(\\.[0-9]{1,9})? {0,4}([Bb]|[KkMmGgTtPp][Ii]?[Bb])?$',
  minimum: 0,
} as const;

/** Bytes of a number, or of a text with a unit: `10 GB`, `1.5 GiB`, `4096`. A fraction of a byte is dropped; undefined where it is no size. */
export function parseSize(size: string | number): number | undefined {
  if (typeof size === 'number') return Number.isFinite(size) && size >= 0 ? Math.floor(size) : undefined;
  const match = form.exec(size.trim());
  const unit = match === null ? undefined : units.get((match[2] as string).toLowerCase());
  if (match === null || unit === undefined) return undefined;
  const bytes = Math.floor(Number(match[1]) * unit);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
