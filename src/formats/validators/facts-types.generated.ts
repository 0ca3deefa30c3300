// This file is generated: npm run generate

/**
 * What pratique read of one subject, without a judgement: `pratique inspect -f json`, which prints a list of them where an input gives several. Texts are as the input has them. Fields may be added; what stands here keeps its name and meaning.
 */
export interface PublishedFacts {
/**
 * Form of this document.
 */
schema: "pratique.facts/1"
/**
 * The program that wrote the document.
 */
tool: {
/**
 * Always pratique.
 */
name: string
/**
 * Version by semver.
 */
version: string
[k: string]: unknown
}
/**
 * As given, plus #tag or @platform where one input gives several subjects.
 */
name: string
/**
 * What the input is.
 */
kind: ("oci-layout" | "oci-archive" | "docker-archive" | "registry" | "containers-dir" | "sif" | "oci-sif" | "squashfs" | "rootfs" | "oci-document" | "runtime-config" | "kubernetes" | "dockerfile" | "definition" | "conda-environment" | "conda-lock" | "conda-explicit" | "pixi" | "pip-requirements" | "spack" | "repository")
/**
 * os/arch[/variant].
 */
platform: (string | null)
/**
 * Names under which the image is stored here.
 */
references: string[]
/**
 * null where there is none.
 */
config: (Config | null)
/**
 * What the documents of an image refer to, layers included.
 */
blobs: Blob[]
/**
 * Of an image; a SIF or squashfs that is one root file system has none.
 */
layers: Layer[]
/**
 * Of lock and environment files. Packages that are installed in an image are not read yet: `gaps` says so.
 */
packages: Package[]
/**
 * null where there is none.
 */
recipe: (Recipe | null)
/**
 * null where there is none.
 */
environment: (Environment | null)
/**
 * null where there is none.
 */
repository: (Repository | null)
/**
 * null where it is none.
 */
sif: (Sif | null)
/**
 * Every squashfs that the subject is or holds.
 */
squashfs: Squashfs[]
/**
 * The effective tree: sorted by path, of one squashfs in its own order. null where there is none, and with --no-files.
 */
files: (File[] | null)
/**
 * The manifest's, else the file's; null where none was computed.
 */
digest: (string | null)
/**
 * What is wrong with the input, as far as it keeps from reading it or contradicts itself.
 */
problems: Problem[]
/**
 * What could not be looked at.
 */
gaps: string[]
[k: string]: unknown
}
/**
 * What an image asks of whoever starts it; of a runtime's config.json what it says of the process. What is not set is empty.
 */
export interface Config {
/**
 * As written: a name or number, with a group behind a colon.
 */
user: string
/**
 * The program and its arguments.
 */
entrypoint: string[]
/**
 * What is appended to the entrypoint, or started where there is none.
 */
cmd: string[]
/**
 * Where it starts.
 */
workdir: string
/**
 * Environment variables; of one that is set twice the last value.
 */
env: {
[k: string]: string
}
/**
 * Labels of the config.
 */
labels: {
[k: string]: string
}
/**
 * As written: 8080/tcp.
 */
exposedPorts: string[]
/**
 * Paths that are volumes; of a runtime's config.json where something is mounted.
 */
volumes: string[]
/**
 * The signal that ends it.
 */
stopSignal: string
/**
 * The command of Docker's health check.
 */
healthcheck: string[]
/**
 * Docker's instructions for images that are built from this one.
 */
onbuild: string[]
/**
 * Docker's shell for commands that are texts.
 */
shell: string[]
/**
 * RFC 3339 date-time, as written.
 */
created: string
/**
 * As written.
 */
author: string
[k: string]: unknown
}
/**
 * What a document refers to by its digest.
 */
export interface Blob {
/**
 * manifest, config, layer or blob; orphan: nothing refers to it.
 */
role: string
/**
 * As written.
 */
digest: string
/**
 * Bytes, as stated.
 */
size: (number | null)
/**
 * As stated.
 */
mediaType: (string | null)
/**
 * present, absent, elsewhere (no part of this input), unread.
 */
state: string
[k: string]: unknown
}
/**
 * A layer of an image.
 */
