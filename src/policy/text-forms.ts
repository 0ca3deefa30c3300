/** Whether a text is a day of the Gregorian calendar, as RFC 3339 `full-date`. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** Whether a text is an absolute URI (RFC 3986, section 4.3): a scheme, then no blanks or characters that must be escaped. */
export function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i.test(text) && URL.canParse(text);
}
