import { judgeSigning, type SigningDemand, signingModes } from '../../src/facts/sif-signing.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const ada = 'A'.repeat(40);
const bob = 'B'.repeat(40);
const keyring = 'public keys';
const partitions = [{}];
const byAda = { partitions, signatures: [{ by: ada }] };
const text = { type: 'string', format: 'file' } as const;
const list = (mode: string) =>
  `activated = true\n[[execgroup]]\ntagname = "all"\nmode = "${mode}"\ndirpath = ""\nkeyfp = ["${ada}"]\n`;
const damaged = { code: 'object-mismatch', detail: 'object 1 has other bytes than those that were signed' } as const;

export default defineRule({
  id: 'sif/signed',
  since: '0.1.0',
  severity: 'warning',
  title: 'Every group of objects is signed, by keys that the policy knows and admits',
  why: 'A signature that fits tells who vouches for the image and that nothing was changed since. One that nobody verifies, or that covers a part only, tells nothing.',
  fix: 'Sign the image after its last change with `apptainer sign` or `singularity sign`, and give the centre the public key.',
  references: [
    'https://apptainer.org/docs/user/1.3/signNverify.html',
    'https://apptainer.org/docs/admin/1.3/configfiles.html#ecl-toml',
    'https://github.com/sylabs/sif/tree/v2.20.2/pkg/integrity',
  ],
  requires: ['sif'],
  messages: {
    unsigned: 'nothing of the image is signed',
    legacy:
      'all signatures are of the form that Singularity wrote before 3.6, which covers neither header nor descriptors',
    ungrouped: 'object {object} is in no group, so that no signature covers it',
    group: 'group {group} is not signed by {who}',
    signer: '{fingerprint} {what}',
    signature: 'signature {id}: {detail}',
    list: 'the execution control list, line {line}: {detail}',
    refused: 'the execution control list refuses the image: {detail}',
  },
  options: {
    schema: {
      properties: {
        keyring: {
          type: ['string', 'array'],
          format: 'file',
          items: text,
          description: 'files of public keys, OpenPGP or PEM; without one nothing can be verified',
        },
        fingerprints: { type: 'array', items: { type: 'string' }, description: 'the keys that count; none: all' },
        mode: {
          enum: signingModes,
          description: 'any: each group by some key; all: and nothing else; or a mode of ecl.toml',
        },
        ecl: {
          ...text,
          type: ['string', 'null'],
          description: 'an execution control list that it must pass where it lies',
        },
      },
    },
    defaults: { keyring: [], fingerprints: [], mode: 'any', ecl: null } as SigningDemand,
  },
  examples: {
    pass: [
      { about: 'by a key of the keyring', sif: byAda, options: { keyring } },
      {
        about: 'by both that are asked for',
        sif: { partitions, signatures: [{ by: ada }, { by: bob }] },
        options: { keyring, fingerprints: [ada, bob], mode: 'whitestrict' },
      },
      { about: 'as the list asks for', sif: byAda, options: { keyring, ecl: list('whitelist') } },
    ],
    fail: [
      { about: 'not at all', sif: { partitions } },
      { about: 'in the older form only', sif: { partitions, signatures: [{ by: ada, isLegacy: true }] } },
      {
        about: 'changed since; that is seen without a key',
        sif: { partitions, signatures: [{ claims: ada, problems: [damaged] }] },
      },
      {
        about: 'one of two groups, and an object in none',
        sif: { partitions: [{}, { role: 'data', group: 2 }, { role: 'overlay', group: 0 }], signatures: [{ by: ada }] },
        options: { keyring },
      },
      {
        about: 'by somebody whom the policy does not admit',
        sif: { partitions, signatures: [{ by: bob }] },
        options: { keyring, fingerprints: [ada], mode: 'whitestrict' },
      },
      { about: 'a list that refuses it', sif: byAda, options: { keyring, ecl: list('blacklist') } },
      { about: 'a list that Apptainer cannot load', sif: byAda, options: { keyring, ecl: 'activated = yes\n' } },
    ],
    unknown: [
      { about: 'without a keyring', sif: byAda },
      { about: 'signatures that were not read', sif: { partitions, omitted: 3 } },
      {
        about: 'keys that cannot be read',
        sif: { ...byAda, keyProblems: ['no key'] },
        options: { keyring },
      },
    ],
  },
  async *check({ subject, options, now, fail, unknown }) {
    for await (const fault of judgeSigning(subject.sif, options, now)) {
      if (fault.kind === 'unknown') yield unknown(shorten(fault.reason, 300));
      else {
        const { kind, isMinor, ...data } = fault;
        yield fail(kind as 'list', data as never, at.subject, isMinor ? { severity: 'note' } : {});
      }
    }
  },
});
