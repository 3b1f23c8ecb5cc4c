import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import { type EntryEvidence, walkChain } from "../../../../shared/domain/daily-proof/chain-of.ts";
import { judgeMails } from "../../../../shared/domain/daily-proof/judge-mails.ts";
import type { Debt, MailKind } from "../../../../shared/domain/debt.ts";
import type { Fact } from "../../../../shared/domain/entry.ts";
import { entriesOf } from "../../../support/proof-evidence.ts";
import { play, type Story } from "../../../support/world/play.ts";
import { holds, storiesOfAllKinds } from "../../../support/world/stories.ts";

interface Stored {
  complaint: Complaint;
  /** Oldest first. */
  entries: readonly EntryEvidence[];
}

type Decision = { debt: Debt } | { fact: Fact };

const toldIn = ({ complaint, entries }: Stored): Fact[] => [
  ...entries.flatMap(({ facts }) => facts),
  ...complaint.facts,
];
const isDecision = (fact: Fact) => fact.kind === "mail-sent" || fact.kind === "mail-withheld";
const decisionsIn = (stored: Stored): Decision[] => [
  ...stored.complaint.outbox.filter(({ task }) => task.kind === "mail").map((debt) => ({ debt })),
  ...toldIn(stored)
    .filter(isDecision)
    .map((fact) => ({ fact })),
];
const mailOf = (decision: Decision): MailKind | undefined => {
  const about = "debt" in decision ? decision.debt.task : decision.fact;
  return "mail" in about ? about.mail : undefined;
};
const entryOf = (decision: Decision) => {
  const about = "debt" in decision ? decision.debt.task : decision.fact;
  return "entry" in about ? about.entry : undefined;
};

const without = ({ complaint, entries }: Stored, decision: Decision): Stored => {
  if ("debt" in decision) {
    return { complaint: { ...complaint, outbox: complaint.outbox.filter((one) => one !== decision.debt) }, entries };
  }
  const facts = (all: readonly Fact[]) => all.filter((one) => one !== decision.fact);
  return {
    complaint: { ...complaint, facts: facts(complaint.facts) },
    entries: entries.map((entry) => ({ ...entry, facts: facts(entry.facts) })),
  };
};

/** Whoever was mailed before it was said had an address then; of who was in a chat and wasn't nobody can tell. */
const isAnswerOfMailed = (stored: Stored, decision: Decision): boolean => {
  const place = stored.entries.findIndex(({ id }) => id === entryOf(decision));
  const answer = stored.entries[place];
  if (answer === undefined) return false;
  return (
    !answer.inChat ||
    stored.entries.slice(0, place + 1).some(({ facts }) => facts.some(({ kind }) => kind === "mail-sent"))
  );
};

const isOnly = (stored: Stored, decision: Decision): boolean => {
  const others = decisionsIn(stored).filter((other) => JSON.stringify(other) !== JSON.stringify(decision));
  return !others.some((other) => mailOf(other) === mailOf(decision) && entryOf(other) === entryOf(decision));
};

/** What has no other sign of it in the complaint is missed by nobody, and what was decided twice is decided still. */
const isMissed = (stored: Stored, decision: Decision): boolean => {
  const { acknowledgement, stage, chat } = stored.complaint;
  const mail = mailOf(decision);
  if (!isOnly(stored, decision)) return false;
  if (entryOf(decision) !== undefined) return isAnswerOfMailed(stored, decision);
  if (chat !== undefined) return false;
  if (mail === "acknowledgement") return acknowledgement.state === "due";
  const at = "debt" in decision ? (decision.debt.madeAt ?? decision.debt.since) : decision.fact.at;
  if (stage.status === "awaiting_customer") {
    return (mail === "reminder" && at === stage.remindedAt) || (mail === "closing-warning" && at === stage.warnedAt);
  }
  if (stage.status !== "resolved") return false;
  return (mail === "follow-up" && at === stage.askedAt) || (mail === "follow-up-reminder" && at === stage.remindedAt);
};

/** Gives what was taken away and missed. */
const judgeWithout = (story: Story): Set<string> => {
  const missed = new Set<string>();
  const { policy } = story;
  const world = play(story);
  for (const { reference, after: complaint } of world.commits) {
    const entries = [...walkChain(complaint, entriesOf(world, reference)).entries.values()].toReversed();
    const stored = { complaint, entries };
    expect(judgeMails(complaint, entries, { policy })).toEqual([]);
    for (const decision of decisionsIn(stored)) {
      const lost = without(stored, decision);
      const judged = judgeMails(lost.complaint, lost.entries, { policy });
      expect(judged.length).toBeLessThanOrEqual(1);
      if (!isMissed(stored, decision)) continue;
      const entry = entryOf(decision);
      const kind = "debt" in decision ? "debt" : decision.fact.kind;
      missed.add(`${kind} ${mailOf(decision)}${entries.find(({ id }) => id === entry)?.inChat ? " in chat" : ""}`);
      expect(judged).toMatchObject([{ kind: "mail-undecided", reference, detail: mailOf(decision) }]);
      if (entry !== undefined) expect(judged).toMatchObject([{ id: entry }]);
    }
  }
  return missed;
};

it("each mail that is owed, was sent or withheld is missed where that is lost, by itself, and nothing else ever is", () => {
  holds(storiesOfAllKinds, 120, (story) => void judgeWithout(story));
});

it("among such stories all kinds of mails are lost", () => {
  const missed = fc.sample(storiesOfAllKinds, { seed: 9, numRuns: 200 }).flatMap((story) => [...judgeWithout(story)]);
  const answers = ["reply", "resolution", "reply in chat"].flatMap((mail) => [`debt ${mail}`, `mail-withheld ${mail}`]);
  const others = ["debt acknowledgement", "mail-sent reply", "mail-sent resolution"];
  expect(missed).toEqual(expect.arrayContaining([...answers, ...others]));
});
