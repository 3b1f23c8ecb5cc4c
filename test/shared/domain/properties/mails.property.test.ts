import { expect, test } from "vitest";
import type { MailKind } from "../../../../shared/domain/debt.ts";
import type { Reference } from "../../../../shared/domain/ids.ts";
import { driveToRest } from "../../../support/world/drive.ts";
import { play } from "../../../support/world/play.ts";
import { holds, stories, storiesWithoutDeaths } from "../../../support/world/stories.ts";
import type { Commit, World } from "../../../support/world/world.ts";

/** What is owed at most once between two turns: who has heard it needn't hear it again. */
const ONCE: readonly MailKind[] = ["reminder", "closing-warning", "follow-up", "follow-up-reminder"];

interface Turn {
  key: string;
  mails: MailKind[];
}

/** From one word of ours, or one end of a turn, to the next. */
const turnsOf = (commits: readonly Commit[], of: Reference): Turn[] => {
  const turns: Turn[] = [];
  for (const { reference, before, after, entries } of commits) {
    if (reference !== of) continue;
    const isOurWord = entries.some(({ body }) => body.kind === "reply" || body.kind === "resolution");
    if (turns.length === 0 || isOurWord) turns.push({ key: after.stage.status, mails: [] });
    const fresh = after.outbox.filter(({ id }) => !before?.outbox.some((debt) => debt.id === id));
    for (const { task } of fresh) if (task.kind === "mail") turns.at(-1)?.mails.push(task.mail);
  }
  return turns;
};

const count = (mails: readonly MailKind[], mail: MailKind): number => mails.filter((one) => one === mail).length;

test("between two words of ours the customer is owed each reminder once at most, and so many updates", () => {
  holds(stories, 200, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const reference of world.complaints.keys()) {
      for (const { mails } of turnsOf(world.commits, reference)) {
        for (const mail of ONCE) expect(count(mails, mail), mail).toBeLessThanOrEqual(1);
        expect(count(mails, "update")).toBeLessThanOrEqual(story.policy.mostUpdates);
      }
    }
  });
});

const sentIn = ({ effects }: World, of: Reference, mail: MailKind) =>
  effects.filter(({ reference, task }) => reference === of && task.kind === "mail" && task.mail === mail);

test("unless a worker dies or is late, each resolution is asked about once, with one reminder", () => {
  holds(storiesWithoutDeaths, 200, (story) => {
    const world = play(story);
    driveToRest(world);
    for (const reference of world.complaints.keys()) {
      const said = world.commits.filter((commit) => commit.reference === reference).flatMap(({ entries }) => entries);
      const resolutions = said.filter(({ body }) => body.kind === "resolution").length;
      for (const mail of ["follow-up", "follow-up-reminder"] as const) {
        expect(sentIn(world, reference, mail).length, mail).toBeLessThanOrEqual(resolutions);
      }
    }
  });
});

test("no mail goes out that says what no longer holds: each is about the turn in which it is taken to be sent", () => {
  holds(stories, 200, (story) => {
    for (const { before, after, command } of play(story).commits) {
      if (command.kind !== "check") continue;
      for (const { id, task, since, madeAt = since, lease } of after.outbox) {
        if (task.kind !== "mail" || lease?.worker !== command.worker || !ONCE.includes(task.mail)) continue;
        const status = task.mail.startsWith("follow-up") ? "resolved" : "awaiting_customer";
        expect(after.stage.status, `${id} after ${before?.stage.status}`).toBe(status);
        expect(after.stage.since).toBeLessThanOrEqual(madeAt);
      }
    }
  });
});
