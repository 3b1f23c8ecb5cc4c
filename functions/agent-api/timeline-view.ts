import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Entry, Fact } from "../../shared/domain/entry.ts";
import type { Reference } from "../../shared/domain/ids.ts";
import { rawIdOf } from "./attachments.ts";
import { time } from "./complaint-view.ts";

/** A complaint with all that was said, oldest first. */
export interface Told {
  complaint: Complaint;
  entries: readonly Entry[];
}

/**
 * All that was said and all that happened, in the order in which it did, in one complaint and in those that were merged into it;
 * and then the mails that are still on their way.
 */
export const timelineView = (told: Told, absorbed: readonly Told[] = []) => {
  const all = [told, ...absorbed];
  return [...inOrder(all.map(happenings)), ...all.flatMap(pendingView)];
};

/** What was said, without what only happened. */
export const wordsView = ({ complaint: { reference, channel }, entries }: Told) =>
  entries.flatMap((entry) => (entry.body.kind === "facts" ? [] : [{ reference, channel, ...entryView(entry) }]));

const happenings = ({ complaint: { reference, facts }, entries }: Told) => [
  ...entries.flatMap((entry) => [
    ...entry.facts.map((fact) => factView(reference, fact)),
    ...(entry.body.kind === "facts" ? [] : [{ reference, ...entryView(entry) }]),
  ]),
  ...facts.map((fact) => factView(reference, fact)),
];

/** Each timeline keeps its own order, though the clocks of those who wrote it differ by some milliseconds. */
export const inOrder = <Item extends { at: string }>(timelines: readonly (readonly Item[])[]): Item[] =>
  timelines
    .flatMap((timeline) => {
      let latest = "";
      return timeline.map((item) => {
        if (item.at > latest) latest = item.at;
        return { item, latest };
      });
    })
    .toSorted((one, other) => (one.latest < other.latest ? -1 : Number(one.latest > other.latest)))
    .map(({ item }) => item);

/** Under which its files and its raw mail are had, no key of ours. */
const entryView = (entry: Entry) => {
  const { body, id, at, author } = entry;
  const raw = rawIdOf(entry);
  const mail = raw !== undefined && "mail" in body ? { mail: { ...body.mail, knownAs: undefined, raw } } : {};
  const by = body.kind === "absorbed" ? { kind: "agent" as const, id: body.by } : author;
  return { ...body, ...mail, id, at: time(at), by };
};

const factView = (reference: Reference, fact: Fact) => ({
  reference,
  ...fact,
  ...("until" in fact ? { until: time(fact.until) } : {}),
  at: time(fact.at),
  by: doerOf(fact),
});

/** What time did to an agent's complaint is nobody's doing. */
const OF_TIME: ReadonlySet<Fact["kind"]> = new Set(["lease-expired", "reservation-over"]);

const doerOf = (fact: Fact) =>
  "agent" in fact && fact.agent !== undefined && !OF_TIME.has(fact.kind)
    ? { kind: "agent" as const, id: fact.agent }
    : SYSTEM;

const SYSTEM = { kind: "system" } as const;

/** A mail that is owed, and not handed to SES yet. `nextTry`: where one has failed, or is put off. */
const pendingView = ({ complaint: { reference, outbox } }: Told) =>
  outbox.flatMap(({ task, since, madeAt = since, attempts, notBefore, lease }) =>
    task.kind === "mail"
      ? [
          {
            reference,
            kind: "mail-pending" as const,
            mail: task.mail,
            since: time(madeAt),
            attempts,
            nextTry: lease === undefined && notBefore > madeAt ? time(notBefore) : undefined,
            at: time(madeAt),
            by: SYSTEM,
          },
        ]
      : [],
  );
