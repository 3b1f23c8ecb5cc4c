import type { MissingKind } from "../daily-proof/missing.ts";
import { type Instant, iso } from "../time.ts";

/** What supervisors have to know of the pipeline itself, until they were told. */
export type SystemNotice = SystemNews & {
  /** When it came about, and not when it was noted: by it the same news is known again. */
  since: Instant;
  /** Who is still to be told, where others were told already. */
  only?: readonly string[];
};

/** New news is one line here, its place and facts in `system-notice-layout.ts`, and its three texts. */
export type SystemNews =
  /** The receiver is gone for good: nothing is sent there until a supervisor switches it on again. */
  | { kind: "webhook-disabled"; endpoint: string; host: string }
  /** It has failed for an hour, and is tried on. */
  | { kind: "webhook-failing"; endpoint: string; host: string }
  /** Events of the UTC day that begins at `since` were given up. Where others arrive nothing else says so. */
  | { kind: "webhook-lost"; endpoint: string; host: string }
  /** So many things are missing of that day (`2026-11-21`), of which these are the first. */
  | { kind: "proof-incomplete"; day: string; count: number; first?: readonly MissingName[] };

/** What it is that is missing, and which: neither a text nor an address. */
export interface MissingName {
  kind: MissingKind;
  id: string;
  reference?: string;
}

/** What has one name is one piece of news. Of `A-Z`, `a-z`, `0-9`, `_` and `-`, as a mail's tags are. */
export const systemNoticeId = (notice: SystemNotice): string =>
  [
    notice.kind,
    notice.kind === "proof-incomplete" ? notice.day : notice.endpoint,
    iso(notice.since).replaceAll(/\D/gu, ""),
  ].join("-");
