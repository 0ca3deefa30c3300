/** Capability names by bit (linux/capability.h, capabilities(7)), without `CAP_`, lower case. */
const names = [
  'chown',
  'dac_override',
  'dac_read_search',
  'fowner',
  'fsetid',
  'kill',
  'setgid',
  'setuid',
  'setpcap',
  'linux_immutable',
  'net_bind_service',
  'net_broadcast',
  'net_admin',
  'net_raw',
  'ipc_lock',
  'ipc_owner',
  'sys_module',
  'sys_rawio',
  'sys_chroot',
  'sys_ptrace',
  'sys_pacct',
  'sys_admin',
  'sys_boot',
  'sys_nice',
  'sys_resource',
  'sys_time',
  'sys_tty_config',
  'mknod',
  'lease',
  'audit_write',
  'audit_control',
  'setfcap',
  'mac_override',
  'mac_admin',
  'syslog',
  'wake_alarm',
  'block_suspend',
  'audit_read',
  'perfmon',
  'bpf',
  'checkpoint_restore',
] as const;

export interface FileCapability {
  /** Permitted or inheritable, by name; `cap_63` for a bit that has none. */
  readonly names: readonly string[];
  /** Whether the permitted ones are effective at once. */
  readonly effective: boolean;
  /** The user namespace's root id that a version 3 attribute is bound to. */
  readonly rootId: number | undefined;
}

const words: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 2],
  [3, 2],
]);

/** Reads a `security.capability` attribute, version 1 to 3 (linux/capability.h, vfs_cap_data); undefined where it is none. */
export function decodeFileCapability(bytes: Uint8Array): FileCapability | undefined {
  if (bytes.length < 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0, true);
  const version = magic >>> 24;
  const count = words.get(version);
  if (count === undefined || bytes.length !== 4 + count * 8 + (version === 3 ? 4 : 0)) return undefined;
  const found: string[] = [];
  for (let bit = 0; bit < count * 32; bit += 1) {
    const at = 4 + (bit >> 5) * 8;
    const set = view.getUint32(at, true) | view.getUint32(at + 4, true);
    if (((set >>> (bit & 31)) & 1) === 1) found.push(names[bit] ?? `cap_${bit}`);
  }
  return { names: found, effective: (magic & 1) === 1, rootId: version === 3 ? view.getUint32(20, true) : undefined };
}
