import { readFileSync } from 'node:fs';
import { archiveOf, type Files, ociLayout } from '../../fixtures/forms.ts';
import { type Blob, descriptorOf, digestOf, type Image, jsonBlob, jsonBytes, makeImage } from '../../fixtures/image.ts';
import { makeSamples } from '../../fixtures/samples.ts';

const members = [
  { name: 'bin/' },
  { name: 'bin/run', content: '#!/bin/run\n', mode: 0o755 },
  { name: 'etc/' },
  { name: 'etc/passwd', content: 'root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n' },
];
const setuid = { name: 'bin/su', content: 'su', mode: 0o4755 };
const settings = { User: '1000:1000', Env: ['PATH=/bin'], WorkingDir: '/' };

/** What the scenarios judge: the samples, the telling image, and images that are each off in one way. */
export async function makeInputs(): Promise<Files> {
  const image = await makeImage({ layers: [{ createdBy: 'COPY rootfs /', members }], settings });
  const privileged = await makeImage({
    layers: [{ createdBy: 'COPY rootfs /', members: [...members, setuid] }],
    settings,
  });
  const damaged = Buffer.from(await archiveOf(ociLayout(image, '1.0')));
  damaged.write('APP', damaged.indexOf('app:x:1000'));
  return new Map([
    ...(await makeSamples()),
    ['telling.oci.tar', readFileSync('fixtures/images/telling.oci.tar')],
    ['setuid.oci.tar', await archiveOf(ociLayout(privileged, '1.0'))],
    // A byte of a layer is not what its digest says.
    ['damaged.oci.tar', damaged],
    // The layer is named by a URL and not in the archive, as base layers of Windows are.
    ['elsewhere.oci.tar', await archiveOf(withForeignLayer(image))],
    ...[...twoPlatforms(image)].map(([path, bytes]): [string, Uint8Array] => [`two-platforms/${path}`, bytes]),
  ]);
}

function withForeignLayer(image: Image): Files {
  const [layer] = image.layers as [Image['layers'][number]];
  const foreign = {
    ...descriptorOf(layer),
    mediaType: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    urls: ['https://example.org/layer'],
  };
  const manifest = edited(image.manifest, (value) => ({ ...value, layers: [foreign] }));
  return new Map(
    [...ociLayout({ ...image, manifest }, '1.0')].filter(([path]) => !path.endsWith(layer.digest.slice(7))),
  );
}

function twoPlatforms(image: Image): Files {
  const config = edited(image.config, (value) => ({ ...value, architecture: 'arm64' }));
  const manifest = edited(image.manifest, (value) => ({ ...value, config: descriptorOf(config) }));
  const index = jsonBlob(
    {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        { ...descriptorOf(image.manifest), platform: { os: 'linux', architecture: 'amd64' } },
        { ...descriptorOf(manifest), platform: { os: 'linux', architecture: 'arm64' } },
      ],
    },
    'application/vnd.oci.image.index.v1+json',
  );
  const top = {
    schemaVersion: 2,
    manifests: [{ ...descriptorOf(index), annotations: { 'org.opencontainers.image.ref.name': '1.0' } }],
  };
  return new Map([
    ...ociLayout(image, '1.0'),
    ...[index, manifest, config].map(({ digest, bytes }): [string, Uint8Array] => [
      `blobs/sha256/${digest.slice(7)}`,
      bytes,
    ]),
    ['index.json', jsonBytes(top)],
  ]);
}

function edited(blob: Blob, edit: (value: object) => object): Blob {
  const bytes = jsonBytes(edit(JSON.parse(new TextDecoder().decode(blob.bytes))));
  return { ...blob, bytes, digest: digestOf(bytes) };
}
