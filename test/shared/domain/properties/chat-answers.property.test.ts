import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Payment } from "../../../../shared/domain/command.ts";
import type { Debt, WithholdingReason } from "../../../../shared/domain/debt.ts";
import { shownIn } from "../../../support/world/chats.ts";
import { driveToRest } from "../../../support/world/drive.ts";
import { play } from "../../../support/world/play.ts";
import { holds, stories, storiesOfChats } from "../../../support/world/stories.ts";
import type { Commit, Effect, World } from "../../../support/world/world.ts";

/** An answer that a chat shows, of a customer whom mail reaches as well. */
interface Answer {
  at: number;
  place: number;
  debt: Debt;
  /** Of its complaint, from the one that said it on. */
  commits: Commit[];
}

const answersIn = (world: World): Answer[] =>
  [...shownIn(world).values()].flat().flatMap(({ entry, commit }) => {
    const { email, undeliverable } = commit.after.customer;
    if (entry.author.kind !== "agent" || email === undefined || undeliverable !== undefined) return [];
    const owed = commit.after.outbox.filter(({ task }) => task.kind === "mail" && task.entry === entry.id);
    expect(owed).toHaveLength(1);
    const since = world.commits.indexOf(commit);
    const commits = world.commits.slice(since).filter(({ reference }) => reference === commit.reference);
    return owed.map((debt) => ({ at: entry.at, place: entry.chat.place, debt, commits }));
  });

const owes = ({ after }: Commit, { id }: Debt): boolean => after.outbox.some((debt) => debt.id === id);

/** The write in which it was no longer owed. */
const endOf = ({ debt, commits }: Answer): Commit | undefined => commits.find((commit) => !owes(commit, debt));

const mailOf = ({ task }: Debt) => (task.kind === "mail" ? task.mail : undefined);

/** What the complaint says became of mails like this one in that write: one word for each that it let go. */
const saidOf = ({ told }: Commit, debt: Debt): ("sent" | WithholdingReason)[] =>
  told.flatMap((fact) => {
    if (fact.kind === "mail-sent") return fact.mail === mailOf(debt) ? ["sent"] : [];
    return fact.kind === "mail-withheld" && fact.mail === mailOf(debt) ? [fact.reason] : [];
  });

const paymentIn = ({ command }: Commit, { id }: Debt): Payment["result"] | undefined =>
  command.kind === "settle" ? command.payments.find(({ debt }) => debt === id)?.result : undefined;

const effectsOf = ({ effects }: World, { debt, commits: [first] }: Answer): Effect[] =>
  effects.filter((effect) => effect.debt === debt.id && effect.reference === first?.reference);

/** The first write by which the customer had it in the chat, as far as the complaint that owes it knows. */
const takenIn = ({ place, commits }: Answer): number =>
  commits.findIndex(({ command, after }) => command.kind === "take-in-chat" && (after.chat?.taken ?? 0) >= place);

type End = "mailed" | "read" | "withheld";

const endIn = (end: Commit, debt: Debt): End => {
  const result = paymentIn(end, debt);
  if (result?.kind === "paid") return "mailed";
  const withheld = result?.kind === "withheld" ? result.reason : undefined;
  const [reason] = withheld === undefined ? saidOf(end, debt) : [withheld];
  return reason === "read-in-chat" ? "read" : "withheld";
};

test("what a chat shows to somebody with an address ends as one of mailed, read there, and withheld with a reason on record", () => {
  holds(fc.oneof(storiesOfChats, stories), 250, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const answer of answersIn(world)) {
      const { debt, commits } = answer;
      const end = endOf(answer);
      if (end === undefined) throw new Error(`${debt.id} is still owed`);
      const gone = end.before?.outbox.filter((one) => mailOf(one) === mailOf(debt) && !owes(end, one));
      expect(saidOf(end, debt)).toHaveLength(gone?.length ?? 0);
      const became = endIn(end, debt);
      if (became === "mailed") expect(effectsOf(world, answer)).not.toEqual([]);
      if (became !== "read") continue;
      expect(takenIn(answer)).not.toBe(-1);
      expect(takenIn(answer)).toBeLessThanOrEqual(commits.indexOf(end));
    }
  });
});

test("no answer is mailed sooner after it was said than the policy gives the chat", () => {
  holds(storiesOfChats, 250, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const answer of answersIn(world)) {
      for (const { at } of effectsOf(world, answer))
        expect(at).toBeGreaterThanOrEqual(answer.at + story.policy.chatAnsweredByMailAfter);
    }
  });
});

test("nobody takes up to mail what the customer has in the chat", () => {
  holds(fc.oneof(storiesOfChats, stories), 250, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const answer of answersIn(world)) {
      const taken = takenIn(answer);
      if (taken === -1) continue;
      for (const { worker } of effectsOf(world, answer)) {
        const takenUp = answer.commits.findIndex(
          ({ command }) => command.kind === "check" && command.worker === worker,
        );
        expect(takenUp, `${answer.debt.id} by ${worker}`).toBeLessThan(taken);
      }
    }
  });
});

test("in these stories many answers are mailed, many are read in the chat, and some are withheld otherwise", () => {
  const ends = fc.sample(storiesOfChats, { numRuns: 300, seed: 1 }).flatMap((story) => {
    const world = play(story);
    driveToRest(world);
    return answersIn(world).map((answer) => endIn(endOf(answer) as Commit, answer.debt));
  });
  for (const [end, least] of [
    ["mailed", 50],
    ["read", 50],
    ["withheld", 10],
  ] as const)
    expect(ends.filter((one) => one === end).length, end).toBeGreaterThan(least);
});
