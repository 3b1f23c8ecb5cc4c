import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChatToken, issueChatToken, readChatToken } from "../../../shared/access/chat-token.ts";
import { chatIdOf } from "../../../shared/access/identity.ts";
import { issueLinkToken } from "../../../shared/access/link-token.ts";
import { chatId } from "../../../shared/domain/ids.ts";
import type { KeyRing } from "../../../shared/storage/key-ring.ts";
import { HOUR, NOON, REFERENCE } from "../../support/complaints.ts";
import { ringOf } from "../../support/key-rings.ts";

const chat = chatIdOf(Buffer.alloc(32), "connection", "hello");
const token: ChatToken = { chat, expires: NOON };

describe("a chat's token", () => {
  it("says what was put into it, for as long as its key is in the ring", () => {
    const text = issueChatToken(ringOf(1), token);
    for (const keys of [ringOf(1), ringOf(1, 2)]) expect(readChatToken(keys, text, NOON)).toEqual(token);
    expect(readChatToken(ringOf(2), text, NOON)).toBe("unknown");
    expect(text.length).toBeLessThanOrEqual(200);
  });

  it("is read for whatever chat, key and time there are", () => {
    const chats = fc.tuple(fc.string(), fc.string()).map(([one, other]) => chatIdOf(Buffer.alloc(32), one, other));
    const keys = fc.integer({ min: 1, max: 46_655 });
    void fc.assert(
      fc.property(chats, keys, fc.integer({ min: 1, max: 800_000 }), (chat, id, hours) => {
        const ring: KeyRing = { ...ringOf(), links: [{ id, key: Buffer.alloc(32, 7) }] };
        const given = { chat, expires: hours * HOUR };
        expect(readChatToken(ring, issueChatToken(ring, given), given.expires)).toEqual(given);
      }),
    );
  });

  it("is signed by the newest key, and by none where there is none", () => {
    expect(readChatToken(ringOf(2), issueChatToken(ringOf(1, 2), token), NOON)).toEqual(token);
    expect(() => issueChatToken(ringOf(), token)).toThrow("no key");
  });

  it("ends with the hour that it ends in, and is told from one that is none", () => {
    const text = issueChatToken(ringOf(1), { ...token, expires: NOON - HOUR + 1 });
    expect(text).toBe(issueChatToken(ringOf(1), token));
    expect(readChatToken(ringOf(1), text, NOON)).toEqual(token);
    expect(readChatToken(ringOf(1), text, NOON + 1)).toBe("expired");
  });

  it("under the id of one key and signed with another is none", () => {
    const foreign: KeyRing = { ...ringOf(1), links: [{ id: 1, key: Buffer.alloc(32, 9) }] };
    expect(readChatToken(ringOf(1), issueChatToken(foreign, token), NOON)).toBe("unknown");
  });

  it("with any character changed, left out or put in opens no other chat, and lasts no longer", () => {
    const text = issueChatToken(ringOf(1), token);
    const characters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.= \n");
    void fc.assert(
      fc.property(fc.nat(text.length), fc.nat(1), fc.option(characters, { nil: "" }), (at, without, put) => {
        const other = text.slice(0, at) + put + text.slice(at + without);
        const read = readChatToken(ringOf(1), other, NOON);
        expect(read === "unknown" || (typeof read === "object" && read.chat === chat && read.expires === NOON)).toBe(
          true,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("is none where its chat or its time is another one's", () => {
    const parts = issueChatToken(ringOf(1), token).split(".");
    const other = chatIdOf(Buffer.alloc(32), "connection", "another");
    const swapped = (place: number, part: string) => parts.with(place, part).join(".");
    for (const forged of [swapped(2, other), swapped(1, "zzzzzzzz"), swapped(0, "2"), swapped(3, "A".repeat(22))])
      expect(readChatToken(ringOf(1, 2), forged, NOON)).toBe("unknown");
  });

  it.each(["", "...", "1.1.cht_.", "a".repeat(200), "1.zz.cht_0000000000000000.short", `${chatId("cht_x")}`])(
    "isn't any text: %j",
    (text) => expect(readChatToken(ringOf(1), text, NOON)).toBe("unknown"),
  );

  it("isn't a link's, nor the other way", () => {
    const link = issueLinkToken(ringOf(1), { reference: REFERENCE, scope: "mailed", expires: NOON });
    expect(readChatToken(ringOf(1), link, NOON)).toBe("unknown");
  });
});
