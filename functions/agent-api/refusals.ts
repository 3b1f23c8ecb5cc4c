import type { Refused } from "../../shared/complaints/execute.ts";
import { Problem } from "../../shared/http/problem.ts";

/** Why the state machine said no, as an answer that tells the agent what to do instead. */
export const problemOf = ({ refusal }: Refused): Problem => {
  const { reason } = refusal;
  switch (reason) {
    case "unknown-complaint":
      return new Problem(404, reason, { detail: "There is no complaint of that reference." });
    case "lease-lost": {
      const { holder } = refusal;
      const who = holder === undefined ? "Nobody holds it now: claim it again." : `${holder} holds it now.`;
      return conflict(reason, `You don't hold this complaint. ${who}`, holder === undefined ? {} : { holder });
    }
    case "reserved":
      return conflict(reason, `It waits for the agent who knows it until ${new Date(refusal.until).toISOString()}.`);
    case "wrong-status":
      return conflict(reason, `That can't be done while the complaint is ${refusal.status.replaceAll("_", " ")}.`, {
        complaintStatus: refusal.status,
      });
    case "reopening-over":
      return conflict(reason, "It was closed too long ago to be opened again: take a new complaint and link the two.");
    case "answering-over":
      return conflict(reason, "The customer's answer can't be changed any more.");
    case "above-authority":
      return conflict(
        reason,
        "This needs a supervisor, and only a complaint that you hold can wait for one: reopen it first.",
      );
    case "changed-meanwhile":
      return new Problem(412, reason, {
        detail: "The complaint has changed since you read it. Read it again, then decide.",
        headers: { etag: `"${refusal.revision}"` },
      });
    case "supervisors-only":
      return new Problem(403, reason, { detail: "Only a supervisor can do this." });
    case "own-resolution":
      return new Problem(403, reason, { detail: "Nobody approves their own resolution: ask another supervisor." });
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
      return fieldAtFault(reason, "/to", "A complaint can't be linked with itself.");
    case "exists":
      return conflict(reason, "A complaint of that reference exists.");
  }
};

export const unknownComplaint = (): Problem =>
  problemOf({ outcome: "refused", refusal: { reason: "unknown-complaint" } });

const conflict = (type: string, detail: string, members: Record<string, unknown> = {}): Problem =>
  new Problem(409, type, { detail, members });

const fieldAtFault = (type: string, pointer: string, detail: string): Problem =>
  new Problem(422, type, { detail, errors: [{ pointer, detail }] });
