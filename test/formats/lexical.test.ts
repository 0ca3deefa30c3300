import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsoluteUrl, isBase64, isDate, isDateTime, isUri } from '../../src/formats/lexical.ts';

describe('dates and times', () => {
  it.each([
    ['2026-11-21T00:00:00Z', true],
    ['2024-02-29T23:59:59.123456789+14:00', true],
    ['2026-02-29T00:00:00Z', false],
    ['2026-11-21T24:00:00Z', false],
    ['2026-11-21T00:00:60Z', false],
    ['2026-11-21t00:00:00z', false],
    ['2026-11-21 00:00:00Z', false],
    ['2026-11-21T00:00:00', false],
    ['0001-01-01T00:00:00Z', true],
  ])('%s: %s', (text, expected) => {
    expect(isDateTime(text)).toBe(expected);
  });

  it('has the calendar of a second implementation', () => {
    const date = fullFormats.date as { validate(text: string): boolean };
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(isDate(text), text).toBe(date.validate(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('URIs', () => {
  const second = fullFormats.uri as (text: string) => boolean;
  const texts: readonly (readonly [string, boolean, boolean])[] = [
    ['https://example.org/a?b=c#d', true, true],
    ['https://user@[::1]:8080/', true, true],
    ['urn:example:a', true, false],
    ['file:///etc/passwd', true, false],
    ['example.org', false, false],
    ['//example.org', false, false],
    ['https://exa mple.org', false, false],
    ['https://example.org/%zz', false, false],
    ['https://example.org/a#b#c', false, false],
    ['https://example.org/[a]', false, false],
    ['http://', true, false],
    ['1http://example.org', false, false],
  ];

  it.each(texts)('%s: URI %s, with a host %s', (text, uri, url) => {
    expect(isUri(text)).toBe(uri);
    expect(isAbsoluteUrl(text)).toBe(url);
  });

  it('finds what a second implementation finds, on the URLs that people write', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (text) => {
        expect(isUri(text), text).toBe(second(text));
      }),
    );
  });

  it('takes a long text in linear time', () => {
    const started = performance.now();
    for (const text of [`https://${'a@'.repeat(1e6)}`, `https://${'a:'.repeat(1e6)}`, `a:${'%41'.repeat(1e6)}`])
      isAbsoluteUrl(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('base64', () => {
  it('takes what encoders write, and nothing shorter', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(isBase64(text)).toBe(true);
        if (text !== '') expect(isBase64(text.slice(1))).toBe(false);
      }),
    );
    expect(isBase64('YWJj\r\nYWJj')).toBe(true);
    expect(isBase64('YW-_')).toBe(false);
  });
});
