import { actionAnswer } from "../../api/answers/complaint-answers.ts";
import { actions } from "../../api/complaint-actions.ts";
import { type Area, JSON_TYPE, json, type Operation } from "../operation.ts";
import { complaintPath } from "./complaint-path.ts";

type ActionName = keyof typeof actions;

interface ActionNotes extends Pick<Operation, "summary" | "problems"> {
  description?: string;
  /** Of the body; absent where none is needed. */
  example?: unknown;
}

const resolution = {
  outcome: "upheld",
  cause: "Damaged in transit",
  explanation: "The box was crushed on its way to you. A new kettle left our warehouse today.",
  apology: "We are sorry that it came broken.",
  redress: { kind: "replacement" },
};

const IN_WORDS = ["explanation-needed", "apology-needed"] as const;

/** What each action is for. Whoever adds one says so here, or it doesn't compile. */
const notes: Record<ActionName, ActionNotes> = {
  reply: {
    summary: "Answer the customer",
    description: "It goes out as a mail. Then it is the customer's turn, unless you `keep` the complaint.",
    example: { message: "Could you send us a picture of the lid?" },
    problems: { 422: ["attachments-refused"] },
  },
  note: {
    summary: "Write something down for colleagues",
    example: { note: "She is at home from 5 pm." },
  },
  "hand-over": {
    summary: "Hand it to a colleague or another team",
    description: "A second time warns supervisors.",
    example: { note: "She asks about her loan.", to: { team: "loans" } },
    problems: { 422: ["unknown-team", "to-oneself", "unfit-recipient"] },
  },
  escalate: {
    summary: "Ask supervisors to look at it",
    example: { note: "She means to go to court." },
  },
  resolve: {
    summary: "Resolve it",
    description:
      "The customer gets `explanation` and `apology`, and is asked after a while whether it is really fixed. What is above your limit waits for a supervisor, also after a reply: `approval`. Until it is approved or declined you may only put another one in its place.",
    example: resolution,
    problems: { 422: IN_WORDS },
  },
  approve: {
    summary: "Approve a resolution that waits",
    description:
      "With a `resolution`, that one takes its place: it grants no more than was asked for, but within your own limits. Where another one waited before (`replaced`), which you didn't decline yourself, it needs `If-Match`, without which you may mean that one. For supervisors, and never of one's own.",
    example: { note: "Fine with me." },
    problems: {
      403: ["supervisors-only", "own-resolution"],
      409: ["resolution-replaced", "above-own-limits"],
      422: IN_WORDS,
    },
  },
  decline: {
    summary: "Decline a resolution that waits",
    description: "The agent reads why, and has the complaint again as before. For supervisors.",
    example: { note: "Offer a repair first." },
    problems: { 403: ["supervisors-only", "own-resolution"] },
  },
  extend: { summary: "Keep it for longer", description: "The lease runs from now." },
  release: { summary: "Put it back into its lane", description: "Ahead of those who wait for the first time." },
  reopen: {
    summary: "Open it again",
    example: { note: "The new one is broken as well." },
    problems: { 409: ["reopening-over", "merged"] },
  },
  close: {
    summary: "Close it without a resolution",
    description: "`spam`: it never was a complaint.",
    example: { note: "Sent by mistake, she says on the phone." },
  },
  merge: {
    summary: "Make it part of another complaint of the same customer",
    description: "Both timelines are kept, and the other one goes on.",
    example: { into: "7K3QX9MPD" },
    problems: { 422: ["itself", "unknown-target", "another-customer", "unfit-target"] },
  },
  unblock: {
    summary: "Mail an address again that was given up",
    description: "Where the customer says that their mailbox works now. One that called us spam needs a supervisor.",
    example: { note: "Her mailbox was full, she says." },
    problems: { 403: ["supervisors-only"], 409: ["not-blocked"] },
  },
  link: {
    summary: "Link it with another complaint, or make it one of an incident's",
    description: "What is said about an `incident` from then on is said about this complaint too.",
    example: { to: "7K3QX9MPD" },
    problems: {
      409: ["in-another-incident", "incident-closed"],
      422: ["itself", "unknown-target", "unknown-incident"],
    },
  },
  unlink: {
    summary: "Take a link back",
    description: "A complaint that leaves its incident is told nothing more of it.",
    example: { incident: "INC-7K3QX9MPD" },
  },
};

const operationOf = (name: ActionName): Operation => {
  const { summary, description, example, problems = {} } = notes[name];
  const content = json(actions[name], example);
  return {
    id: name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    route: `POST /v1/agent/complaints/{reference}/${name}`,
    summary,
    ...(description === undefined ? {} : { description }),
    access: "agents",
    path: complaintPath,
    headers: ["Idempotency-Key", "If-Match"],
    body: actions[name].safeParse({}).success ? { content } : { required: true, content },
    answers: {
      200: {
        description: "Done. The complaint as it is now.",
        headers: ["ETag", "Idempotency-Replayed"],
        content: { [JSON_TYPE]: { schema: actionAnswer } },
      },
    },
    problems: {
      ...problems,
      404: ["unknown-complaint"],
      409: ["lease-lost", "reserved", "wrong-status", "merged", ...(problems[409] ?? [])],
    },
  };
};

const isName = (name: string): name is ActionName => Object.hasOwn(notes, name);

export const actionArea: Area = {
  name: "Actions",
  description:
    "What an agent does with a complaint. Of two at once that move it one is carried out; the other gets 409 or 412. `lease`, the number that the claim gave, refuses what was decided under an earlier one.",
  operations: Object.keys(actions).filter(isName).map(operationOf),
};
