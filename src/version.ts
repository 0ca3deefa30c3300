import manifest from '../package.json' with { type: 'json' };

/** The version of pratique, as reports state it. */
export const version: string = manifest.version;
