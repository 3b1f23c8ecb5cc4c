import { describe, expect, test } from "vitest";
import * as z from "zod";
import { type Adapter, arrivalOf, checkChannel } from "../../../shared/channels/adapter.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { nameFor } from "../../../shared/mail/staff/names.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { createStaffTexts } from "../../../shared/texts/staff/load-staff-texts.ts";

const careless: Adapter = { channel: "letter", schema: z.any(), read: (message) => Object(message) };
const good = { id: "1", text: "The kettle came broken." };

describe("what an adapter gives", () => {
  test("may leave out what isn't there by its name alone", () => {
    const message = { ...good, customer: { name: undefined }, about: undefined, metadata: { place: undefined, n: 2 } };
    expect(arrivalOf(careless, message)).toEqual({ ...good, customer: {}, metadata: { n: "2" } });
  });

  test.each([
    ["an id that is too long", { ...good, id: "x".repeat(251) }, "id must be"],
    ["no text", { ...good, text: "\n" }, "text must not be empty."],
    ["a text that is too long", { ...good, text: "x".repeat(20_101) }, "text may have"],
    ["an address that is none", { ...good, customer: { email: "ada" } }, "email must be"],
    ["a link that runs", { ...good, url: "javascript:alert(1)" }, "url must be"],
    ["too much else", { ...good, metadata: { all: "x".repeat(5_000) } }, "metadata may have 4 KB."],
    ["what nobody asked for", { ...good, proof: "authenticated" }, "This field is not known."],
  ])("is refused with %s, though its own schema had no limit", (_, message, detail) => {
    const refuse = () => arrivalOf(careless, message);
    expect(refuse).toThrow(Problem);
    try {
      refuse();
    } catch (error) {
      expect((error as Problem).extras.detail).toContain(detail);
      expect((error as Problem).extras.errors?.map(({ pointer }) => pointer)).toEqual([""]);
    }
  });
});

describe("a channel's name", () => {
  test.each(["letter", "my-shop", "x2", "phone"])("may be %s", (channel) => {
    expect(() => checkChannel({ channel })).not.toThrow();
    const triage = [{ channel: [channel], urgent: true }];
    expect(settingsSchema.parse({ policy: { triage } }).policy.triage).toEqual(triage);
  });

  test.each(["", "x", "Letter", "2nd", "a b", "a_b", "x".repeat(32), "email", "form", "agent"])(
    "can't be %s",
    (channel) => {
      expect(() => checkChannel({ channel })).toThrow();
    },
  );

  test.each(["", "Letter", "a b", "x".repeat(32)])("can't be %s in a rule", (channel) => {
    expect(settingsSchema.safeParse({ policy: { triage: [{ channel: [channel] }] } }).success).toBe(false);
  });

  test("is shown to staff as it is, where it isn't one that each language has a word for", async () => {
    const texts = await createStaffTexts({ company: "Nordlicht", overrides: {} })("de");
    expect(nameFor("channel", "my-shop", texts)).toBe("my-shop");
    expect(nameFor("channel", "review", texts)).toBe("Bewertung");
    expect(nameFor("channel", "Call +44 20 7946 0000", texts)).toBe(texts.say("name.unreadable"));
  });
});
