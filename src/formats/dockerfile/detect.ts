import { instructionProblem } from './check.ts';
import { parseDockerfile } from './parse.ts';

/** A beginning is enough: what follows may be cut. */
const head = 8 * 1024;

/** Whether a text begins as a Dockerfile does: ARG or FROM stands first, and what follows is all instructions. */
export function looksLikeDockerfile(beginning: string): boolean {
  // The last line may be cut off.
  const text = beginning.length > head ? beginning.slice(0, beginning.lastIndexOf('\n', head) + 1) : beginning;
  const { instructions, lines } = parseDockerfile(text);
  const [first] = instructions;
  const isOpening = first?.keyword === 'from' || first?.keyword === 'arg';
  const some = instructions.slice(0, 10);
  return (
    isOpening &&
    some.some(({ keyword }) => keyword === 'from') &&
    some.every((instruction) => {
      const code = instructionProblem(instruction, lines)?.code;
      return code !== 'instruction-unknown' && !(instruction.keyword === 'from' && code !== undefined);
    })
  );
}
