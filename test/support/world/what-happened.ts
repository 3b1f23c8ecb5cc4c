import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { ComplaintEvent, EventKind } from "../../../shared/domain/complaint-event.ts";
import type { Entry, Fact } from "../../../shared/domain/entry.ts";
import type { EntryId, Reference } from "../../../shared/domain/ids.ts";
import { MINUTE } from "../policy.ts";
import { shownIn } from "./chats.ts";
import type { World } from "./world.ts";

type Counts = Partial<Record<EventKind, number>>;

/** All that was ever counted of one complaint: what left its item, as it last was, and what is there still. */
export const counted = ({ commits }: World, of: Reference): ComplaintEvent[] => {
  const all = new Map<string, ComplaintEvent>();
  for (const { reference, after } of commits) {
    if (reference !== of) continue;
    for (const event of after.events) all.set(event.id, event);
  }
  return [...all.values()];
};

export const countsOf = (kinds: readonly EventKind[]): Counts => {
  const counts: Counts = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

type Happened = { of: "fact"; fact: Fact } | { of: "entry"; entry: Entry };

const inOrder = (entries: readonly Entry[], { facts }: Complaint): Happened[] => [
  ...entries.flatMap((entry): Happened[] => [
    ...entry.facts.map((fact) => ({ of: "fact" as const, fact })),
    { of: "entry", entry },
  ]),
  ...facts.map((fact) => ({ of: "fact" as const, fact })),
];

/** What should have been counted, told by the conversation and the facts alone. */
export const toldBy = (world: World, entries: readonly Entry[], complaint: Complaint): Counts => {
  const kinds: EventKind[] = [];
  const state: State = {
    owed: true,
    acknowledged: false,
    answered: false,
    late: false,
    slow: false,
    rated: false,
    unreachable: false,
    wentOn: goingOn(world),
  };
  for (const one of inOrder(entries, complaint)) {
    kinds.push(...(one.of === "fact" ? byFact(one.fact, state) : byEntry(one.entry, state)));
  }
  return countsOf(kinds);
};

const SITTING = 30 * MINUTE;

/** What was said in a chat soon after what was said there before, in whichever complaint. */
const goingOn = (world: World): ReadonlySet<EntryId> => {
  const found = new Set<EntryId>();
  for (const shown of shownIn(world).values()) {
    const said = shown.filter(({ entry }) => entry.author.kind === "customer").map(({ entry }) => entry);
    for (const [place, { id, at }] of said.entries()) {
      if (at - (said[place - 1]?.at ?? Number.NEGATIVE_INFINITY) < SITTING) found.add(id);
    }
  }
  return found;
};

interface State {
  /** Whether we owed a word, and whether it was raised as late. */
  owed: boolean;
  late: boolean;
  acknowledged: boolean;
  answered: boolean;
  slow: boolean;
  /** Whether mail reaches nobody: what is replied then is no answer. */
  unreachable: boolean;
  /** Whether this resolution was rated. */
  rated: boolean;
  /** Lines that belong to what was said right before. */
  wentOn: ReadonlySet<EntryId>;
}

const owe = (state: State): void => {
  if (!state.owed) state.late = false;
  state.owed = true;
};

const answer = (state: State): EventKind[] => {
  const isFirst = !state.answered;
  Object.assign(state, { owed: false, answered: true });
  return isFirst ? ["first-response"] : [];
};

/** By mail or in the chat: it counts once. */
const acknowledge = (state: State): EventKind[] => {
  const isFirst = !state.acknowledged;
  state.acknowledged = true;
  return isFirst ? ["acknowledged"] : [];
};

const byEntry = ({ id, body, previous, chat }: Entry, state: State): EventKind[] => {
  switch (body.kind) {
    case "message": {
      if (previous === undefined) return ["received"];
      const isRepeated = state.owed && !state.wentOn.has(id);
      owe(state);
      return isRepeated ? ["repeat-contact"] : [];
    }
    case "reply":
      return state.unreachable && chat === undefined ? [] : answer(state);
    case "resolution":
      state.rated = false;
      return [...answer(state), "resolved"];
    case "follow-up-answer": {
      const isFirst = !state.rated;
      state.rated = true;
      return isFirst ? ["rated"] : [];
    }
    case "absorbed":
      if (body.turn === "ours") owe(state);
      return [];
    case "hand-over":
      owe(state);
      return ["handed-over"];
    case "unblocking":
      state.unreachable = false;
      return [];
    case "escalation":
    case "approval-asked":
    case "reopening":
      owe(state);
      return [];
    default:
      return [];
  }
};

const byFact = (fact: Fact, state: State): EventKind[] => {
  switch (fact.kind) {
    case "mail-sent":
      return fact.mail === "acknowledgement" ? acknowledge(state) : [];
    case "acknowledged-in-chat":
      return acknowledge(state);
    case "mail-withheld":
      if (fact.reason === "bounced" || fact.reason === "complained") state.unreachable = true;
      // Of an address that was given later and that nobody reads: it is still to be had in the chat.
      if (fact.reason === "never-reads" || state.acknowledged) return [];
      return fact.mail === "acknowledgement" ? ["acknowledgement-withheld"] : [];
    case "closed":
      state.owed = false;
      return ["closed"];
    case "reopened":
      owe(state);
      return ["reopened"];
    case "released":
    case "lease-expired":
      owe(state);
      return [];
    case "mail-undelivered":
      state.unreachable = true;
      return ["undelivered"];
    case "unblocked":
      state.unreachable = false;
      return [];
    case "merge-undone":
    case "answer-unheard":
      owe(state);
      return [];
    case "raised":
      return [...overdueBy(fact.alarm, state), "raised"];
    default:
      return [];
  }
};

const overdueBy = (alarm: string, state: State): EventKind[] => {
  const was = { ...state };
  if (alarm === "response-overdue") state.late = true;
  if (alarm === "resolution-overdue") state.slow = true;
  const isNew =
    (alarm === "response-overdue" && !was.late) ||
    (alarm === "resolution-overdue" && !was.slow) ||
    alarm === "regulatory-deadline-missed";
  return isNew ? ["overdue"] : [];
};
