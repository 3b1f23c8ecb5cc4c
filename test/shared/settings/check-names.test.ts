import { expect, test } from "vitest";
import { faultsOf } from "./faults-of.ts";

const teams = [{ id: "support" }, { id: "vip" }];
const segments = [{ id: "gold", emails: ["@gold.example"] }];
const targets = { firstResponse: "PT1H" };
const hours = { mon: ["09:00-17:00"] };

test.each([
  [{ teams: [{ id: "support", calendar: "desk" }] }, 'teams.0.calendar: "desk" is not among calendars: there are none'],
  [
    { teams: [{ id: "support", calendar: "desk" }], calendars: { day: { hours }, night: { hours } } },
    'teams.0.calendar: "desk" is not among calendars: day, night',
  ],
  [
    { teams, targetRules: [{ team: ["vip", "vips"], targets }] },
    'targetRules.0.team.1: "vips" is not among teams: support, vip',
  ],
  [
    { segments, targetRules: [{ segment: ["silver"], targets }] },
    'targetRules.0.segment.0: "silver" is not among segments: gold',
  ],
  [{ teams, triage: [{ team: "vips" }] }, 'triage.0.team: "vips" is not among teams: support, vip'],
  [{ segments, triage: [{ segment: ["silver"] }] }, 'triage.0.segment.0: "silver" is not among segments: gold'],
  [
    { teams, regulations: [{ profile: "cfpb", team: ["loans"] }] },
    'regulations.0.team.0: "loans" is not among teams: support, vip',
  ],
  [{ teams: [...teams, { id: "vip" }] }, 'teams.2.id: "vip" is another team\'s too'],
  [{ segments: [...segments, ...segments] }, 'segments.1.id: "gold" is another segment\'s too'],
  [
    {
      teams,
      regulations: [
        { profile: "fca-disp", team: ["vip"] },
        { profile: "fca-disp", team: ["support"] },
      ],
    },
    'regulations.1: has the clock "fca-disp/final-response" a second time; one entry can name several teams',
  ],
])("%o names what isn't there, or is there twice", (policy, fault) => {
  expect(faultsOf({ policy })).toEqual([`policy.${fault}`]);
});

test("whatever is named and exists is taken", () => {
  const policy = {
    teams: [{ id: "support" }, { id: "vip", calendar: "desk" }],
    calendars: { desk: { hours } },
    segments,
    targetRules: [{ team: ["vip"], segment: ["gold"], targets }],
    regulations: [{ profile: "cfpb", team: ["vip"] }, { profile: "fca-disp" }],
    triage: [{ segment: ["gold"], team: "vip" }],
  };
  expect(faultsOf({ policy })).toEqual([]);
});
