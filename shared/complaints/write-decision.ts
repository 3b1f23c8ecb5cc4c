import type { Actor, Context } from "../domain/command.ts";
import type { Decision } from "../domain/decision.ts";
import { writeId } from "../domain/ids.ts";
import { nextCheck } from "../domain/next-check.ts";
import { measureEvents } from "../metrics/measure-events.ts";
import type { Loaded } from "../storage/complaint-store.ts";
import { countMails } from "./count-mails.ts";
import type { Executed, Execution, Refused } from "./execution.ts";

/** `conflict`: somebody else wrote since `loaded` was read. */
export type Attempted = Executed | Refused | "conflict";

/** Decides once, for this moment, and writes what was decided on condition that nobody else wrote meanwhile. */
export const writeDecision = async (
  { store, policy, now, newId }: Execution,
  loaded: Loaded | undefined,
  actor: Actor,
  decideNow: (context: Context) => Decision,
  revisions?: readonly number[],
): Promise<Attempted> => {
  const id = writeId(newId());
  const decision = decideNow({ now: now(), policy, actor, writeId: id });
  if (decision.outcome === "refused") return decision;
  if (decision.outcome === "unchanged") return { ...decision, version: loaded?.version ?? 0 };
  const seen = loaded?.complaint.revision;
  if (revisions !== undefined && seen !== undefined && !revisions.includes(seen)) {
    return { outcome: "refused", refusal: { reason: "changed-meanwhile", revision: seen } };
  }
  const { complaint, entries } = decision;
  const due = nextCheck(complaint, policy);
  const written = await store.save({
    complaint,
    entries,
    writeId: id,
    ...(loaded === undefined ? {} : { before: loaded.version }),
    ...(due === undefined ? {} : { due }),
  });
  if (written === "conflict") return "conflict";
  countMails(complaint.reference, decision.told);
  measureEvents(loaded?.complaint, complaint, now());
  return { ...decision, version: (loaded?.version ?? 0) + 1 };
};
