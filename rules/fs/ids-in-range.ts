import { census } from '../../src/facts/census.ts';
import { at, defineRule } from '../../src/rule.ts';

/** The largest number that the seven octal digits of a ustar header hold (pax(1), ustar interchange format). */
const octalLimit = 0o7777777;
const listed = 10;

export default defineRule({
  id: 'fs/ids-in-range',
  since: '0.1.0',
  severity: 'warning',
  title: 'Every owner is within the range of ids that users have',
  why: 'Without privileges an image is unpacked through a range of subordinate ids, by default 65,536: files of higher ids make the pull fail, or lose their owner.',
  fix: 'Give the files to an id in range (`chown`, or `COPY --chown=`); large ids often come from a build as a directory user, or from an unpacked archive (`tar --no-same-owner`).',
  references: [
    'https://man7.org/linux/man-pages/man5/subuid.5.html',
    'https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06',
  ],
  requires: ['rootfs'],
  needs: { census },
  messages: {
    user: '{count} files belong to user id {id}, above {max}; {path} is one',
    group: '{count} files belong to group id {id}, above {max}; {path} is one',
    header:
      '{count} files belong to {what} id {id}, more than a plain tar header holds (2097151): tools lose it; {path} is one',
    further: '{count} further {what} ids or more are above {max}, {highest} is the highest',
  },
  options: {
    schema: { properties: { max: { type: 'integer', minimum: 0, description: 'The highest user and group id.' } } },
    defaults: { max: 65535 },
  },
  examples: {
    pass: [
      { about: 'nobody is in range', files: { 'srv/a': { content: 'x', uid: 65534, gid: 65534 } } },
      {
        about: 'a site with a wider range',
        files: { 'srv/a': { content: 'x', uid: 197609 } },
        options: { max: 1_000_000 },
      },
    ],
    fail: [
      { about: 'a user of a company directory', files: { 'srv/a': { content: 'x', uid: 197609, gid: 197121 } } },
      { about: 'lost in the header of a plain tar', files: { 'srv/a': { content: 'x', uid: 3_000_000 } } },
      {
        about: 'many of them',
        files: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`srv/${index}`, { uid: 100_000 + index }])),
      },
    ],
  },
  *check({ facts, options, fail }) {
    const { max } = options;
    for (const [what, ids] of [
      ['user', facts.census.users],
      ['group', facts.census.groups],
    ] as const) {
      const high = [...ids.tallies.values()]
        .filter((tally) => tally.id > max)
        .sort((a, b) => b.count - a.count || a.id - b.id);
      for (const { id, count, example } of high.slice(0, listed)) {
        if (id > octalLimit) yield fail('header', { id, count, what, path: example.path }, at.entry(example));
        else yield fail(what, { id, count, max, path: example.path }, at.entry(example));
      }
      const highest = ids.highest;
      const rest = Math.max(0, high.length - listed) + Math.min(ids.further, 1);
      if (highest !== undefined && highest.id > max && rest > 0)
        yield fail('further', { what, count: rest, max, highest: highest.id }, at.entry(highest.example));
    }
  },
});
