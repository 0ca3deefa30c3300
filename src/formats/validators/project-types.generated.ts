// This file is generated: npm run generate

/**
 * A project's own settings, in pratique.yaml at the working directory or above it up to the repository's root.
 */
export interface PublishedProject {
/**
 * The policies to judge under, as for `-p`: ids, or files (ending in .yaml or .yml) relative to this one.
 * 
 * @minItems 1
 */
policies?: [string, ...(string)[]]
/**
 * The project's exceptions; a rule that a policy locks cannot be waived here.
 */
waivers?: Waiver[]
/**
 * The lowest severity that fails the run.
 */
failOn?: ("error" | "warning" | "note")
}
/**
 * An exception that someone answers for: findings that match it are reported, but do not count.
 */
export interface Waiver {
/**
 * The rule whose findings are waived: an id, or a family as `fs/*`.
 */
rule: string
/**
 * Pattern over the name of the subject as the report gives it, or over its last part; `*` stands for anything. Default: every subject.
 */
subject?: string
/**
 * Pattern over the path of a finding inside the image, with or without a leading slash; `*` and `?` stay within a folder, a folder `**` is any number of folders, `{a,b}` is either. Default: every place.
 */
path?: string
/**
 * Why the exception is made.
 */
reason: string
/**
 * Who answers for it: a person or a role that can be asked.
 */
by: string
/**
 * The last day (UTC) on which it holds.
 */
expires: string
}
