import { describe, expect, test } from "vitest";
import { isOver, loadConversation } from "../../../shared/chat/conversation.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { chatId, type EntryId, type Reference } from "../../../shared/domain/ids.ts";
import {
  CHAT,
  closed,
  DAY,
  after as following,
  NOON,
  OTHER,
  policyForTests,
  received,
  receivedInChat,
  sam,
  supervisor,
} from "../../support/complaints.ts";
import { chatOf, endOf, shownIn } from "../../support/world/chats.ts";
import { play, references } from "../../support/world/play.ts";
import { holds, storiesOfChats } from "../../support/world/stories.ts";
import type { World } from "../../support/world/world.ts";

/** As the table gives it: what no state names is left out. */
const timelinesOf = (world: World) => ({
  loadTimeline: async (reference: Reference) => {
    const row = world.complaint(reference);
    if (row === undefined) return undefined;
    const entries: Entry[] = [];
    for (let id: EntryId | undefined = row.item.chain.head; id !== undefined; id = entries[0]?.previous) {
      const entry = world.entries.get(reference)?.get(id);
      if (entry === undefined) throw new Error(`${id} was never written`);
      entries.unshift(entry);
    }
    return { complaint: row.item, version: row.version, entries };
  },
});

describe("a conversation", () => {
  test("is all that its chat shows, in order, however often its complaint was merged, with the one in which it goes on", async () => {
    const worlds: World[] = [];
    holds(storiesOfChats, 100, (story) => void worlds.push(play(story)));
    let merged = 0;
    for (const world of worlds) {
      for (const reference of references) {
        const chat = chatOf(reference);
        const shown = shownIn(world)
          .get(chat)
          ?.map(({ entry }) => entry);
        const end = endOf(world, reference);
        if (shown === undefined) continue;
        const found = await loadConversation(timelinesOf(world), reference, chat);
        if (end === undefined) expect(found).toBeUndefined();
        else expect(found).toEqual({ complaint: end, shown });
        if (end !== undefined && end.reference !== reference) merged += 1;
      }
    }
    expect(merged).toBeGreaterThan(5);
  });

  test("is none where there is no such complaint, and where two are being merged into each other", async () => {
    const merge = (reference: Reference, into: Reference) =>
      following(received({ reference }), { kind: "merge", into }, { by: supervisor(sam) });
    const circle = new Map([
      [references[0], merge(references[0] as Reference, OTHER)],
      [OTHER, merge(OTHER, references[0] as Reference)],
    ]);
    const loadTimeline = async (reference: Reference) => {
      const complaint = circle.get(reference);
      return complaint && { complaint, version: 1, entries: [] };
    };
    expect(await loadConversation({ loadTimeline }, OTHER, CHAT)).toBeUndefined();
    expect(await loadConversation({ loadTimeline }, "000000036" as Reference, CHAT)).toBeUndefined();
  });
});

describe("a chat is over", () => {
  test("where another one goes on in its complaint; while none does, nobody can tell", () => {
    expect(isOver(receivedInChat(), CHAT, NOON, policyForTests)).toBe(false);
    expect(isOver(receivedInChat(), chatId("cht_another"), NOON, policyForTests)).toBe(true);
    expect(() => isOver(received(), CHAT, NOON, policyForTests)).toThrow("being merged");
  });

  test("some time after its complaint was closed", () => {
    const { chat } = receivedInChat();
    const done = { ...closed(), ...(chat === undefined ? {} : { chat }) };
    expect(isOver(done, CHAT, NOON + 30 * DAY, policyForTests)).toBe(false);
    expect(isOver(done, CHAT, NOON + 30 * DAY + 1, policyForTests)).toBe(true);
  });
});
