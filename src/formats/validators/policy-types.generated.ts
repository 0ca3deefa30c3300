// This file is generated: npm run generate

/**
 * A case of `pratique policies test`: a subject and what the policy says of it.
 */
export type Case = ({
/**
 * What the case shows; names it for policies that extend this one.
 */
name: string
/**
 * A subject; a path is relative to this file.
 */
subject?: string
/**
 * A picture of a subject as plain data, in place of a file.
 */
sketch?: {
[k: string]: unknown
}
/**
 * The expected outcome of rules, by id.
 */
outcomes?: {
[k: string]: "pass" | "fail" | "waived" | "inconclusive" | "not-applicable" | "error"
}
/**
 * The expected verdict.
 */
verdict?: ("pass" | "fail" | "inconclusive")
} & Case1)
export type Case1 = {
[k: string]: unknown
}

/**
 * What a computing centre, a platform or a container runtime asks of an image: controls with their citations, and the rules that check them.
 */
export interface PublishedPolicy {
/**
 * Names the policy; a policy with partitions gives one result for each, called ID/PARTITION.
 */
id: string
/**
 * The policy's name for readers.
 */
title: string
/**
 * Policies that this one builds on: ids of built-in policies, or files (ending in .yaml or .yml) relative to this one. Read from left to right; what comes later wins, and this file wins over all.
 */
extends?: string[]
runtime?: Runtime
host?: Host
/**
 * Where one centre has several kinds of node: what is different on each, by name.
 */
partitions?: {
/**
 * What one kind of node changes.
 */
[k: string]: {
/**
 * Its name for readers. Default: the policy's title with the partition's name.
 */
title?: string
runtime?: Runtime
host?: Host
/**
 * Controls that are added or changed on this kind of node.
 */
controls?: Control[]
}
}
/**
 * What is asked, one sentence each.
 */
controls?: Control[]
/**
 * The centre's own rules.
 */
rules?: SiteRule[]
/**
 * Exceptions; those of extended policies hold too.
 */
waivers?: Waiver[]
/**
 * Cases that show what the policy does.
 */
expect?: Case[]
/**
 * Rules (ids, or families as `fs/*`) that an extending policy or a project may neither weaken nor waive.
 */
locked?: string[]
}
/**
 * What the container runtime does to an image; the effective view of an image is computed from it. What is not stated is unknown.
 */
export interface Runtime {
/**
 * Whether the process runs as the image's user.
 */
user?: ("honoured" | "ignored")
/**
 * What becomes of the image's entrypoint; `run-only`: honoured by a run command, not where a command is executed in the container.
 */
entrypoint?: ("honoured" | "ignored" | "run-only" | "replaced")
/**
 * What becomes of the image's command; words as for `entrypoint`.
 */
command?: ("honoured" | "ignored" | "run-only" | "replaced")
/**
 * Whether the process starts in the image's working directory.
 */
workdir?: ("honoured" | "ignored")
/**
 * Whose environment variables the process sees, and which win.
 */
environment?: ("image-only" | "image-wins" | "host-wins")
/**
 * Whether file capabilities have an effect.
 */
capabilities?: ("honoured" | "dropped")
/**
 * Whether the image's files can be written at run time.
 */
rootfs?: ("read-only" | "writable")
/**
 * Whether setuid and setgid bits have an effect.
 */
setuid?: ("honoured" | "dropped")
/**
 * Paths that the runtime mounts over, so that what the image has there is not seen.
 */
mounts?: string[]
/**
 * Files that the runtime replaces by its own.
 */
rewrites?: string[]
/**
 * Paths that the runtime keeps for itself: an image has nothing there.
 */
reserved?: string[]
/**
 * Paths that must exist in the image, because the runtime does not make them.
 */
mountPoints?: string[]
}
/**
 * What rules need to know of the machine. A fact that is not stated makes a rule that needs it inconclusive; `null` says that the machine has no such thing.
 */
export interface Host {
/**
 * Platforms of the compute nodes, as os/architecture[/variant].
 */
architectures?: string[]
/**
 * Highest instruction set level that every node has, as x86-64-v3.
 */
cpuLevel?: (string | null)
/**
 * Version of the host's C library.
 */
glibc?: (string | null)
/**
 * Version of the host's kernel.
 */
kernel?: (string | null)
/**
 * Version of the NVIDIA driver; null where there is none.
 */
nvidiaDriver?: (string | null)
/**
 * Version of the ROCm driver; null where there is none.
 */
rocmDriver?: (string | null)
/**
 * Architectures of the GPUs: sm_80, gfx90a and so on.
 */
gpus?: string[]
/**
 * The MPI libraries that the host can put into a container.
 * 
 * Items: One MPI library.
 */
mpi?: {
/**
 * mpich, openmpi and so on: libraries of one family share an ABI.
 */
family: string
/**
 * The name that programs are linked to, as libmpi.so.12.
 */
soname?: string
/**
 * The library's version as in its file name, as 12.2.0.
 */
version?: string
}[]
/**
 * Process management interfaces of the launcher: pmi1, pmi2, pmix.
 */
pmi?: string[]
/**
 * File systems of the site that are mounted into every container.
 */
mounts?: string[]
}
/**
 * A sentence that the centre or the runtime publishes, and how it is checked. In a policy that extends others, a control of the same id is changed key by key.
 */
export interface Control {
/**
 * Names the control within the policy and for policies that extend it.
 */
id: string
/**
 * The sentence. Needed, unless an extended policy has it.
 */
statement?: string
/**
 * Where the sentence is published.
 * 
 * Items: One page, and when it was read.
 */
cite?: {
/**
 * The address of the page.
 */
url: string
/**
 * The day on which it was last read.
 */
consulted: string
}[]
/**
 * True where no machine can check the sentence; it is then listed as not checked. Takes the place of `rules`.
 */
manual?: boolean
/**
 * The rules that check the sentence, by id. One with `severity: off` is removed: from this control where an extended policy has it here, else from every inherited control.
 */
rules?: {
[k: string]: Rule
}
}
/**
 * How a rule is applied; `{}` takes its own severity and options.
 */
export interface Rule {
/**
 * What a finding weighs, or `off`. Default: the rule's own.
 */
severity?: ("error" | "warning" | "note" | "off")
/**
 * The rule's options; `pratique rules ID` lists them. What is not given keeps the rule's default.
 */
options?: {
[k: string]: unknown
}
}
/**
 * A rule of the centre's own.
 */
export interface SiteRule {
/**
 * Its id, as site/no-notebooks-inside.
 */
id: string
/**
 * The condition as a sentence.
 */
title: string
/**
 * What a finding weighs. Default: warning.
 */
severity?: ("error" | "warning" | "note")
/**
 * CEL over the facts document; true is what is required.
 */
expression: string
/**
 * What a finding says.
 */
message?: string
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
