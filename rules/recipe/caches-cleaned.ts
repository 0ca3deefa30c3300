import recipe, { recipeFacets } from '../../src/facts/recipe.ts';
import recipeCaches from '../../src/facts/recipe-caches.ts';
import recipeCommands from '../../src/facts/recipe-commands.ts';
import { at, defineRule } from '../../src/rule.ts';

const managers = ['apt', 'apk', 'dnf', 'zypper', 'pacman', 'pip', 'uv', 'conda', 'npm', 'yarn'];

export default defineRule({
  id: 'recipe/caches-cleaned',
  since: '0.1.0',
  severity: 'warning',
  title: 'Caches of package managers are emptied in the step that fills them',
  why: 'Each step becomes a layer. What a later step deletes stays in the layer below and is stored, pulled and unpacked with the image: lists of apt take some 50 MB, a cache of conda or pip easily 1 GB.',
  fix: 'End the same RUN with what empties the cache, tell the program to keep none (`apk add --no-cache`, `pip install --no-cache-dir`), or mount one: `RUN --mount=type=cache,target=/root/.cache/pip`.',
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
  ],
  requires: [recipeFacets],
  needs: { recipe, recipeCaches, recipeCommands },
  messages: { left: '`{command}` leaves {cache} in the image: {remedy}' },
  options: {
    schema: {
      properties: {
        managers: { type: 'array', items: { enum: managers }, description: 'package managers that are looked at' },
      },
    },
    defaults: { managers: managers as readonly string[] },
  },
  examples: {
    pass: [
      {
        dockerfile:
          'FROM debian:13.1\nRUN apt-get update \\\n && apt-get install -y make \\\n && rm -rf /var/lib/apt/lists/*\n',
      },
      {
        about: 'mounted, and told to keep none',
        dockerfile:
          'FROM python:3.13.1\nENV PIP_NO_CACHE_DIR=1\nRUN pip install numpy\nRUN --mount=type=cache,target=/root/.cache/uv uv pip install --system scipy\nRUN apk add --no-cache make\n',
      },
      {
        about: 'a stage that only hands on a file',
        dockerfile:
          'FROM debian:13.1 AS build\nRUN apt-get update && apt-get install -y make\nFROM scratch\nCOPY --from=build /a /a\n',
      },
      {
        about: 'a script of the image',
        dockerfile: 'FROM debian:13.1\nRUN mamba install -y numpy && /usr/local/bin/clean-layer.sh\n',
      },
    ],
    fail: [
      {
        about: 'a later step is too late',
        dockerfile:
          'FROM debian:13.1\nRUN apt-get update && apt-get install -y make\nRUN rm -rf /var/lib/apt/lists/*\n',
      },
      {
        about: 'apt-get clean leaves the lists',
        dockerfile: 'FROM debian:13.1\nRUN apt-get update && apt-get install -y make && apt-get clean\n',
      },
      {
        dockerfile:
          'FROM continuumio/miniconda3:25.1\nRUN conda install -y numpy && pip install --no-cache-dir scipy\n',
      },
    ],
    unknown: [{ about: 'shell that cannot be read', dockerfile: 'FROM debian:13.1\nRUN if true; then make\n' }],
  },
  *check({ facts, options, fail, unknown }) {
    const file = facts.recipe?.file ?? '';
    for (const { manager, command, cache, remedy, place } of facts.recipeCaches) {
      if (options.managers.includes(manager)) yield fail('left', { command, cache, remedy }, at.text(file, place));
    }
    for (const { unread } of facts.recipeCommands)
      for (const { reason, place } of unread) yield unknown(`not understood in full: ${reason}`, at.text(file, place));
  },
});
