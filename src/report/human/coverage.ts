import { formatBytes, shorten } from '../../base/text.ts';
import { blank, type Paragraph, paragraph, span } from '../layout.ts';
import type { Coverage, PolicyReport, ReadDocument, WaiverNote, Waivers } from '../report.ts';
import { counted, countOutcome } from './counts.ts';

const listedControls = 5;
const listedNotes = 10;
const listedDocuments = 20;

/** Clauses that no machine can check: a pass does not speak for them. */
export function manualPart(policy: PolicyReport): Paragraph[] {
  const manual = policy.controls.filter((control) => control.outcome === 'manual');
  if (manual.length === 0) return [];
  const further = manual.length - listedControls;
  return [
    blank,
    paragraph(0, `${counted(manual.length, 'clause')} of ${policy.id} that no machine can check:`),
    ...manual.slice(0, listedControls).map((control) => paragraph(4, shorten(control.statement, 1000), 6)),
    ...(further > 0 ? [paragraph(4, span('dim', `and ${further} more: pratique policies ${policy.id}`))] : []),
  ];
}

/** What else came of a policy's rules, as one line. */
export function otherwisePart(policy: PolicyReport): Paragraph[] {
  const passed = countOutcome(policy, 'pass');
  const without = countOutcome(policy, 'not-applicable');
  const parts = [
    ...(passed > 0 ? [`${counted(passed, 'rule')} passed`] : []),
    ...(without > 0 ? [`${counted(without, 'rule')} had nothing to judge here`] : []),
  ];
  return parts.length === 0 ? [] : [blank, paragraph(0, `${parts.join(', ')}.`)];
}

/** How much was looked at, and what was not. */
export function coveragePart({ files, bytes, read, passes, notes, documents }: Coverage): Paragraph[] {
  const looked =
    files > 0
      ? `Looked at ${counted(files, 'file')} with ${formatBytes(bytes)} of content; read ${formatBytes(read)}`
      : bytes > 0 || passes > 0
        ? `Looked at ${formatBytes(bytes)} of content; read ${formatBytes(read)}`
        : `Read ${formatBytes(read)}`;
  const times = passes === 0 ? '' : passes === 1 ? ' in one pass' : ` in ${passes} passes`;
  const further = notes.length - listedNotes;
  return [
    paragraph(0, `${looked}${times}.`),
    ...(documents === undefined ? [] : [documentsLine(documents)]),
    ...notes
      .slice(0, listedNotes)
      .map((note) => paragraph(0, [span('inconclusive', 'not seen'), `: ${shorten(note, 1000)}`], 9)),
    ...(further > 0 ? [paragraph(9, span('dim', `and ${further} more`))] : []),
  ];
}

/** Which files of a repository were judged: what is not named here was not. */
function documentsLine(documents: readonly ReadDocument[]): Paragraph {
  if (documents.length === 0)
    return paragraph(0, 'No file in it describes an environment or an image in a form that is read.');
  const names = documents.slice(0, listedDocuments).map(({ file }) => shorten(file, 200));
  const further = documents.length - names.length;
  const more = further > 0 ? `, and ${further} more` : '';
  return paragraph(0, `${counted(documents.length, 'file')} of it judged: ${names.join(', ')}${more}.`, 2);
}

/** Waivers that someone should look after. */
export function waiversPart({ expired, expiring, unused }: Waivers): Paragraph[] {
  const lines = [
    ...expired.map((note) => waiverLine('expired', note, `ended ${note.expires} and waives nothing`)),
    ...expiring.map((note) => waiverLine('expiring', note, `ends ${note.expires}`)),
    ...unused.map((note) => waiverLine('unused', note, 'matches nothing and can go')),
  ];
  return lines.length === 0 ? [] : [blank, ...lines];
}

function waiverLine(state: string, note: WaiverNote, what: string): Paragraph {
  const scope = [
    note.rule,
    ...(note.path === null ? [] : [note.path]),
    ...(note.subject === null ? [] : [`on ${note.subject}`]),
  ].join(' ');
  return paragraph(
    0,
    [span('warning', `${state} waiver`), ` ${scope} in ${note.from}: ${what} (${note.by}: ${note.reason})`],
    4,
  );
}
