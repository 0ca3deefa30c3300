import type { Grant } from './sudoers.ts';

/** Lines of a PAM service file (pam.conf(5)) that admit someone without a password: `pam_permit`, and `pam_wheel` with `trust`. */
export function readPam(text: string): readonly Grant[] {
  return text.split('\n').flatMap((raw, index): Grant[] => {
    const [type = '', control = '', module = '', ...options] = wordsOf(raw);
    if (type.replace(/^-/, '') !== 'auth' || control === 'include' || control === 'substack') return [];
    const name = module.slice(module.lastIndexOf('/') + 1);
    const grant = { commands: 'su', asRoot: true, needsPassword: false, line: index + 1 };
    if (name === 'pam_wheel.so' && options.includes('trust')) {
      const group = options.find((option) => option.startsWith('group='))?.slice('group='.length) ?? 'wheel';
      return [{ ...grant, who: `%${group}` }];
    }
    return name === 'pam_permit.so' && (control === 'sufficient' || control === 'required')
      ? [{ ...grant, who: 'ALL' }]
      : [];
  });
}

function wordsOf(raw: string): readonly string[] {
  const comment = raw.indexOf('#');
  return (comment < 0 ? raw : raw.slice(0, comment)).trim().split(/[ \t]+/);
}
