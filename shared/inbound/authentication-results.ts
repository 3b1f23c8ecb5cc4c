import type { Check, Verdicts } from "../domain/inbound/arrival.ts";
import type { IncomingMail } from "../domain/inbound/incoming-mail.ts";

const QUOTED = /"(?:[^"\\]|\\.)*"/g;
const COMMENT = /\([^()]*\)/g;
/** Of what a sender may have put there; nobody writes comments within comments within comments. */
const MOST_NESTED = 10;
/** RFC 7489, 11.3, as a comment of many systems has it, `dmarc=fail (p=REJECT sp=NONE)`, or Microsoft's `action=oreject`. */
const POLICY = /\b(?:p=|action=o?)(none|quarantine|reject)\b/i;

/**
 * What the mail system before us found, by its `Authentication-Results` (RFC 8601): the topmost one of a system that the
 * company believes, since each system writes its own above what it was given, and removes those that claim to be its own. It
 * repeats what the sender chose, such as the envelope's sender; so what is quoted or a comment is no result.
 */
export const verdictsIn = ({ headers }: IncomingMail, believed: readonly string[]): Verdicts | undefined => {
  for (const { name, value } of headers) {
    if (name !== "authentication-results") continue;
    const [by = "", ...results] = withoutComments(value.replace(QUOTED, '""')).split(";");
    const [authority = ""] = by.trim().toLowerCase().split(/\s/);
    if (!believed.includes(authority)) continue;
    const dmarc = resultOf("dmarc", results);
    const policy = dmarc === "fail" ? policyIn(value) : undefined;
    return {
      spam: "unknown",
      virus: "unknown",
      spf: resultOf("spf", results),
      dkim: resultOf("dkim", results),
      dmarc,
      ...(policy === undefined ? {} : { dmarcPolicy: policy }),
    };
  }
  return undefined;
};

const withoutComments = (value: string): string => {
  let plain = value;
  for (let nested = 0; nested < MOST_NESTED; nested += 1) plain = plain.replace(COMMENT, " ");
  return plain;
};

/** In the comment right behind a result of DMARC. Where somebody made up another one, the strictest counts. */
const policyIn = (value: string): Verdicts["dmarcPolicy"] => {
  const behind = [...value.replace(QUOTED, '""').matchAll(/(?:^|;)\s*dmarc\s*=\s*\w+([^;]*)/gi)].map(
    ([, text]) => text ?? "",
  );
  const found = behind.map((text) => POLICY.exec(text)?.[1]?.toLowerCase());
  return STRICTEST_FIRST.find((policy) => found.includes(policy));
};

const STRICTEST_FIRST = ["reject", "quarantine", "none"] as const;

/** One mail may have several signatures, and one that passes is enough. Of DMARC there is one result, or somebody made up another. */
const resultOf = (method: "spf" | "dkim" | "dmarc", results: readonly string[]): Check => {
  const found = results.flatMap((result) => new RegExp(`^\\s*${method}\\s*=\\s*(\\w+)`, "i").exec(result)?.[1] ?? []);
  const words = new Set(found.map((word) => word.toLowerCase()));
  const failed = words.has("fail") || words.has("softfail");
  if (method === "dmarc" && words.size > 1) return failed ? "fail" : "unknown";
  if (words.has("pass")) return "pass";
  return failed ? "fail" : "unknown";
};
