import { expect, test } from "vitest";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { faultsOf } from "./faults-of.ts";

const policy = { teams: [{ id: "support" }, { id: "vip" }] };
const staffOf = (staff: object) => settingsSchema.parse({ staff, policy }).staff;

test("supervisors are of a team or of all, and addresses are as mail takes them", () => {
  expect(staffOf({ supervisors: { vip: ["ada@Müller.example"], all: ["bo@shop.example"] } }).supervisors).toEqual({
    vip: ["ada@xn--mller-kva.example"],
    all: ["bo@shop.example"],
  });
});

test.each([
  ["00:00", 0],
  ["17:45", 1_065],
])("a report can be sent at %s", (at, minutes) => {
  expect(staffOf({ report: { every: "month", at } }).report).toEqual({ every: "month", at: minutes });
});

const twenty = Array.from({ length: 20 }, (_, index) => `boss-${index}@shop.example`);

test("there is room for twenty of leadership", () => {
  expect(staffOf({ leadership: twenty }).leadership).toEqual(twenty);
});

test.each([
  [{ supervisors: { vips: twenty } }, 'supervisors.vips: "vips" is not among teams: support, vip, all'],
  [
    { supervisors: { all: ["bo@shop.example", "bo"] } },
    "supervisors.all.1: must be an address that mail can be sent to, such as care@shop.example",
  ],
  [
    { leadership: ["bö@shop.example"] },
    "leadership.0: must be an address that mail can be sent to, such as care@shop.example",
  ],
  [{ leadership: [...twenty, ...twenty] }, "leadership: Too big: expected array to have <=20 items"],
  [{ report: { at: "24:00" } }, "report.at: must be a time of day such as 09:00"],
  [{ report: { every: "year" } }, 'report.every: Invalid option: expected one of "day"|"week"|"month"|"never"'],
])("%o is refused", (staff, fault) => {
  expect(faultsOf({ staff, policy })).toEqual([`staff.${fault}`]);
});

test("no team is called what stands for all of them", () => {
  expect(faultsOf({ policy: { teams: [{ id: "support" }, { id: "all" }] } })).toEqual([
    'policy.teams.1.id: "all" stands for every team in staff.supervisors',
  ]);
});

test("either early warning can be switched off", () => {
  expect(settingsSchema.parse({ earlyWarning: { products: false } }).earlyWarning).toEqual({
    products: false,
    categories: true,
  });
});
