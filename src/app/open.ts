import type { Want } from '../base/pattern.ts';
import { LayerScanner } from '../engine/scan-layer.ts';
import type { OpenedSubject } from '../model/subject.ts';
import { sources } from '../sources/index.generated.ts';
import { documentRoles } from '../sources/oci-document.ts';
import { recognise } from '../sources/recognise.ts';
import { parseReference } from '../sources/reference.ts';
import type { Source } from '../sources/source.ts';

export interface OpenOptions {
  /** `os/arch[/variant]`. */
  readonly platform?: string;
  readonly offline?: boolean;
  /** False: of a SIF or a squashfs only what is needed is read, and neither it nor its layers are hashed. */
  readonly digest?: boolean;
}

/**
 * Opens what a user names: one subject, or several where an index has several platforms or tags. `wants` says what to keep of
 * layers that come by once, before the config is known.
 */
export async function openSubjects(
  text: string,
  options: OpenOptions,
  wants: (source: Source) => readonly Want[],
): Promise<readonly OpenedSubject[]> {
  const reference = parseReference(text, sources, documentRoles, options.offline ?? false);
  const { source, input, notes } = await recognise(reference, sources);
  // Asked for once for each member of an archive that comes by once.
  let wanted: readonly Want[] | undefined;
  const wantedOnce = (): readonly Want[] => {
    wanted ??= wants(source);
    return wanted;
  };
  const opened = await source.open(input, {
    platform: options.platform,
    tag: reference.tag,
    documentRole: reference.documentRole,
    isHashed: options.digest ?? true,
    scanStream: (algorithms, asked) =>
      new LayerScanner({
        algorithms,
        diffAlgorithms: asked === undefined ? ['sha256'] : [],
        isFileSystem: true,
        wants: asked ?? wantedOnce(),
      }),
  });
  return opened.map((subject) => ({ ...subject, notes: [...notes, ...subject.notes] }));
}
