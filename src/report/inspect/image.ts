import { formatBytes } from '../../base/text.ts';
import type { ConfigFacts, FactsHead, LayerFacts } from '../facts/facts.ts';
import { type Paragraph, paragraph, span } from '../layout.ts';
import type { ListingOptions } from '../listing/listing.ts';
import { pairsPart, sectionText } from './section.ts';

/** What the image asks of whoever starts it. */
export function configText({ config }: Pick<FactsHead, 'config'>, options: ListingOptions): string {
  if (config === null) return '';
  const { env, labels } = config;
  return [
    sectionText('Config', pairsPart(settings(config)), options),
    sectionText(
      'Environment variables',
      Object.entries(env).map(([name, value]) => paragraph(2, `${name}=${value}`, 4)),
      options,
    ),
    sectionText('Labels', pairsPart(Object.entries(labels)), options),
  ].join('');
}

function settings(config: ConfigFacts): readonly (readonly [string, string])[] {
  // As in a Dockerfile, so that ["sh", "-c"] and ["sh -c"] are told apart.
  const words = (list: readonly string[]): string =>
    list.length === 0 ? '' : JSON.stringify(list).replaceAll('","', '", "');
  return [
    ['user', config.user],
    ['entrypoint', words(config.entrypoint)],
    ['cmd', words(config.cmd)],
    ['workdir', config.workdir],
    ['exposed ports', config.exposedPorts.join(' ')],
    ['volumes', config.volumes.join(' ')],
    ['stop signal', config.stopSignal],
    ['health check', words(config.healthcheck)],
    ['on build', config.onbuild.join('; ')],
    ['shell', words(config.shell)],
    ['created', config.created],
    ['author', config.author],
  ];
}

export function layersText(layers: readonly LayerFacts[], options: ListingOptions): string {
  return sectionText('Layers, base first', layers.flatMap(layerPart), options);
}

const states = {
  read: '',
  absent: 'not in the input',
  foreign: 'not distributed with the image',
  opaque: 'no file system',
} as const;

function layerPart(layer: LayerFacts): Paragraph[] {
  const { index, state, size, contentSize, compression, entries, complete, mediaType, createdBy } = layer;
  const digest = layer.digest ?? layer.statedDigest;
  const diffId = layer.diffId ?? layer.statedDiffId;
  const measures = [
    states[state],
    size === null ? '' : `${formatBytes(size)} stored`,
    contentSize === null ? '' : `${formatBytes(contentSize)} unpacked`,
    state === 'read' ? (compression === 'none' ? 'not compressed' : compression) : '',
    state === 'read' ? `${entries} ${entries === 1 ? 'entry' : 'entries'}` : '',
    state === 'read' && !complete ? 'not read to its end' : '',
    mediaType ?? '',
  ];
  const number = `${index + 1}`.padStart(2);
  return [
    paragraph(2, [span('strong', number), `  ${digest ?? 'no digest'}`]),
    ...(diffId === null || diffId === digest ? [] : [paragraph(6, `DiffID ${diffId}`)]),
    paragraph(6, measures.filter((part) => part !== '').join(', ')),
    ...(createdBy === null || createdBy === '' ? [] : [paragraph(6, [span('dim', 'by '), createdBy], 8)]),
  ];
}

/** The blobs that documents name, where no layer shows them. */
export function blobsText({ blobs, layers }: FactsHead, options: ListingOptions): string {
  if (layers.length > 0) return '';
  const parts = blobs.map(({ role, digest, size, mediaType }) => [
    paragraph(2, `${role}  ${digest}`),
    paragraph(6, [size === null ? '' : formatBytes(size), mediaType ?? ''].filter((part) => part !== '').join(', ')),
  ]);
  return sectionText('Blobs that are named', parts.flat(), options);
}
