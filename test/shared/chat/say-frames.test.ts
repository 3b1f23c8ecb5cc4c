import { describe, expect, test } from "vitest";
import { languageOf, lastingFrame, statusFrame } from "../../../shared/chat/say-frames.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { chatId } from "../../../shared/domain/ids.ts";
import { shownInChat } from "../../../shared/domain/in-chat.ts";
import { iso, NEVER } from "../../../shared/domain/time.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createTexts } from "../../../shared/texts/texts.ts";
import {
  agent,
  alice,
  ann,
  CHAT,
  change,
  customer,
  customerInChat,
  DAY,
  after as following,
  HOUR,
  MINUTE,
  message,
  NOON,
  notUpheld,
  OTHER,
  paid,
  policyForTests,
  REFERENCE,
  receive,
  receivedInChat,
  sayInChat,
  upheld,
  withoutAddress,
} from "../../support/complaints.ts";

const settings = settingsSchema.parse({ company: { name: "Haus", timeZone: "Europe/Berlin" } });
const texts = createTexts({ company: "Haus", tone: "formal", overrides: {} });
const byAlice = { by: agent(alice), at: NOON + HOUR };

/** The frame of the one entry, as it is said in this language. */
const frameOf = async (complaint: Complaint, entries: Entry[], language: Parameters<typeof texts>[0] = "en") => {
  const [shown, ...more] = shownInChat(entries, CHAT);
  if (shown === undefined || more.length > 0) throw new Error("one entry is to be shown");
  return lastingFrame(shown, { reference: REFERENCE, complaint, texts: await texts(language), settings });
};

const first = (fields: Partial<Parameters<typeof receive>[0]> = {}) =>
  change(undefined, receive({ frames: { chat: CHAT, from: 1, to: 3 }, ...fields }), { by: customerInChat });
const held = () => following(paid(receivedInChat()), { kind: "claim" }, byAlice);

describe("the customer's own words", () => {
  test("are accepted under the reference that they know, with the frame that they came in", async () => {
    const { complaint, entries } = change(receivedInChat({ reference: OTHER }), sayInChat(4, 2), {
      by: customerInChat,
      at: NOON + MINUTE,
    });
    expect(await frameOf(complaint, entries)).toEqual({
      type: "accepted",
      seq: 2,
      of: 4,
      reference: REFERENCE,
      text: "Are you there?",
      at: "2026-01-05T12:01:00.000Z",
    });
  });

  test("are acknowledged with the first of them, by when we promised, in the customer's zone", async () => {
    const { complaint, entries } = first({ customer: { ...ann, timeZone: "Asia/Seoul" } });
    const frame = await frameOf(complaint, entries, "ko");
    expect(frame).toMatchObject({ seq: 1, of: 3, acknowledgement: { expectedResponseBy: iso(NOON + DAY) } });
    const said = frame?.type === "accepted" ? (frame.acknowledgement?.text ?? "") : "";
    expect(said).toContain(REFERENCE);
    expect(said).toMatch(/[가-힣]/);
    expect(said).toMatch(/9:00|21:00/);
  });

  test("are acknowledged as they were, however far their complaint has come", async () => {
    const { entries, complaint } = first();
    const answered = following(held(), { kind: "resolve", resolution: notUpheld }, byAlice);
    expect(await frameOf(answered, entries)).toEqual(await frameOf(complaint, entries));
  });

  test("are promised no time where there is none", async () => {
    const { complaint, entries } = first();
    const frame = await frameOf({ ...complaint, promisedBy: NEVER }, entries);
    expect(frame).toMatchObject({ acknowledgement: { text: expect.stringContaining(REFERENCE) } });
    expect(frame).not.toHaveProperty("acknowledgement.expectedResponseBy");
  });

  test("come back as they were typed: nothing in them is read as markup", async () => {
    const text = '<img src=x onerror="alert(1)"> & {reference}';
    const { complaint, entries } = first({ text });
    expect(await frameOf(complaint, entries)).toMatchObject({ text });
  });
});

describe("our words", () => {
  test("are a message with its place and kind, without who wrote it", async () => {
    const { complaint, entries } = change(held(), { kind: "reply", text: "Which one?", keep: true }, byAlice);
    const frame = await frameOf(complaint, entries);
    const at = iso(NOON + HOUR);
    expect(frame).toEqual({ type: "message", seq: 2, kind: "reply", text: "Which one?", at });
  });

  test.each([
    [notUpheld, "All was as ordered."],
    [upheld, "The box was too thin.\n\nWe are sorry."],
  ])("of a resolution are what the customer is to read of it", async (resolution, text) => {
    const { complaint, entries } = change(held(), { kind: "resolve", resolution }, byAlice);
    const frame = await frameOf(complaint, entries);
    expect(frame).toMatchObject({ type: "message", seq: 2, kind: "resolution", text });
    expect(JSON.stringify(frame)).not.toContain("broken in transit");
  });

  test("among colleagues are nobody else's", () => {
    const { entries } = change(held(), { kind: "note", text: "Rang." }, byAlice);
    expect(shownInChat(entries, CHAT)).toEqual([]);
  });

  test("of another chat aren't shown in this one", () => {
    expect(shownInChat(first().entries, chatId("cht_another"))).toEqual([]);
  });
});

describe("where it stands", () => {
  const at = { now: NOON, policy: policyForTests, over: false };
  const status = (complaint: Complaint, more = {}) => statusFrame(complaint, CHAT, { ...at, ...more });

  test("is said with the last number, the time that was promised, and that we know where to write", () => {
    expect(status(receivedInChat(), { ahead: 2 })).toEqual({
      type: "status",
      seq: 1,
      status: "queued",
      ahead: 2,
      expectedResponseBy: iso(NOON + DAY),
      contact: "known",
    });
  });

  test("is said without what isn't known, isn't so, or is past", () => {
    const nameless = receivedInChat({ customer: withoutAddress });
    expect(status(nameless, { now: NOON + DAY })).toEqual({ type: "status", seq: 1, status: "queued" });
  });

  test("says that an agent has it, and that nothing is due once they answered", () => {
    expect(status(held())).toMatchObject({ status: "assigned", joined: true });
    const answered = following(held(), { kind: "reply", text: "Which one?", keep: false }, byAlice);
    expect(status(answered)).toEqual({ type: "status", seq: 2, status: "awaiting_customer", contact: "known" });
  });

  test("after an answer is due as the next one is", () => {
    const answered = following(held(), { kind: "reply", text: "Which one?", keep: false }, byAlice);
    const back = following(answered, sayInChat(2), { by: customerInChat, at: NOON + HOUR });
    expect(status(back)).toMatchObject({ expectedResponseBy: iso(NOON + 19 * HOUR) });
  });

  test("says that it goes on elsewhere, and that it is over, of which this chat has no number then", () => {
    const mailed = following(receivedInChat(), message(), { by: customer });
    expect(status(mailed)).toMatchObject({ elsewhere: true });
    const other = statusFrame(mailed, chatId("cht_another"), { ...at, over: true });
    expect(other).toMatchObject({ seq: 0, over: true });
  });
});

test("we speak the language that was asked for, else the one that was detected, else the company's", () => {
  expect(languageOf({ language: "ko-KR", detectedLanguage: "de" }, settings)).toBe("ko");
  expect(languageOf({ language: "tlh", detectedLanguage: "de" }, settings)).toBe("de");
  expect(languageOf({}, settings)).toBe("en");
});
