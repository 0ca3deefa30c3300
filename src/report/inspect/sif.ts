import { describeDescriptor, listDescriptors, listHeader } from '../../formats/sif/listing.ts';
import type { SifSignature } from '../../formats/sif/signatures.ts';
import type { SifContainer } from '../../model/sif.ts';
import { paragraph } from '../layout.ts';
import type { ListingOptions } from '../listing/listing.ts';
import { headingText, sectionText } from './section.ts';

/** Header and objects as siftool prints them, and what the signatures say. */
export function sifText({ sif, signatures }: SifContainer, options: ListingOptions): string {
  const { header, descriptors } = sif;
  if (header === undefined) return '';
  const found = signatures();
  const lines = [
    ...found.signatures.map(signatureLine),
    ...(found.omitted > 0 ? [`${found.omitted} more were not read`] : []),
    ...(found.signatures.length > 0 ? ['Who signed is as stated: nothing is verified here.'] : []),
  ];
  return [
    `${headingText('Header, as siftool header', options)}${listHeader(header)}`,
    `${headingText('Objects, as siftool list', options)}${listDescriptors(descriptors)}`,
    ...descriptors.map(
      (descriptor) =>
        headingText(`Object ${descriptor.id}, as siftool info ${descriptor.id}`, options) +
        describeDescriptor(descriptor),
    ),
    sectionText(
      'Signatures',
      lines.map((line) => paragraph(2, line, 4)),
      options,
    ),
  ].join('');
}

function signatureLine({ id, form, isLegacy, hash, claimedFingerprint, link, objects, content }: SifSignature): string {
  const forms = { pgp: 'OpenPGP', dsse: 'DSSE', unknown: 'a form that is not known' };
  const who = claimedFingerprint === undefined ? 'names no key' : `of the key ${claimedFingerprint}`;
  const ids = objects.map((object) => object.id).join(', ');
  const which = objects.length === 0 ? 'nothing that is there' : `object${objects.length === 1 ? '' : 's'} ${ids}`;
  const group = link?.kind === 'group' ? ` (group ${link.id})` : '';
  const what =
    content.kind === 'unreadable'
      ? `cannot be read: ${content.detail}`
      : `covers ${which}${group}, ${content.kind === 'legacy' ? 'their bytes only' : 'with header and descriptors'}`;
  return `object ${id}: ${forms[form]}${isLegacy ? ', older form' : ''}, ${hash}, ${who}; ${what}`;
}
