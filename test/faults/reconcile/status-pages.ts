import { textOf } from "../load/complaint-text.ts";
import type { Promised } from "../load/ledger.ts";
import { call } from "../pipeline/call.ts";

const AT_ONCE = 4;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const textOfHtml = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => NAMED[name] ?? "");

/** Opens the link that each customer was answered; a sentence for each page that doesn't show what they wrote. */
export const checkStatusPages = async (ledger: readonly Promised[]): Promise<string[]> => {
  const wrong: string[] = [];
  const left = [...ledger];
  const look = async () => {
    for (let line = left.pop(); line !== undefined; line = left.pop()) {
      const { status, text } = await call("GET", line.statusUrl);
      const page = textOfHtml(text);
      const whole = page.includes(line.reference) && page.includes(textOf(line.key));
      if (status !== 200 || !whole) wrong.push(`the page of ${line.reference} was ${status}, whole: ${whole}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
  return wrong;
};