export interface Layer {
/**
 * Base first, from 0.
 */
index: number
/**
 * Computed of the bytes as stored; null where they were not hashed or are not there.
 */
digest: (string | null)
/**
 * Computed of the bytes unpacked.
 */
diffId: (string | null)
/**
 * As the manifest says.
 */
statedDigest: (string | null)
/**
 * As the config says.
 */
statedDiffId: (string | null)
/**
 * Bytes as stored; as stated where they are not there.
 */
size: (number | null)
/**
 * Bytes unpacked; of a squashfs those of the files.
 */
contentSize: (number | null)
/**
 * none, gzip, zstd, xz, bzip2, squashfs, unknown.
 */
compression: string
/**
 * As the manifest says.
 */
mediaType: (string | null)
/**
 * Entries of its own, whiteouts among them.
 */
entries: number
/**
 * The entry of the history that made it.
 */
createdBy: (string | null)
/**
 * read; absent: not in the input; foreign: not distributed with the image; opaque: no file system.
 */
state: ("read" | "absent" | "foreign" | "opaque")
/**
 * Whether it was read to its end.
 */
complete: boolean
[k: string]: unknown
}
/**
 * A package that a lock or environment file names.
 */
export interface Package {
/**
 * The world of names: conda, pypi, spack, other.
 */
manager: string
/**
 * As written.
 */
name: string
/**
 * Where one is fixed.
 */
version: (string | null)
/**
 * What an environment file asks for, as written; null in lock files.
 */
requirement: (string | null)
/**
 * Build string of conda, hash of Spack.
 */
build: (string | null)
/**
 * Name or address of the channel or index.
 */
channel: (string | null)
/**
 * The platform that it is for; null: for all.
 */
platform: (string | null)
/**
 * Categories, extras, features or environments that it belongs to; empty: always installed.
 */
groups: string[]
/**
 * Where it stands.
 */
file: string
/**
 * From 1.
 */
line: number
[k: string]: unknown
}
/**
 * A Dockerfile or definition file: what the subject is, or what it keeps of its making.
 */
export interface Recipe {
/**
 * Which of the two.
 */
kind: ("dockerfile" | "definition")
/**
 * In the order of the file.
 */
stages: Stage[]
[k: string]: unknown
}
/**
 * One stage of a recipe.
 */
export interface Stage {
/**
 * As other stages name it.
 */
name: (string | null)
/**
 * image, stage, scratch, local, distribution, unknown.
 */
from: string
/**
 * Who fetches the base: docker, or the value of Bootstrap in lower case.
 */
agent: string
/**
 * The reference, path, release or stage that it starts from; as written where variables are not known.
 */
base: (string | null)
/**
 * How many steps there are of each kind.
 */
steps: {
[k: string]: number
}
/**
 * From 1.
 */
line: number
[k: string]: unknown
}
/**
 * What a file of packages says beside them.
 */
export interface Environment {
/**
 * The file.
 */
file: string
/**
 * conda-environment, conda-specs, conda-lock, conda-explicit, conda-list, pixi.toml, pyproject.toml, pixi, pylock, requirements, constraints, pipfile, pipfile-lock, spack.
 */
format: string
/**
 * Of the environment or project.
 */
name: (string | null)
/**
 * In the order in which they count; of Spack its repositories of packages.
 */
channels: string[]
/**
 * Those that it is for.
 */
platforms: string[]
/**
 * Files that it was made from or includes.
 */
sources: string[]
/**
 * Of pixi.
 */
environments: string[]
/**
 * What else it sets.
 */
options: string[]
[k: string]: unknown
}
/**
 * A folder as repo2docker would build it.
 */
export interface Repository {
/**
 * The build pack that takes it.
 */
buildPack: string
/**
 * The file because of which.
 */
decidedBy: (string | null)
/**
 * binder, .binder, or empty for the root.
 */
folder: string
/**
 * The version of Python that is asked for.
 */
python: (string | null)
/**
 * Files with a name that repo2docker knows.
 * 
 * Items: One of them.
 */
files: {
/**
 * Relative to the root.
 */
path: string
/**
 * read, named (in one that is read), outside (of the folder that counts), shadowed.
 */
use: string
/**
 * The file or folder because of which.
 */
by: (string | null)
[k: string]: unknown
}[]
/**
 * Files, folders and links in all.
 */
entries: number
[k: string]: unknown
}
/**
 * A Singularity image file.
 */
