import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arrivals, Arrived } from "../../../../shared/domain/daily-proof/arrivals.ts";
import { type Found, judgeArrivals } from "../../../../shared/domain/daily-proof/judge-arrivals.ts";
import { postedMail } from "../../../../shared/domain/daily-proof/posted-mail.ts";
import type { EntryId, Reference } from "../../../../shared/domain/ids.ts";

const QUARTER = 15 * 60_000;
const DAY = { from: 1_000, until: 2_000 + QUARTER };
const END = DAY.until - QUARTER;
const ROUTE = "POST /v1/complaints";

interface Thing {
  by: "request" | "mail" | "chat";
  became: "complaint" | "parked" | "accepted";
  at: number;
}

const things = fc.array(
  fc.record<Thing>({
    by: fc.constantFrom("request", "mail", "chat"),
    became: fc.constantFrom("complaint", "parked", "accepted"),
    at: fc.integer({ min: DAY.from, max: END - 1 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Each thing that came in, with all that should be there of it under names of its own. */
const evidenceOf = (all: readonly Thing[]): { arrivals: Arrivals; found: Found } => {
  const named = all.map((thing, place) => ({ ...thing, place, reference: `REF${place}` as Reference }));
  const lines = named.map(({ by, became, at, place, reference }): Arrived => {
    const isComplaint = became === "complaint";
    return {
      at,
      door: by === "request" ? ROUTE : by,
      outcome: isComplaint ? "accepted" : "parked",
      ...(by === "request" ? { requestId: `request-${place}` } : {}),
      ...(by === "mail" ? { raw: `inbound/${place}` } : {}),
      ...(isComplaint ? { reference, entry: `entry-${place}` as EntryId } : { parked: `parked-${place}` }),
    };
  });
  return {
    arrivals: {
      requests: named
        .filter(({ by }) => by === "request")
        .map(({ place, at }) => ({ id: `request-${place}`, route: ROUTE, status: 202, at })),
      mails: named.filter(({ by }) => by === "mail").map(({ place, at }) => ({ key: `inbound/${place}`, at })),
      lines,
      kept: new Set(lines.flatMap(({ raw }) => raw ?? [])),
    },
    found: {
      rawsSince: DAY.from,
      complaints: new Map(
        named
          .filter(({ became }) => became !== "parked")
          .map(({ place, reference }) => [reference, { entries: new Set([`entry-${place}` as EntryId]) }]),
      ),
      parked: new Map(
        named
          .filter(({ became }) => became !== "complaint")
          .map(({ place, became, reference }) => [
            `parked-${place}`,
            { accepted: became === "accepted" ? reference : undefined },
          ]),
      ),
    },
  };
};

const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key) =>
  new Map([...map].filter(([one]) => one !== key));

describe("a day's arrivals", () => {
  it("lack nothing where all of it is there", () => {
    fc.assert(
      fc.property(things, (all) => {
        const { arrivals, found } = evidenceOf(all);
        expect(judgeArrivals(arrivals, found, DAY)).toEqual([]);
      }),
    );
  });

  it("lack exactly what was taken away, whatever it is", () => {
    fc.assert(
      fc.property(things, fc.nat(), (all, chosen) => {
        const { arrivals, found } = evidenceOf(all);
        const place = chosen % all.length;
        const { by, became } = all[place] as Thing;
        const reference = `REF${place}` as Reference;
        const judged = (lines: readonly Arrived[], changed: Partial<Found>) =>
          judgeArrivals({ ...arrivals, lines }, { ...found, ...changed }, DAY);
        if (by !== "chat") {
          const id = by === "mail" ? `inbound/${place}` : `request-${place}`;
          const lines = arrivals.lines.filter((_, other) => other !== place);
          expect(judged(lines, {})).toMatchObject([{ kind: "not-taken-in", id }]);
        }
        if (by === "mail") {
          const id = `inbound/${place}`;
          const kept = new Set([...arrivals.kept].filter((key) => key !== id));
          expect(judgeArrivals({ ...arrivals, kept }, found, DAY)).toMatchObject([{ kind: "file-gone", id }]);
        }
        if (by === "request") {
          const unwatched = judgeArrivals({ ...arrivals, requests: [] }, found, DAY);
          expect(unwatched).toMatchObject([{ kind: "door-unwatched", id: ROUTE }]);
        }
        if (became !== "parked") {
          expect(judged(arrivals.lines, { complaints: without(found.complaints, reference) })).toMatchObject([
            { kind: "complaint-gone", reference },
          ]);
        }
        if (became === "complaint") {
          const complaints = new Map(found.complaints).set(reference, { entries: new Set() });
          const id = `entry-${place}`;
          expect(judged(arrivals.lines, { complaints })).toMatchObject([{ kind: "entry-gone", id, reference }]);
        } else {
          const id = `parked-${place}`;
          expect(judged(arrivals.lines, { parked: without(found.parked, id) })).toMatchObject([
            { kind: "parked-gone", id },
          ]);
        }
      }),
    );
  });
});

describe("what came in", () => {
  const nothing: Found = { complaints: new Map(), parked: new Map(), rawsSince: DAY.from };
  const judged = (arrivals: Partial<Arrivals>) =>
    judgeArrivals({ requests: [], mails: [], lines: [], kept: new Set(), ...arrivals }, nothing, DAY);
  const request = { id: "r=1", route: ROUTE, at: 1_500 };

  it("is no duty where its sender was told that it isn't taken, be it by a mail that is kept", () => {
    const mails = [{ key: `inbound/${postedMail(request.id)}`, at: 1_500 }];
    for (const status of [401, 422, 500, 503])
      expect(judged({ requests: [{ ...request, status }], mails })).toEqual([]);
    expect(judged({ requests: [{ ...request, status: 303 }] })).toHaveLength(1);
    expect(judged({ mails })).toHaveLength(1);
  });

  it("is another day's at its edges", () => {
    const requests = [DAY.from - 1, DAY.until].map((at) => ({ ...request, status: 202, at }));
    expect(judged({ requests })).toEqual([]);
  });

  it("is looked for by the line of another day as well", () => {
    const line: Arrived = { at: DAY.until + 5, door: ROUTE, outcome: "accepted", requestId: request.id, parked: "p" };
    expect(judged({ requests: [{ ...request, status: 202 }], lines: [line] })).toMatchObject([
      { kind: "parked-gone", id: "p" },
    ]);
  });

  it("is in the bucket as well, unless it came so long ago that it isn't kept any more", () => {
    const line = (at: number): Arrived => ({ at, door: "mail", outcome: "parked", raw: "inbound/1", parked: "p" });
    const found: Found = { ...nothing, parked: new Map([["p", {}]]), rawsSince: DAY.from + 10 };
    const judge = (one: Arrived, kept: string[]) =>
      judgeArrivals({ requests: [], mails: [], lines: [one], kept: new Set(kept) }, found, DAY);
    const of = (at: number, kept: string[]) => judge(line(at), kept);
    expect(judge({ ...line(DAY.from + 10), outcome: "duplicate" }, [])).toEqual([]);
    expect(of(DAY.from + 10, [])).toEqual([{ kind: "file-gone", id: "inbound/1", detail: "mail", at: DAY.from + 10 }]);
    expect(of(DAY.from + 10, ["inbound/1"])).toEqual([]);
    expect(of(DAY.from + 9, [])).toEqual([]);
  });
});

describe("the gateway's log", () => {
  const found: Found = { complaints: new Map(), parked: new Map([["p", {}]]), rawsSince: DAY.from };
  const line = (door: string, at = 1_500): Arrived => ({
    at,
    door,
    outcome: "parked",
    requestId: `r ${door}`,
    parked: "p",
  });
  const judged = (requests: Arrivals["requests"], lines: Arrived[]) =>
    judgeArrivals({ requests, mails: [], lines, kept: new Set() }, found, DAY);
  const known = { id: "other", route: ROUTE, status: 202, at: DAY.from - 5 };

  it("that knows no request of a route that took something in isn't watching it, and each route is named once", () => {
    const [one, other] = [line(ROUTE), line("POST /v1/inbound/email")];
    expect(judged([], [one, { ...one, at: 1_600 }, other])).toMatchObject([
      { kind: "door-unwatched", id: ROUTE },
      { kind: "door-unwatched", id: "POST /v1/inbound/email" },
    ]);
    expect(judged([known], [one, other])).toMatchObject([{ kind: "door-unwatched", id: "POST /v1/inbound/email" }]);
  });

  it("may lack a single line, as of a request of the day before, or be a little late", () => {
    expect(judged([known], [line(ROUTE)])).toEqual([]);
    expect(judged([], [line(ROUTE, END)])).toEqual([]);
    expect(judged([], [line(ROUTE, DAY.from - 1)])).toEqual([]);
  });

  it("has nothing of what comes another way", () => {
    const { requestId: _none, ...frame } = line("chat");
    expect(judged([], [frame])).toEqual([]);
  });
});
