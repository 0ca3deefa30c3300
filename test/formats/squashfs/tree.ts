import { linkSync, lutimesSync, mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';

/** Bytes that do not repeat, the same on every machine. */
export function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed * 2654435761 + 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** A tree with all that squashfs stores in ways of its own, around blocks of `blockSize` bytes. What only root may make is in {@link pseudoFiles}. */
export function writeTree(root: string, blockSize: number): void {
  const put = (name: string, content: string | Buffer): void => writeFileSync(`${root}/${name}`, content);
  for (const folder of ['empty', 'files', 'many', 'names', 'links'])
    mkdirSync(`${root}/${folder}`, { recursive: true });
  put('files/empty', '');
  put('files/one', 'x');
  put('files/block', noise(blockSize, 1));
  put('files/block-and-one', noise(blockSize + 1, 2));
  put('files/block-less-one', Buffer.alloc(blockSize - 1, 'abc'));
  put('files/three-blocks', Buffer.concat([noise(blockSize, 3), Buffer.alloc(blockSize, 'z'), noise(blockSize, 4)]));
  put('files/same', noise(blockSize + 1, 2));
  put('files/text', 'The quick brown fox jumps over the lazy dog.\n'.repeat(5000));
  put('files/zeros', Buffer.alloc(3 * blockSize + 7));
  put('files/sparse', Buffer.concat([Buffer.alloc(2 * blockSize), noise(100, 5)]));
  truncateSync(`${root}/files/sparse`, 5 * blockSize + 123);
  for (let at = 0; at < 300; at += 1) put(`many/file${String(at).padStart(3, '0')}`, noise((at * 37) % 900, at));
  let deep = root;
  for (let at = 0; at < 60; at += 1) deep = `${deep}/d${at}`;
  mkdirSync(deep, { recursive: true });
  writeFileSync(`${deep}/bottom`, 'deep');
  put(`names/${'n'.repeat(255)}`, 'long');
  for (const name of ['.hidden', '..two', '...', ' ', 'tab\there', 'Grüße', '日本', '😀', 'a-b', 'a.b', 'ab'])
    put(`names/${name}`, name);
  for (const bytes of ['\xff', 'latin1-\xe9', '\xc3\x28', 'cut-\xe2\x82'])
    writeFileSync(Buffer.concat([Buffer.from(`${root}/names/`), Buffer.from(bytes, 'latin1')]), bytes);
  put('links/first', 'linked');
  for (const name of ['links/second', 'links/third', 'a-link', 'z-link'])
    linkSync(`${root}/links/first`, `${root}/${name}`);
  symlinkSync('first', `${root}/links/symbolic`);
  linkSync(`${root}/links/symbolic`, `${root}/links/symbolic-again`);
  symlinkSync('/nowhere/at/all', `${root}/links/dangling`);
  symlinkSync('x/'.repeat(2047), `${root}/links/long`);
  utimesSync(`${root}/files/one`, 1, 1);
  utimesSync(`${root}/files/empty`, 4_000_000_000, 4_000_000_000);
  lutimesSync(`${root}/links/dangling`, 86_400, 86_400);
}

/** Definitions for `mksquashfs -pf`: devices, owners and permissions (mksquashfs(1)). */
export const pseudoFiles = `dev d 755 0 0
dev/null c 666 0 0 1 3
dev/sda b 660 0 6 8 0
dev/nvme b 660 0 6 259 70000
dev/wide c 600 0 0 4095 1048575
dev/fifo i 622 1000 1000 f
dev/socket i 755 1000 1000 s
files/one m 4755 0 0
files/text m 2711 65534 65534
files/zeros m 6644 0 0
empty m 1777 4294967294 100000
many m 1770 5 70000
names/a-b m 0 0 0
`;
