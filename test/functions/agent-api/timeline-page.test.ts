import * as fc from "fast-check";
import { expect, test } from "vitest";
import { timelinePage } from "../../../functions/agent-api/timeline-page.ts";

const said = (place: number, characters: number) => ({ place, text: "漢".repeat(characters) });

test("a timeline of any usual length is answered whole", () => {
  const items = [said(0, 20_000), said(1, 20_000)];
  expect(timelinePage(items)).toEqual({ timeline: items });
  expect(timelinePage([])).toEqual({ timeline: [] });
});

test("a longer one is read from its end, page by page, each small enough to be answered, and nothing is left out", () => {
  void fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 12 }), (lengths) => {
      const items = lengths.map((length, place) => said(place, length));
      let all: typeof items = [];
      for (let end: number | undefined = items.length; end !== undefined; ) {
        const page: ReturnType<typeof timelinePage<(typeof items)[number]>> = timelinePage(items, end);
        expect(Buffer.byteLength(JSON.stringify(page.timeline))).toBeLessThan(4_000_100);
        all = [...page.timeline, ...all];
        end = page.earlier;
      }
      expect(all.map(({ place }) => place)).toEqual(items.map(({ place }) => place));
    }),
    { numRuns: 40 },
  );
});
