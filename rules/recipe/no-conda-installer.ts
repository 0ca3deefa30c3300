import recipe, { allSteps, recipeFacets } from '../../src/facts/recipe.ts';
import recipeCommands from '../../src/facts/recipe-commands.ts';
import recipeImages from '../../src/facts/recipe-images.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

/** Installers of Anaconda, Inc.; Miniforge and Micromamba are the community's. */
const installer =
  /(?:\b|_)(?:Miniconda|Anaconda)[23]?-[\w.-]*(?:\.sh|\.exe|\.pkg)?|\brepo\.(?:anaconda|continuum)\.(?:com|io)\/(?:miniconda|archive)\b/i;
const images = /^(?:docker\.io\/)?(?:continuumio\/(?:ana|mini)conda[23]?|anaconda\/\w+)(?:[:@]|$)/;

export default defineRule({
  id: 'recipe/no-conda-installer',
  since: '0.1.0',
  severity: 'error',
  title: 'Neither Anaconda nor Miniconda is installed',
  why: 'Both take packages from the channels of Anaconda, Inc., whose terms of service ask larger organisations, research centres among them, for a paid licence. Centres therefore forbid their installers; Miniforge gives the same tools with conda-forge.',
  fix: 'Install Miniforge or Micromamba and take packages from conda-forge; start from `condaforge/miniforge3` or `mambaorg/micromamba`.',
  references: ['https://www.anaconda.com/legal/terms/terms-of-service', 'https://conda-forge.org/download/'],
  requires: [recipeFacets],
  needs: { recipe, recipeCommands, recipeImages },
  messages: {
    installer: '`{command}` installs or fetches {what}',
    image: 'the image {reference} holds Anaconda or Miniconda',
  },
  examples: {
    pass: [
      {
        dockerfile:
          'FROM condaforge/miniforge3:25.3.0-3\nRUN curl -fsSLO https://github.com/conda-forge/miniforge/releases/download/25.3.0-3/Miniforge3-Linux-x86_64.sh && sh Miniforge3-Linux-x86_64.sh -b && conda clean -ay\n',
      },
    ],
    fail: [
      {
        dockerfile:
          'FROM debian:13.1\nARG F=Miniconda3-py313_25.1.1-2-Linux-x86_64.sh\nRUN wget https://repo.anaconda.com/miniconda/$F && sh $F -b\n',
      },
      { dockerfile: 'FROM continuumio/miniconda3:25.1.1-2\n' },
      {
        dockerfile:
          'FROM debian:13.1\nADD https://repo.anaconda.com/archive/Anaconda3-2025.06-0-Linux-x86_64.sh /tmp/\n',
      },
    ],
  },
  *check({ facts, fail }) {
    if (facts.recipe === undefined) return;
    const { file, stages } = facts.recipe;
    for (const { text: reference, span, kind } of facts.recipeImages)
      if (kind === 'image' && images.test(reference)) yield fail('image', { reference }, at.text(file, span));
    for (const { calls } of facts.recipeCommands) {
      // One finding a step: what is fetched is then run and deleted.
      for (const call of calls) {
        if (call.argv[0]?.value === 'echo' || call.argv[0]?.value === 'rm') continue;
        const what = call.argv.map(({ value }) => installer.exec(value)?.[0]).find((found) => found !== undefined);
        if (what === undefined) continue;
        yield fail('installer', { command: call.text, what }, at.text(file, call.place));
        break;
      }
    }
    for (const step of stages.flatMap(allSteps)) {
      if (step.kind !== 'copy' && step.kind !== 'add') continue;
      for (const { value, written, span } of step.sources) {
        const what = installer.exec(value ?? written)?.[0];
        const command = shorten(`${step.kind.toUpperCase()} ${value ?? written}`, 120);
        if (what !== undefined) yield fail('installer', { command, what }, at.text(file, span));
      }
    }
  },
});
