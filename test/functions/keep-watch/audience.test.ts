import { describe, expect, it } from "vitest";
import {
  allSupervisors,
  audienceOf,
  MOST_WARNED,
  supervisorsOf,
  watchedBy,
} from "../../../functions/keep-watch/audience.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";

const settings = settingsSchema.parse({
  staff: {
    leadership: ["ceo@shop.example", "Sam@shop.example"],
    supervisors: { support: ["sam@shop.example", "kim@shop.example"], all: ["kim@shop.example", "lee@shop.example"] },
  },
});

describe("who is told", () => {
  it("of a rise: leadership and all supervisors, each once, however they are spelt", () => {
    expect(audienceOf(settings)).toMatchObject({
      leadership: ["ceo@shop.example", "Sam@shop.example"],
      warned: ["ceo@shop.example", "Sam@shop.example", "kim@shop.example", "lee@shop.example"],
      report: { every: "week", at: 480 },
    });
  });

  it("of a team's complaints: its supervisors and those of all teams, each once", () => {
    expect(supervisorsOf("support", settings)).toEqual(["sam@shop.example", "kim@shop.example", "lee@shop.example"]);
    expect(supervisorsOf("another", settings)).toEqual(["kim@shop.example", "lee@shop.example"]);
    expect(supervisorsOf("support", settingsSchema.parse({}))).toEqual([]);
  });

  it("of the pipeline itself: all supervisors of all teams, each once, and leadership only where it supervises", () => {
    expect(allSupervisors(settings)).toEqual(["sam@shop.example", "kim@shop.example", "lee@shop.example"]);
    expect(allSupervisors(settingsSchema.parse({ staff: { leadership: ["ceo@shop.example"] } }))).toEqual([]);
  });

  it("of a rise are leadership first, where they are more than one item can owe", () => {
    const crowd = (team: string) => Array.from({ length: 20 }, (_, place) => `${team}-${place}@shop.example`);
    const teams = ["a", "b", "c", "d", "e", "f"];
    const supervisors = Object.fromEntries(teams.map((team) => [team, crowd(team)]));
    const { warned } = audienceOf({ staff: { ...settings.staff, supervisors } as typeof settings.staff });
    expect(warned).toHaveLength(MOST_WARNED);
    expect(warned.slice(0, 2)).toEqual(settings.staff.leadership);
  });

  it("of what: products and categories, unless the company says otherwise", () => {
    expect(watchedBy(settings)).toEqual(["product", "category"]);
    expect(watchedBy(settingsSchema.parse({ earlyWarning: { products: false } }))).toEqual(["category"]);
    expect(watchedBy(settingsSchema.parse({ earlyWarning: { products: false, categories: false } }))).toEqual([]);
  });
});
