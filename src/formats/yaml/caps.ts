/** How much of a YAML text is read; what is above one of them is a problem. */
export interface YamlCaps {
  /** Length of the text: bytes where bytes are given, else characters. */
  readonly size: number;
  /** Levels of lists and maps. */
  readonly depth: number;
  /** Values, once each alias is followed. */
  readonly nodes: number;
  /** Problems that are told. */
  readonly problems: number;
}