export interface Sif {
/**
 * null where it cannot be read.
 */
header: (SifHeader | null)
/**
 * In the order of the table.
 */
objects: SifObject[]
/**
 * What they say; nothing is verified.
 */
signatures: SifSignature[]
[k: string]: unknown
}
/**
 * The header of a SIF.
 */
export interface SifHeader {
/**
 * The first line of the file.
 */
launchScript: string
/**
 * Of the format.
 */
version: string
/**
 * As Go names it.
 */
architecture: (string | null)
/**
 * UUID.
 */
id: string
/**
 * Seconds since 1970.
 */
created: number
/**
 * Seconds since 1970.
 */
modified: number
[k: string]: unknown
}
/**
 * One object of a SIF.
 */
export interface SifObject {
/**
 * As signatures name it.
 */
id: number
/**
 * definition, environment, labels, partition, signature, generic-json, generic, crypto-message, sbom, oci-root-index, oci-blob, unknown.
 */
type: string
/**
 * As written.
 */
name: string
/**
 * The group that it belongs to.
 */
group: (number | null)
/**
 * What it refers to.
 */
link: ({
kind: ("object" | "group")
id: number
[k: string]: unknown
} | null)
/**
 * Bytes from the start of the file.
 */
offset: number
/**
 * Bytes.
 */
size: number
/**
 * Seconds since 1970.
 */
created: number
/**
 * Seconds since 1970.
 */
modified: number
/**
 * Of a partition: squashfs, ext3, archive, raw, encrypted-squashfs, gocryptfs-squashfs, unknown.
 */
fileSystem: (string | null)
/**
 * Of a partition: system, primary-system, data, overlay, unknown.
 */
role: (string | null)
/**
 * Of a partition, as Go names it.
 */
architecture: (string | null)
/**
 * Of an OCI blob, as written.
 */
digest: (string | null)
[k: string]: unknown
}
/**
 * What one signature says of itself.
 */
export interface SifSignature {
/**
 * Of its object.
 */
id: number
/**
 * OpenPGP, or an envelope of DSSE.
 */
form: ("pgp" | "dsse" | "unknown")
/**
 * As its descriptor says: sha256, …
 */
hash: string
/**
 * Of the key, as its descriptor says: nobody has proved it.
 */
claimedFingerprint: (string | null)
/**
 * Ids of the objects that it is linked to.
 */
objects: number[]
/**
 * Whether header and descriptors are signed with the objects.
 */
coversHeader: boolean
[k: string]: unknown
}
/**
 * What a squashfs says of itself.
 */
export interface Squashfs {
/**
 * What holds it: the file, partition 2, layer 1.
 */
name: string
/**
 * gzip, lzma, lzo, xz, lz4, zstd; null for one that is not known.
 */
compression: (string | null)
/**
 * Bytes.
 */
blockSize: number
/**
 * Seconds since 1970.
 */
created: number
/**
 * As stated.
 */
inodes: number
/**
 * As stated.
 */
bytesUsed: number
[k: string]: unknown
}
/**
 * One path of the effective tree.
 */
export interface File {
/**
 * Relative to the root. Bytes that are not UTF-8 are lone surrogates U+DC80 to U+DCFF.
 */
path: string
/**
 * hardlink: a further name of another file.
 */
type: ("file" | "directory" | "symlink" | "hardlink" | "character" | "block" | "fifo" | "socket" | "unknown")
/**
 * Permission bits with setuid, setgid and sticky: four octal digits.
 */
mode: string
/**
 * Owner.
 */
uid: number
/**
 * Group.
 */
gid: number
/**
 * Bytes of a regular file; 0 of all else.
 */
size: number
/**
 * Seconds since 1970; null where the input states no number.
 */
mtime: (number | null)
/**
 * Index of the layer that holds it; 0 where there are none.
 */
layer: number
/**
 * Target of a symbolic link as stored; path of what a hard link is a name of.
 */
link?: string
/**
 * Of a device.
 */
device?: {
major: number
minor: number
[k: string]: unknown
}
/**
 * Names of extended attributes, sorted.
 */
xattrs?: string[]
[k: string]: unknown
}
/**
 * What is wrong with the input.
 */
export interface Problem {
/**
 * Stable.
 */
code: string
/**
 * For people; may hold text of the input.
 */
detail: string
/**
 * Where.
 */
place: (string | null)
[k: string]: unknown
}
