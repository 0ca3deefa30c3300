/** A text put together from stretches of a file, which knows where each of its characters stands there. */
export interface MappedText {
  readonly text: string;
  /** Ascending by `at`: from there on characters follow each other in the file from `offset`. The first is at 0. */
  readonly origins: readonly { readonly at: number; readonly offset: number }[];
}

/** The place in the file of one character; for the end of the text the place after its last character. */
export function originOf({ text, origins }: MappedText, at: number): number {
  const wanted = Math.min(Math.max(at, 0), text.length);
  const origin = origins[stretchAt(origins, wanted)];
  return origin === undefined ? 0 : origin.offset + (wanted - origin.at);
}

/** The place in the file after the character before `at`: where a stretch that ends there ends. */
export function endOriginOf(mapped: MappedText, at: number): number {
  return at <= 0 ? originOf(mapped, 0) : originOf(mapped, at - 1) + 1;
}

export function sliceMapped(mapped: MappedText, start: number, end = mapped.text.length): MappedText {
  const first = stretchAt(mapped.origins, start);
  const origins = [{ at: 0, offset: originOf(mapped, start) }];
  for (const origin of mapped.origins.slice(first + 1)) {
    if (origin.at >= end) break;
    origins.push({ at: origin.at - start, offset: origin.offset });
  }
  return { text: mapped.text.slice(start, end), origins };
}

export function joinMapped(parts: readonly MappedText[]): MappedText {
  const origins: { at: number; offset: number }[] = [];
  let length = 0;
  for (const part of parts) {
    for (const { at, offset } of part.origins) origins.push({ at: at + length, offset });
    length += part.text.length;
  }
  return { text: parts.map(({ text }) => text).join(''), origins };
}

/** The last of the stretches that begin at or before a place. */
function stretchAt(origins: MappedText['origins'], at: number): number {
  let low = 0;
  let high = origins.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.at ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
