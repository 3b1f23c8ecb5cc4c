import type { Complaint } from "../complaint.ts";
import type { Entry, Fact } from "../entry.ts";
import type { Happening } from "./happening.ts";

/** What other systems hear of one change, in the order in which it came about: what was said, then what followed from it. */
export const happeningsOf = (
  before: Complaint | undefined,
  after: Complaint,
  entries: readonly Entry[],
  told: readonly Fact[],
): Happening[] => [
  ...entries.flatMap((entry) => saidIn(before, after, entry)),
  ...told.flatMap((fact) => factIn(after, fact)),
];

const saidIn = (before: Complaint | undefined, after: Complaint, { id: entry, author, body }: Entry): Happening[] => {
  const agent = author.kind === "agent" ? author.id : undefined;
  switch (body.kind) {
    case "message": {
      if (before === undefined) return [{ kind: "received", entry }];
      return author.kind === "customer" ? [{ kind: "message-added", entry, through: author.through }] : [];
    }
    case "follow-up-answer":
      return [{ kind: "follow-up-answered", fixed: body.fixed, entry }];
    case "rating":
      return [{ kind: "rated", score: body.score, entry }];
    case "disowned":
      return [{ kind: "disowned", all: body.all }];
    case "absorbed":
      return [{ kind: "absorbed", from: body.from }];
    case "reply": {
      const incident = body.incident === undefined ? {} : { incident: body.incident.id };
      return agent === undefined ? [] : [{ kind: "replied", agent, entry, ...incident, ...answerIn(after, entry) }];
    }
    case "hand-over":
      return agent === undefined ? [] : [{ kind: "handed-over", agent, to: body.to, entry, times: after.handOvers }];
    case "escalation":
      return agent === undefined ? [] : [{ kind: "escalated", agent, entry }];
    case "approval-asked":
      return agent === undefined ? [] : [{ kind: "approval-asked", agent, entry }];
    case "approval-declined":
      return agent === undefined ? [] : [{ kind: "declined", supervisor: agent, entry }];
    case "resolution": {
      if (agent === undefined) return [];
      const { approvedBy: supervisor, changed, incident: from, resolution } = body;
      const incident = from === undefined ? {} : { incident: from.id };
      return [
        ...(supervisor === undefined
          ? []
          : [{ kind: "approved" as const, supervisor, ...(changed === undefined ? {} : { changed }) }]),
        { kind: "resolved", agent, entry, outcome: resolution.outcome, ...incident, ...answerIn(after, entry) },
      ];
    }
    case "automatic-answer":
    case "note":
    case "reopening":
    case "closing":
    case "merged":
    case "unblocking":
    case "facts":
      return [];
  }
};

const answerIn = ({ answeredThere }: Complaint, entry: Entry["id"]): { answer?: true } =>
  answeredThere.some((answer) => answer.entry === entry) ? { answer: true } : {};

const factIn = ({ receivedAt, stage }: Complaint, fact: Fact): Happening[] => {
  switch (fact.kind) {
    case "mail-sent":
      return fact.mail === "acknowledgement" ? [{ kind: "acknowledged", by: "mail", took: fact.at - receivedAt }] : [];
    case "acknowledged-in-chat":
      return [{ kind: "acknowledged", by: "chat", took: fact.at - receivedAt }];
    case "mail-withheld":
      return [{ kind: "withheld", mail: fact.mail, reason: fact.reason }];
    case "mail-undelivered":
      return [{ kind: "bounced", because: fact.because, ...(fact.mail === undefined ? {} : { mail: fact.mail }) }];
    case "claimed":
      return [{ kind: "claimed", agent: fact.agent }];
    case "released":
      return [{ kind: "released", agent: fact.agent, because: "by-agent" }];
    case "lease-expired":
      return [{ kind: "released", agent: fact.agent, because: "lease-expired" }];
    case "raised":
      return [{ kind: "raised", alarm: fact.alarm, ...(fact.clock === undefined ? {} : { clock: fact.clock }) }];
    case "closed": {
      const into = stage.status === "closed" && stage.because === "merged" ? { into: stage.into } : {};
      return [
        { kind: "closed", because: fact.because, ...(fact.agent === undefined ? {} : { agent: fact.agent }), ...into },
      ];
    }
    /** For whoever was told that it closed it goes on. */
    case "merge-undone":
      return [{ kind: "reopened" }];
    case "reopened":
      return [{ kind: "reopened", ...(fact.agent === undefined ? {} : { agent: fact.agent }) }];
    default:
      return [];
  }
};
