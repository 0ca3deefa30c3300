import type { EnvironmentFacts, PackageFacts, RecipeFacts, RepositoryFacts, StageFacts } from '../facts/facts.ts';
import type { ListingOptions } from '../listing/listing.ts';
import { pairsPart, sectionText, tableText } from './section.ts';

export function recipeText(recipe: RecipeFacts | null, options: ListingOptions): string {
  if (recipe === null) return '';
  const rows = recipe.stages.map((stage, index) => [
    `${index + 1}`,
    stage.name ?? '',
    baseText(stage),
    `line ${stage.line}`,
    Object.entries(stage.steps)
      .map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`))
      .join(', '),
  ]);
  return tableText('Stages', ['#', 'name', 'from', 'place', 'steps'], rows, options);
}

function baseText({ from, agent, base }: StageFacts): string {
  switch (from) {
    case 'scratch':
      return 'scratch';
    case 'stage':
      return `stage ${base}`;
    case 'image':
      return agent === 'docker' || agent === '' ? `${base}` : `${agent}: ${base}`;
    default:
      return [agent, base ?? ''].filter((part) => part !== '').join(': ');
  }
}

export function repositoryText(repository: RepositoryFacts | null, options: ListingOptions): string {
  if (repository === null) return '';
  const { buildPack, decidedBy, folder, python, files, entries } = repository;
  const pairs = pairsPart([
    ['build pack', decidedBy === null ? buildPack : `${buildPack}, because of ${decidedBy}`],
    ['folder', folder],
    ['python', python ?? ''],
    ['entries', `${entries}`],
  ]);
  const rows = files.map(({ path, use, by }) => [path, use, by ?? '']);
  return (
    sectionText('Repository, as repo2docker would build it', pairs, options) +
    tableText('Configuration files', ['file', 'use', 'because of'], rows, options)
  );
}

export function environmentText(environment: EnvironmentFacts | null, options: ListingOptions): string {
  if (environment === null) return '';
  const { format, name, channels, platforms, sources, environments } = environment;
  return sectionText(
    'Environment',
    pairsPart([
      ['format', format],
      ['name', name ?? ''],
      ['channels', channels.join(', ')],
      ['platforms', platforms.join(', ')],
      ['environments', environments.join(', ')],
      ['made from', sources.join(', ')],
      ['options', environment.options.join(', ')],
    ]),
    options,
  );
}

export function packagesText(packages: readonly PackageFacts[], options: ListingOptions): string {
  const isOneFile = new Set(packages.map(({ file }) => file)).size === 1;
  const rows = packages.map((item) => [
    item.manager,
    item.name,
    item.version ?? '',
    item.build ?? '',
    item.platform ?? '',
    item.groups.join(', '),
    isOneFile ? `line ${item.line}` : `${item.file}:${item.line}`,
    item.version === null ? (item.requirement ?? '') : '',
  ]);
  const titles = ['manager', 'name', 'version', 'build', 'platform', 'groups', 'place', 'asked for'];
  return tableText(`Packages: ${packages.length}`, titles, rows, options);
}
