/** What a source of ADD is (Dockerfile reference, "ADD", "Adding files from a URL", "Adding files from a Git repository"). */
export type SourceKind = 'local' | 'http' | 'git';

const scp = /^[A-Za-z0-9_.-]{1,200}@[A-Za-z0-9.-]{1,255}:[^\s]/;

export function sourceKind(text: string): SourceKind {
  const scheme = /^([A-Za-z0-9]{1,20}):\/\//.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'git' || scheme === 'ssh') return 'git';
  if (scheme === 'http' || scheme === 'https') {
    const path = /^[^#?]*/.exec(text)?.[0] ?? '';
    if (path.endsWith('.git')) return 'git';
    // The scheme of a web address is told by its case: BuildKit looks for "http://" as it is.
    return /^https?:/.test(text) ? 'http' : 'local';
  }
  return scheme === undefined && scp.test(text) ? 'git' : 'local';
}

/** Whether `--chmod` takes a text: octal up to 07777, or a symbolic mode (chmod(1)). */
export function isFileMode(text: string): boolean {
  if (/^[0-9]+$/.test(text)) return /^[0-7]{1,10}$/.test(text) && Number.parseInt(text, 8) <= 0o7777;
  return text.split(',').every((clause) => /^[ugoa]*[-+=][-+=rwxXstugo]*$/.test(clause));
}
