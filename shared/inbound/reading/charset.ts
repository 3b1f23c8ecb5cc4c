/** Bytes to text. With `strict`, undefined where some of them aren't of this charset. */
export interface Charset {
  label: string;
  decode(bytes: Uint8Array): string;
  strict(bytes: Uint8Array): string | undefined;
}

/** Charsets that hardly any mail needs, and guessing where a mail doesn't say. */
export interface RareCharsets {
  /** By the letters and digits of its name. */
  named(key: string): Charset | undefined;
  /** Labels, the likeliest first. */
  guess(bytes: Uint8Array): readonly string[];
}
