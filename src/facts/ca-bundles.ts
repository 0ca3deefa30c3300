import { limits } from '../base/limits.ts';
import { fromAbsolute } from '../base/path.ts';
import type { Want } from '../base/pattern.ts';
import { type BrokenBlock, type Certificate, readCertificates } from '../model/certificate.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';
import { envValue, type ImageConfig } from '../model/image.ts';

export type { Certificate } from '../model/certificate.ts';
export { normaliseFingerprint, readCertificates } from '../model/certificate.ts';

/** A file of certification authorities that something in the image trusts. */
export interface CaBundle {
  /** Where it is looked for. */
  readonly path: string;
  /** The file that this leads to. */
  readonly file: string;
  readonly layer: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
  /** Who looks there: `system` (the distribution's libraries), `conda`, `certifi`, `java`, or a variable that names it. */
  readonly kind: 'system' | 'conda' | 'certifi' | 'java' | 'variable';
  readonly usedBy: string;
  /** `opaque`: a key store that is not read here; `unkept`: its bytes are not there. */
  readonly state: 'read' | 'opaque' | 'unkept';
  readonly certificates: readonly Certificate[];
  readonly broken: readonly BrokenBlock[];
}

/** A program that opens TLS connections with the trust of the system or of a conda prefix. */
export interface TlsClient {
  readonly path: string;
  /** The prefix whose bundle it looks for; '' for the system's. */
  readonly prefix: string;
}

export interface CaBundles {
  readonly bundles: readonly CaBundle[];
  /** Links at a bundle's place that lead nowhere. */
  readonly dangling: readonly { readonly path: string; readonly link: string; readonly layer: number }[];
  readonly clients: readonly TlsClient[];
}

/** Where TLS libraries of the distributions look (Debian, Alpine, SUSE, Fedora: the paths that Go's crypto/x509 root_linux.go lists too). */
const systemPaths = [
  'etc/ssl/certs/ca-certificates.crt',
  'etc/pki/tls/certs/ca-bundle.crt',
  'etc/ssl/ca-bundle.pem',
  'etc/pki/tls/cacert.pem',
  'etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  'etc/ssl/cert.pem',
  'var/lib/ca-certificates/ca-bundle.pem',
];
const bundleVariables = [
  'SSL_CERT_FILE',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'PIP_CERT',
  'NODE_EXTRA_CA_CERTS',
  'GIT_SSL_CAINFO',
  'AWS_CA_BUNDLE',
  'CARGO_HTTP_CAINFO',
  'NIX_SSL_CERT_FILE',
];
const condaRoots = ['opt/conda', 'srv/conda', 'opt/miniconda3', 'opt/miniforge3', 'opt/mambaforge', 'root/miniconda3'];
const javaStores = [
  'etc/ssl/certs/java/cacerts',
  'etc/pki/java/cacerts',
  'etc/pki/ca-trust/extracted/java/cacerts',
  'opt/conda/lib/jvm/lib/security/cacerts',
];
const systemClients = ['curl', 'wget', 'git', 'openssl', 'python3', 'python', 'R', 'ruby', 'lynx', 'aria2c'].flatMap(
  (name) => [`usr/bin/${name}`, `usr/local/bin/${name}`],
);

