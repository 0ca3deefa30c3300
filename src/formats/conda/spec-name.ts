/** Folders of a channel (CEP 26 and conda.base.constants, KNOWN_SUBDIRS). */
export const knownSubdirs: ReadonlySet<string> = new Set(
  (
    'noarch emscripten-wasm32 wasi-wasm32 freebsd-64 linux-32 linux-64 linux-aarch64 linux-armv6l linux-armv7l linux-loongarch64 ' +
    'linux-ppc64 linux-ppc64le linux-riscv32 linux-riscv64 linux-s390x osx-64 osx-arm64 win-32 win-64 win-arm64 zos-z'
  ).split(' '),
);

/** Why a text is no name of a package (CEP 26), or undefined. A name with a star is a pattern. */
export function faultOfName(text: string): string | undefined {
  if (text.includes('*')) return undefined;
  const name = text.toLowerCase();
  const strange = /[^a-z0-9._-]/.exec(name)?.[0];
  if (strange !== undefined) return `the name of a package has no ${strange}`;
  // `__cuda` is what conda finds on the machine; `_x` is an ordinary name.
  const body = name.startsWith('__') ? name.slice(2) : name.startsWith('_') ? name.slice(1) : name;
  const mayBegin = name === '_' || /^[a-z0-9]/.test(body) || (body.length === name.length - 1 && /^[.-]/.test(body));
  return mayBegin && !/[._-]{2}/.test(body) ? undefined : 'this is no name of a package';
}

/** Name, version and build of a package's file: `numpy-1.26.4-py311h64a7726_0.conda`; undefined where it is not named so. */
export function readFileName(
  file: string,
): { readonly name: string; readonly version: string; readonly build: string } | undefined {
  const stem = /^(.+)(?:\.conda|\.tar\.bz2)$/.exec(file)?.[1];
  const build = stem?.lastIndexOf('-') ?? -1;
  const version = stem?.lastIndexOf('-', build - 1) ?? -1;
  if (stem === undefined || version <= 0) return undefined;
  return { name: stem.slice(0, version), version: stem.slice(version + 1, build), build: stem.slice(build + 1) };
}

export interface PackageUrl {
  readonly url: string;
  /** What lies before the folder of the platform; undefined where there is none. */
  readonly channel: string | undefined;
  readonly subdir: string | undefined;
  readonly file: string;
  readonly package: ReturnType<typeof readFileName>;
  /** After `#`: MD5, or SHA-256 with or without `sha256:`. */
  readonly hash: { readonly algorithm: 'md5' | 'sha256'; readonly value: string } | undefined;
  /** What stands after `#` and is no hash. */
  readonly strange: string | undefined;
}

/** Whether a text ends as the file of a package does, but for its hash. */
export function isPackageUrl(text: string): boolean {
  return /\.(?:conda|tar\.bz2)$/.test(text.split('#', 1)[0]?.trimEnd() ?? '');
}

/** Takes the URL or path of a package apart, as conda does in explicit files (conda.misc). */
export function readPackageUrl(text: string): PackageUrl {
  const mark = text.indexOf('#');
  const url = (mark < 0 ? text : text.slice(0, mark)).trim();
  const fragment = mark < 0 ? '' : text.slice(mark + 1).trim();
  const hash = /^(?:[0-9a-f]{32}|(?:sha256:)?[0-9a-f]{64})$/.test(fragment)
    ? fragment.replace('sha256:', '')
    : undefined;
  const segments = url.split(/[/\\]/);
  const file = segments.at(-1) ?? '';
  const folder = segments.at(-2);
  const subdir = folder !== undefined && knownSubdirs.has(folder) ? folder : undefined;
  return {
    url,
    channel: subdir === undefined ? undefined : url.slice(0, url.length - file.length - subdir.length - 2),
    subdir,
    file,
    package: readFileName(file),
    hash: hash === undefined ? undefined : { algorithm: hash.length === 32 ? 'md5' : 'sha256', value: hash },
    strange: fragment === '' || hash !== undefined ? undefined : fragment,
  };
}
