import { executeByPipeline } from "../../shared/complaints/execute-by-pipeline.ts";
import type { Executed, Execution } from "../../shared/complaints/execution.ts";
import { systemCommand } from "../../shared/complaints/system-command.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { IncidentId, Reference } from "../../shared/domain/ids.ts";
import type { IncidentEntry } from "../../shared/domain/incident/incident.ts";
import { languageFor, type Said, tellingIn } from "../../shared/domain/incident/said.ts";
import type { Authority } from "../../shared/domain/resolution.ts";
import type { Instant } from "../../shared/domain/time.ts";
import { nearestSupported } from "../../shared/language/pick-language.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import { type MemberStore, placeOf, type Told } from "../../shared/storage/member-store.ts";

export interface Dependencies {
  execution: Execution;
  members: Pick<MemberStore, "record">;
  postHints: PostHints;
}

export interface Broadcast {
  incident: IncidentId;
  number: number;
  by: IncidentEntry["by"];
  said: Said;
  /** What its sender may grant one complaint, where it grants something. */
  authority?: Authority;
  /** To somebody who is told one after the other what they missed. */
  catchingUp?: true;
}

/** `owing`: its complaint has something to pay now, such as a mail. */
export type Outcome = "owing" | "done";

/** What an entry of an incident says to its members, where it is one that does. */
export const broadcastIn = (incident: IncidentId, entry: IncidentEntry | undefined): Broadcast | undefined =>
  entry?.body.kind === "broadcast" ? { incident, by: entry.by, ...sentIn(entry.body) } : undefined;

const sentIn = ({ number, said, authority }: Extract<IncidentEntry["body"], { kind: "broadcast" }>) => ({
  ...{ number, said },
  ...(authority === undefined ? {} : { authority }),
});

/**
 * One broadcast to one complaint: first what counts, in its own state, then a word about it for whoever looks at the incident.
 * Done again it changes nothing more. A row of somebody who left, or joined again later, is nobody's; and whoever joined after a
 * broadcast was made isn't told that one, though the walk may come by their row.
 */
export const tellMember = async (
  { execution, members, postHints }: Dependencies,
  { said, ...broadcast }: Broadcast,
  { reference, joinedAt }: { reference: Reference; joinedAt: Instant },
): Promise<Outcome> => {
  const { incident, number } = broadcast;
  const known = await execution.store.load(reference);
  const membership = known?.complaint.incident;
  if (known === undefined || membership?.id !== incident || membership.since !== joinedAt) return "done";
  if (number <= (membership.from ?? 0)) return "done";
  const language = languageFor(said, languagesOf(known.complaint));
  const telling = tellingIn(said, language);
  const command = systemCommand({ kind: "tell-from-incident", ...broadcast, telling });
  const done = await executeByPipeline(execution, reference, command, { known });
  const told =
    done.outcome === "refused" ? skipped(done.refusal, execution.now()) : toldIn(done, language, execution.now());
  await Promise.all([
    done.outcome === "changed" && postHints(done.hints),
    told !== undefined && members.record(incident, placeOf(reference, joinedAt), number, told),
  ]);
  return done.outcome === "changed" && done.complaint.outbox.length > 0 ? "owing" : "done";
};

/** As a mail's own language is picked: what they asked for, then what their words seem to be in. */
const languagesOf = ({ customer }: Complaint) =>
  [customer.language, customer.detectedLanguage].map((tag) => nearestSupported(tag));

type Refusal = Extract<Awaited<ReturnType<typeof executeByPipeline>>, { outcome: "refused" }>["refusal"];

const skipped = (refusal: Refusal, at: Instant): Told | undefined => {
  if (refusal.reason !== "not-told") throw new Error(`a broadcast was refused: ${refusal.reason}`);
  return refusal.because === "left" ? undefined : { at, outcome: "skipped", because: refusal.because };
};

const toldIn = (done: Executed, language: string, at: Instant): Told => {
  const withheld = done.outcome === "changed" ? done.told.find((fact) => fact.kind === "mail-withheld") : undefined;
  return withheld === undefined
    ? { at, outcome: "told", language }
    : { at, outcome: "withheld", language, because: withheld.reason };
};
