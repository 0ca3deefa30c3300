import { fromAbsolute } from '../base/path.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';

/** A variable that tells programs where the authorities are. */
export interface CertificatePath {
  readonly name: string;
  readonly value: string;
  /** Index in `/config/Env`. */
  readonly index: number;
  readonly state: 'readable' | 'missing' | 'relative' | 'closed' | 'empty-folder' | 'not-a-file' | 'not-a-folder';
  /** The missing or closed path, where the value names several. */
  readonly path: string;
}

const files = new Set([
  'SSL_CERT_FILE',
  'CURL_CA_BUNDLE',
  'NODE_EXTRA_CA_CERTS',
  'GIT_SSL_CAINFO',
  'AWS_CA_BUNDLE',
  'CARGO_HTTP_CAINFO',
  'NIX_SSL_CERT_FILE',
]);
const folders = new Set(['SSL_CERT_DIR', 'GIT_SSL_CAPATH', 'NIX_SSL_CERT_DIR']);
/** requests takes a file or a folder; conda's variable may also be a truth value. */
const either = new Set(['REQUESTS_CA_BUNDLE', 'PIP_CERT', 'CONDA_SSL_VERIFY']);
const truth = /^(true|false|yes|no|on|off|0|1|truststore|<boolean>)$/i;

/** Where the variables of the image lead. */
export default defineFact<readonly CertificatePath[], 'runtime' | 'rootfs'>({
  id: 'certificate-paths',
  requires: ['runtime', 'rootfs'],
  wants: [],
  derive({ runtime, rootfs }) {
    return runtime.env.flatMap(({ name, value, index }) => {
      const isFolder = folders.has(name);
      if (value === '' || (name === 'CONDA_SSL_VERIFY' && truth.test(value))) return [];
      if (!isFolder && !files.has(name) && !either.has(name)) return [];
      const parts = name === 'SSL_CERT_DIR' ? value.split(':').filter((part) => part !== '') : [value];
      return parts.map((path) => ({
        name,
        value,
        index,
        path,
        state: stateOf(rootfs, path, isFolder ? 'folder' : either.has(name) ? 'either' : 'file'),
      }));
    });
  },
});

function stateOf(tree: FileTree, path: string, wanted: 'file' | 'folder' | 'either'): CertificatePath['state'] {
  if (!path.startsWith('/')) return 'relative';
  const entry = tree.resolve(fromAbsolute(path));
  if (entry === undefined) return 'missing';
  if (entry.type === 'directory') {
    if (wanted === 'file') return 'not-a-file';
    if ((entry.mode & 0o005) !== 0o005) return 'closed';
    return tree.list(entry.path).length === 0 ? 'empty-folder' : 'readable';
  }
  if (wanted === 'folder') return 'not-a-folder';
  return (entry.mode & 0o004) === 0 ? 'closed' : 'readable';
}
