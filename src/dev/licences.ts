import { globSync, readFileSync } from 'node:fs';

/** The licences of the packages whose files went into a bundle: they ask to be kept with every copy. */
export function licencesOf(inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
        string,
        unknown
      >;
      const [file] = globSync(`${folder}/{LICENSE,LICENCE,License,license}*`).sort();
      return `${name} ${version} (${license})\n\n${file === undefined ? 'The package has no licence file.' : readFileSync(file, 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
