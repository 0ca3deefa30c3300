/** Texts of a fixed form that several formats share. All are linear in the length of the text. */

/** A date and time by RFC 3339, section 5.6, as Go reads it: capital T and Z, no leap second. */
export function isDateTime(text: string): boolean {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,30})?(?:Z|[+-](\d\d):(\d\d))$/.exec(text);
  if (parts === null) return false;
  const [, date = '', hour, minute, second, zoneHour = '0', zoneMinute = '0'] = parts;
  return (
    isDate(date) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(zoneHour) < 24 &&
    Number(zoneMinute) < 60
  );
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A full-date by RFC 3339: a day that the calendar has. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0));
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]{0,63}:/;
const characters = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
const authority = /^(?:[^@[\]]*@)?(?:\[[0-9A-Fa-fvV.:]+\]|[^:@[\]]*)(?::\d*)?$/;

/** A URI by RFC 3986: a scheme, its characters, its authority. No relative reference. */
export function isUri(text: string): boolean {
  const start = scheme.exec(text)?.[0].length;
  if (
    start === undefined ||
    !characters.test(text) ||
    /%(?![0-9A-Fa-f]{2})/.test(text) ||
    text.indexOf('#') !== text.lastIndexOf('#')
  )
    return false;
  const rest = text.slice(start);
  const host = authorityOf(rest);
  return host === undefined ? !/[[\]]/.test(rest) : authority.test(host) && !/[[\]]/.test(rest.slice(2 + host.length));
}

/** A URI that names a host: what a person can open. */
export function isAbsoluteUrl(text: string): boolean {
  const host = authorityOf(text.slice(text.indexOf(':') + 1));
  return isUri(text) && host !== undefined && !/^(?:[^@]*@)?(?::|$)/.test(host);
}

function authorityOf(rest: string): string | undefined {
  return rest.startsWith('//') ? (/^[^/?#]*/.exec(rest.slice(2))?.[0] ?? '') : undefined;
}

/** Base64 by RFC 4648, section 4, padded, as Go's encoding/json reads bytes; line breaks do not count. */
export function isBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '');
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}
