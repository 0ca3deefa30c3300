import shell, { architectureOf, isOfArchitecture } from '../../src/facts/shell.ts';
import { at, defineRule } from '../../src/rule.ts';

/** The first bytes of a binary: 64 bits, little-endian, executable, for the machine in hexadecimal. */
const elf = (machine: string) =>
  Buffer.from(`7f454c460201010000000000000000000200${machine}`, 'hex').toString('base64');

export default defineRule({
  id: 'fs/shell-present',
  since: '0.1.0',
  severity: 'warning',
  title: 'The image has a shell that runs',
  why: 'Runtimes of computing centres start what they run through /bin/sh of the image: without it, or with one of another architecture, nothing starts.',
  fix: 'Build on an image that has a shell, or copy a static one (busybox) to /bin/sh; build for the platform that the image states.',
  references: [
    'https://apptainer.org/docs/user/latest/docker_and_oci.html',
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/sh.html',
  ],
  requires: ['rootfs'],
  needs: { shell },
  messages: {
    absent: '/bin/sh does not exist',
    dangling: '/bin/sh leads to nothing: its link goes to {target}',
    mode: '/bin/sh is {path}, which others may not execute ({mode})',
    binary: '/bin/sh is {path}, which is no binary',
    architecture: '/bin/sh is a binary for {found}; the image is for {wanted}',
  },
  examples: {
    pass: [
      {
        about: 'busybox through a link into a linked folder',
        platform: 'linux/amd64',
        files: {
          bin: { link: 'usr/bin' },
          'usr/bin/sh': { link: '/bin/busybox' },
          'usr/bin/busybox': { mode: '755', bytes: elf('3e00') },
        },
      },
      {
        about: 'a root file system says nothing of its platform',
        kind: 'rootfs',
        files: { 'bin/sh': { mode: '755', bytes: elf('b700') } },
      },
    ],
    fail: [
      { about: 'distroless', platform: 'linux/amd64', files: { app: { mode: '755', bytes: elf('3e00') } } },
      { files: { 'bin/sh': { link: 'dash' } } },
      { files: { 'bin/sh': { mode: '644', bytes: elf('3e00') } } },
      { about: 'cut or replaced', files: { 'bin/sh': { mode: '755', content: 'no shell' } } },
      {
        about: 'copied from a stage of another platform',
        platform: 'linux/arm64',
        files: { 'bin/sh': { mode: '755', bytes: elf('3e00') } },
      },
    ],
    unknown: [
      {
        about: 'an architecture that is not known here',
        platform: 'linux/sparc',
        files: { 'bin/sh': { mode: '755', bytes: elf('0200') } },
      },
      {
        about: 'it may be in the layer that is not there',
        files: { 'etc/passwd': 'x' },
        gaps: ['layer 1 of 2 is not in the image'],
      },
    ],
  },
  *check({ subject, facts, fail, unknown }) {
    const { stated, entry, elf: header } = facts.shell;
    const architecture = subject.platform?.architecture ?? '';
    if (entry === undefined) {
      // What is missing here may lie in a layer that could not be read.
      if (subject.rootfs.gaps.length > 0) yield unknown('/bin/sh may be in a layer that could not be read');
      else if (stated === undefined) yield fail('absent', {}, at.path('bin/sh'));
      else yield fail('dangling', { target: stated.link ?? '' }, at.entry(stated));
    } else if (entry.type !== 'file' || header === undefined)
      yield fail('binary', { path: `/${entry.path}` }, at.entry(entry));
    else if ((entry.mode & 0o001) === 0)
      yield fail('mode', { path: `/${entry.path}`, mode: entry.mode.toString(8).padStart(4, '0') }, at.entry(entry));
    else if (architecture !== '') {
      const fits = isOfArchitecture(header, architecture);
      if (fits === undefined) yield unknown(`binaries of ${architecture} are not known here`);
      else if (!fits)
        yield fail('architecture', { found: architectureOf(header), wanted: architecture }, at.entry(entry));
    }
  },
});
