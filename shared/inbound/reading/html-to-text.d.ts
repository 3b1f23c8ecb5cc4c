/** The part of html-to-text that is used here; the library has no types of its own. */
declare module "html-to-text" {
  interface SelectorDefinition {
    selector: string;
    format?: string;
    options?: Record<string, unknown>;
  }
  interface ConvertOptions {
    wordwrap?: number | false;
    limits?: { maxDepth?: number; maxChildNodes?: number; maxInputLength?: number; ellipsis?: string };
    selectors?: readonly SelectorDefinition[];
  }
  export const compile: (options: ConvertOptions) => (html: string) => string;
}
