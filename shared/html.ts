/** Markup that is safe to send: only `html` makes it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static fromTemplate(parts: TemplateStringsArray, values: readonly Renderable[]): Html {
    return new Html(parts.reduce((markup, part, index) => markup + toMarkup(values[index - 1]) + part));
  }

  toString(): string {
    return this.#markup;
  }
}

export type Renderable = Html | string | number | undefined | false | readonly Renderable[];

/**
 * Escapes whatever is put into it, but for other `html`; lists are joined, `undefined` and `false` are nothing. It holds for
 * text and for quoted attributes: never leave an attribute unquoted, or put a stranger's value into an URL, style or script.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Renderable[]): Html =>
  Html.fromTemplate(parts, values);

export const render = (markup: Html): string => markup.toString();

const toMarkup = (value: Renderable): string => {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(toMarkup).join("");
  return escapeText(String(value));
};

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Control characters and half surrogate pairs are no text in HTML (WHATWG, 3.2.6): they become U+FFFD. */
const escapeText = (text: string): string =>
  text.toWellFormed().replace(/[&<>"']|[\p{Cc}--[\t\n\r]]/gv, (character) => ESCAPES[character] ?? "\u{FFFD}");
