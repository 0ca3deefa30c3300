import recipe, { finalStages, type RecipeStep } from '../../src/facts/recipe.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

export default defineRule({
  id: 'recipe/exec-form',
  since: '0.1.0',
  severity: 'warning',
  title: 'ENTRYPOINT and CMD are written as JSON arrays',
  why: 'Written as text they run below `/bin/sh -c`: signals go to the shell and not to the program, so that a job that is told to end is killed instead; ENTRYPOINT takes no arguments; and an image without a shell does not start.',
  fix: 'Write `CMD ["program", "argument"]`; where a shell is needed, say so with SHELL, or let the text begin with `exec`.',
  references: [
    'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
    'https://docs.docker.com/reference/build-checks/json-args-recommended/',
  ],
  requires: ['dockerfile'],
  needs: { recipe },
  messages: { shell: '{instruction} runs `{command}` below a shell' },
  examples: {
    pass: [
      { dockerfile: 'FROM debian:13.1\nENTRYPOINT ["/app"]\nCMD ["--help"]\nHEALTHCHECK CMD curl localhost\n' },
      {
        about: 'a shell that is asked for',
        dockerfile: 'FROM debian:13.1\nSHELL ["/bin/bash", "-c"]\nCMD . env.sh && app\n',
      },
      { about: 'it gives way to the program', dockerfile: 'FROM debian:13.1\nCMD exec app "$OPTIONS"\n' },
      { about: 'replaced later', dockerfile: 'FROM debian:13.1 AS a\nCMD app\nFROM a\nCMD ["app"]\n' },
    ],
    fail: [
      { dockerfile: 'FROM debian:13.1\nENTRYPOINT app --port 80\n' },
      { about: 'quotes that JSON does not know', dockerfile: "FROM debian:13.1\nCMD ['app']\n" },
    ],
  },
  *check({ facts, fail }) {
    if (facts.recipe === undefined) return;
    const { file } = facts.recipe;
    const last = new Map<string, RecipeStep>();
    let hasShell = false;
    for (const step of finalStages(facts.recipe).flatMap(({ steps }) => steps)) {
      hasShell ||= step.kind === 'shell';
      if (step.kind === 'entrypoint' || step.kind === 'cmd') last.set(step.kind, step);
    }
    if (hasShell) return;
    for (const step of last.values()) {
      if ((step.kind !== 'entrypoint' && step.kind !== 'cmd') || step.command?.form !== 'shell') continue;
      const { text } = step.command.script;
      if (/^exec\s/.test(text)) continue;
      yield fail(
        'shell',
        { instruction: step.kind.toUpperCase(), command: shorten(text, 80) },
        at.text(file, step.span),
      );
    }
  },
});
