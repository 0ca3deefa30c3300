import { expect, test } from 'vitest';
import { decodeFileCapability } from '../../src/formats/file-capability/file-capability.ts';

// Attributes as `getfattr -e hex` shows them.
const table: readonly [string, string, object | undefined][] = [
  [
    'cap_net_raw=ep, version 2',
    '0100000200200000000000000000000000000000',
    { names: ['net_raw'], effective: true, rootId: undefined },
  ],
  [
    'cap_net_bind_service=p, version 2',
    '0000000200040000000000000000000000000000',
    { names: ['net_bind_service'], effective: false, rootId: undefined },
  ],
  [
    'cap_sys_admin=i, version 1',
    '000000010000000000002000',
    { names: ['sys_admin'], effective: false, rootId: undefined },
  ],
  [
    'cap_bpf=ep, version 3 for root id 100000',
    '010000030000000000000000800000000000000' + '0a0860100',
    { names: ['bpf'], effective: true, rootId: 100000 },
  ],
  [
    'a bit without a name',
    '0100000200000000000000000000008000000000',
    { names: ['cap_63'], effective: true, rootId: undefined },
  ],
  [
    'no capability at all',
    '0000000200000000000000000000000000000000',
    { names: [], effective: false, rootId: undefined },
  ],
  ['cut short', '01000002002000', undefined],
  ['longer than its version', '010000020020000000000000000000000000000000', undefined],
  ['a version that does not exist', '0100000900200000000000000000000000000000', undefined],
  ['empty', '', undefined],
];
test.each(table)('%s', (_what, hex, expected) =>
  expect(decodeFileCapability(new Uint8Array(Buffer.from(hex, 'hex')))).toEqual(expected),
);
