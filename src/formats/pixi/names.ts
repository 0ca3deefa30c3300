/** Subdirs of conda channels (pixi 2b25fc7, schema/schema.json, `Platform`). */
export const subdirs: readonly string[] = [
  'emscripten-wasm32',
  'linux-32',
  'linux-64',
  'linux-aarch64',
  'linux-armv6l',
  'linux-armv7l',
  'linux-ppc64',
  'linux-ppc64le',
  'linux-riscv32',
  'linux-riscv64',
  'linux-s390x',
  'noarch',
  'osx-64',
  'osx-arm64',
  'unknown',
  'wasi-wasm32',
  'win-32',
  'win-64',
  'win-arm64',
  'zos-z',
];

/** Families that `target` may name; no platform may be called so (crates/pixi_manifest/src/target.rs). */
export const families: readonly string[] = ['linux', 'unix', 'win', 'osx', 'macos'];

/** Whether a selector of `target` stands for a platform, given its name and subdir. A `*` stands for any characters. */
export function selects(selector: string, platform: { readonly name: string; readonly subdir: string }): boolean {
  const { name, subdir } = platform;
  switch (selector) {
    case 'linux':
      return subdir.startsWith('linux-');
    case 'win':
      return subdir.startsWith('win-');
    case 'osx':
    case 'macos':
      return subdir.startsWith('osx-');
    case 'unix':
      return /^(?:linux|osx|emscripten)-/.test(subdir);
    default:
      return subdirs.includes(selector) ? selector === subdir : matches(selector, name);
  }
}

/** Whether a name fits a pattern in which `*` stands for any characters. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return pattern === name;
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > name.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}

/** The form of names of conda packages (CEP 26): checked as pixi does, which takes capital letters. */
export function packageName(name: string): string | undefined {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name) ? undefined : `"${name}" is no name of a conda package`;
}

/** Names of Python packages (packaging.python.org, "Names and normalization"). */
export function pythonName(name: string): string | undefined {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name)
    ? undefined
    : `"${name}" is no name of a Python package`;
}

/** Names of environments (crates/pixi_manifest/src/environment.rs). */
export function environmentName(name: string): string | undefined {
  return /^[a-z0-9-]+$/.test(name)
    ? undefined
    : `"${name}" is no name of an environment: lower-case letters, digits and hyphens`;
}

/** Names of platforms of a workspace: not those of families. */
export function platformName(name: string): string | undefined {
  if (families.includes(name)) return `"${name}" is the name of a family of platforms`;
  return name.length <= 64 && /^[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/.test(name)
    ? undefined
    : `"${name}" is no name of a platform`;
}
