/** Images that only stress a limit: many tiny files, and the same entries with more bytes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { pack } from 'tar-stream';
import { type Built, finish, work } from './image.ts';

/** One layer of `count` files of 200 bytes in folders of 100. */
export function buildTiny(count: number): Built {
  const path = `${work}tiny`;
  const stamp = `${path}/bench.json`;
  if (existsSync(stamp)) return JSON.parse(readFileSync(stamp, 'utf8')) as Built;
  const script = new URL('synthetic.ts', import.meta.url).pathname;
  mkdirSync(`${path}/blobs/sha256`, { recursive: true });
  execFileSync(process.execPath, [script, 'tiny', String(count), `${work}tiny.tar`], { stdio: 'inherit' });
  return packed('tiny', `${work}tiny.tar`, path, count);
}

function packed(name: string, tar: string, path: string, entries: number): Built {
  const hash = (file: string): string =>
    execFileSync('openssl', ['dgst', '-sha256', '-r', file], { encoding: 'utf8' }).slice(0, 64);
  const blob = `${work}${name}.blob`;
  if (spawnSync('sh', ['-c', `gzip -1 -n -c < '${tar}' > '${blob}'`]).status !== 0) throw new Error('gzip failed');
  const layer = { digest: hash(blob), size: statSync(blob).size, diffId: hash(tar), content: statSync(tar).size };
  renameSync(blob, `${path}/blobs/sha256/${layer.digest}`);
  rmSync(tar);
  const built = finish(name, path, [layer], 'gzip', entries);
  writeFileSync(`${path}/bench.json`, JSON.stringify(built));
  return built;
}

/** The same entries, with one file in each layer so large that the bytes are `factor` times as many. */
export function swell(image: Built, factor: number): Built {
  const name = `${image.name}-x${factor}`;
  const path = `${work}${name}`;
  const stamp = `${path}/bench.json`;
  if (existsSync(stamp)) return JSON.parse(readFileSync(stamp, 'utf8')) as Built;
  mkdirSync(`${path}/blobs/sha256`, { recursive: true });
  const extra = Math.floor((image.uncompressed * (factor - 1)) / image.layers.length);
  const layers = image.layers.map((layer, index) => {
    const tar = `${work}${name}.tar`;
    const blob = `${work}${name}.blob`;
    // The filler comes first and has no end marker of its own; then the layer as it is. Its content repeats 1 MiB of the layer.
    const command = `{ ${process.execPath} ${new URL('synthetic.ts', import.meta.url).pathname} filler ${extra} 'swollen-${index}' '${layer}'; gzip -dc < '${layer}'; } > '${tar}'`;
    if (spawnSync('sh', ['-c', command], { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0)
      throw new Error('filler failed');
    if (spawnSync('sh', ['-c', `gzip -1 -n -c < '${tar}' > '${blob}'`]).status !== 0) throw new Error('gzip failed');
    const hash = (file: string): string =>
      execFileSync('openssl', ['dgst', '-sha256', '-r', file], { encoding: 'utf8' }).slice(0, 64);
    const made = { digest: hash(blob), size: statSync(blob).size, diffId: hash(tar), content: statSync(tar).size };
    renameSync(blob, `${path}/blobs/sha256/${made.digest}`);
    rmSync(tar);
    return made;
  });
  const built = finish(name, path, layers, 'gzip', image.entries + image.layers.length);
  writeFileSync(stamp, JSON.stringify(built));
  return built;
}

async function writeTiny(count: number, file: string): Promise<void> {
  const archive = pack();
  const out = createWriteStream(file);
  archive.pipe(out);
  const body = Buffer.alloc(200, 'a line of a small file\n');
  for (let index = 0; index < count; index += 1) {
    const name = `opt/tiny/${String(Math.floor(index / 100)).padStart(5, '0')}/file-${index}.txt`;
    if (!archive.entry({ name, mtime: new Date(0), mode: 0o644 }, body))
      await new Promise((resolve) => setImmediate(resolve));
  }
  archive.finalize();
  await once(out, 'finish');
}

/** A ustar header and `size` bytes, to standard output. */
async function writeFiller(size: number, name: string, layer: string): Promise<void> {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  if (size < 8 ** 11) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  else {
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  const piece = execFileSync('sh', ['-c', `gzip -dc < '${layer}' | head -c 1048576`], { maxBuffer: 1 << 22 });
  const put = async (bytes: Uint8Array): Promise<void> => {
    if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
  };
  await put(header);
  const padded = Math.ceil(size / 512) * 512;
  for (let left = size; left > 0; left -= piece.length)
    await put(left >= piece.length ? piece : piece.subarray(0, left));
  await put(Buffer.alloc(padded - size));
}

const [verb, ...words] = process.argv.slice(2);
if (verb === 'tiny') await writeTiny(Number(words[0]), words[1] as string);
if (verb === 'filler') await writeFiller(Number(words[0]), words[1] as string, words[2] as string);
