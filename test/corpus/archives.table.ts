/**
 * What each input below image-archives is, written from the notes in PROVENANCE.tsv and from looking at the bytes with tar, sha256sum and
 * the reference outputs. Where the verdict is not what the note leads one to expect, `why` says what was found by hand.
 */
export interface Expected {
  /** What follows the input's name in the subject's. */
  readonly name?: string;
  readonly kind: string;
  readonly platform: string | null;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  /** Rules of the family `oci` that fail, whatever their severity. */
  readonly fails?: readonly string[];
}
export interface Row {
  readonly path: string;
  readonly subjects: readonly Expected[];
  readonly why?: string;
}

const amd64 = 'linux/amd64';
const arm64 = 'linux/arm64';

function good(path: string, kind: string, platform: string | null, fails: readonly string[] = [], why?: string): Row {
  return { path, subjects: [{ kind, platform, verdict: 'pass', fails }], ...(why === undefined ? {} : { why }) };
}

function bad(path: string, kind: string, platform: string | null, fails: readonly string[], why?: string): Row {
  return { path, subjects: [{ kind, platform, verdict: 'fail', fails }], ...(why === undefined ? {} : { why }) };
}

/** The image of umoci has two tags, and its layers have no end marker: 2560 bytes each, the last 1024 of them not zeros. */
function umoci(
  path: string,
  kind: string,
  fails: readonly string[],
  final: Partial<Expected> = {},
  base: Partial<Expected> = {},
): Row {
  const verdict = fails.length === 0 ? 'pass' : 'fail';
  const common: Expected = { kind, platform: amd64, verdict, fails: ['oci/layers-readable', ...fails] };
  return {
    path,
    subjects: [
      { name: '#base', ...common, ...base },
      { name: '#final', ...common, ...final },
    ],
  };
}

const lookup = (name: string): Expected => ({
  name,
  kind: 'oci-layout',
  platform: null,
  verdict: 'fail',
  fails: ['oci/digests-match', 'oci/layout-valid', 'oci/media-types-known', 'oci/schema-valid'],
});

