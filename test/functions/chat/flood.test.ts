import { describe, expect, it } from "vitest";
import { createFloodGuard } from "../../../functions/chat/flood.ts";
import { NOON, SECOND } from "../../support/complaints.ts";

const times = (count: number, judge: () => string) => Array.from({ length: count }, judge);

describe("a connection", () => {
  it("may send a hundred frames within ten seconds; the next one is told once, and those after it not", () => {
    const judge = createFloodGuard();
    expect(new Set(times(100, () => judge("a", NOON)))).toEqual(new Set(["fine"]));
    expect(judge("a", NOON + 10 * SECOND - 1)).toBe("too-many");
    expect(new Set(times(500, () => judge("a", NOON + 10 * SECOND - 1)))).toEqual(new Set(["still-too-many"]));
  });

  it("may send fewer of those that cost more, and is told once of those as well", () => {
    const judge = createFloodGuard();
    expect(times(12, () => judge("a", NOON, 10))).toEqual([...times(10, () => "fine"), "too-many", "still-too-many"]);
    times(95, () => judge("b", NOON));
    expect([judge("b", NOON, 10), judge("b", NOON)]).toEqual(["too-many", "still-too-many"]);
  });

  it("begins anew ten seconds after the first frame that counted", () => {
    const judge = createFloodGuard();
    times(200, () => judge("a", NOON));
    expect(new Set(times(100, () => judge("a", NOON + 10 * SECOND)))).toEqual(new Set(["fine"]));
    expect(judge("a", NOON + 10 * SECOND)).toBe("too-many");
  });

  it("is counted apart from all others, and by each function for itself", () => {
    const judge = createFloodGuard();
    times(200, () => judge("a", NOON));
    expect(judge("b", NOON)).toBe("fine");
    expect(createFloodGuard()("a", NOON)).toBe("fine");
  });

  it("that floods is known among ten thousand others, and forgotten behind so many that came later", () => {
    const judge = createFloodGuard();
    times(200, () => judge("a", NOON));
    for (let other = 0; other < 9_999; other += 1) judge(`other-${other}`, NOON);
    expect(judge("a", NOON)).toBe("still-too-many");
    for (let other = 0; other < 10_000; other += 1) judge(`another-${other}`, NOON);
    expect(judge("a", NOON)).toBe("fine");
  });
});
