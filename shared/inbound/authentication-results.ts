import type { Check, Verdicts } from "../domain/inbound/arrival.ts";
import type { IncomingMail } from "../domain/inbound/incoming-mail.ts";

const COMMENT = /\([^()]*\)/g;
/** RFC 7489, 11.3, as a comment of many systems has it: `dmarc=fail (p=REJECT sp=NONE)`. */
const POLICY = /\bp=(none|quarantine|reject)\b/i;

/**
 * What the mail system before us found, by its `Authentication-Results` (RFC 8601): the topmost one of a system that the
 * company believes, since each system writes its own above what it was given, and removes those that claim to be its own.
 */
export const verdictsIn = ({ headers }: IncomingMail, believed: readonly string[]): Verdicts | undefined => {
  for (const { name, value } of headers) {
    if (name !== "authentication-results") continue;
    const [by = "", ...results] = value.replace(COMMENT, " ").split(";");
    const [authority = ""] = by.trim().toLowerCase().split(/\s/);
    if (!believed.includes(authority)) continue;
    const policy = POLICY.exec(value)?.[1]?.toLowerCase() as Verdicts["dmarcPolicy"];
    return {
      spam: "unknown",
      virus: "unknown",
      spf: resultOf("spf", results),
      dkim: resultOf("dkim", results),
      dmarc: resultOf("dmarc", results),
      ...(policy === undefined ? {} : { dmarcPolicy: policy }),
    };
  }
  return undefined;
};

/** One mail may have several signatures: one that passes is enough. */
const resultOf = (method: string, results: readonly string[]): Check => {
  const found = results.flatMap((result) => new RegExp(`^\\s*${method}\\s*=\\s*(\\w+)`, "i").exec(result)?.[1] ?? []);
  const words = found.map((word) => word.toLowerCase());
  if (words.includes("pass")) return "pass";
  return words.some((word) => word === "fail" || word === "softfail") ? "fail" : "unknown";
};
