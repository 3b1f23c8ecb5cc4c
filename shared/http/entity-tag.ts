/** RFC 9110, 8.8.3 and 13.1.1: revisions as entity tags. */

type Headers = Record<string, string | undefined>;

export const etagOf = (revision: number): string => `"${revision}"`;

/**
 * What `If-Match` asks for; `any` for `*`. What was never given out as an `ETag` can't match, which is what -1 says.
 */
export const revisionWanted = (headers: Headers): number | "any" | undefined => {
  const wanted = headers["if-match"]?.trim();
  if (wanted === undefined) return undefined;
  if (wanted === "*") return "any";
  return Number(/^(?:W\/)?"(\d{1,15})"$/u.exec(wanted)?.[1] ?? -1);
};
