import type { ByteAddress } from '../../base/bytes.ts';
import { type LayerInput, unstatedLayer } from '../../model/layer.ts';

/** A squashfs that is a whole root file system, as the one layer that it is. `at` is where it begins in the input, in bytes. */
export function volumeLayer(address: ByteAddress, name: string, at: number): LayerInput {
  return { ...unstatedLayer, address, squashfs: { name, at, isLayer: false } };
}
