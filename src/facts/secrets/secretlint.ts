import { limits } from '../../base/limits.ts';
import { foreignToken } from '../../formats/secrets/foreign-tokens.ts';
import { isPlaceholder } from '../../formats/secrets/placeholder.ts';
import { redact, type Secret } from '../../formats/secrets/secret.ts';

/**
 * The scanners of Secretlint that are asked. Not among them: those that our own detectors replace because they judge by
 * more (private keys, URLs, connection strings), the account id of AWS, which is no secret, and the filter that lets a comment
 * in a file switch the search off, which an image must not be able to do.
 */
const scanners = [
  'aws',
  'npm',
  'slack',
  'sendgrid',
  'shopify',
  'stripe',
  'github',
  'gitlab',
  'grafana',
  'openai',
  'anthropic',
  'groq',
  'huggingface',
  'linear',
  'notion',
  '1password',
  'hashicorp-vault',
  'vercel',
  'databricks',
  'docker',
  'figma',
  'cloudflare',
  'tailscale',
];
const prefix = '@secretlint/secretlint-rule-';

/** What is handed over at a time, in characters: how long its expressions take on hostile text is not ours to bound. */
const sliceSize = limits.credentialFile;
const sliceOverlap = 4096;

type Lint = (
  text: string,
) => Promise<
  readonly { readonly ruleId: string; readonly range: readonly [number, number]; readonly messageId: string }[]
>;
let loading: Promise<Lint> | undefined;

async function load(): Promise<Lint> {
  const [{ lintSource }, { rules }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const chosen = rules.filter(({ meta }) => scanners.includes(meta.id.slice(prefix.length)));
  if (chosen.length !== scanners.length) throw new Error('Secretlint lacks a scanner that is asked for');
  const config = { rules: chosen.map((rule) => ({ id: rule.meta.id, rule, options: {} })) };
  return async (content) => {
    const source = { filePath: 'text', content, ext: '', contentType: 'text' as const };
    const { messages } = await lintSource({ source, options: { config, maskSecrets: true, noPhysicFilePath: true } });
    return messages.map(({ ruleId, range, messageId }) => ({
      ruleId,
      range: [range[0], range[1]] as const,
      messageId,
    }));
  };
}

/** What Secretlint finds beyond our own detectors; the package is loaded when the first text asks for it. */
export async function lintText(text: string): Promise<Secret[]> {
  const found: Secret[] = [];
  for (let start = 0; start < text.length; start += sliceSize) {
    const slice = text.length <= sliceSize ? text : text.slice(start, start + sliceSize + sliceOverlap);
    for (const secret of await lintSlice(slice)) found.push({ ...secret, offset: start + secret.offset });
  }
  return found;
}

async function lintSlice(text: string): Promise<Secret[]> {
  // Forms of our own table need no second look.
  if (!foreignToken.test(text)) return [];
  loading ??= load();
  const messages = await (await loading)(text);
  return messages.flatMap(({ ruleId, range: [start, end], messageId }): Secret[] => {
    const value = text.slice(start, end);
    const service = ruleId.slice(prefix.length);
    if (messageId === 'AWSAccountID' || isPlaceholder(value)) return [];
    return [
      {
        kind: `${service}-credential`,
        what: `a credential of ${service}`,
        redacted: redact(value),
        offset: start,
        length: end - start,
        weight: 'certain',
      },
    ];
  });
}
