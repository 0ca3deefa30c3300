import type { Where as RuleWhere } from '../rule.ts';
import type { Where } from './report.ts';

/** A rule's place as the report states it. `diffIdOf` gives the DiffID of a layer's index, undefined where it is not known. */
export function reportPlace(where: RuleWhere, diffIdOf: (layer: number) => string | undefined): Where {
  switch (where.kind) {
    case 'path':
      return {
        kind: 'path',
        path: where.path,
        layer: where.layer === undefined ? null : (diffIdOf(where.layer) ?? null),
        ...(where.line === undefined ? {} : { line: where.line }),
        ...(where.column === undefined ? {} : { column: where.column }),
      };
    case 'text':
      return {
        kind: 'text',
        file: where.file,
        line: where.line,
        column: where.column,
        ...(where.endLine === undefined ? {} : { endLine: where.endLine }),
        ...(where.endColumn === undefined ? {} : { endColumn: where.endColumn }),
      };
    case 'json':
      return { kind: 'json', document: where.document, pointer: where.pointer };
    case 'subject':
      return { kind: 'subject' };
  }
}

/** A place for people: `usr/bin/sudo`, `etc/profile:12:3`, `config /config/User`; '' for the subject itself. Untrusted: print through `printable`. */
export function placeText(where: Where): string {
  switch (where.kind) {
    case 'path':
      return [
        where.path,
        ...(where.line === undefined ? [] : [where.line]),
        ...(where.line === undefined || where.column === undefined ? [] : [where.column]),
      ].join(':');
    case 'text':
      return `${where.file}:${where.line}:${where.column}`;
    case 'json':
      return `${where.document} ${where.pointer === '' ? '(whole document)' : where.pointer}`;
    case 'subject':
      return '';
  }
}
