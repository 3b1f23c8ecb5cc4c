import type { SupportedLanguage } from "../language/supported.ts";
import { readFileBeside } from "../settings/read-file-beside.ts";

/**
 * A company's own wording: by language, by message. Keys `category.…` and `product.…` name what its forms let a customer
 * choose. Checked where the company deploys, so that functions take it as it is.
 */
export type Overrides = Partial<Record<SupportedLanguage, Record<string, string>>>;

/** From the file that a host puts beside the function, since Lambda's environment has room for 4 KB in all. */
export const readOverrides = (file: string | undefined): Overrides =>
  file === undefined ? {} : readFileBeside("TEXTS_FILE", file);
