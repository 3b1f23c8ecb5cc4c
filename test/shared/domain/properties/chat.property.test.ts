import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../../../shared/domain/command.ts";
import type { Complaint } from "../../../../shared/domain/complaint.ts";
import type { EntryBody } from "../../../../shared/domain/entry.ts";
import type { ChatId } from "../../../../shared/domain/ids.ts";
import { ask, customerInChat, MINUTE } from "../../../support/complaints.ts";
import { chatOf, endOf, frameOf, messageIn, type Shown, shownIn, textOf } from "../../../support/world/chats.ts";
import { toItsEnd } from "../../../support/world/drive.ts";
import { play, references } from "../../../support/world/play.ts";
import { advance } from "../../../support/world/processes.ts";
import { holds, stories, storiesOfChats } from "../../../support/world/stories.ts";
import type { Commit, World } from "../../../support/world/world.ts";

const ANSWERS: ReadonlySet<EntryBody["kind"]> = new Set<EntryBody["kind"]>(["reply", "resolution"]);

const isAnswer = ({ author, body }: Pick<Shown, "author" | "body">): boolean =>
  author.kind === "agent" && ANSWERS.has(body.kind);

const isMessage = ({ author, body, chat }: Shown): boolean =>
  author.kind === "customer" && author.through === "chat" && body.kind === "message" && chat.of !== undefined;

test("what a chat shows is numbered 1, 2, 3 and so on as it was said, wherever it goes by merges, and is a message from it or an answer", () => {
  holds(fc.oneof(storiesOfChats, stories), 400, (story) => {
    for (const shown of shownIn(play(story)).values()) {
      expect(shown.map(({ entry }) => entry.chat.place)).toEqual(shown.map((_, index) => index + 1));
      for (const { entry } of shown) expect(isMessage(entry) || isAnswer(entry), JSON.stringify(entry)).toBe(true);
    }
  });
});

test("of a customer's frames each is in once, in order and without a gap, however they come", () => {
  holds(fc.oneof(storiesOfChats, stories), 400, (story) => {
    for (const [chat, shown] of shownIn(play(story))) {
      const said = shown.map(({ entry }) => entry).filter(isMessage);
      expect(said.map((entry) => entry.chat.of)).toEqual(said.map((_, index) => frameOf(index + 1)));
      const texts = said.map(({ body }) => (body.kind === "message" ? body.text : undefined));
      expect(texts).toEqual(said.map((entry) => textOf(chat, entry.chat.of ?? 0)));
    }
  });
});

const isMerged = ({ stage }: Complaint): boolean => stage.status === "closed" && stage.because === "merged";

test("a complaint knows how much its chat shows, which of it is the latest answer, and which frames are in", () => {
  holds(storiesOfChats, 200, (story) => {
    const world = play(story);
    const shown = shownIn(world);
    for (const commit of world.commits) {
      const { chat } = commit.after;
      if (chat === undefined || isMerged(commit.after)) continue;
      const until = world.commits.indexOf(commit);
      const sofar = (shown.get(chat.id) ?? []).filter((one) => world.commits.indexOf(one.commit) <= until);
      const entries = sofar.map(({ entry }) => entry);
      expect(chat.length).toBe(entries.length);
      expect(chat.answered).toBe(entries.findLast(isAnswer)?.chat.place ?? 0);
      expect(chat.received).toBe(entries.findLast(isMessage)?.chat.of);
      expect(chat.taken).toBeLessThanOrEqual(chat.length);
    }
  });
});

/** Whether the customer, for each chat, ever wrote another way, or the chat went along in a merge. `judge`: with what was so before this write. */
const following = ({ commits }: World, judge: (commit: Commit, elsewhere: ReadonlySet<ChatId>) => void): void => {
  const elsewhere = new Set<ChatId>();
  for (const commit of commits) {
    judge(commit, elsewhere);
    const { chat } = commit.after;
    if (chat !== undefined && commit.command.kind === "absorb") elsewhere.add(chat.id);
    for (const { author, body, chat: shown } of commit.entries) {
      if (chat === undefined || author.kind !== "customer") continue;
      if (shown === undefined && (body.kind === "message" || body.kind === "follow-up-answer")) elsewhere.add(chat.id);
    }
  }
};