export default defineFact<CaBundles, 'rootfs'>({
  id: 'ca-bundles',
  requires: ['rootfs'],
  wants({ runtime }) {
    const named = runtime === undefined ? [] : variablePaths(runtime).map(({ path }) => path);
    const exact = [...systemPaths, ...named].map(
      (path): Want => ({ path: { exact: path }, capture: { max: limits.captureFile } }),
    );
    return [
      ...exact,
      ...['cacert.pem', 'tls-ca-bundle.pem', 'ca-certificates.crt', 'ca-bundle.pem'].map(
        (name): Want => ({ path: { name }, capture: { max: limits.captureFile } }),
      ),
    ];
  },
  derive({ rootfs, runtime }) {
    const places = [
      ...systemPaths.map((path) => ({ path, kind: 'system' as const, usedBy: 'the system' })),
      ...condaPrefixes(rootfs, runtime).map((prefix) => ({
        path: `${prefix}/ssl/cacert.pem`,
        kind: 'conda' as const,
        usedBy: `conda in /${prefix}`,
      })),
      ...certifiFolders(rootfs, runtime).map((folder) => ({
        path: `${folder}/cacert.pem`,
        kind: 'certifi' as const,
        usedBy: 'Python (certifi)',
      })),
      ...javaStores.map((path) => ({ path, kind: 'java' as const, usedBy: 'Java' })),
      ...(runtime === undefined ? [] : variablePaths(runtime)).map(({ name, path }) => ({
        path,
        kind: 'variable' as const,
        usedBy: name,
      })),
    ];
    const seen = new Set<string>();
    const bundles: CaBundle[] = [];
    const dangling: CaBundles['dangling'][number][] = [];
    for (const place of places) {
      const entry = rootfs.resolve(place.path);
      const link = rootfs.lookup(place.path);
      if (entry === undefined && link?.type === 'symlink')
        dangling.push({ path: place.path, link: link.link ?? '', layer: link.layer });
      if (entry?.type !== 'file' || (seen.has(entry.path) && place.kind !== 'variable')) continue;
      if (bundles.some((bundle) => bundle.file === entry.path)) continue;
      seen.add(entry.path);
      const isPem = place.kind !== 'java';
      const text = isPem ? rootfs.text(entry.path) : undefined;
      const state = !isPem ? 'opaque' : text === undefined ? 'unkept' : 'read';
      const read = text === undefined ? { certificates: [], broken: [] } : readCertificates(text);
      bundles.push({ ...place, file: entry.path, layer: entry.layer, mtime: entry.mtime, state, ...read });
    }
    return { bundles, dangling, clients: clientsOf(rootfs, runtime) };
  },
});

function variablePaths(runtime: ImageConfig): readonly { readonly name: string; readonly path: string }[] {
  return bundleVariables.flatMap((name) => {
    const value = envValue(runtime, name) ?? '';
    return value.startsWith('/') ? [{ name, path: fromAbsolute(value) }] : [];
  });
}

function condaPrefixes(tree: FileTree, runtime: ImageConfig | undefined): readonly string[] {
  const path = runtime === undefined ? '' : (envValue(runtime, 'PATH') ?? '');
  const onPath = path
    .split(':')
    .filter((folder) => folder.endsWith('/bin'))
    .map((folder) => fromAbsolute(folder.slice(0, -4)));
  const roots = new Set([...condaRoots, ...onPath].filter((root) => root !== ''));
  for (const root of [...roots])
    for (const name of tree.list(`${root}/envs`).slice(0, 50)) roots.add(`${root}/envs/${name}`);
  return [...roots].filter((root) => tree.resolve(`${root}/conda-meta`)?.type === 'directory');
}

function certifiFolders(tree: FileTree, runtime: ImageConfig | undefined): readonly string[] {
  const roots = ['usr', 'usr/local', 'opt/venv', ...condaPrefixes(tree, runtime)];
  return roots.flatMap((root) =>
    tree
      .list(`${root}/lib`)
      .filter((name) => /^python\d[\d.]*$/.test(name))
      .flatMap((python) =>
        ['site-packages', 'dist-packages'].flatMap((last) => [
          `${root}/lib/${python}/${last}/certifi`,
          `${root}/lib/${python}/${last}/pip/_vendor/certifi`,
        ]),
      ),
  );
}

function clientsOf(tree: FileTree, runtime: ImageConfig | undefined): readonly TlsClient[] {
  const isFile = (path: string): boolean => tree.resolve(path)?.type === 'file';
  const system = systemClients.filter(isFile).map((path) => ({ path, prefix: '' }));
  const conda = condaPrefixes(tree, runtime).flatMap((prefix) => {
    const library = ['libssl.so.3', 'libssl.so.1.1', 'libssl.so']
      .map((name) => `${prefix}/lib/${name}`)
      .find((path) => tree.resolve(path) !== undefined);
    return library === undefined ? [] : [{ path: library, prefix }];
  });
  return [...system, ...conda];
}
