import type { Command, Context } from "../command.ts";
import type { Acknowledgement, Complaint } from "../complaint.ts";
import { Draft } from "../draft.ts";
import { triage } from "../triage.ts";

type Receive = Extract<Command, { kind: "receive" }>;

/** A new complaint: in its lane, with its acknowledgement owed or, where there is no address, withheld with its reason. */
export const receive = (command: Receive, context: Context): Draft => {
  const { now, policy, actor } = context;
  const { reference, channel, customer, about, text, metadata } = command;
  const language = customer.language === undefined ? {} : { language: customer.language };
  const { team, urgent } = triage({ channel, ...language, about, text }, policy);
  const mailable = customer.email !== undefined;
  const acknowledgement: Acknowledgement = mailable
    ? { state: "due" }
    : { state: "withheld", at: now, reason: "no-address" };
  const promisedBy = now + (urgent ? policy.firstResponseWithin.urgent : policy.firstResponseWithin.standard);
  const complaint: Complaint = {
    reference,
    channel,
    receivedAt: now,
    submission: { id: command.id, digest: command.digest },
    customer,
    about,
    team,
    urgent,
    stage: { status: "queued", since: now, ahead: false },
    waitingSince: now,
    promisedBy,
    respondBy: promisedBy,
    acknowledgement,
    ticket: 1,
    leases: 0,
    handOvers: 0,
    reopenings: 0,
    notFixed: 0,
    links: [],
    chain: { length: 0 },
    facts: [],
    outbox: [],
    recent: [],
    revision: 0,
  };
  const draft = new Draft(complaint, context);
  const subject = about.subject === undefined ? {} : { subject: about.subject };
  const extra = metadata === undefined ? {} : { metadata };
  const author = actor.kind === "agent" ? { kind: "customer" as const, through: "agent" as const } : actor;
  draft.say(author, { kind: "message", text, ...subject, ...extra });
  if (mailable) draft.owe({ kind: "mail", mail: "acknowledgement" });
  else draft.tell({ kind: "mail-withheld", mail: "acknowledgement", reason: "no-address" });
  return draft;
};