test("an answer is shown in the chat exactly while the customer has written there alone", () => {
  holds(fc.oneof(storiesOfChats, stories), 400, (story) => {
    following(play(story), ({ before, entries }, elsewhere) => {
      for (const entry of entries.filter(isAnswer)) {
        const id = before?.chat?.id;
        expect(entry.chat?.id).toBe(id === undefined || elsewhere.has(id) ? undefined : id);
      }
    });
  });
});

/** A merge brings a chat along, and one that is taken back brings what was said since. */
const MERGES: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>(["absorb", "undo-merge"]);

const isNewInChat = ({ before, after, entries, command }: Commit): boolean => {
  if (after.chat === undefined) return false;
  const cameAlong = MERGES.has(command.kind) && before?.chat?.length !== after.chat.length;
  return cameAlong || entries.some(({ chat }) => chat !== undefined) || before?.stage.status !== after.stage.status;
};

test("a chat is pushed exactly when what it shows, or where its complaint stands, changes by somebody else than the customer", () => {
  holds(fc.oneof(storiesOfChats, stories), 400, (story) => {
    for (const commit of play(story).commits) {
      const { reference, hints, context } = commit;
      const pushes = hints.filter(({ kind }) => kind === "push");
      const isPushed = isNewInChat(commit) && context.actor.kind !== "customer";
      expect(pushes).toEqual(isPushed ? [{ kind: "push", reference }] : []);
    }
  });
});

/** Only what is owed is paid, so that no merge is under way. */
const payAll = (world: World): void => {
  world.mailHost = "works";
  for (let round = 0; round < 10; round += 1) {
    world.now += 3 * MINUTE;
    for (const one of references) toItsEnd(advance(world, one));
  }
};

test("in these stories many chats go on elsewhere by a merge, and many end by one", () => {
  const became = fc.sample(storiesOfChats, { numRuns: 300, seed: 1 }).flatMap((story) => {
    const world = play(story);
    payAll(world);
    const shown = shownIn(world);
    return references.flatMap((one) => {
      const end = endOf(world, one);
      if (end === undefined || end.reference === one || !shown.has(chatOf(one))) return [];
      return end.chat?.id === chatOf(one) ? ["goes on"] : ["over"];
    });
  });
  for (const end of ["goes on", "over"]) expect(became.filter((one) => one === end).length, end).toBeGreaterThan(10);
});

test("a chat goes on with its numbers where its complaint was merged into; where another goes on there, it is over", () => {
  holds(storiesOfChats, 200, (story) => {
    const world = play(story);
    payAll(world);
    const shown = shownIn(world);
    const ends = references.map((one) => ({ chat: chatOf(one), end: endOf(world, one) }));
    for (const { chat, end } of ends) {
      const entries = shown.get(chat)?.map(({ entry }) => entry);
      if (end === undefined || entries === undefined) continue;
      const there = ends.filter((other) => other.end === end && shown.has(other.chat)).map((other) => other.chat);
      expect(there).toContain(end.chat?.id);
      const message = entries.filter(isMessage).length + 1;
      const next = ask(end, messageIn(chat, message), { by: customerInChat, at: world.now, policy: story.policy });
      if (end.chat?.id !== chat) expect(next).toEqual({ outcome: "refused", refusal: { reason: "another-chat" } });
      else if (next.outcome === "refused") expect(next.refusal.reason).toBe("reopening-over");
      else {
        const place = { id: chat, place: entries.length + 1, of: frameOf(message) };
        expect(next).toMatchObject({ outcome: "changed", entries: [{ chat: place }] });
      }
    }
  });
});
