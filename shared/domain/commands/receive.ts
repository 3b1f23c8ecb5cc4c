import { neverMailed } from "../address/judge-mail.ts";
import { addOpen, type Calendar, openBetween } from "../calendar/calendar.ts";
import { openChat } from "../chat.ts";
import { segmentOf } from "../clocks/segment.ts";
import { calendarOf, targetOf } from "../clocks/targets.ts";
import type { Command, Context } from "../command.ts";
import type { Acknowledgement, Complaint, Customer } from "../complaint.ts";
import type { WithholdingReason } from "../debt.ts";
import { Draft } from "../draft.ts";
import { laneId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import type { Instant, Millis } from "../time.ts";
import { routesByLanguage, triage } from "../triage.ts";
import { sayInMail } from "./add-message.ts";
import { sayFromChat } from "./chat.ts";

/** How much longer than the one in front a newcomer may have to wait. */
const SLACK = 1.25;

type Receive = Extract<Command, { kind: "receive" }>;

/** A new complaint: in its lane, with its acknowledgement owed or, where there is no address, withheld with its reason. */
export const receive = (command: Receive, context: Context): Draft => {
  const { now, policy, actor } = context;
  const {
    reference,
    channel,
    origin,
    about,
    text,
    metadata,
    mail,
    attachments = [],
    links = [],
    fronts = {},
    frames,
    vouchedBy,
  } = command;
  const { segment: _told, ...known } = command.customer;
  const customer: Customer = { ...known, ...segmentOf(command.customer, policy) };
  const { language, segment } = customer;
  const symptoms = {
    channel,
    ...(language === undefined ? {} : { language }),
    ...(segment === undefined ? {} : { segment }),
    about,
    text,
  };
  const chosen = triage(symptoms, policy);
  const { team, urgent, ...harm } = chosen;
  const byLanguage = routesByLanguage(symptoms, chosen, policy);
  const withheld = withholding(command, policy);
  const chat = frames && openChat(frames, now);
  const acknowledgement: Acknowledgement =
    withheld === undefined || isAcknowledgedInChat(command)
      ? { state: "due" }
      : { state: "withheld", at: now, reason: withheld };
  const served = { team, urgent, customer };
  const calendar = calendarOf(served, policy);
  const wanted = targetOf(served, "firstResponse", policy);
  const promisedBy = addOpen(calendar, now, Math.max(wanted, waitBehind(fronts[laneId(team, urgent)], now, calendar)));
  const complaint: Complaint = {
    reference,
    channel,
    ...(origin === undefined ? {} : { origin }),
    receivedAt: now,
    submission: { id: command.id, digest: command.digest },
    customer,
    about,
    team,
    urgent,
    urgentOnArrival: urgent,
    ...harm,
    ...(byLanguage.length === 0 ? {} : { byLanguage }),
    stage: { status: "queued", since: now, ahead: false },
    waitingSince: now,
    promisedBy,
    promise: { since: now, by: promisedBy },
    owed: { since: now, urgent },
    toldAt: now,
    updates: 0,
    pauses: [],
    regulatoryMarks: [],
    acknowledgement,
    ticket: 1,
    leases: 0,
    contacts: 1,
    handOvers: 0,
    reopenings: 0,
    notFixed: 0,
    links: [...links],
    ...(chat === undefined ? {} : { chat }),
    chain: { length: 0 },
    facts: [],
    outbox: [],
    events: [],
    eventCount: 0,
    announced: 0,
    announcements: [],
    answeredThere: [],
    recent: [],
    revision: 0,
  };
  const draft = new Draft(complaint, context);
  const subject = about.subject === undefined ? {} : { subject: about.subject };
  const extra = {
    ...(metadata === undefined ? {} : { metadata }),
    ...(mail === undefined ? {} : { mail }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
  const author = actor.kind === "agent" ? { kind: "customer" as const, through: "agent" as const } : actor;
  const body = { kind: "message" as const, text, ...subject, ...extra };
  if (frames === undefined) sayInMail(draft, author, body, customer.proof);
  else sayFromChat(draft, author, body, frames);
  if (actor.kind === "agent") draft.tell({ kind: "written-down", agent: actor.id });
  if (vouchedBy !== undefined) draft.tell({ kind: "accepted-from-parked", agent: vouchedBy });
  draft.count({ kind: "received" });
  if (withheld === undefined) {
    draft.owe({ kind: "mail", mail: "acknowledgement" });
  } else if (!isAcknowledgedInChat(command)) {
    draft.tell({ kind: "mail-withheld", mail: "acknowledgement", reason: withheld });
    draft.count({ kind: "acknowledgement-withheld", reason: withheld });
  }
  return draft;
};

const withholding = ({ customer }: Receive, policy: Policy): WithholdingReason | undefined => {
  const { email, proof, caution } = customer;
  return email === undefined ? "no-address" : neverMailed({ email, mail: "acknowledgement", proof, caution }, policy);
};

/** Whoever left no address reads it there, and says so. */
const isAcknowledgedInChat = ({ frames, customer }: Receive): boolean =>
  frames !== undefined && customer.email === undefined;

/**
 * Whoever comes now waits at least as long as the one in front has, and some more where the line is getting longer. In open
 * time: what the team is away for passes for both.
 */
const waitBehind = (front: Instant | undefined, now: Instant, calendar: Calendar | undefined): Millis =>
  front === undefined ? 0 : Math.round(openBetween(calendar, front, now) * SLACK);
