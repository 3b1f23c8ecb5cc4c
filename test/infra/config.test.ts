import { describe, expect, test } from "vitest";
import { readConfig } from "../../infra/config.ts";

const refusal = (input: unknown): string => {
  try {
    readConfig(input);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  throw new Error("It was accepted");
};

const hours = { mon: ["09:00-09:30"] };
const of = (holidays: object) => ({ policy: { calendars: { desk: { hours, holidays } } } });
const onMondays = { calendars: { desk: { hours } }, teams: [{ id: "support" }, { id: "vip", calendar: "desk" }] };

const logo = { url: "http://a.example/logo.png", width: 100, height: 40 };

describe("a wrong setting is named with its path, what was found and what is allowed", () => {
  test.each([
    ["a name that is none", { stage: "My Stage" }, ["stage", "My Stage", "lower-case letters, digits and hyphens"]],
    ["a number for a text", { company: { name: 7 } }, ["company.name", "expected string", "received number"]],
    ["no length of time", { policy: { remindAfter: "3 days" } }, ["policy.remindAfter", "3 days", "ISO 8601", "P2D"]],
    ["a worker that is interrupted", { policy: { debt: { lease: "PT10S" } } }, ["policy.debt.lease", "PT10S", "PT12S"]],
    ["too high a cap", { policy: { agentCap: 101 } }, ["policy.agentCap", "101", "<=100"]],
    ["a team that nobody has", { policy: { triage: [{ team: "vip" }] } }, ["policy.triage[0].team", "vip", "teams"]],
    ["a sender without an address", { company: { mailFrom: "care" } }, ["company.mailFrom", '"care"', "email"]],
    ["a time zone that is none", { company: { timeZone: "Mars" } }, ["company.timeZone", "Mars", "IANA"]],
    ["an unknown setting", { polcy: {} }, ["polcy"]],
    ["a colour that is too light", { brand: { accent: "#ffff00" } }, ["brand.accent", "#ffff00", "too light", "4.5"]],
    ["no colour", { brand: { accent: "green" } }, ["brand.accent", "green", "#1b6b52"]],
    ["a picture that anybody could change", { brand: { logo } }, ["brand.logo.url", "http://a.example/logo.png"]],
    ["a number that nobody could call", { company: { urgentPhone: "110" } }, ["company.urgentPhone", "110", "+49"]],
    ["a text that there isn't", { texts: { en: { nope: "x" } } }, ["texts.en.nope", '"x"', 'no message "nope"']],
    ["a language that isn't ours", { texts: { nl: { signOff: "Groet" } } }, ["texts", "nl"]],
    [
      "a text without an end",
      { texts: { de: { "reply.subject": "{reference" } } },
      ['texts.de["reply.subject"]', "ICU"],
    ],
    ["an unknown argument", { texts: { ko: { signOff: "{name}" } } }, ["texts.ko.signOff", "{name}", "{company}"]],
    ["an empty text", { texts: { th: { signOff: " " } } }, ["texts.th.signOff", ">=1"]],
    ["a text without limits", { texts: { th: { signOff: "a".repeat(2001) } } }, ["texts.th.signOff", "2000"]],
    [
      "a country that isn't known",
      of({ country: "UK" }),
      ["policy.calendars.desk.holidays.country", '(found: "UK")', "US (United States of America)", "more"],
    ],
    [
      "a state of another country",
      of({ country: "DE", state: "CA" }),
      ["holidays.state", '(found: "CA")', "states of DE", "BE (Berlin)"],
    ],
    ["a state of a country without any", of({ country: "TH", state: "BKK" }), ["holidays.state", "must be left out"]],
    [
      "a region of another state",
      of({ country: "DE", state: "BY", region: "Z" }),
      ["holidays.region", '(found: "Z")', "regions of DE-BY", "A (Stadt Augsburg)"],
    ],
    ["a region of no state", of({ country: "DE", region: "A" }), ["holidays.region", "needs a state"]],
    [
      "a calendar by a name that is none",
      { policy: { calendars: { "My desk": { hours } } } },
      ['heard.policy.calendars["My desk"]: must be lower-case'],
    ],
    [
      "a supervisor of nobody",
      { staff: { supervisors: { vip: [] } } },
      ["staff.supervisors.vip", "support, all", "(found: [])"],
    ],
    [
      "a target that takes more than ten years of half an hour a week",
      { policy: { ...onMondays, targets: { urgent: { update: "PT300H" } } } },
      ["policy.targets.urgent.update: must be reachable", '"desk", the calendar of vip', '(found: "PT300H")'],
    ],
    [
      "a rule's target that its team can't reach",
      { policy: { ...onMondays, targetRules: [{ urgent: true, targets: { resolution: "P3000D" } }] } },
      ["policy.targetRules[0].targets.resolution: must be reachable", '(found: "P3000D")'],
    ],
  ])("%s", (_, input, parts) => {
    const message = refusal(input);
    for (const part of parts) expect(message).toContain(part);
  });

  test("all of them at once", () => {
    const message = refusal({ stage: "UP", allowedOrigins: ["ftp://x"], agents: { audience: "" } });
    for (const path of ["stage", "allowedOrigins[0]", "agents.audience"]) expect(message).toContain(path);
  });
});

test("of what was found no more is shown than it takes to recognise it", () => {
  const message = refusal({ staff: { leadership: Array.from({ length: 21 }, () => "ada@shop.example") } });
  expect(message).toContain(
    'staff.leadership: Too big: expected array to have <=20 items (found: ["ada@shop.example",',
  );
  expect(message.length).toBeLessThan(400);
});

describe("a configuration", () => {
  test("may aim at what only a team that is always there can reach, where no other has to", () => {
    const targetRules = [{ team: ["support"], targets: { resolution: "P3000D" } }];
    expect(() => readConfig({ policy: { ...onMondays, targetRules } })).not.toThrow();
  });

  test("has its calendars' days off from the year before the build on", () => {
    const { policy } = readConfig(of({ country: "DE", state: "BE" }), new Date("2026-11-22T10:00:00Z")).settings;
    expect(policy.calendars.desk?.holidays).toEqual(expect.arrayContaining(["2025-03-08", "2026-03-08", "2036-12-26"]));
  });

  test("may be empty", () => {
    expect(readConfig({})).toMatchObject({ stage: "dev", teams: ["support"], mailFrom: "care@heard.example" });
    expect(readConfig(undefined)).toEqual(readConfig({}));
  });

  test("hands functions their settings parsed and filled in, and nothing of the host's", () => {
    const { settings } = readConfig({ policy: { remindAfter: "P2D" }, stage: "prod", receiptRuleSet: "main" });
    expect(settings.policy.remindAfter).toBe(172_800_000);
    expect(settings.policy.triage?.flatMap(({ words = [] }) => words)).toContain("on fire");
    expect(settings).not.toHaveProperty("stage");
    expect(settings).not.toHaveProperty("receiptRuleSet");
  });

  test("loses nothing on its way through a file", () => {
    const { settings } = readConfig({
      policy: {
        ...onMondays,
        regulations: [{ profile: "fca-disp" }],
        targetRules: [{ targets: { resolution: "P9D" } }],
      },
      webhooks: { endpoints: [{ id: "crm", url: "https://crm.nordlicht.example/heard" }] },
      guard: { captcha: { verifyUrl: "https://captcha.example/siteverify", field: "captcha-answer" } },
      staff: { supervisors: { all: ["marta@nordlicht.example"] } },
      inbound: { replyDomain: "reply.nordlicht.example", recipients: ["care@nordlicht.example"] },
    });
    expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
  });

  test("hands the company's own texts on apart from the settings, for which an environment has no room", () => {
    const texts = { de: { signOff: "Herzlich", "product.es-200": "Espressomaschine" }, ko: {} };
    const { settings, texts: read } = readConfig({ texts });
    expect(read).toEqual(texts);
    expect(settings).toEqual(readConfig({}).settings);
    expect(readConfig({}).texts).toEqual({});
  });
});
