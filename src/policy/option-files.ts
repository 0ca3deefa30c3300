import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { type FileShape, fillFiles, optionFile } from '../model/option-file.ts';
import type { Options, RuleForm } from './policy.ts';
import type { Problem } from './problem.ts';
import { quote, type Steps, type YamlText } from './yaml-text.ts';

/**
 * Reads a file that a policy names, relative to the policy file `from`; undefined where there is none.
 * @throws PratiqueError where it cannot be read, or is too long.
 */
export type ReadOptionFile = (ref: string, from: string) => Uint8Array | undefined;

/** Reads the files that options of one policy file name, with a problem for each that is not there. */
export class OptionFiles {
  readonly problems: Problem[] = [];
  readonly #yaml: YamlText;
  readonly #read: ReadOptionFile;
  #left: number = limits.optionFiles;

  constructor(yaml: YamlText, read: ReadOptionFile) {
    this.#yaml = yaml;
    this.#read = read;
  }

  /** The options that a policy gives a rule, their files read. `steps` lead to the options. */
  fill(options: Options, rule: RuleForm | undefined, steps: Steps): Options {
    const shapes = (rule?.options?.schema.properties ?? {}) as Readonly<Record<string, FileShape>>;
    const filled = Object.entries(options).map(([name, value]) => [
      name,
      fillFiles(shapes[name] ?? {}, value, (ref, inner) => this.#file(ref, [...steps, name, ...inner])),
    ]);
    return Object.fromEntries(filled) as Options;
  }

  #file(ref: string, steps: Steps) {
    try {
      const bytes = this.#read(ref, this.#yaml.file);
      if (bytes === undefined) this.#say(steps, `there is no file ${quote(ref)}`);
      else {
        this.#left -= bytes.length;
        if (this.#left >= 0) return optionFile(ref, bytes);
        this.#say(
          steps,
          `with ${quote(ref)} the files that the policy names have more than ${limits.optionFiles} bytes`,
        );
      }
    } catch (error) {
      if (!(error instanceof PratiqueError)) throw error;
      this.#say(steps, error.message);
    }
    return undefined;
  }

  #say(steps: Steps, message: string): void {
    if (this.problems.length >= limits.problems) return;
    this.problems.push(this.#yaml.problemAt(steps, message, 'A file is named relative to the policy that names it.'));
  }
}
