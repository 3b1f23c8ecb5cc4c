import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { judgeReputation, LONGEST_STOP, type Standing } from "../../../../shared/domain/reputation/judge-reputation.ts";
import type { MailFigures } from "../../../../shared/domain/reputation/mail-figures.ts";
import { DAY, HOUR, NOON } from "../../../support/complaints.ts";

const flowing: Standing = { state: "flowing" };
const figures = (sent: number, bounced: number, complained = 0): MailFigures => ({ sent, bounced, complained });
const judged = (of: MailFigures, standing: Standing = flowing, now = NOON) => judgeReputation(of, standing, now);
const stopped: Standing = judged(figures(1_000, 100));

const anyFigures = fc
  .record({ sent: fc.nat(200_000), bounced: fc.nat(10_000), complained: fc.nat(400) })
  .map(({ sent, bounced, complained }) => ({ sent, bounced: Math.min(bounced, sent), complained }));

describe("automatic mail is stopped", () => {
  it.each<[MailFigures, "bounces" | "complaints"]>([
    [figures(500, 20), "bounces"],
    [figures(10_000, 400), "bounces"],
    [figures(100, 20), "bounces"],
    [figures(6_250, 0, 5), "complaints"],
    [figures(100_000, 3_999, 80), "complaints"],
    [figures(100_000, 4_000, 80), "bounces"],
  ])("at %j for %s", (of, because) => {
    expect(judged(of)).toEqual({ state: "stopped", since: NOON, because, figures: of });
  });

  it.each<[string, MailFigures]>([
    ["one of twenty came back", figures(20, 1)],
    ["nineteen came back, of however few", figures(19, 19)],
    ["fewer than 4 % came back", figures(501, 20)],
    ["four called it spam, of however few", figures(100, 0, 4)],
    ["fewer than 0.08 % did", figures(6_251, 0, 5)],
    ["nothing was sent", figures(0, 0)],
  ])("not where %s", (_, of) => {
    expect(judged(of)).toBe(flowing);
  });

  it("wherever SES would review the account, and as many came back or complained that it isn't chance", () => {
    fc.assert(
      fc.property(anyFigures, (of) => {
        const isReviewed = of.bounced >= 0.05 * of.sent && of.bounced >= 20;
        const isSpam = of.complained >= 0.001 * of.sent && of.complained >= 5;
        if (isReviewed || isSpam) expect(judged(of).state).toBe("stopped");
      }),
    );
  });

  it("never for fewer returns, nor for more mail that arrived", () => {
    fc.assert(
      fc.property(anyFigures, fc.nat(1_000), (of, more) => {
        if (judged(of).state === "stopped") return;
        expect(judged({ ...of, sent: of.sent + more }).state).toBe("flowing");
        expect(judged({ ...of, bounced: Math.max(0, of.bounced - more) }).state).toBe("flowing");
      }),
    );
  });
});

describe("it flows again", () => {
  it("once half as many come back, and not before", () => {
    expect(judged(figures(1_000, 21), stopped, NOON + HOUR)).toBe(stopped);
    expect(judged(figures(1_000, 19), stopped, NOON + HOUR)).toEqual(flowing);
    expect(judged(figures(20, 9), stopped, NOON + HOUR)).toEqual(flowing);
    expect(judged(figures(1_000, 0, 3), stopped, NOON + HOUR)).toBe(stopped);
    expect(judged(figures(1_000, 0, 2), stopped, NOON + HOUR)).toEqual(flowing);
  });

  it("after a day at the latest", () => {
    expect(LONGEST_STOP).toBe(DAY);
    expect(judged(figures(10, 10_000), stopped, NOON + DAY - 1)).toBe(stopped);
    expect(judged(figures(10, 10_000), stopped, NOON + DAY)).toEqual(flowing);
  });
});

test("what was just decided is not taken back by the same figures", () => {
  const standings = fc.constantFrom<Standing>(flowing, stopped);
  fc.assert(
    fc.property(anyFigures, standings, fc.nat(DAY - 1), (of, standing, later) => {
      const next = judged(of, standing, NOON + later);
      if (standing.state === "stopped" && next.state === "flowing") {
        expect(judged(of, next, NOON + later)).toBe(next);
      }
      if (standing.state === "flowing" && next.state === "stopped") {
        expect(judged(of, next, NOON + later)).toBe(next);
      }
    }),
  );
});
