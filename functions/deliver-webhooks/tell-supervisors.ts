import type { NoteForAllSupervisors } from "../../shared/staff/note-for-all-supervisors.ts";
import type { Dependencies } from "./give-word.ts";

type Words = Pick<Dependencies, "tellGone" | "tellFailing" | "tellLost">;

/** What supervisors hear of an endpoint: its name and host, and never its path, which may hold a secret. */
export const createWords = (noteForAll: NoteForAllSupervisors): Words => {
  const telling =
    (kind: "webhook-disabled" | "webhook-failing" | "webhook-lost"): Words["tellGone"] =>
    ({ id: endpoint, url }, since) =>
      noteForAll({ kind, endpoint, host: new URL(url).hostname, since });
  return {
    tellGone: telling("webhook-disabled"),
    tellFailing: telling("webhook-failing"),
    tellLost: telling("webhook-lost"),
  };
};
