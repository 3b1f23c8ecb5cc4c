/** Text that is safe in HTML, in an element or in a quoted attribute. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Html | Html[] | string | number;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const toSafeText = (value: Value): string => {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(toSafeText).join("");
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
};

/** A template whose values are escaped unless they are HTML themselves: mails are hostile. */
export const html = (strings: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(strings.reduce((text, part, index) => text + toSafeText(values[index - 1] ?? "") + part));
