import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { EventRow } from "../../../shared/figures/event-row.ts";
import { type Counter, counters, timings } from "../../../shared/figures/figures.ts";
import { keepLargest } from "../../../shared/figures/groups.ts";
import { countSheet, emptySheet, mergeSheets } from "../../../shared/figures/sheet.ts";
import { countOf } from "../../../shared/figures/spread.ts";
import { anyRow, eventRow } from "../../support/events.ts";

const rows = fc.array(anyRow, { maxLength: 40 });

describe("sheets of disjoint events", () => {
  it("merge into the sheet of all of them, however they are parted", () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 5 }), (parts) => {
        expect(mergeSheets(parts.map(countSheet))).toEqual(countSheet(parts.flat()));
      }),
      { numRuns: 300 },
    );
  });

  it("merge in any order and grouping, and with nothing into themselves", () => {
    fc.assert(
      fc.property(rows, rows, rows, (one, two, three) => {
        const [a, b, c] = [countSheet(one), countSheet(two), countSheet(three)];
        expect(mergeSheets([a, b])).toEqual(mergeSheets([b, a]));
        expect(mergeSheets([mergeSheets([a, b]), c])).toEqual(mergeSheets([a, mergeSheets([b, c])]));
        expect(mergeSheets([a, emptySheet])).toEqual(a);
      }),
      { numRuns: 300 },
    );
  });
});

test("each group of a dimension adds up to the total, with as few kept as one likes", () => {
  fc.assert(
    fc.property(rows, fc.nat(5), (events, most) => {
      const { total, by } = countSheet(events);
      for (const groups of Object.values(by)) {
        const { named, unnamed, other } = keepLargest(groups, most);
        expect(named.size).toBeLessThanOrEqual(most);
        const parts = [...[...named.values()].map(({ figures }) => figures), unnamed, other];
        const sum = (of: Counter) => parts.reduce((all, figures) => all + figures[of], 0);
        for (const counter of counters) expect(sum(counter)).toBe(total[counter]);
        for (const timing of timings) {
          expect(parts.reduce((all, figures) => all + countOf(figures[timing]), 0)).toBe(countOf(total[timing]));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("one value in several spellings is one, shown in the best of them", () => {
  const spellings = ["ESPRESSO", " espresso ", "Ｅspresso", "Espresso", "espresso"];
  const { named } = countSheet(spellings.map((product) => eventRow({ kind: "received" }, { product }))).by.product;
  expect([...named.values()].map(({ name, figures }) => [name, figures.received])).toEqual([["Espresso", 5]]);
});

test("agents and teams are told apart to the letter", () => {
  const agents = ["alice", "Alice"].map((agent) => eventRow({ kind: "handed-over" }, { agent } as Partial<EventRow>));
  expect([...countSheet(agents).by.agent.named.keys()]).toEqual(["alice", "Alice"]);
});

test("a customer's `other` or `none` is a value like any other", () => {
  const typed = ["other", "none", "null", "__proto__", undefined].map((product) =>
    eventRow({ kind: "received" }, product === undefined ? {} : { product }),
  );
  const { named, unnamed, other } = countSheet(typed).by.product;
  expect([...named.keys()]).toEqual(["other", "none", "null", "__proto__"]);
  expect([unnamed.received, other.received]).toEqual([1, 0]);
});

test("each kind of event counts as what it is", () => {
  const { total } = countSheet([
    eventRow({ kind: "received" }),
    eventRow({ kind: "raised", alarm: { kind: "mail-failing" } as never }),
    eventRow({ kind: "closed", because: "merged", firstContact: false }),
    eventRow({ kind: "closed", because: "fixed", firstContact: true }),
    eventRow({ kind: "rated", fixed: false, score: 2 }),
    eventRow({ kind: "undelivered", because: "complained" }),
  ]);
  const counted = counters.flatMap((counter) => (total[counter] === 0 ? [] : [[counter, total[counter]]]));
  expect(Object.fromEntries(counted)).toEqual({
    received: 1,
    closed: 2,
    closedAtFirstContact: 1,
    setAside: 1,
    notFixed: 1,
    scored2: 1,
    calledSpam: 1,
  });
});
