import { digestOf } from "../../shared/access/identity.ts";
import type { WriteDown } from "../../shared/api/write-down.ts";
import { entryOf } from "../../shared/arrivals/log-arrival.ts";
import type { Refused } from "../../shared/complaints/execution.ts";
import { present } from "../../shared/complaints/present.ts";
import { type Intake, type Submission, submit } from "../../shared/complaints/submit.ts";
import type { Agent } from "../../shared/domain/agent.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { isVisibleTo } from "../../shared/domain/agent-profile.ts";
import { type Complaint, laneOf } from "../../shared/domain/complaint.ts";
import type { Hint } from "../../shared/domain/debt.ts";
import type { EntryId } from "../../shared/domain/ids.ts";
import type { Attach } from "../../shared/files/open-attaching.ts";
import type { LaneFronts } from "../../shared/queue/lane-fronts.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { AgentStore } from "../../shared/storage/agent-store.ts";
import { claimComplaint } from "./claim-complaint.ts";
import { verifySlots } from "./held-complaints.ts";

/** A door for what agents write down. */
export interface WritingDesk extends Intake {
  fronts: LaneFronts;
}

export interface Dependencies {
  desk: WritingDesk;
  agents: AgentStore;
  attach: Attach;
  postHints: PostHints;
}

/** Why the one who wrote it down doesn't hold it, though they wanted to. `taken`: it was somebody's before, or is no more. */
export type NotClaimed = "full" | "off-duty" | "other-team" | "taken";

export type WrittenDown =
  | Refused
  | {
      outcome: "written-down";
      complaint: Complaint;
      replayed: boolean;
      entry?: EntryId | undefined;
      notClaimed?: NotClaimed;
    };

/** Takes in what a customer said to an agent. Once this returns, the complaint is stored; only hints may still get lost. */
export const writeDown = async (
  { desk, agents, attach, postHints }: Dependencies,
  { actor, agent }: { actor: AgentActor; agent: Agent },
  said: WriteDown,
  key: string | undefined,
): Promise<WrittenDown> => {
  const { execution, fronts } = desk;
  const { attachments: uploads = [] } = said;
  const submission: Submission = {
    ...toSubmission(said, key ?? execution.newId()),
    fronts: fronts.known(),
    // What is there already was told of its files before; the uploads may be gone by now.
    ...(uploads.length > 0 && {
      keepFiles: async (reference, isThere) => (isThere ? [] : attach(uploads, reference)),
    }),
  };
  const submitted = await submit(desk, submission, actor);
  if (submitted.outcome === "refused") return submitted;
  const { complaint } = submitted;
  const claim = said.claim ? await claimFor({ execution, agents }, actor, agent, complaint) : { complaint };
  if (submitted.outcome === "changed") {
    await Promise.all([postHints(stillOf(submitted.hints, claim.complaint)), fronts.look(laneOf(complaint))]);
  }
  const entry = submitted.outcome === "changed" ? entryOf(submitted.entries) : undefined;
  return { outcome: "written-down", ...claim, replayed: submitted.outcome === "unchanged", entry };
};

/** Also when the request comes again: the first try may have ended between the two. */
const claimFor = async (
  claiming: Parameters<typeof claimComplaint>[0],
  actor: AgentActor,
  agent: Agent,
  complaint: Complaint,
): Promise<{ complaint: Complaint; notClaimed?: NotClaimed }> => {
  const { stage, leases, reference } = complaint;
  if (stage.status === "assigned" && stage.lease.agent === actor.id) return { complaint };
  if (stage.status !== "queued" || leases > 0) return { complaint, notClaimed: "taken" };
  if (agent.offDutySince !== undefined) return { complaint, notClaimed: "off-duty" };
  if (!isVisibleTo(actor, complaint)) return { complaint, notClaimed: "other-team" };
  const attempt = () => claimComplaint(claiming, actor, reference, { seen: true });
  const first = await attempt();
  // Slots of what they have just let go of may not be free yet.
  const claim = first.outcome === "full" && (await verifySlots(claiming, actor, agent)).freed ? await attempt() : first;
  if (claim.outcome === "claimed") return { complaint: claim.complaint };
  return { complaint, notClaimed: claim.outcome === "full" ? "full" : "taken" };
};

/** A ticket for what is held already would only be looked at in vain. */
const stillOf = (hints: readonly Hint[], { stage }: Complaint): Hint[] =>
  hints.filter(({ kind }) => kind !== "ticket" || stage.status === "queued");

const toSubmission = (said: WriteDown, key: string): Submission => {
  const { channel, message, email, phone, name, locale, subject, orderId, product, category, metadata } = said;
  return {
    key,
    digest: digestOf(JSON.stringify(said)),
    channel,
    text: message,
    customer: { proof: "none", ...present({ email, phone, name, language: locale }) },
    about: present({ subject, orderId, product, category }),
    ...(metadata === undefined || Object.keys(metadata).length === 0 ? {} : { metadata }),
  };
};
