import type { Instant } from "../../shared/domain/time.ts";
import type { Endpoint } from "../../shared/domain/webhook/endpoint.ts";
import type { NoteForAllSupervisors } from "../../shared/staff/note-for-all-supervisors.ts";

type Tell = (endpoint: Endpoint, since: Instant) => Promise<void>;

/** What supervisors hear of an endpoint: its name and host, and never its path, which may hold a secret. */
export const createWords = (noteForAll: NoteForAllSupervisors): { tellGone: Tell; tellFailing: Tell } => {
  const telling =
    (kind: "webhook-disabled" | "webhook-failing"): Tell =>
    ({ id: endpoint, url }, since) =>
      noteForAll({ kind, endpoint, host: new URL(url).hostname, since });
  return { tellGone: telling("webhook-disabled"), tellFailing: telling("webhook-failing") };
};
