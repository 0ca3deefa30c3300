import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BlockCompression, BlockUnpacker } from '../../../../src/formats/compression/block/unpack.ts';
import { corpusAt } from '../../../needs.ts';
import { expectSame } from './faults.ts';

const corpus = corpusAt('squashfs');
/** By the id of the superblock (squashfs 4.0); mksquashfs made each from the same files. */
const kinds: readonly (BlockCompression | undefined)[] = [undefined, 'zlib', 'lzma', 'lzo', 'xz', 'lz4', 'zstd'];
const metadataSize = 8192;

/** The packed blocks of an image that can be found without reading inodes: its tables, and the fragments of files. */
class Image {
  readonly #bytes: Buffer;
  readonly #unpacker = new BlockUnpacker();
  readonly kind: BlockCompression | undefined;
  readonly #blockSize: number;
  blocks = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.kind = kinds[bytes.readUInt16LE(20)];
    this.#blockSize = bytes.readUInt32LE(12);
  }

  #offset(at: number): number {
    return Number(this.#bytes.readBigUInt64LE(at));
  }

  #unpack(at: number, length: number, isPacked: boolean, max: number): Buffer {
    const packed = this.#bytes.subarray(at, at + length);
    if (!isPacked) return Buffer.from(packed);
    this.blocks += 1;
    return Buffer.from(this.#unpacker.unpack(this.kind as BlockCompression, packed, max));
  }

  /** Metadata blocks from one place to another; all but the last hold 8 KiB. */
  metadata(from: number, to: number): Buffer[] {
    const blocks: Buffer[] = [];
    for (let at = from; at < to; ) {
      const head = this.#bytes.readUInt16LE(at);
      blocks.push(this.#unpack(at + 2, head & 0x7fff, (head & 0x8000) === 0, metadataSize));
      at += 2 + (head & 0x7fff);
    }
    return blocks;
  }

  get inodes(): Buffer[] {
    return this.metadata(this.#offset(64), this.#offset(72));
  }

  get fragments(): Buffer[] {
    const count = this.#bytes.readUInt32LE(16);
    const start = this.#offset(80);
    if (count === 0) return [];
    const places = Array.from({ length: Math.ceil(count / 512) }, (_, index) => this.#offset(start + 8 * index));
    const first = places[0] as number;
    const table = Buffer.concat(this.metadata(first, start));
    return Array.from({ length: count }, (_, index) => {
      const head = table.readUInt32LE(16 * index + 8);
      const at = Number(table.readBigUInt64LE(16 * index));
      return this.#unpack(at, head & 0xffffff, (head & 0x1000000) === 0, this.#blockSize);
    });
  }
}

const images = corpus === undefined ? [] : readdirSync(corpus).filter((name) => /^generated-a-.*\.sqsh$/.test(name));
const open = (name: string): Image => new Image(readFileSync(`${corpus}${name}`));

describe.skipIf(corpus === undefined)('squashfs images that mksquashfs made of the same files', () => {
  test('each compressor is among them', () => {
    expect(new Set(images.map((name) => open(name).kind))).toEqual(new Set(kinds.slice(1)));
  });
  test.each(images)('%s: all metadata blocks but the last hold 8 KiB', (name) => {
    const blocks = open(name).inodes;
    for (const block of blocks.slice(0, -1)) expect(block.length).toBe(metadataSize);
  });
  const wanted = corpus === undefined ? [] : open('generated-a-nocomp.sqsh').fragments;
  test.each(['gzip', 'lz4', 'lz4-hc', 'lzma', 'lzo', 'xz', 'xz-bcj-x86', 'zstd'])(
    '%s: fragments as those that are stored',
    (name) => {
      const image = open(`generated-a-${name}.sqsh`);
      const found = image.fragments;
      expect(wanted.length).toBeGreaterThan(0);
      expect(found.length).toBe(wanted.length);
      for (const [index, bytes] of found.entries()) expectSame(bytes, wanted[index] as Buffer, `${index}`);
      expect(image.blocks).toBeGreaterThan(0);
    },
  );
});
