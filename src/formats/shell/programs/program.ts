/** A program that reaches the network by a subcommand, as data. */
export interface EgressProgram {
  /** What it fetches, for the message. */
  readonly fetches: string;
  /** Subcommands that use the network; several words for nested ones. `''`: the program without any subcommand. */
  readonly subcommands: readonly string[];
  /** Options that keep it off the network, beside `--help`. */
  readonly offline?: readonly string[];
  /** Variables that do so when they are set to something other than 0 or false. */
  readonly offlineVariables?: readonly string[];
  /** Options before or after the subcommand that take the next word. */
  readonly valued?: readonly string[];
  /** Operands that are local paths make it `possible` only, or harmless where `offlineWithPaths` options are all given. */
  readonly paths?: { readonly harmlessWith: readonly string[]; readonly harmlessAlone?: boolean };
  /** Every use is only a possibility: it asks the network where its cache lacks something. */
  readonly isPossible?: boolean;
  /** Without operands it does nothing. */
  readonly needsOperand?: boolean;
}
