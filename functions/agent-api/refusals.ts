import type { Refused } from "../../shared/complaints/execution.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import { iso } from "../../shared/domain/time.ts";
import { approvalIn } from "../../shared/domain/turn.ts";
import { etagOf } from "../../shared/http/entity-tag.ts";
import { Problem } from "../../shared/http/problem.ts";

/**
 * Why the state machine said no, as an answer that tells the agent what to do instead. `complaint`: as it was read. `actor`: who
 * is told.
 */
export const problemOf = ({ refusal }: Refused, complaint?: Complaint, actor?: Pick<AgentActor, "id">): Problem => {
  const { reason } = refusal;
  switch (reason) {
    case "unknown-complaint":
      return new Problem(404, reason, { detail: "There is no complaint of that reference." });
    case "lease-lost": {
      const { holder } = refusal;
      if (holder === undefined) {
        return conflict(reason, "You don't hold this complaint. Nobody holds it now: claim it again.");
      }
      const detail =
        holder === actor?.id
          ? "You hold this complaint under another lease than the one you sent: read it again, then decide."
          : `You don't hold this complaint. ${holder} holds it now.`;
      return conflict(reason, detail, { holder });
    }
    case "reserved":
      return conflict(reason, `It waits for the agent who knows it until ${iso(refusal.until)}.`);
    case "merged":
      return conflict(reason, `It was merged: it goes on in ${refusal.into}.`, { into: refusal.into });
    case "wrong-status":
      if (complaint !== undefined && approvalIn(complaint.stage) !== undefined) {
        return conflict(
          reason,
          "A resolution of it waits for a supervisor: it is approved or declined first, or replaced.",
          {
            complaintStatus: refusal.status,
          },
        );
      }
      return conflict(reason, `That can't be done while the complaint is ${refusal.status.replaceAll("_", " ")}.`, {
        complaintStatus: refusal.status,
      });
    case "reopening-over":
      return conflict(reason, "It was closed too long ago to be opened again: take a new complaint and link the two.");
    case "answering-over":
      return conflict(reason, "The customer's answer can't be changed any more.");
    case "changed-meanwhile":
      return new Problem(412, reason, {
        detail: "The complaint has changed since you read it. Read it again, then decide.",
        headers: { etag: etagOf(refusal.revision) },
      });
    case "supervisors-only":
      return new Problem(403, reason, { detail: "Only a supervisor can do this." });
    case "own-resolution":
      return new Problem(403, reason, {
        detail: "Nobody approves or declines their own resolution: ask another supervisor, or resolve it another way.",
      });
    case "resolution-replaced":
      return conflict(
        reason,
        "Another resolution waited before this one, and you may mean that: read this one, and approve it with its ETag as If-Match.",
      );
    case "above-own-limits":
      return conflict(
        reason,
        "This grants more than was asked for, and more than you may: approve what was asked, or decline with a word.",
      );
    case "agents-only":
      return new Problem(403, reason, { detail: "Only an agent can do this." });
    case "key-reused":
      return new Problem(422, "idempotency-key-reused", {
        detail: "This Idempotency-Key was sent before, with another body.",
      });
    case "explanation-needed":
      return fieldAtFault(reason, "/explanation", "Explain to the customer, in plain words, why it happened.");
    case "apology-needed":
      return fieldAtFault(reason, "/apology", "The complaint is upheld, so the company was at fault: apologise.");
    case "unknown-team":
      return fieldAtFault(reason, "/to/team", "There is no team of that name.");
    case "itself":
      return fieldAtFault(
        reason,
        `/${refusal.field}`,
        refusal.field === "to"
          ? "A complaint can't be linked with itself."
          : "It goes on in this very complaint already: name another one.",
      );
    case "unknown-target":
      return fieldAtFault(reason, `/${refusal.field}`, "There is no complaint of that reference.");
    case "another-customer":
      return fieldAtFault(
        reason,
        "/into",
        "That one is another customer's, who must not read this one: link the two instead of merging them.",
      );
    case "unfit-target":
      return fieldAtFault(
        reason,
        "/into",
        refusal.because === "disowned"
          ? "The address's owner said that that one isn't theirs, so nothing is mailed about it: go on in this one."
          : "A resolution of that one waits for a supervisor: merge when it is approved or declined.",
      );
    case "to-oneself":
      return fieldAtFault(reason, "/to/agent", "This is you: to have a complaint yourself, claim it.");
    case "unfit-recipient":
      return fieldAtFault(
        reason,
        "/to/agent",
        "There is no agent of that id who sees this complaint's team: name another one, or hand it over to a team.",
      );
    case "not-blocked":
      return conflict(reason, "Mail to this customer isn't blocked here: just reply.");
    case "in-another-incident":
      return conflict(reason, `It belongs to ${refusal.incident}: unlink it from there first.`, {
        incident: refusal.incident,
      });
    case "catching-up":
    case "not-told":
      return conflict(reason, "Its incident says this to it by itself.");
    case "exists":
      return conflict(reason, "A complaint of that reference exists.");
    case "out-of-order":
    case "another-chat":
    case "address-known":
      return conflict(reason, "Only a chat's own client can do this.");
  }
};

export const unknownComplaint = (): Problem =>
  problemOf({ outcome: "refused", refusal: { reason: "unknown-complaint" } });

const conflict = (type: string, detail: string, members: Record<string, unknown> = {}): Problem =>
  new Problem(409, type, { detail, members });

const fieldAtFault = (type: string, pointer: string, detail: string): Problem =>
  new Problem(422, type, { detail, errors: [{ pointer, detail }] });
