import type { TextProblem } from '../../base/text.ts';
import type { BlobReference, OciImage } from '../../model/image.ts';
import type { Layer } from '../../model/layer.ts';
import type { SifContainer } from '../../model/sif.ts';
import type { Subject } from '../../model/subject.ts';
import type { Inspection, VolumeView } from '../inspect/inspection.ts';
import type { ProblemFacts } from './facts.ts';

/** What is wrong with the input itself, part by part; each part tells its first `limits.problems` and counts the rest. */
export function problemFacts({ subject, volume }: Inspection): ProblemFacts[] {
  const { sif, manifest, layers = [] } = subject;
  return [
    ...(sif === undefined ? [] : sifProblems(sif)),
    ...(manifest === undefined ? [] : imageProblems(manifest)),
    ...layers.flatMap((layer) => layerProblems(layer, layers.length)),
    ...(volume === undefined ? [] : volumeProblems(volume)),
    ...textProblems(subject),
  ];
}

function sifProblems({ sif: { problems, problemCount } }: SifContainer): ProblemFacts[] {
  const found = problems.map(({ code, detail, offset, id }) => ({
    code,
    detail,
    place: id === undefined ? `byte ${offset}` : `object ${id}, byte ${offset}`,
  }));
  return [...found, ...further(problemCount - problems.length, null)];
}

function imageProblems({ documents, layout, blobs }: OciImage): ProblemFacts[] {
  return [
    ...documents.flatMap(({ name, json: { error } }) =>
      error === undefined
        ? []
        : [{ code: 'json', detail: error.message, place: `${name}:${error.line}:${error.column}` }],
    ),
    ...layout.map(({ code, detail, document }) => ({ code, detail, place: document ?? null })),
    ...blobs.flatMap(blobProblem),
  ];
}

function blobProblem({
  role,
  rawDigest,
  document,
  pointer,
  state,
  digest,
  size,
  actual,
}: BlobReference): ProblemFacts[] {
  const place = document === '' ? null : `${document}#${pointer}`;
  if (state === 'absent') return [{ code: 'blob-absent', detail: `the ${role} ${rawDigest} is not there`, place }];
  if (actual === undefined) return [];
  if (digest !== undefined && actual.digest !== digest && actual.digest.split(':')[0] === digest.split(':')[0])
    return [{ code: 'digest-mismatch', detail: `the ${role} ${digest} has the digest ${actual.digest}`, place }];
  return size !== undefined && size !== actual.size
    ? [{ code: 'size-mismatch', detail: `the ${role} has ${actual.size} bytes, not ${size}`, place }]
    : [];
}

function layerProblems({ index, scan, diffId }: Layer, count: number): ProblemFacts[] {
  const name = `layer ${index + 1} of ${count}`;
  const [actual] = scan.diffIds;
  const isOther = diffId !== undefined && actual !== undefined && !scan.diffIds.includes(diffId);
  return [
    ...scan.problems.map(({ code, detail, path }) => ({
      code,
      detail,
      place: path === undefined ? name : `${name}, ${path}`,
    })),
    ...further(scan.problemCount - scan.problems.length, name),
    ...(isOther
      ? [{ code: 'diff-id-mismatch', detail: `the config says ${diffId}, the bytes ${actual}`, place: name }]
      : []),
  ];
}

function volumeProblems({ name, problems }: VolumeView): ProblemFacts[] {
  const { kept, count } = problems();
  const found = kept.map(({ code, detail, offset, path }) => ({
    code,
    detail,
    place: path === undefined || path === '' ? `${name}, byte ${offset}` : `${name}, ${path}`,
  }));
  return [...found, ...further(count - kept.length, name)];
}

function textProblems({ conda, lock, pip, pixi, spack, dockerfile, definition, repository }: Subject): ProblemFacts[] {
  const within = (file: string, problems: readonly TextProblem[]): ProblemFacts[] =>
    problems.map(({ code, detail, span }) => ({ code, detail, place: `${file}:${span.line}:${span.column}` }));
  const parts = [
    ...(repository?.documents.conda ?? [conda]),
    ...(repository?.documents.pip ?? [pip]),
    lock,
    pixi?.manifest,
    ...(spack?.environment === undefined ? [] : [{ file: spack.file, problems: spack.environment.problems }]),
    dockerfile?.recipe,
    definition?.recipe,
  ];
  return [
    ...parts.flatMap((part) => (part === undefined ? [] : within(part.file, part.problems))),
    ...(repository?.configuration.problems ?? []).flatMap((problem) => within(problem.path, [problem])),
  ];
}

function further(count: number, place: string | null): ProblemFacts[] {
  return count <= 0 ? [] : [{ code: 'further', detail: `${count} more`, place }];
}
