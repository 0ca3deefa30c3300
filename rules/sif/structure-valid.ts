import { at, defineRule, shorten } from '../../src/rule.ts';

export default defineRule({
  id: 'sif/structure-valid',
  since: '0.1.0',
  severity: 'error',
  title: 'Header, descriptors and objects of the SIF lie inside the file, do not overlap and agree',
  why: 'Apptainer mounts what descriptors point at, with the rights of a setuid helper on some machines. Descriptors that overlap or lead out of the file are damage, or a file made so that what is signed is not what is run.',
  fix: 'Copy or build the file again; compare its size and digest with those of where it came from.',
  references: ['https://github.com/apptainer/sif/blob/v2.19.0/pkg/sif/sif.go'],
  requires: ['sif'],
  messages: {
    damaged: 'byte {offset}: {detail}',
    object: 'object {id}, byte {offset}: {detail}',
    more: 'there are {count} further faults',
  },
  examples: {
    pass: [
      { about: 'one squashfs partition', sif: { arch: 'amd64', partitions: [{ arch: 'amd64' }] } },
      {
        about: 'a second primary partition is what sif/primary-partition reports',
        sif: { problems: [{ code: 'primary-many', detail: 'two primary partitions', offset: 4097, id: 2 }] },
      },
    ],
    fail: [
      {
        about: 'the table lies behind the end of the file',
        sif: {
          problems: [
            { code: 'table-outside', detail: 'the table of descriptors lies outside of the file', offset: 96 },
          ],
        },
      },
      {
        about: 'an object that is cut off, and more',
        sif: {
          problems: [{ code: 'object-outside', detail: 'its bytes lie outside of the file', offset: 4113, id: 1 }],
          problemCount: 101,
        },
      },
    ],
    unknown: [{ about: 'more descriptors than are read', sif: { isComplete: false } }],
  },
  *check({ subject, fail, unknown }) {
    const { problems, problemCount, isComplete } = subject.sif.sif;
    for (const { code, detail: written, offset, id } of problems) {
      const detail = shorten(written, 300);
      if (code === 'primary-many') continue;
      if (code === 'table-capped') yield unknown(detail);
      else if (id === undefined) yield fail('damaged', { offset, detail });
      else yield fail('object', { id, offset, detail }, at.subject);
    }
    if (problemCount > problems.length) yield fail('more', { count: problemCount - problems.length });
    else if (!isComplete && problems.length === 0) yield unknown('not all descriptors were read');
  },
});
