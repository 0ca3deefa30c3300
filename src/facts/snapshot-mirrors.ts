/** Mirrors that keep packages as they were on one day, by the documentation of each. */
const snapshots: readonly RegExp[] = [
  // https://snapshot.debian.org, https://snapshot.ubuntu.com
  /\bsnapshot(?:-cloudfront)?\.(?:debian|ubuntu)\.(?:org|com)\b/,
  /\bsnapshot\.notset\.fr\b/,
  // Arch Linux Archive; openSUSE Tumbleweed history.
  /\barchive\.archlinux\.org\b/,
  /\bdownload\.opensuse\.org\/history\//,
  // Releases that nobody changes any more.
  /\bvault\.(?:centos|almalinux)\.org\b/,
  /\bdl\.rockylinux\.org\/vault\b/,
  /\bold-releases\.ubuntu\.com\b/,
  /\barchive\.debian\.org\b/,
  // apt 3: `--snapshot`, APT::Snapshot.
  /\bAPT::Snapshot\b/i,
];

/** Whether a text names a mirror that keeps packages as they were. */
export function isSnapshot(text: string): boolean {
  return snapshots.some((pattern) => pattern.test(text));
}
