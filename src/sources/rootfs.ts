import { listFolder, readAll } from '../base/bytes.ts';
import { limits } from '../base/limits.ts';
import type { Want } from '../base/pattern.ts';
import { apptainerConfig, definitionPath, type ReadText } from '../model/apptainer.ts';
import { definitionFile } from '../model/definition-recipe.ts';
import { enrootConfig } from '../model/enroot.ts';
import { EntryColumnsBuilder, EntryTable } from '../model/entry.ts';
import { type ReadContent, TableTree } from '../model/file-tree.ts';
import { type LayerInput, type LayerScan, unstatedLayer } from '../model/layer.ts';
import { LayeredPaths } from '../model/paths.ts';
import type { OpenContext, OpenedSubject } from '../model/subject.ts';
import { defineSource, type SourceInput } from './source.ts';

/** Folders that a root file system has at its top (Filesystem Hierarchy Standard 3.0, section 3). */
const topFolders: ReadonlySet<string> = new Set([
  'bin',
  'sbin',
  'usr',
  'etc',
  'lib',
  'lib64',
  'opt',
  'var',
  'home',
  'root',
  'srv',
  '.singularity.d',
  'nix',
  'app',
]);

/** A root file system: a folder (an unpacked image, an Apptainer sandbox) or a tar (`docker export`). */
export default defineSource({
  id: 'rootfs',
  transports: ['rootfs'],
  provides: ['rootfs'],
  rank: 90,
  detect: ({ shape, members }) =>
    shape === 'tar' || (shape === 'folder' && members.filter((name) => topFolders.has(name)).length >= 2),
  open: async (input, context) => [input.probe.shape === 'folder' ? openFolder(input) : await openTar(input, context)],
});

/** Any archive can be read as one; what passes must not look like an image that was judged. */
const doubt =
  'whether this archive is a root file system: nothing at its beginning lies in a folder of one (bin, etc, usr, …)';

function isInTopFolder(name: string): boolean {
  return topFolders.has(name.replace(/^(?:\.?\/)+/, '').split('/', 1)[0] as string);
}

async function openTar(input: SourceInput, context: OpenContext): Promise<OpenedSubject> {
  const layer: LayerInput = { ...unstatedLayer, address: input.streamed ? undefined : input.address };
  const notes = input.probe.members.some(isInTopFolder) ? [] : [doubt];
  const base = { name: input.name, kind: 'rootfs' as const, notes, bytesRead: 0 };
  if (!input.streamed || input.stream === undefined)
    return { ...base, digest: input.address === undefined ? null : { file: input.address }, layers: [layer] };
  const { stream } = input;
  const scan = async (wants?: readonly Want[]): Promise<LayerScan> => {
    const scanner = context.scanStream(wants === undefined ? ['sha256'] : [], wants);
    for await (const chunk of stream()) scanner.push(chunk);
    return scanner.finish();
  };
  const scanned = await scan();
  const reread = input.address === undefined ? {} : { reread: scan };
  return {
    ...base,
    digest: input.address === undefined ? null : { file: input.address },
    layers: [{ ...layer, scanned, ...reread }],
  };
}

/** Walks a folder by lstat: links are recorded, never followed, devices never opened. */
function openFolder(input: SourceInput): OpenedSubject {
  const root = input.probe.path;
  const builder = new EntryColumnsBuilder();
  const gaps: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const members = listFolder(folder === '' ? root : `${root}/${folder}`);
    if (members === undefined) {
      gaps.push(`the folder ${folder || '.'} cannot be listed`);
      continue;
    }
    for (const member of members) {
      const path = folder === '' ? member.name : `${folder}/${member.name}`;
      if (builder.count >= limits.entries) {
        gaps.push(`more than ${limits.entries} files`);
        pending.length = 0;
        break;
      }
      const isDevice = member.type === 'character' || member.type === 'block';
      builder.add({
        ...member,
        path,
        type: member.type,
        size: member.type === 'file' ? member.size : 0,
        link: member.target,
        // Linux, makedev(3): twelve bits of the major, twenty of the minor number.
        device: isDevice
          ? { major: (member.rdev >> 8) & 0xfff, minor: (member.rdev & 0xff) | ((member.rdev >> 12) & 0xfff00) }
          : undefined,
      });
      if (member.type === 'directory') pending.push(path);
    }
  }
  const table = new EntryTable(builder.finish(), 0);
  const paths = new LayeredPaths([table], []);
  const read: ReadContent = (entry, _index, max, first = entry.size) => {
    if (entry.size > max) return undefined;
    try {
      return readAll(
        { kind: 'file', path: `${root}/${entry.path}`, offset: 0, length: Math.min(entry.size, first) },
        max,
        entry.path,
      );
    } catch {
      return undefined;
    }
  };
  const rootfs = new TableTree([table], paths, gaps, [read]);
  const text: ReadText = (path) => {
    const entry = rootfs.resolve(path);
    return entry?.type === 'file' && entry.size <= limits.script ? rootfs.text(path) : undefined;
  };
  // A sandbox of Apptainer, or what Enroot unpacked.
  const runtime = apptainerConfig(text) ?? enrootConfig(text);
  const definition = text(definitionPath);
  rootfs.takeMisses();
  return {
    name: input.name,
    kind: 'rootfs',
    digest: null,
    rootfs,
    ...(runtime === undefined ? {} : { runtime }),
    ...(definition === undefined ? {} : { definition: definitionFile(definition, definitionPath) }),
    notes: [
      `a folder: it has ${runtime === undefined ? 'no config and ' : ''}no layers; extended attributes are not read`,
    ],
    bytesRead: 0,
  };
}
