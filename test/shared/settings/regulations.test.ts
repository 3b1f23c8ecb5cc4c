import { expect, test } from "vitest";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { DAY, HOUR } from "../../support/complaints.ts";
import { faultsOf } from "./faults-of.ts";

const regulationsOf = (...regulations: object[]) =>
  settingsSchema.parse({ policy: { regulations } }).policy.regulations;

test("a profile is taken by its name", () => {
  expect(regulationsOf({ profile: "fca-disp", team: ["support"] })).toEqual([
    {
      id: "fca-disp",
      team: ["support"],
      clocks: [{ id: "fca-disp/final-response", until: "resolved", within: 56 * DAY, warnBefore: 14 * DAY }],
    },
  ]);
});

test("a regulator that we don't know is spelt out, and warned of when a quarter of the time is left", () => {
  const clocks = [
    { name: "receipt", until: "acknowledged", within: "PT24H" },
    { name: "answer", until: "resolved", within: "P20D", warnBefore: "P3D" },
  ];
  expect(regulationsOf({ id: "ombudsman", clocks })).toEqual([
    {
      id: "ombudsman",
      clocks: [
        { id: "ombudsman/receipt", until: "acknowledged", within: 24 * HOUR, warnBefore: 6 * HOUR },
        { id: "ombudsman/answer", until: "resolved", within: 20 * DAY, warnBefore: 3 * DAY },
      ],
    },
  ]);
});

const clock = { name: "answer", until: "resolved", within: "P20D" };

test.each([
  [{ profile: "fca" }, ".profile: must be one of fca-disp, asic-rg-271, cfpb; or leave it out for an id and clocks"],
  [{ profile: "cfpb", clocks: [clock] }, ': Unrecognized key: "clocks"'],
  [{ id: "Own", clocks: [clock] }, ".id: must be lower-case letters, digits and hyphens"],
  [{ id: "own", clocks: [{ ...clock, warnBefore: "P20D" }] }, '.clocks.0.warnBefore: must be shorter than "within"'],
  [
    { id: "own", clocks: [{ ...clock, within: "8 weeks" }] },
    '.clocks.0.within: "8 weeks" is not an ISO 8601 duration such as PT10M or P2D',
  ],
  [
    { id: "own", clocks: [{ ...clock, until: "paid" }] },
    '.clocks.0.until: Invalid option: expected one of "acknowledged"|"first-response"|"resolved"',
  ],
  [
    { id: "own", clocks: [clock, clock] },
    ': has the clock "own/answer" a second time; one entry can name several teams',
  ],
])("%o is refused", (regulation, fault) => {
  expect(faultsOf({ policy: { regulations: [regulation] } })).toEqual([`policy.regulations.0${fault}`]);
});
