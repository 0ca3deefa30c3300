import { entropy, isPlaceholder } from './placeholder.ts';
import { redact, type Secret } from './secret.ts';

interface TokenForm {
  readonly kind: string;
  readonly what: string;
  /** How it begins; public knowledge, kept when a value is redacted. */
  readonly starts: readonly string[];
  /** What follows, bounded and without nested repetition. */
  readonly rest: RegExp;
  readonly weight?: Secret['weight'];
}

const word = (least: number, most = 400): RegExp => new RegExp(`[A-Za-z0-9_-]{${least},${most}}`, 'y');

// Where the forms are published:
// https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
// https://docs.gitlab.com/security/tokens/#token-prefixes
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
// https://docs.pypi.org/project-management/secret-reporting/
// https://huggingface.co/docs/hub/security-tokens
// https://docs.slack.dev/authentication/tokens/
const forms: readonly TokenForm[] = [
  {
    kind: 'github-token',
    what: 'a GitHub token',
    starts: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    rest: /[A-Za-z0-9]{36,255}/y,
  },
  { kind: 'github-token', what: 'a GitHub token', starts: ['github_pat_'], rest: /[A-Za-z0-9_]{60,255}/y },
  {
    kind: 'gitlab-token',
    what: 'a GitLab token',
    starts: ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glsoat-', 'glimt-', 'glagent-', 'gloas-'],
    rest: /[A-Za-z0-9_.-]{20,300}/y,
  },
  { kind: 'huggingface-token', what: 'a Hugging Face token', starts: ['hf_'], rest: /[A-Za-z0-9]{30,64}/y },
  { kind: 'npm-token', what: 'an npm token', starts: ['npm_'], rest: /[A-Za-z0-9]{36}/y },
  { kind: 'pypi-token', what: 'a PyPI token', starts: ['pypi-AgE'], rest: word(50) },
  {
    kind: 'slack-token',
    what: 'a Slack token',
    starts: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxo-', 'xoxr-', 'xoxs-', 'xapp-'],
    rest: /[A-Za-z0-9-]{20,300}/y,
  },
  {
    kind: 'slack-webhook',
    what: 'a Slack webhook',
    starts: ['hooks.slack.com/services/T'],
    rest: /[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{20,30}/y,
  },
  {
    kind: 'aws-key-id',
    what: 'an AWS access key id',
    starts: ['AKIA', 'ASIA'],
    rest: /[A-Z2-7]{16}/y,
    weight: 'minor',
  },
  { kind: 'google-api-key', what: 'a Google API key', starts: ['AIza'], rest: word(35, 35) },
  { kind: 'google-token', what: 'a Google OAuth token', starts: ['ya29.', 'GOCSPX-'], rest: word(24) },
  { kind: 'azure-storage-key', what: 'an Azure storage key', starts: ['AccountKey='], rest: /[A-Za-z0-9+/]{86}==/y },
  { kind: 'openai-key', what: 'an OpenAI key', starts: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], rest: word(40) },
  { kind: 'anthropic-key', what: 'an Anthropic key', starts: ['sk-ant-'], rest: word(40) },
  { kind: 'stripe-key', what: 'a Stripe key', starts: ['sk_live_', 'rk_live_'], rest: /[A-Za-z0-9]{20,150}/y },
  {
    kind: 'sendgrid-key',
    what: 'a SendGrid key',
    starts: ['SG.'],
    rest: /[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{40,50}/y,
  },
  { kind: 'docker-token', what: 'a Docker Hub token', starts: ['dckr_pat_', 'dckr_oat_'], rest: word(20) },
  { kind: 'digitalocean-token', what: 'a DigitalOcean token', starts: ['dop_v1_', 'doo_v1_'], rest: /[0-9a-f]{64}/y },
  { kind: 'databricks-token', what: 'a Databricks token', starts: ['dapi'], rest: /[0-9a-f]{32}/y },
  { kind: 'vault-token', what: 'a Vault token', starts: ['hvs.', 'hvb.', 'hvr.'], rest: word(24) },
  { kind: 'age-key', what: 'an age secret key', starts: ['AGE-SECRET-KEY-1'], rest: /[A-Z0-9]{58}/y },
  { kind: 'wandb-key', what: 'a Weights & Biases key', starts: ['wandb_v1_'], rest: word(30) },
  {
    kind: 'jwt',
    what: 'a JSON web token',
    starts: ['eyJhbGciOi', 'eyJ0eXAiOi', 'eyJraWQiOi'],
    rest: /[A-Za-z0-9_-]{4,2000}\.eyJ[A-Za-z0-9_-]{4,4000}\.[A-Za-z0-9_-]{20,2000}/y,
    weight: 'likely',
  },
];

const formOf = new Map(forms.flatMap((form) => form.starts.map((start) => [start, form] as const)));
/** What a credential of a known form begins with. */
export const tokenStarts: readonly string[] = [...formOf.keys()];
const anyStart = new RegExp(tokenStarts.map((start) => start.replace(/[.-]/g, '\\$&')).join('|'), 'g');

/** Credentials that their own form gives away. Linear in the text: each start is looked at once, over a bounded length. */
export function findTokens(text: string): Secret[] {
  const found: Secret[] = [];
  anyStart.lastIndex = 0;
  for (let match = anyStart.exec(text); match !== null && found.length < 100; match = anyStart.exec(text)) {
    const start = match[0];
    const form = formOf.get(start) as TokenForm;
    if (match.index > 0 && /[A-Za-z0-9]/.test(text[match.index - 1] as string)) continue;
    form.rest.lastIndex = match.index + start.length;
    const rest = form.rest.exec(text)?.[0];
    if (rest === undefined) continue;
    // What was read once is not read again, so that a chain of starts costs no more than its length.
    anyStart.lastIndex = form.rest.lastIndex;
    if (isPlaceholder(rest) || isTestVector(rest) || entropy(rest) < 2.8) continue;
    if (/[A-Za-z0-9]/.test(text[form.rest.lastIndex] ?? '')) continue;
    const value = start + rest;
    found.push({
      kind: form.kind,
      what: form.what,
      redacted: redact(value, form.kind === 'jwt' ? 'eyJ' : start),
      offset: match.index,
      length: value.length,
      weight: form.weight ?? 'certain',
    });
  }
  return found;
}

/** The signature of the example that jwt.io shows, copied into many documents. */
function isTestVector(rest: string): boolean {
  return rest.includes('SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV');
}
