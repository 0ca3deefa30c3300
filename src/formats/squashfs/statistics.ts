import type { Compressor, CompressorOptions } from './compressor.ts';
import type { Superblock } from './superblock.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** By bit (squashfs-tools 4.5.1, gzip_wrapper.c and xz_wrapper.c). */
const strategies = ['default', 'filtered', 'huffman_only', 'run_length_encoded', 'fixed'];
const filters = ['x86', 'powerpc', 'ia64', 'arm', 'armthumb', 'sparc'];
/** By number (lzo_wrapper.c); the last is the one that has levels. */
const algorithms = ['lzo1x_1', 'lzo1x_1_11', 'lzo1x_1_12', 'lzo1x_1_15', 'lzo1x_999'];

/** What an image says of itself, as `unsquashfs -s` prints it (4.5.1, unsquash-4.c), the time in UTC: all lines but the first, which names the file. */
export function listSuperblock(superblock: Superblock, compressor: Compressor | undefined, xattrSets: number): string {
  const { flags, bytesUsed } = superblock;
  const isPacked = (raw: boolean): string => `${raw ? 'un' : ''}compressed`;
  const lines = [
    `Creation or last append time ${timeText(superblock.created)}`,
    `Filesystem size ${bytesUsed} bytes (${(bytesUsed / 1024).toFixed(2)} Kbytes / ${(bytesUsed / 1024 ** 2).toFixed(2)} Mbytes)`,
    `Compression ${compressor?.kind ?? `unknown (${superblock.compressor})`}`,
    ...(compressor?.options === undefined ? [] : optionLines(compressor.options).map((line) => `\t${line}`)),
    `Block size ${superblock.blockSize}`,
    `Filesystem is ${flags.exportable ? '' : 'not '}exportable via NFS`,
    `Inodes are ${isPacked(flags.uncompressedInodes)}`,
    `Data is ${isPacked(flags.uncompressedData)}`,
    `Uids/Gids (Id table) are ${isPacked(flags.uncompressedInodes || flags.uncompressedIds)}`,
    ...(flags.noFragments
      ? ['Fragments are not stored']
      : [
          `Fragments are ${isPacked(flags.uncompressedFragments)}`,
          `Always-use-fragments option is ${flags.alwaysFragments ? '' : 'not '}specified`,
        ]),
    flags.noXattrs ? 'Xattrs are not stored' : `Xattrs are ${isPacked(flags.uncompressedXattrs)}`,
    `Duplicates are ${flags.duplicates ? '' : 'not '}removed`,
    `Number of fragments ${superblock.fragments}`,
    `Number of inodes ${superblock.inodes}`,
    `Number of ids ${superblock.ids}`,
    ...(flags.noXattrs ? [] : [`Number of xattr ids ${xattrSets}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function optionLines(options: CompressorOptions): readonly string[] {
  switch (options.kind) {
    case 'gzip':
      return [
        `compression-level ${options.level}`,
        `window-size ${options.window}`,
        // No bit at all means what the first one does.
        `Strategies selected: ${namesOf(options.strategies, strategies) || 'default'}`,
      ];
    case 'xz':
      return [
        `Dictionary size ${options.dictionarySize}`,
        options.filters === 0 ? 'No filters specified' : `Filters selected: ${namesOf(options.filters, filters)}`,
      ];
    case 'lz4':
      return options.highCompression ? ['High Compression option specified (-Xhc)'] : [];
    case 'zstd':
      return [`compression-level ${options.level}`];
    case 'lzo': {
      const { algorithm, level } = options;
      const name = `algorithm ${algorithms[algorithm] ?? `unknown (${algorithm})`}`;
      return algorithm === algorithms.length - 1 ? [name, `compression level ${level}`] : [name];
    }
  }
}

function namesOf(bits: number, names: readonly string[]): string {
  return names.filter((_name, index) => (bits & (1 << index)) !== 0).join(', ');
}

/** As asctime(3) writes a time. */
function timeText(seconds: number): string {
  const date = new Date(seconds * 1000);
  const month = months[date.getUTCMonth()] ?? '';
  const dayOfMonth = String(date.getUTCDate()).padStart(2);
  return `${days[date.getUTCDay()] ?? ''} ${month} ${dayOfMonth} ${date.toISOString().slice(11, 19)} ${date.getUTCFullYear()}`;
}
