/** A JSON text as it was read: the value, or why it is none; and what a plain parser hides. */
export interface JsonText {
  readonly text: string;
  /** undefined where nothing could be read. A byte order mark or invalid UTF-8 is an `error` beside a value. */
  readonly value: unknown;
  /** Why it is not JSON that every reader takes, with the place counted from 1. */
  readonly error?: { readonly message: string; readonly line: number; readonly column: number };
  /** RFC 6901 pointers of members whose name occurs twice in one object: readers disagree on which counts. At most `limits.problems`. */
  readonly duplicates: readonly string[];
  /** RFC 6901 pointers of integers beyond 2^53, which `value` holds rounded. At most `limits.problems`. */
  readonly inexact?: readonly string[];
}

/**
 * What a document is meant to be. `docker-manifest`, `docker-list`, `docker-config`: Docker image manifest V2 schema 2;
 * `docker-schema1`: the older signed form; `docker-save`: manifest.json of `docker save`; `repositories`: its older table of tags.
 */
export type DocumentRole =
  | 'layout'
  | 'index'
  | 'manifest'
  | 'config'
  | 'descriptor'
  | 'docker-manifest'
  | 'docker-list'
  | 'docker-config'
  | 'docker-schema1'
  | 'docker-save'
  | 'repositories';

/** One JSON document of an image. */
export interface ImageDocument {
  /** As findings name it: `oci-layout`, `index.json`, `manifest`, `config`, `manifest.json`, `repositories`, or role and digest for further ones. */
  readonly name: string;
  readonly role: DocumentRole;
  /** The media type by which another document refers to it. */
  readonly mediaType: string | undefined;
  readonly json: JsonText;
}
