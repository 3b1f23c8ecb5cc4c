import type { RareCharsets } from "./charset.ts";
import type { HtmlText } from "./html-text.ts";

/** What many mails can be read without, each larger than the reader itself: loaded by the first mail that needs it. */
export interface Libraries {
  readonly charsets: RareCharsets;
  readonly html: HtmlText;
}

/** Thrown by a reading that needs one which it doesn't have: it is loaded, and the mail is read anew. */
export class Missing extends Error {
  readonly wanted: keyof Libraries;

  constructor(wanted: keyof Libraries) {
    super(`not loaded: ${wanted}`);
    this.wanted = wanted;
  }
}

/** Throws `Missing`. */
export const need = <Name extends keyof Libraries>(loaded: Partial<Libraries>, name: Name): Libraries[Name] => {
  const library: Libraries[Name] | undefined = loaded[name];
  if (library === undefined) throw new Missing(name);
  return library;
};

export const loadLibrary = async (name: keyof Libraries): Promise<Partial<Libraries>> => {
  switch (name) {
    case "charsets":
      return { charsets: (await import("./rare-charsets.ts")).rareCharsets };
    case "html":
      return { html: (await import("./html-text.ts")).htmlText };
  }
};
