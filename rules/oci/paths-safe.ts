import { at, defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'oci/paths-safe',
  since: '0.1.0',
  severity: 'error',
  title: 'No entry of a layer escapes the root or is read differently by different tools',
  why: 'An entry that leads out of the root writes to the machine that unpacks it, if that is careless. Malformed whiteouts and entries that change their type make tools disagree on what the image holds.',
  fix: 'Find the tool that wrote the layer and have it write plain relative paths, each once; remove the entry and build again.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-30465',
  ],
  requires: ['layers'],
  messages: {
    escapes: '{path} leads out of the root: {detail}',
    absolute: '{path} is an absolute path: {detail}',
    throughLink: '{path} is written through a link: {detail}',
    hardLink: '{path} is a hard link that leads nowhere safe: {detail}',
    name: '{path} is no usable name: {detail}',
    duplicate: '{path} stands twice and changes its type: {detail}',
    whiteout: '{path} is a malformed whiteout: {detail}',
  },
  examples: {
    pass: [
      { about: 'plain relative paths', files: { 'usr/bin/env': 'x' } },
      {
        about: 'other problems of a layer are not ours',
        layers: [{ scan: { complete: true, problems: [{ code: 'tar-after-end', detail: 'bytes follow' }] } }],
      },
    ],
    fail: [
      {
        about: 'dot dot',
        layers: [
          { scan: { problems: [{ code: 'path-escapes', path: '../etc/passwd', detail: '".." above the root' }] } },
        ],
      },
      {
        about: 'absolute',
        layers: [
          { scan: { problems: [{ code: 'path-absolute', path: '/etc/passwd', detail: 'it begins with a slash' }] } },
        ],
      },
      {
        about: 'through a link made before',
        layers: [{ scan: { problems: [{ code: 'path-through-link', path: 'a/b', detail: 'a is a link to /tmp' }] } }],
      },
      {
        about: 'a hard link to outside',
        layers: [{ scan: { problems: [{ code: 'link-escapes', path: 'a', detail: 'to ../../etc/shadow' }] } }],
      },
      {
        about: 'a hard link to nothing',
        layers: [{ scan: { problems: [{ code: 'link-dangling', path: 'a', detail: 'to b, which is not there' }] } }],
      },
      {
        about: 'a name with a NUL',
        layers: [{ scan: { problems: [{ code: 'path-nul', path: 'a', detail: 'it holds a NUL' }] } }],
      },
      {
        about: 'a file that becomes a folder',
        layers: [
          { scan: { problems: [{ code: 'duplicate-changes-type', path: 'a', detail: 'file, then directory' }] } },
        ],
      },
      {
        about: 'a whiteout of nothing',
        layers: [{ scan: { problems: [{ code: 'whiteout-malformed', path: '.wh.', detail: 'it names nothing' }] } }],
      },
    ],
    unknown: [
      {
        about: 'a layer that could not be read to its end',
        layers: [{ scan: { problems: [{ code: 'compression-damaged', detail: 'a wrong checksum' }] } }],
      },
      {
        about: 'a layer that is not distributed',
        layers: [{ foreign: true, scan: { state: 'foreign', complete: false } }],
      },
    ],
  },
  *check({ subject, fail, unknown }) {
    for (const { index, isFileSystem, scan } of subject.layers) {
      const name = scan.volume?.name ?? `layer ${index + 1}`;
      if (!isFileSystem || scan.state === 'opaque') continue;
      for (const { code, path = '', detail } of scan.problems) {
        const message = messageOf[code as keyof typeof messageOf] as
          | (typeof messageOf)[keyof typeof messageOf]
          | undefined;
        // A dangling hard link is dropped by every tool; nothing outside is touched.
        if (message !== undefined)
          yield fail(
            message,
            { path, detail },
            at.path(path, { layer: index }),
            code === 'link-dangling' ? { severity: 'warning' } : {},
          );
      }
      if (scan.state !== 'read') yield unknown(`${name} is not in the image`);
      else if (!scan.complete) yield unknown(`${name} could not be read to its end`);
      else if (scan.problemCount > scan.problems.length) yield unknown(`${name} has more problems than were kept`);
    }
  },
});

const messageOf = {
  'path-escapes': 'escapes',
  'path-absolute': 'absolute',
  'path-through-link': 'throughLink',
  'link-escapes': 'hardLink',
  'link-dangling': 'hardLink',
  'path-empty': 'name',
  'path-nul': 'name',
  'path-too-long': 'name',
  'duplicate-changes-type': 'duplicate',
  'whiteout-malformed': 'whiteout',
} as const;
