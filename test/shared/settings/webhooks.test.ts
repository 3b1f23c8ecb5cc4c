import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../../shared/settings/settings.ts";

const endpoint = { id: "crm", url: "https://crm.nordlicht.example/heard" };
const full = { detail: "full" };
const settingsOf = (endpoints: object[]) => settingsSchema.safeParse({ webhooks: { endpoints } });
const faultsOf = (endpoints: object[]) => settingsOf(endpoints).error?.issues.map(({ path }) => path.join("."));

describe("webhooks", () => {
  test("are off until somebody sets them, even without an endpoint", () => {
    expect(settingsSchema.parse({}).policy.webhooks).toBe(false);
    const { webhooks, policy } = settingsSchema.parse({ webhooks: {} });
    expect(policy.webhooks).toBe(true);
    expect(webhooks).toEqual({ endpoints: [] });
  });

  test("say what happened and no more, to whoever is named without more", () => {
    expect(settingsOf([endpoint]).data?.webhooks?.endpoints).toEqual([{ ...endpoint, detail: "thin", answers: false }]);
  });

  test("take answers of all channels, or of those that are named", () => {
    for (const answers of [true, ["review"], ["review", "bazaar"]]) {
      expect(settingsOf([{ ...endpoint, ...full, answers }]).data?.webhooks?.endpoints).toMatchObject([{ answers }]);
    }
  });

  test.each([
    ["an id that is no name", [{ ...endpoint, id: "My CRM" }], "webhooks.endpoints.0.id"],
    ["a URL of another kind", [{ ...endpoint, url: "ftp://crm.nordlicht.example" }], "webhooks.endpoints.0.url"],
    ["an event that there is none of", [{ ...endpoint, types: ["complaint.lost"] }], "webhooks.endpoints.0.types.0"],
    ["two of one name", [endpoint, endpoint], "webhooks.endpoints.1.id"],
    ["answers without their words", [{ ...endpoint, answers: true }], "webhooks.endpoints.0.detail"],
    ["a channel's answers without their words", [{ ...endpoint, answers: ["review"] }], "webhooks.endpoints.0.detail"],
    ["answers of no channel", [{ ...endpoint, ...full, answers: [] }], "webhooks.endpoints.0.answers"],
    ["a channel that is no name", [{ ...endpoint, ...full, answers: ["My Shop"] }], "webhooks.endpoints.0.answers.0"],
    ["eleven of them", Array.from({ length: 11 }, (_, id) => ({ ...endpoint, id: `crm-${id}` })), "webhooks.endpoints"],
  ])("refuse %s", (_what, endpoints, path) => {
    expect(faultsOf(endpoints)).toEqual([path]);
  });
});
