/**
 * Every cap on untrusted input, in one table. Each has a hostile fixture in `test/limits.test.ts`.
 * Sizes are bytes unless the name says otherwise.
 */
const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

export const limits = {
  /** Bytes of an input that recognition looks at: enough for every magic number, the tar header and a JSON preamble. */
  probe: 4 * KiB,
  /** A JSON document. Registries refuse manifests above 4 MiB (distribution-spec, "Pushing Manifests"); configs with long histories stay far below. */
  document: 4 * MiB,
  /** All JSON documents of one archive, each counted once. */
  documents: 64 * MiB,
  /** Nesting of a JSON or YAML document: no published form needs 64 levels. */
  documentDepth: 64,
  /** Values in a JSON document: a manifest of 2000 layers has some 20,000; each may cost one error object when it is checked. */
  documentValues: 100_000,
  /** Indexes that name indexes: containerd and skopeo follow a handful. */
  indexDepth: 8,
  /** Manifests that one input may hold. */
  manifests: 1000,
  /** Layers of one image: overlayfs stops at 500, Docker at 127. */
  layers: 2000,
  /** Layers that all images of one input name together: a small file may name the same manifest a thousand times. */
  allLayers: 100_000,
  /** Members of an outer archive. */
  archiveMembers: 200_000,
  /** Entries of one image over all layers: the largest images known to us hold about three million. */
  entries: 5_000_000,
  /** Characters of all paths and link targets and bytes of all extended attributes of one layer: the largest need some 60 MiB, and one text holds 512 Mi characters. */
  entryText: 256 * MiB,
  /** Uncompressed bytes of one layer: a decompression bomb stops here. */
  layerBytes: 256 * GiB,
  /** Uncompressed over compressed: deflate reaches 1032, zstd more; checked once a layer is past `ratioFloor`. */
  compressionRatio: 2000,
  ratioFloor: 1 * GiB,
  /** One PAX header or GNU long name. PATH_MAX is 4 KiB; xattrs reach 64 KiB each. */
  paxHeader: 1 * MiB,
  /** A path inside an image, in bytes. Linux refuses above 4096; more is kept as far as a finding needs it. */
  path: 8 * KiB,
  /** Head of every regular file that is always kept: holds a magic number, an ELF machine and the start of a shebang. */
  head: 32,
  /** One captured file. */
  captureFile: 8 * MiB,
  /** All captured files of one layer. */
  captureLayer: 48 * MiB,
  /** All captured files of one pass over an image: what is beyond is read again for the rules that ask for it, or they are inconclusive. */
  captureImage: 256 * MiB,
  /** Problems that one layer keeps in full; the rest is counted. */
  problems: 100,
  /** Links followed while one path is resolved (Linux: 40, path_resolution(7)). */
  linkHops: 40,
  /** Entries of one kind (setuid, world-writable, links …) that the census keeps; the rest is counted. Images hold up to 30,000 links. */
  census: 100_000,
  /** User or group ids that the census tells apart: more than any image's passwd, few enough to hold. */
  censusIds: 4096,
  /** The largest files that are kept by name. */
  censusLargest: 200,
  /** Characters of all names that are looked up while the links of an image are followed: two seconds. 100,000 ordinary links need 0.1e9. */
  linkWork: 1e9,
  /** Findings that one rule reports under one policy; the rest is counted. */
  findings: 200,
  /** Targeted further passes over layers for one image. */
  passes: 4,
  /** A policy file and all that it extends. */
  policyFile: 1 * MiB,
  /** Policies that one policy extends through others: centre, runtime, baseline and a few between. */
  policyDepth: 16,
  /** Values of one policy once its aliases are followed: the longest real one has some thousand. */
  policyNodes: 50_000,
  /** A pattern of a waiver, in characters: a match costs its length times that of the path. */
  waiverPattern: 1 * KiB,
  /** A stored report given to `convert`. */
  report: 256 * MiB,
  /** Values in it: a report over 500 images has about two million; each may become an error object of the validator. */
  reportValues: 10_000_000,
  /** Blocks of one PEM file: the largest bundles hold some 400 authorities. */
  certificates: 2000,
  /** Base64 of one PEM block: a certificate with 10,000 names needs some 300 KiB. */
  certificateText: 1 * MiB,
  /** Shell text that is parsed for what it runs. */
  script: 512 * KiB,
  /** Scripts followed from one entrypoint. */
  scripts: 200,
  /** Statements that are walked for one start with all scripts that it sources, calls and runs: the longest real ones take some 2,000. */
  shellSteps: 50_000,
  /** Variables of one script; the environment of a large image holds some 60. */
  shellVariables: 500,
  /** Words in one variable or command line, and characters in one value: a few lines can double them without end. */
  shellFields: 1000,
  shellValue: 16 * KiB,
  /** Turns of one `for` loop over known words. */
  shellLoop: 64,
  /** passwd, group, shadow, sudoers: the largest site files hold some ten thousand lines. */
  accountFile: 1 * MiB,
  accountLines: 50_000,
  /** First bytes of what an image starts: the program headers and the interpreter's name of a binary, the `#!` line of a script. */
  programHead: 4 * KiB,
  /** Program headers of one ELF file: linkers write about a dozen. */
  elfProgramHeaders: 256,
  /** Interpreters of interpreters (Linux: 5, fs/exec.c). */
  interpreterHops: 5,
  /** A `#!` line: Linux reads 256 bytes since 5.1, 128 before (fs/binfmt_script.c). */
  shebang: 256,
  /** A file that holds credentials by its name, and a PEM or PGP key found by its first bytes. */
  credentialFile: 1 * MiB,
  /** A text file that is searched for credentials because of its folder: settings written by hand are far smaller. */
  secretText: 64 * KiB,
  /** Credentials that are kept of one file, and of one subject: enough to fail it; a search that ends early is said to. */
  secretsInFile: 20,
  /** Bytes of files outside of the usual places that are searched although they only may hold one: an image of 2 GB has some 5 MiB. */
  secretsEverywhere: 64 * MiB,
  secrets: 2000,
  /** Frames of one packed block: writers make one, and a million empty ones would take seconds. */
  blockFrames: 1000,
  /** Dictionary of an xz stream, which the largest preset sets to 64 MiB: so much memory and a quarter more is taken as it fills. */
  xzDictionary: 64 * MiB,
  /** Folders in folders of a squashfs image: PATH_MAX has room for 2048. */
  squashfsDepth: 2048,
  /** Words of all block lists of a squashfs image that are checked: `layerBytes` in blocks of 4 KiB. */
  squashfsBlocks: 64 * MiB,
  /** Metadata blocks of a squashfs image that one walk unpacks, beside one for each 32 bytes of tables: references that jump let caches miss, honest blocks have 1000 bytes. */
  squashfsUnpacked: 16 * KiB,
  /** Names and values of one set of extended attributes: Linux takes 64 KiB of each. */
  squashfsXattrSet: 1 * MiB,
  /** Values of sets that are kept to be given again: equal sets of many files are stored once. */
  squashfsXattrs: 16 * MiB,
  /** Descriptors of one SIF that are read, used or not: writers make room for 48, one OCI-SIF with 2000 layers needs some 4000. */
  sifDescriptors: 20_000,
  /** One signature in a SIF: it states two digests for each object, some 210 bytes; the largest OCI-SIFs have 4000 objects, and DSSE adds a third. */
  sifSignature: 2 * MiB,
  /** Signatures of one SIF that are read: one a group and signer. */
  sifSignatures: 100,
  /** Bytes hashed to verify a SIF over the bytes of the file: each of six algorithms may be used once, and objects may not overlap. */
  sifHashing: 8,
  /** The OpenPGP packets of one signature, as text: about 1 KiB for one signer. */
  pgpSignature: 64 * KiB,
  /** One keyring: those of distributions have some MiB. */
  keyring: 16 * MiB,
  /** PEM keys: each is tried on each signature, because what an envelope says of its key is not signed. */
  pemKeys: 500,
  /** Bytes that reading contents of one squashfs may take and make, all asked for together: small files may share one large packed block again and again. */
  squashfsContents: 2 * GiB,
  /** The files that options of one policy name: keyrings, lists, certificates. */
  optionFiles: 16 * MiB,
  /** A SIF or squashfs that comes through standard input: it is read at many places, so all of it is held in memory. */
  inMemory: 512 * MiB,
  /** A configuration file of a repository (apt.txt, runtime.txt, install.R …): written by hand. */
  configurationFile: 1 * MiB,
  /** Lines of one of those: the longest lists of packages have some hundred. */
  configurationLines: 20_000,
  /** Words and marks of one `install.R`. */
  configurationTokens: 200_000,
  /** Fields of one `DESCRIPTION`: CRAN knows some forty. */
  dcfFields: 200,
  /** Names that are looked at in the root of a repository, and in `binder/`: none that people look at has so many. */
  repositoryFolder: 10_000,
  /** Folders in one of them that are looked at too: environments or images by name. */
  repositoryFolders: 200,
  /** Files of a repository that describe an environment or an image; the largest known collections have some 250. */
  repositoryDocuments: 1000,
  /** Bytes of them together: some lock files of the largest size, and all else. */
  repositoryText: 256 * MiB,
  /** A requirements file, Pipfile or pylock.toml: the largest lock of a scientific stack with all its hashes has some 5 MiB. */
  requirementsFile: 16 * MiB,
  /** Values of a lock in TOML or JSON: 1000 packages with 100 files of six values each. */
  requirementsValues: 600_000,
  /** Lines of a requirements file that say something. */
  requirementLines: 100_000,
  /** Characters of one of them with its continuations: 1000 hashes need 80 KiB. */
  requirementLine: 256 * KiB,
  /** Parentheses inside each other in an environment marker: nobody writes four, and Python ends near 200. */
  markerDepth: 64,
  /** A definition file, in characters: the longest known ones have some 30,000, and no section may have more than 64 KiB. */
  definition: 256 * KiB,
  /** Stages of one definition file: real ones have up to five. */
  definitionStages: 500,
  /** Text of one stage once its placeholders are filled in: a short file can fill one long value in many times. */
  definitionExpanded: 1 * MiB,
  /** The value of an argument in which placeholders are filled in, and of those. */
  definitionArgument: 1 * KiB,
  /** One spec of Spack, in characters: the longest known ones have some 300. */
  spackSpec: 4 * KiB,
  /** A spack.yaml or a configuration scope: the longest known ones have some 60 KiB. */
  spackYaml: 1 * MiB,
  /** Specs that come of the lists of one environment: matrices multiply them; the largest known has some 900. */
  spackRoots: 10_000,
  /** Packages in all specs that matrices put together; the largest known environment has some 9,000. */
  spackWork: 500_000,
  /** Definitions that name each other, and matrices in matrices. */
  spackNesting: 32,
  /** A spack.lock: one of 600 packages with all their variants has some 3 MiB. */
  spackLock: 32 * MiB,
  /** Values in it. */
  spackLockValues: 1_000_000,
  /** A Dockerfile or definition: the longest real ones have some 100 KiB. */
  recipe: 1 * MiB,
  /** Instructions of one: an image has at most 127 layers, and generated files of many stages some hundred lines. */
  recipeSteps: 5000,
  /** A line of a Dockerfile: BuildKit refuses longer ones (Go's bufio.MaxScanTokenSize). */
  dockerfileLine: 64 * KiB,
  /** Characters that are compared for one `${name#pattern}`: some milliseconds. */
  dockerfilePattern: 10_000_000,
  /** Beginning of a text by which its kind is told: lock files open with long comments. */
  textProbe: 64 * KiB,
  /** One match spec of conda, in characters: the longest real one, a URL with its digest, has some 300. */
  matchSpec: 4 * KiB,
  /** Brackets in the version of a match spec. */
  specDepth: 16,
  /** An environment file of conda: an export of the largest environment has some 100 KiB. */
  environmentFile: 2 * MiB,
  /** A lock file, and its values: 200,000 lines have some 8 MiB and 300,000 values. */
  lockFile: 64 * MiB,
  lockValues: 2_000_000,
  /** A lock file in other style than its tool writes, which the general reader of YAML needs 40 times as long and as much memory for. */
  lockOther: 4 * MiB,
  /** Packages of all environments and platforms of one `pixi.lock` together: a short file may name each package many times. */
  pixiLockPackages: 500_000,
  /** Channels, platforms and packages (these for each platform) of all environments of a pixi workspace, each as often as a feature with it is included: real ones have some thousand. */
  pixiInclusions: 1_000_000,
  /** Versions of one Python package in a lock that are compared with a requirement: one for each marker, a handful at most. */
  lockedTwins: 64,
} as const;