export const rows: readonly Row[] = [
  good('alpine-310.tar.gz', 'docker-archive', amd64),
  good('containers-image-almostempty.tar', 'docker-archive', amd64),
  good('ggcr-crane-content.tar.zst', 'rootfs', null),
  good('ggcr-mutate-overwritten_file.tar', 'docker-archive', amd64),
  good('ggcr-mutate-source_image.tar', 'docker-archive', amd64),
  bad(
    'ggcr-mutate-source_image_with_empty_layer_history.tar',
    'docker-archive',
    amd64,
    ['oci/digests-match'],
    'called valid; but the config was edited afterwards: its name is 6e0b05…json, sha256sum and skopeo find 05b5ec…',
  ),
  good(
    'ggcr-mutate-whiteout_dir.tar',
    'docker-archive',
    amd64,
    [],
    'called a layer tar; it is a whole archive of four layers with manifest.json (tar -tf)',
  ),
  good('ggcr-tarball-content.tar', 'rootfs', null),
  good(
    'ggcr-tarball-hello-world-v25.tar',
    'docker-archive',
    arm64,
    ['oci/schema-valid'],
    'valid as Docker 25 writes it, with "manifests":null in index.json: a note',
  ),
  bad('ggcr-tarball-no_manifest.tar', 'docker-archive', null, ['oci/layout-valid']),
  {
    path: 'ggcr-tarball-test_bundle.tar',
    subjects: ['#test_image_2', '#test_image_1'].map((name) => ({
      name,
      kind: 'docker-archive',
      platform: amd64,
      verdict: 'pass',
    })),
  },
  {
    path: 'ggcr-tarball-test_link.tar',
    subjects: ['#bazel/v1/tarball:test_image_1', '#bazel/v1/tarball:test_image_3'].map((name) => ({
      name,
      kind: 'docker-archive',
      platform: amd64,
      verdict: 'pass',
    })),
  },
  good('stereoscope-valid-oci.tar', 'oci-archive', amd64),
  good('trivy-oci-test.tar.gz', 'rootfs', null, [], 'no image, but a tar of one file, which is a root file system'),

  good('docker-json/dockle-apt_update_upgrade.json', 'oci-document', 'linux/arm64/v8'),
  good('docker-json/dockle-manifest.json', 'oci-document', null),
  good('docker-json/dockle-multi_add.json', 'oci-document', 'linux/arm64/v8'),
  good('docker-json/dockle-nginx.json', 'oci-document', amd64),
  good('docker-json/stereoscope-engine-config.json', 'oci-document', amd64),
  good('docker-json/stereoscope-valid-multi-manifest-with-tags.json', 'oci-document', null),

  good('generated/alpine-310.oci.tar', 'oci-archive', amd64),
  good('generated/hello-v25-layout', 'oci-layout', arm64),
  bad(
    'generated/hello-v25-raw',
    'oci-layout',
    arm64,
    ['oci/layers-readable'],
    'called valid; but the manifest says tar+gzip of a layer that is a plain tar (its first bytes are a tar header)',
  ),
  good('generated/hello-v25-zstd', 'oci-layout', arm64),
  good('generated/hello-v25.oci.tar', 'oci-archive', arm64),
  umoci('generated/umoci-a', 'oci-layout', []),

  bad('layers/absolute-path.tar', 'rootfs', null, ['oci/paths-safe']),
  bad('layers/dotdot.tar', 'rootfs', null, ['oci/paths-safe']),
  good('layers/setuid.tar', 'rootfs', null),
  bad('layers/symlink-then-write.tar', 'rootfs', null, ['oci/paths-safe']),

  bad(
    'layouts/containers-image-delete_image_only_one_image',
    'oci-layout',
    amd64,
    ['oci/digests-match', 'oci/layers-readable'],
    'the layer is 33 bytes of text, and the config has 740 bytes where the manifest states 585',
  ),
  {
    path: 'layouts/containers-image-delete_image_two_identical_references',
    subjects: [
      '49d1584496c6e196f512c4a9f52b17b187642269d84c044538523c5b69a660b3',
      'ecfa463536cb5472e238aadc4df81d4785d5d6373027c488a2db8a6e76fe88ed',
    ].map((hex) => ({
      name: `#sha256:${hex}`,
      kind: 'oci-layout',
      platform: amd64,
      verdict: 'fail',
      fails: ['oci/layers-readable'],
    })),
    why: 'both have the tag 1.0.0, so the digest tells them apart; their layers are 33 bytes of text',
  },
  {
    path: 'layouts/containers-image-name_lookups',
    subjects: ['#a', '#b', '#c', '#d', '#invalid-mime'].map(lookup),
    why: 'an index without blobs and without oci-layout; x-completely-unknown is no media type of RFC 6838',
  },
  {
    path: 'layouts/containers-image-two_images_manifest',
    subjects: ['linux/ppc64le', amd64].map((platform) => ({
      name: `@${platform}`,
      kind: 'oci-layout',
      platform,
      verdict: 'fail',
      fails: ['oci/digests-match', 'oci/layout-valid'],
    })),
  },
  bad('layouts/ggcr-test_gc_image_unknown_mediatype', 'oci-layout', null, [
    'oci/digests-match',
    'oci/media-types-known',
  ]),
  {
    path: 'layouts/ggcr-test_gc_index',
    subjects: ['#1', '#1#sha256:eebff607b1628d67459b0596643fc07de70d702eccf030f0bc7bb6fc2b278650', '#4'].map(
      (name) => ({
        name,
        kind: 'oci-layout',
        platform: amd64,
        verdict: 'fail',
        fails: ['oci/schema-valid'],
      }),
    ),
    why: 'one manifest, reached in three ways, says that it is Docker’s where its descriptors say that it is OCI’s',
  },
  {
    path: 'layouts/ggcr-test_index',
    subjects: ['#1', '#2', '#1#sha256:eebff607b1628d67459b0596643fc07de70d702eccf030f0bc7bb6fc2b278650', '#4'].map(
      (name) => ({
        name,
        kind: 'oci-layout',
        platform: amd64,
        verdict: 'fail',
        fails: ['oci/media-types-known', 'oci/schema-valid'],
      }),
    ),
    why: 'as before, and the index calls one manifest a descriptor',
  },
  {
    path: 'layouts/stereoscope-multiplatform_oci_dir',
    subjects: [amd64, arm64].map((platform) => ({
      name: `@${platform}`,
      kind: 'oci-layout',
      platform,
      verdict: 'pass',
    })),
  },
  bad('layouts/stereoscope-valid_manifest', 'oci-layout', 'linux/arm', [
    'oci/digests-match',
    'oci/layout-valid',
    'oci/schema-valid',
  ]),

  umoci('malformed/umoci-a-index-duplicate-key.tar', 'oci-archive', ['oci/schema-valid']),
  umoci('malformed/umoci-a-layer-bitflip.tar', 'oci-archive', ['oci/digests-match']),
  umoci('malformed/umoci-a-layout-version-2.tar', 'oci-archive', ['oci/layout-valid', 'oci/schema-valid']),
  umoci('malformed/umoci-a-missing-config.tar', 'oci-archive', [], {
    platform: null,
    verdict: 'fail',
    fails: ['oci/digests-match', 'oci/layers-readable'],
  }),
  umoci('malformed/umoci-a-no-oci-layout.tar', 'oci-archive', ['oci/layout-valid']),
  umoci('malformed/umoci-a-size-mismatch.tar', 'oci-archive', ['oci/digests-match']),
  bad('malformed/umoci-a-truncated.tar', 'oci-archive', null, ['oci/digests-match', 'oci/layout-valid']),

  ...[
    'cosign-fulcio-rekor-valid',
    'cosign-key-rekor-valid',
    'cosign-valid',
    'cosign-valid-with-tag',
    'modified-manifest',
  ].map((name) =>
    bad(
      `signed-dirs/dir-img-${name}`,
      'containers-dir',
      null,
      ['oci/digests-match'],
      'the blobs were left out of the corpus',
    ),
  ),
  good(
    'signed-dirs/v2s1-invalid-signatures.manifest.json',
    'oci-document',
    null,
    ['oci/schema-valid'],
    'Docker’s schema 1: a warning, for no current runtime takes it',
  ),
];

/** Inputs that are nothing that can be judged. */
export const refused: readonly string[] = [
  'alpine-310.expected-packages.json',
  ...['bz2', 'gz', 'uncompressed', 'xz', 'zst'].map((ending) => `compression/Hello.${ending}`),
  // Folders of signatures whose manifests were left out of the corpus.
  'signed-dirs/dir-img-cosign-other-attachment',
  'signed-dirs/dir-img-cosign-valid-2',
  ...[
    'corrupt.signature',
    'cosign.pub',
    'expired.signature',
    'fulcio-cert',
    'fulcio-chain',
    'fulcio_v1.crt.pem',
    'image.signature',
    'invalid-blob.signature-v3',
    'invalid-reference.signature',
    'pki-cert',
    'pki-chain',
    'pki_root_crts.pem',
    'policy.json',
    'public-key-1.gpg',
    'public-key-with-revoked-subkey.gpg',
    'public-key-with-subkey.gpg',
    'pubring.gpg',
    'some-rsa-key.pub',
    'subkey.signature',
    'unknown-key.signature',
    'unknown-key.signature-v3',
    'unsigned-encrypted.signature',
    'unsigned-literal.signature',
  ].map((name) => `signed-dirs/${name}`),
];
