import recipe, { recipeFacets } from '../../src/facts/recipe.ts';
import recipeCommands from '../../src/facts/recipe-commands.ts';
import recipePackages from '../../src/facts/recipe-packages.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

interface Options {
  readonly managers: readonly string[];
  readonly allow: readonly string[];
}
const managers = ['apt', 'apk', 'dnf', 'zypper', 'pacman'];

export default defineRule({
  id: 'pins/system-packages',
  since: '0.1.0',
  severity: 'warning',
  title: 'Packages of the distribution are pinned, or come from a snapshot',
  why: 'A distribution replaces packages all the time. Built a month later, the same recipe holds other compilers and libraries, and results that depend on them change although nobody changed anything.',
  fix: 'Name versions (`apt-get install gcc=4:14.2.0-1`), or take all packages from a mirror that keeps them as they were on one day: snapshot.debian.org, snapshot.ubuntu.com, `apt --snapshot`, a mirror of your own that is copied in.',
  references: [
    'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
    'https://snapshot.debian.org/',
    'https://docs.docker.com/build/building/best-practices/#apt-get',
  ],
  requires: [recipeFacets],
  needs: { recipe, recipeCommands, recipePackages },
  messages: {
    unpinned: '{count} of {all} packages have no version: {packages}',
    upgrade: '`{command}` brings every package to its newest version',
  },
  options: {
    schema: {
      properties: {
        managers: { type: 'array', items: { enum: managers }, description: 'package managers that are looked at' },
        allow: { type: 'array', items: { type: 'string' }, description: 'packages that need no version' },
      },
    },
    defaults: { managers, allow: [] } as Options,
  },
  examples: {
    pass: [
      {
        dockerfile:
          'FROM debian:13\nRUN apt-get update && apt-get install -y gcc=4:14.2.0-1 && rm -rf /var/lib/apt/lists/*\n',
      },
      {
        about: 'a snapshot, named in an earlier stage',
        dockerfile:
          'FROM debian:13 AS base\nRUN echo "deb https://snapshot.debian.org/archive/debian/20261101T000000Z trixie main" > /etc/apt/sources.list\nFROM base\nRUN apt-get update && apt-get install -y gcc\n',
      },
      { dockerfile: 'FROM alpine:3.22\nRUN apk add --no-cache -t .build gcc=14.2.0-r6 "curl~8.14"\n' },
      {
        dockerfile:
          'FROM rockylinux:9\nRUN dnf install -y gcc-11.5.0-5.el9 https://example.org/a.rpm && dnf clean all\n',
      },
      {
        about: 'needed by all',
        dockerfile: 'FROM debian:13\nRUN apt-get install -y ca-certificates\n',
        options: { allow: ['ca-certificates'] },
      },
    ],
    fail: [
      {
        dockerfile:
          'FROM debian:13\nRUN apt-get update && \\\n  apt-get install -y --no-install-recommends gcc make=4.4.1-2\n',
      },
      { dockerfile: 'FROM rockylinux:9\nRUN dnf -y install gcc-toolset-13 && dnf -y update\n' },
      { dockerfile: 'FROM alpine:3.22\nRUN apk add --no-cache "curl>8"\n' },
    ],
    unknown: [
      {
        about: 'whoever builds says which',
        dockerfile: 'FROM debian:13\nARG PACKAGES\nRUN apt-get install -y $PACKAGES\n',
      },
      { about: 'the names are in a file', dockerfile: 'FROM debian:13\nRUN xargs -a apt.txt apt-get install -y\n' },
      {
        about: 'the mirror is copied in',
        dockerfile:
          'FROM debian:13\nCOPY sources.list /etc/apt/sources.list\nRUN apt-get update && apt-get install -y gcc\n',
      },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const file = facts.recipe?.file ?? '';
    for (const install of facts.recipePackages) {
      const { call, manager, action, count, isSnapshot, hasOwnList } = install;
      if (isSnapshot || !options.managers.includes(manager)) continue;
      const where = at.text(file, call.place);
      const unpinned = install.unpinned.filter((name) => !options.allow.includes(name));
      if (action === 'install' && unpinned.length === 0) {
        if (install.unknown.length > 0)
          yield unknown(`packages depend on ${shorten(install.unknown.join(' '), 80)}`, where);
      } else if (hasOwnList) yield unknown('packages come from a list that is copied in', where);
      else if (action === 'upgrade') yield fail('upgrade', { command: call.text }, where);
      else {
        const named = unpinned.slice(0, 5).join(', ');
        const packages = unpinned.length > 5 ? `${named} and ${unpinned.length - 5} more` : named;
        yield fail('unpinned', { count: unpinned.length, all: count, packages }, where);
      }
    }
    for (const { unread } of facts.recipeCommands)
      for (const { reason, place } of unread) yield unknown(`not understood in full: ${reason}`, at.text(file, place));
  },
});
