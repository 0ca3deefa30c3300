// What `--platform` takes: `os[/architecture[/variant]]` or an architecture alone, as containerd reads it.

const systems: ReadonlySet<string> = new Set(
  'aix android darwin macos dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
);
const architectures: ReadonlySet<string> = new Set(
  `386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv
  riscv64 s390 s390x sparc sparc64 wasm i386 x86_64 x86-64 aarch64 armhf armel`.split(/\s+/),
);

export function isPlatform(text: string): boolean {
  const parts = text.split('/');
  if (parts.length > 3) return false;
  const [first = '', ...rest] = parts;
  // An operating system may be followed by its version in brackets.
  if (!/^[A-Za-z0-9_.-]+(?:\([A-Za-z0-9_.%-]*\))?$/.test(first)) return false;
  if (rest.some((part) => !/^[A-Za-z0-9_.-]+$/.test(part))) return false;
  const lower = first.toLowerCase();
  return rest.length > 0 || systems.has(lower.replace(/\(.*$/, '')) || architectures.has(lower);
}
