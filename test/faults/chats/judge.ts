import * as z from "zod";
import type { Answer } from "./agent.ts";
import type { Customer } from "./customer.ts";
import { MAILED_AFTER_MS } from "./fixtures/host-plan.ts";
import type { Lasting } from "./inbox.ts";

/** One chat's complaint, as an agent reads it. */
export const complaintSchema = z.object({
  reference: z.string(),
  complaint: z.object({ channel: z.string(), pendingMails: z.array(z.object({ mail: z.string() })) }),
  timeline: z.array(
    z.object({
      kind: z.string(),
      at: z.string(),
      text: z.string().optional(),
      resolution: z.object({ explanation: z.string() }).optional(),
    }),
  ),
});

export type Read = z.infer<typeof complaintSchema>;

/** What was said in the chat, and when, in the pipeline's time, ms. */
interface Said {
  kind: string;
  text: string;
  at: number;
}

/** That a confirmation is at work. */
const AT_WORK_MS = 5_000;

const SAID: ReadonlySet<string> = new Set(["message", "reply", "resolution"]);

const saidIn = ({ timeline }: Read): Said[] =>
  timeline.flatMap(({ kind, text, resolution, at }) =>
    SAID.has(kind) ? [{ kind, text: text ?? resolution?.explanation ?? "", at: Date.parse(at) }] : [],
  );

/** What isn't as it was typed, answered and shown. */
export const judgeOrder = ({ client }: Pick<Customer, "client">, answers: readonly Answer[], read: Read): string[] => {
  const said = saidIn(read);
  const theirs = said.filter(({ kind }) => kind === "message").map(({ text }) => text);
  const ours = said.filter(({ kind }) => kind !== "message").map(({ text }) => text);
  const seqs = client.shown.map(({ seq }) => seq);
  return [
    ...differ("was typed and is in the timeline", client.outbox.typed, theirs),
    ...differ(
      "was answered and is in the timeline",
      answers.map(({ text }) => text),
      ours,
    ),
    ...differ("is in the timeline and shown", said.map(wordOf), client.shown.map(shownOf)),
    ...differ(
      "is counted",
      seqs.map((_, place) => String(place + 1)),
      seqs.map(String),
    ),
    ...(read.complaint.channel === "chat" ? [] : [`came by ${read.complaint.channel}`]),
  ];
};

const wordOf = ({ kind, text }: Said): string => `${kind}: ${text}`;
const shownOf = (frame: Lasting): string =>
  frame.type === "accepted" ? `message: ${frame.text}` : `${frame.kind}: ${frame.text}`;

const differ = (what: string, wanted: readonly string[], found: readonly string[]): string[] => {
  const place = Array.from({ length: Math.max(wanted.length, found.length) }).findIndex(
    (_, index) => wanted[index] !== found[index],
  );
  if (place < 0) return [];
  return [`${what}: ${wanted.length} and ${found.length}; at ${place + 1} "${wanted[place]}" and "${found[place]}"`];
};

export interface MailFigures {
  mailed: number;
  takenInTime: number;
  /** Of which nobody can say whether they were taken in time. */
  either: number;
  wrong: string[];
}

/** No answer is mailed that was surely taken in time, each is that surely wasn't, where there was an address, and none twice. */
export const judgeMails = (
  { client, address, confirms }: Pick<Customer, "client" | "address" | "confirms">,
  read: Read,
  mails: readonly string[],
  kills: readonly number[],
): MailFigures => {
  const figures: MailFigures = { mailed: 0, takenInTime: 0, either: 0, wrong: [] };
  for (const [index, { kind, text, at }] of saidIn(read).entries()) {
    if (kind === "message") continue;
    const count = mails.filter((mail) => mail.includes(text)).length;
    const fate = fateOf({ client, confirms, ...(address && { address }) }, { place: index + 1, at }, kills);
    if (count > 0) figures.mailed += 1;
    if (fate === "either") figures.either += 1;
    if (fate === "taken") figures.takenInTime += 1;
    const [least, most] = MAILS[fate];
    if (count < least || count > most) figures.wrong.push(`"${text}" is ${fate}, and was mailed ${count} times`);
  }
  return figures;
};

type Fate = "nowhere-to-mail" | "taken" | "not-taken" | "either";

/** At least and at most. */
const MAILS: Record<Fate, readonly [number, number]> = {
  "nowhere-to-mail": [0, 0],
  taken: [0, 0],
  "not-taken": [1, 1],
  either: [0, 1],
};

const fateOf = (
  { client: { confirmations }, address, confirms }: Pick<Customer, "client" | "address" | "confirms">,
  { place, at }: { place: number; at: number },
  kills: readonly number[],
): Fate => {
  if (address === undefined || at < address.triedAt) return "nowhere-to-mail";
  if (at < address.knownAt || !confirms) return "either";
  if (confirmations.provenAt(place, kills) < at + MAILED_AFTER_MS - AT_WORK_MS) return "taken";
  return confirmations.saidAt(place) === Number.POSITIVE_INFINITY ? "not-taken" : "either";
};
