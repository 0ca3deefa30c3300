/** Where a credential lies, as far as that says what it is worth. */
export type Place = 'test' | 'documentation' | 'snakeoil' | 'host-key' | undefined;

const documentation =
  /^usr\/(?:local\/)?share\/(?:doc|man|info|licenses)\/|\/share\/doc\/|\.(?:egg|dist)-info\/(?:PKG-INFO|METADATA)$|\/(?:examples?|samples?|docs?)\//;
const packages =
  /\/(?:site-packages|dist-packages|node_modules|gems|pkgs|cpan|perl5|R\/library|share|third_party|lib\/python\d[\d.]{0,5})\/|^usr\/(?:local\/)?(?:lib|share|go)\//;
const tests =
  /\/(?:tests?|testing|__tests__|spec|fixtures?|testdata|test_data|certdata|dummyserver|go\/src\/crypto)\/|\/test_[^/]{1,80}$|[-_.]test\.[a-z]{1,5}$/;

/** Test keys and examples of packages are known to the world already: they open nothing. */
export function placeOf(path: string): Place {
  if (/(?:^|\/)ssl-cert-snakeoil\.key$|(?:^|\/)localhost\.key$/.test(path)) return 'snakeoil';
  if (/(?:^|\/)ssh_host_[a-z0-9]{1,12}_key$/.test(path)) return 'host-key';
  if (packages.test(path) && tests.test(path)) return 'test';
  return documentation.test(path) && (packages.test(path) || path.startsWith('usr/')) ? 'documentation' : undefined;
}
