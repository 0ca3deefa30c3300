import type { Span } from '../base/text.ts';
import { parseReference } from '../formats/oci/reference.ts';
import { defineFact } from '../model/fact.ts';
import type { Recipe, RecipeText } from '../model/recipe.ts';
import { allSteps, recipeOf } from './recipe.ts';

/** Something that a recipe starts from or takes files from, and that is fetched by name. */
export interface FetchedImage {
  /** As written; the variables filled in where they are known. */
  readonly text: string;
  /** Where it is named first, and where again. */
  readonly span: Span;
  readonly again: readonly Span[];
  readonly agent: string;
  readonly kind: 'image' | 'distribution';
  readonly tag: string | undefined;
  readonly hasDigest: boolean;
  /** The variables that are not known; empty where the name is known. */
  readonly unknown: readonly string[];
  /** A bare name from which files are copied: it may be a build context that is given under this name as well. */
  readonly isMaybeContext: boolean;
  /** Where a distribution comes from. */
  readonly mirror: string | undefined;
}

/** The images and distributions that a recipe fetches, by place. Stages, scratch and what lies on the machine are none. */
export default defineFact<readonly FetchedImage[], never>({
  id: 'recipe-images',
  requires: [],
  wants: [],
  derive: (subject) => {
    const found = recipeOf(subject);
    return found === undefined ? [] : imagesOf(found);
  },
});

/** The same name is one image however often it stands there. */
function imagesOf(found: Recipe): readonly FetchedImage[] {
  const byName = new Map<string, { first: FetchedImage; again: Span[] }>();
  for (const image of eachImage(found)) {
    const key = `${image.agent} ${image.isMaybeContext} ${image.text}`;
    const known = byName.get(key);
    if (known === undefined) byName.set(key, { first: image, again: [] });
    else if (known.again.length < 20) known.again.push(image.span);
  }
  return [...byName.values()].map(({ first, again }) => ({ ...first, again }));
}

function eachImage({ stages }: Recipe): readonly FetchedImage[] {
  return stages.flatMap((stage) => {
    const { base } = stage;
    const copied = allSteps(stage).flatMap((step) =>
      (step.kind === 'copy' || step.kind === 'add') &&
      step.from !== undefined &&
      'reference' in step.from &&
      step.from.reference.value !== 'scratch'
        ? [{ ...imageOf(step.from.reference, 'docker'), isMaybeContext: !/[/:@]/.test(step.from.reference.written) }]
        : [],
    );
    if (base.kind === 'image') return [imageOf(base.reference, base.agent), ...copied];
    // What no builder knows how to fetch is refused, not judged.
    if (base.kind === 'unknown' && base.reference.value === undefined)
      return [{ ...imageOf(base.reference, base.agent), span: base.span }, ...copied];
    if (base.kind !== 'distribution') return copied;
    const distribution: FetchedImage = {
      text: [base.agent, base.release?.value ?? ''].join(' ').trim(),
      span: base.span,
      agent: base.agent,
      kind: 'distribution',
      tag: undefined,
      hasDigest: false,
      unknown: [],
      again: [],
      isMaybeContext: false,
      mirror: base.mirror?.value ?? base.mirror?.written,
    };
    return [distribution, ...copied];
  });
}

function imageOf(reference: RecipeText, agent: string): FetchedImage {
  const { value, span } = reference;
  const text = value ?? reference.written;
  const common = { text, span, agent, kind: 'image' as const, again: [], isMaybeContext: false, mirror: undefined };
  // A digest at the end pins the image whatever its variables hold.
  const isPinned = /@sha256:[0-9a-f]{64}$/.test(text);
  if (value === undefined) {
    const unknown = reference.unknown.length > 0 ? reference.unknown : [reference.written];
    return { ...common, tag: undefined, hasDigest: isPinned, unknown: isPinned ? [] : unknown };
  }
  return { ...common, ...pinsOf(value.replace(/^[a-z-]+:\/\//, ''), agent), unknown: [] };
}

function pinsOf(name: string, agent: string): Pick<FetchedImage, 'tag' | 'hasDigest'> {
  if (agent === 'library' || agent === 'shub') {
    // library://entity/collection/image:tag, :sha256.… or @sha256.… (Apptainer user guide, "Library"); shub: …@hash.
    const last = name.slice(name.lastIndexOf('/') + 1);
    const hasDigest = /[:@](?:sha256[.:][0-9a-f]{64}|[0-9a-f]{32,64})$/.test(last);
    const tag = /:([^:@]+)/.exec(last)?.[1];
    return { tag: tag?.startsWith('sha256.') ? undefined : tag, hasDigest };
  }
  // The id of an image names its bytes.
  if (/^[0-9a-f]{64}$/.test(name)) return { tag: undefined, hasDigest: true };
  const parsed = parseReference(name);
  if ('problem' in parsed) return { tag: /:([^:/@]+)(?:@|$)/.exec(name)?.[1], hasDigest: name.includes('@') };
  return { tag: parsed.reference.tag, hasDigest: parsed.reference.digest !== undefined };
}
