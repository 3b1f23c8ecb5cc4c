import { expect, test } from "vitest";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { HOUR } from "../../support/complaints.ts";
import { faultsOf } from "./faults-of.ts";

test("a target is days of the team's calendar and hours of its opening", () => {
  const { targets } = settingsSchema.parse({ policy: { targets: { urgent: { resolution: "P2DT3H" } } } }).policy;
  expect(targets.urgent.resolution).toEqual({ days: 2, millis: 3 * HOUR });
});

test.each([
  ["P2W", '"P2W" is not a working time such as PT4H or P2D'],
  ["P0D", '"P0D" is not a working time such as PT4H or P2D'],
  ["4h", '"4h" is not a working time such as PT4H or P2D'],
  ["P3651D", '"P3651D" is longer than ten years, P3650D'],
  ["PT87601H", '"PT87601H" is longer than ten years, P3650D'],
])("%s is refused as a target", (update, message) => {
  expect(faultsOf({ policy: { targets: { standard: { update } } } })).toEqual([
    `policy.targets.standard.update: ${message}`,
  ]);
});

test("a rule sets at least one target", () => {
  expect(faultsOf({ policy: { targetRules: [{ urgent: true, targets: {} }] } })).toEqual([
    "policy.targetRules.0.targets: must set one of firstResponse, nextResponse, resolution, update",
  ]);
});

test.each(["ada@gold.example", "@gold.example", "@müller.example"])("%s belongs to a segment", (email) => {
  const segments = [{ id: "gold", emails: [email] }];
  expect(settingsSchema.parse({ policy: { segments } }).policy.segments).toEqual(segments);
});

test.each(["gold.example", "@", "@gold", "a b@gold.example", "ada@@gold.example"])(
  "%s can't be a customer",
  (email) => {
    expect(faultsOf({ policy: { segments: [{ id: "gold", emails: [email] }] } })).toEqual([
      "policy.segments.0.emails.0: must be an address such as ada@shop.example, or a domain such as @shop.example",
    ]);
  },
);
