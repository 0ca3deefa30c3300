import { judgeAssignment } from '../../formats/secrets/assignments.ts';
import { findCommandCredentials } from '../../formats/secrets/commands.ts';
import { findInText } from '../../formats/secrets/detect.ts';
import { type Secret, withoutOverlaps } from '../../formats/secrets/secret.ts';
import { defineFact } from '../../model/fact.ts';
import type { Subject } from '../../model/subject.ts';
import { lintText } from './secretlint.ts';

/** A credential in a document of the image. */
export interface ConfigSecret extends Secret {
  /** Where, for people: `the variable DB_PASSWORD`, `history entry 7`. Names only, no values. */
  readonly place: string;
  /** Name of the document and RFC 6901 pointer. */
  readonly document: string;
  readonly pointer: string;
}

/** A text of the config: what it is, and how it is read. */
interface Spot {
  readonly place: string;
  readonly document: string;
  readonly pointer: string;
  readonly text: string;
  /** The name that the text is the value of. */
  readonly name?: string;
  /** A command line or instruction. */
  readonly isCommand?: boolean;
}

/** Credentials in environment, labels, annotations, history, build arguments and commands. */
export const secretsInConfig = defineFact({
  id: 'secrets/in-config',
  requires: ['runtime'],
  wants: [],
  async derive(subject): Promise<readonly ConfigSecret[]> {
    const found: ConfigSecret[] = [];
    for (const { place, document, pointer, text, name, isCommand } of spotsOf(subject)) {
      const secrets = [...findInText(text), ...(await lintText(name === undefined ? text : `${name}=${text}`))];
      if (isCommand) secrets.push(...findCommandCredentials(text));
      const judged = name === undefined ? undefined : judgeAssignment(name, text);
      if (judged !== undefined && secrets.length === 0) secrets.push(judged);
      for (const secret of withoutOverlaps(secrets)) found.push({ ...secret, place, document, pointer });
    }
    return found;
  },
});

function* spotsOf({ runtime, manifest }: Subject<'runtime'>): Generator<Spot> {
  const { document } = runtime;
  const inConfig = (place: string, pointer: string, text: string, more: Partial<Spot> = {}): Spot => ({
    place,
    document,
    pointer,
    text,
    ...more,
  });
  for (const { name, value, index } of runtime.env)
    yield inConfig(`the variable ${name}`, `/config/Env/${index}`, value, { name });
  for (const [name, value] of runtime.labels)
    yield inConfig(`the label ${name}`, `/config/Labels/${escapePointer(name)}`, value, { name });
  const commands = { Entrypoint: runtime.entrypoint, Cmd: runtime.cmd, OnBuild: runtime.onbuild };
  for (const [key, words] of Object.entries(commands))
    yield inConfig(
      key === 'OnBuild' ? 'an ONBUILD instruction' : `the ${key.toLowerCase()}`,
      `/config/${key}`,
      words.join(' '),
      { isCommand: true },
    );
  yield inConfig('the health check', '/config/Healthcheck/Test', runtime.healthcheck.join(' '), { isCommand: true });
  for (const [index, { createdBy, comment }] of runtime.history.entries()) {
    yield inConfig(`history entry ${index + 1}`, `/history/${index}/created_by`, createdBy, { isCommand: true });
    yield inConfig(`the comment of history entry ${index + 1}`, `/history/${index}/comment`, comment, {
      isCommand: true,
    });
  }
  for (const [name, value] of manifest?.annotations ?? [])
    yield {
      place: `the annotation ${name}`,
      document: 'manifest',
      pointer: `/annotations/${escapePointer(name)}`,
      text: value,
      name,
    };
}

/** RFC 6901, section 3. */
function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
