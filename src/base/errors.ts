/**
 * What can go wrong for a reason that is not a bug: a closed set, because scripts rely on the codes.
 * The wording may change, the codes may not.
 */
export type ErrorCode =
  | 'usage'
  | 'not-found'
  | 'unreadable'
  | 'unwritable'
  | 'unrecognised'
  | 'not-an-image'
  | 'damaged'
  | 'unsupported'
  | 'limit'
  | 'offline'
  | 'policy-unknown'
  | 'policy-invalid'
  | 'report-invalid';

/** An error that a user can act on: what and where in `message`, what to do in `hint`. */
export class PratiqueError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PratiqueError';
    this.code = code;
    this.hint = hint;
  }
}

/** Exit codes of every command (contract, section 3). Where several apply the first of bug, unable, fail, inconclusive, pass counts. */
export const exitCode = { pass: 0, fail: 1, unable: 2, inconclusive: 3, bug: 70 } as const;
