import { describe, expect, test } from "vitest";
import { viewComplaint } from "../../../functions/customer-api/view-complaint.ts";
import { responseDue } from "../../../shared/domain/clocks/deadlines.ts";
import type { Complaint, Customer } from "../../../shared/domain/complaint.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { laneId } from "../../../shared/domain/ids.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import {
  agent,
  alice,
  ann,
  assignedTo,
  awaitingCustomer,
  change,
  closed,
  customer,
  DAY,
  HOUR,
  message,
  NOON,
  OTHER,
  policyForTests,
  REFERENCE,
  received,
} from "../../support/complaints.ts";

const company = { name: "Nordlicht Kaffee", language: "de", timeZone: "Europe/Berlin" };
const settings = { ...settingsSchema.parse({ company }), policy: policyForTests };

const viewOf = (
  complaint: Complaint,
  at = NOON,
  entries: readonly Entry[] = [],
  scope: "mailed" | "submission" = "mailed",
) => viewComplaint({ complaint, entries }, { reference: REFERENCE, scope, expires: NOON + 99 * DAY }, settings, at);

describe("the time by which somebody answers", () => {
  const crowded = received({ fronts: { [laneId("support", false)]: NOON - 4 * DAY } });

  test("is what the acknowledgement promised, as long as nobody has answered", () => {
    expect(crowded.promisedBy).toBeGreaterThan(responseDue(crowded, policyForTests));
    expect(viewOf(crowded).answerBy).toBe(crowded.promisedBy);
    const taken = change(crowded, { kind: "claim" }, { by: agent(alice) }).complaint;
    expect(viewOf(taken, NOON + HOUR).answerBy).toBe(crowded.promisedBy);
  });

  test("is our next deadline, once somebody has answered", () => {
    const back = change(awaitingCustomer(), message(), { by: customer, at: NOON + 5 * DAY }).complaint;
    const due = responseDue(back, policyForTests);
    expect(due).toBeGreaterThan(NOON + 5 * DAY);
    expect(viewOf(back, NOON + 5 * DAY).answerBy).toBe(due);
  });

  test("isn't said when it has passed", () => {
    expect(viewOf(crowded, crowded.promisedBy).answerBy).toBeUndefined();
  });

  test("isn't said while no answer of ours is due, though nobody has answered yet", () => {
    expect(viewOf(awaitingCustomer()).answerBy).toBeUndefined();
    expect(viewOf(closed()).answerBy).toBeUndefined();
    const merged = change(assignedTo(), { kind: "merge", into: OTHER }, { by: agent(alice) }).complaint;
    expect(merged).toMatchObject({ stage: { status: "closed" } });
    expect(merged.firstResponseAt).toBeUndefined();
    expect(viewOf(merged).answerBy).toBeUndefined();
  });
});

describe("the language, and how it writes times", () => {
  const of = (more: Partial<Customer>) => {
    const { language, locale, timeZone } = viewOf(received({ customer: { ...ann, ...more } }));
    return [language, locale, timeZone];
  };

  test.each<[Partial<Customer>, string[]]>([
    [{}, ["de", "de", "Europe/Berlin"]],
    [{ language: "ko-KR" }, ["ko", "ko-KR", "Asia/Seoul"]],
    [{ language: "en-GB" }, ["en", "en-GB", "Europe/London"]],
    [{ language: "zh-TW" }, ["zh-Hant", "zh-TW", "Asia/Taipei"]],
    [{ detectedLanguage: "th" }, ["th", "th", "Asia/Bangkok"]],
    [{ language: "sv", detectedLanguage: "fr" }, ["fr", "sv", "Europe/Berlin"]],
    [{ language: "sv" }, ["de", "sv", "Europe/Berlin"]],
    [{ language: "es", timeZone: "America/Lima" }, ["es", "es", "America/Lima"]],
  ])("are the customer's: %o", (told, expected) => {
    expect(of(told)).toEqual(expected);
  });
});

describe("whether it can be said that this wasn't me", () => {
  test("it can by a mailed link, and then it was said", () => {
    const before = received();
    expect(viewOf(before).notYou).toBe("ask");
    const { complaint, entries } = change(before, { kind: "disown", all: false }, { by: customer });
    expect(viewOf(complaint, NOON, entries).notYou).toBe("said");
    const ofAll = change(complaint, { kind: "disown", all: true }, { by: customer });
    expect(viewOf(ofAll.complaint, NOON, [...entries, ...ofAll.entries]).notYou).toBe("said-of-all");
  });

  test("it can't by a submission's, which doesn't even tell that it was", () => {
    const { complaint, entries } = change(received(), { kind: "disown", all: true }, { by: customer });
    expect(viewOf(received(), NOON, [], "submission").notYou).toBeUndefined();
    expect(viewOf(complaint, NOON, entries, "submission").notYou).toBeUndefined();
  });

  test("and the page shows no more words than before", () => {
    const { complaint, entries } = change(received(), { kind: "disown", all: true }, { by: customer });
    expect(viewOf(complaint, NOON, entries).messages).toEqual([]);
  });
});
