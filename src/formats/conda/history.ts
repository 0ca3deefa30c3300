/** A package that the history of an environment leaves installed. */
export interface HistoryEntry {
  /** `name-version-build`, as its record is called. */
  readonly record: string;
  /** The name or address of the channel, with the platform behind it where it is written so. */
  readonly channel: string;
}

/**
 * What is installed after all transactions of a `conda-meta/history` (conda.history, History; libmamba writes the same). A line
 * `+conda-forge/linux-64::zlib-1.3.1-hb9d3cd8_2` adds, `-…` removes, `==> … <==` and `#` open a transaction.
 */
export function readHistory(text: string): readonly HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>();
  for (const line of text.split('\n')) {
    const sign = line[0];
    if (sign !== '+' && sign !== '-') continue;
    const written = line.slice(1).trim();
    const colons = written.lastIndexOf('::');
    const record = colons < 0 ? written : written.slice(colons + 2);
    if (sign === '-') entries.delete(record);
    else entries.set(record, { record, channel: colons < 0 ? '' : written.slice(0, colons) });
  }
  return [...entries.values()];
}
