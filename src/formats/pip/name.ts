/** The name by which two spellings are the same project (PEP 503, "Normalized Names"). */
export function normalizeName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** The grammar of a project name (PEP 508, "Names"). */
export function isProjectName(name: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name);
}

/** Whether a name is as `normalizeName` leaves it. */
export function isNormalizedName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}
