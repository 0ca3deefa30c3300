/**
 * What the credentials that only Secretlint knows begin with, or hold: texts without are never handed to it.
 * `\b` begins a word, `[ab]` is either character, `a?` may be missing; nothing else is special.
 */
const forms = [
  'SECRET_?ACCESS_?KEY',
  '[Ss]ecret_?[Aa]ccess_?[Kk]ey',
  'shp[pc]a_',
  'shpat_',
  'shpss_',
  '[rs]k_test_',
  '\\bglc_',
  '\\bglsa_',
  'T3BlbkFJ',
  '\\bgsk_',
  'lin_api_',
  '\\bntn_',
  '\\bops_ey',
  '\\bvc[piark]_',
  '\\bfigd_',
  '\\bcfk_',
  '\\bcf[ua]t_',
  'tskey-',
];

export const foreignToken = new RegExp(forms.join('|'));

/** The same as texts without alternatives. */
export const foreignStarts: readonly string[] = forms.flatMap((form) => expand(form.replace('\\b', '')));

function expand(form: string): string[] {
  const [, before = '', set, optional, after = ''] = /^(.*?)(?:\[(\w+)\]|(\w)\?)(.*)$/.exec(form) ?? [];
  if (set === undefined && optional === undefined) return [form];
  const choices = set === undefined ? ['', optional as string] : [...set];
  return choices.flatMap((choice) => expand(before + choice + after));
}
