/** From this length on one call costs less than the bytes one by one (measured with Node 24). */
const worthACall = 48;

/** Copies literal bytes; both ranges were checked. */
export function copyLiterals(input: Uint8Array, at: number, output: Uint8Array, made: number, length: number): void {
  if (length >= worthACall) {
    output.set(input.subarray(at, at + length), made);
    return;
  }
  for (let i = 0; i < length; i += 1) output[made + i] = input[at + i] as number;
}

/** Repeats what lies `distance` before `made`; a match that is longer than its distance repeats itself. The range was checked. */
export function copyMatch(output: Uint8Array, made: number, distance: number, length: number): void {
  const from = made - distance;
  if (length < worthACall) {
    for (let i = 0; i < length; i += 1) output[made + i] = output[from + i] as number;
    return;
  }
  if (distance === 1) {
    output.fill(output[from] as number, made, made + length);
    return;
  }
  // What was repeated is there to be repeated: each round doubles it.
  let at = made;
  for (let ready = distance; at < made + length; ready += ready) {
    const count = Math.min(ready, made + length - at);
    output.copyWithin(at, from, from + count);
    at += count;
  }
}
