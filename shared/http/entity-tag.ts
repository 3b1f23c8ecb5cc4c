import { Problem } from "./problem.ts";

/** RFC 9110, 8.8.3 and 13.1.1: revisions as entity tags. */

type Headers = Record<string, string | undefined>;

/** One of these revisions, or `any` for whatever there is. */
export type RevisionsWanted = "any" | readonly number[];

export const etagOf = (revision: number): string => `"${revision}"`;

const LIST = /^[ \t,]*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"[ \t]*(?:,[ \t,]*|$))*$/u;
const TAGS = /(?:W\/)?"[^"]*"/gu;

/**
 * What `If-Match` asks for. It compares strongly: what is weak, or was never given out as an `ETag`, matches nothing, and neither
 * does what is no list of tags at all.
 */
export const revisionsWanted = (headers: Headers): RevisionsWanted | undefined => {
  const wanted = headers["if-match"]?.trim();
  if (wanted === undefined) return undefined;
  if (wanted === "*") return "any";
  return LIST.test(wanted) ? (wanted.match(TAGS) ?? []).flatMap(revisionIn) : [];
};

export const isWanted = (wanted: RevisionsWanted | undefined, revision: number): boolean =>
  wanted === undefined || wanted === "any" || wanted.includes(revision);

const revisionIn = (tag: string): number[] => {
  const [, digits] = /^"(0|[1-9]\d{0,14})"$/u.exec(tag) ?? [];
  return digits === undefined ? [] : [Number(digits)];
};

/** Of a call about what has no `ETag`: whoever names one decided on something that this call knows nothing of. */
export const refuseCondition = (headers: Headers): void => {
  if ((revisionsWanted(headers) ?? "any") === "any") return;
  throw new Problem(412, "no-etag", {
    detail: "What this call is about has no ETag, so nothing can match: leave If-Match out, or send * with it.",
  });
};
