const words =
  /example|change[-_ ]?me|placeholder|redacted|dummy|insert[-_ ]|replace[-_ ]|your[-_ ]|(?:^|[-_ ])(?:my|the|some|fake|sample|foo|bar|foobar|baz|todo|xyz|test|testing|demo)(?:$|[-_ ])|not[-_ ]?(?:a|real|set)|\*\*\*|\.\.\.|xxx/i;
const whole =
  /^(?:(?:my|your|the|a|db|user|admin|root|secret|test)?[-_ ]?(?:pass(?:wor[dt]|wd|phrase)?|pwd|pw|secret|token|key|credentials?|auth)|admin|root|user(?:name)?|guest|login|postgres|mysql|redis|rabbitmq|minio(?:admin)?|test(?:ing)?|default|none|null|nil|empty|undefined|true|false|yes|no|on|off|disabled|enabled|anonymous|public|foobar|hunter2|qwerty|letmein|git|oauth2?|x-oauth-basic|jovyan)[0-9!]{0,4}$/i;

/** Whether a value only stands where a credential would: a variable, a template, an example, a default that everybody knows. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text.length < 4) return true;
  if (/[<>]|^\[.*\]$|\$[({A-Za-z_]|\{\{|\}\}|%[({A-Za-z][\w.]*[)}%s]|^[$%@]|^__.*__$|#\{/.test(text.slice(0, 200)))
    return true;
  return whole.test(text) || words.test(text.slice(0, 512)) || isMonotonous(text.slice(0, 512));
}

/** One or two different characters, or a run along the keyboard or the alphabet. */
function isMonotonous(text: string): boolean {
  if (new Set(text.toLowerCase()).size <= 2) return true;
  let steps = 0;
  for (let i = 1; i < text.length; i += 1) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    if (step === 0 || step === 1 || step === -1 || step === -9) steps += 1;
  }
  return steps >= (text.length - 1) * 0.8;
}

/** Shannon entropy, bits for each character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether a value looks made by a generator or chosen as a password, not a word, name, path, address, number or expression. */
export function isRandom(value: string): boolean {
  const text = value.slice(0, 512);
  if (text.length < 8 || isPlaceholder(text)) return false;
  if (/[\s()[\]{}\\]|^[.~]{0,2}\/|:\/\/|^[0-9.:+-]{1,15}$/.test(text)) return false;
  const parts = text.split(/[-_./:,@+=]/);
  // Words, numbers and versions joined by marks: names of hosts, files, packages, settings.
  if (parts.every((part) => /^(?:[A-Z]?[a-z]*|[A-Z]*|[a-z]{0,12}\d{0,4}|v?\d{1,10}|\d{1,4}[a-z]{0,5})$/.test(part)))
    return false;
  if (/^[A-Za-z]+$/.test(text))
    return text.length >= 20 && entropy(text) >= 3.8 && /[a-z][A-Z].*[a-z][A-Z].*[a-z][A-Z]/.test(text);
  return entropy(text) >= 2.5;
}

const telling = new Set([
  'TOKEN',
  'PASSWORD',
  'PASSWD',
  'PASSPHRASE',
  'PASS',
  'PWD',
  'SECRET',
  'CREDENTIAL',
  'CREDENTIALS',
  'APIKEY',
  'AUTHTOKEN',
  'SECRETKEY',
  'ACCESSKEY',
  'PAT',
]);
const tellingKeys = new Set([
  'API',
  'ACCESS',
  'SECRET',
  'PRIVATE',
  'AUTH',
  'ACCOUNT',
  'ENCRYPTION',
  'SIGNING',
  'LICENSE',
  'MASTER',
  'STORAGE',
]);
const trailing = new Set(['VALUE', 'DEFAULT', 'BASE64', 'B64', 'PROD', 'DEV', 'STAGING', 'RW', 'RO']);

/** Whether a variable's or key's name says that its value is a credential: `HF_TOKEN`, `dbPassword`, `AWS_SECRET_ACCESS_KEY`; not `TOKEN_FILE`, `GPG_KEY`, `PWD`. */
export function isTellingName(name: string): boolean {
  const upper = name.slice(0, 128);
  if (upper === 'PWD' || upper === 'OLDPWD') return false;
  const parts = upper
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  while (parts.length > 1 && (trailing.has(parts.at(-1) as string) || /^\d+$/.test(parts.at(-1) as string)))
    parts.pop();
  const last = parts.at(-1) ?? '';
  if (last === 'KEY') return tellingKeys.has(parts.at(-2) ?? '');
  if (
    parts.includes('PUBLIC') ||
    (last === 'TOKEN' && /^(?:PAD|EOS|BOS|SEP|CLS|MASK|UNK|NEXT|CSRF|STOP)$/.test(parts.at(-2) ?? ''))
  )
    return false;
  return telling.has(last) || /(?:PASSWORD|PASSWD|SECRET|TOKEN|APIKEY)$/.test(last);
}
