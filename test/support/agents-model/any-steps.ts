import fc from "fast-check";
import type { Action } from "./predict.ts";
import { act, again, claimNext, complain, type Draw, look, pass, setDuty, take, word, writeDown } from "./steps.ts";

const RESOLUTION = { outcome: "not_upheld", cause: "none", explanation: "It works as it should." };
/** More than any agent may grant alone. */
const COSTLY = { ...RESOLUTION, redress: { kind: "refund", amount: 5_000, currency: "EUR" } };

const note = { note: "Please." };
const bodies: Pick<Action, "name" | "body">[] = [
  { name: "note", body: note },
  { name: "extend", body: {} },
  { name: "release", body: {} },
  { name: "reply", body: { message: "Which one?", keep: true } },
  { name: "reply", body: { message: "Which one?" } },
  { name: "resolve", body: RESOLUTION },
  { name: "resolve", body: COSTLY },
  { name: "approve", body: {} },
  { name: "decline", body: note },
  { name: "hand-over", body: { ...note, to: { team: "loans" } } },
  { name: "hand-over", body: { ...note, to: { team: "support" } } },
  { name: "hand-over", body: { ...note, to: { agent: "0" } } },
  { name: "hand-over", body: { ...note, to: { agent: "1" } } },
  { name: "hand-over", body: { ...note, to: { agent: "2" } } },
  { name: "escalate", body: note },
  { name: "reopen", body: note },
  { name: "close", body: note },
  { name: "merge", body: { into: "0" } },
  { name: "merge", body: { into: "1" } },
  { name: "link", body: { to: "0" } },
  { name: "link", body: { to: "2" } },
] as Pick<Action, "name" | "body">[];

const place = fc.nat({ max: 11 });
/** Mostly what is carried out: a request that is refused changes nothing, and so shows little. */
const draws = fc.record<Draw>({
  which: place,
  held: fc.constantFrom(true, true, true, false),
  who: fc.oneof({ weight: 4, arbitrary: fc.constant("agent" as const) }, { weight: 1, arbitrary: place }),
  action: fc.constantFrom(...bodies),
  key: fc.nat({ max: 40 }),
  match: fc.constantFrom("none", "none", "none", "any", "current", "current", "stale"),
  lease: fc.constantFrom("none", "none", "none", "current", "current", "current", "earlier", "later"),
});

const times = <Step>(count: number, arbitrary: fc.Arbitrary<Step>): fc.Arbitrary<Step>[] =>
  Array.from({ length: count }, () => arbitrary);

/** Any run of so many steps. */
export const anySteps = (most: number) =>
  fc.commands(
    [
      ...times(2, fc.constantFrom("support", "support", "loans").map(complain)),
      ...times(
        4,
        fc
          .tuple(place, fc.constantFrom(undefined, undefined, "claim-1", "claim-2"), fc.constantFrom(0, 0, 0.1))
          .map(([who, key, wait]) => claimNext(who, key && { key, wait })),
      ),
      ...times(
        2,
        fc.tuple(place, place).map(([who, which]) => look(who, which)),
      ),
      ...times(3, place.map(take)),
      ...times(10, draws.map(act)),
      ...times(2, fc.constant(undefined).map(again)),
      ...times(2, place.map(word)),
      fc.tuple(place, fc.constantFrom(true, true, false)).map(([who, onDuty]) => setDuty(who, onDuty)),
      fc
        .tuple(place, fc.constantFrom("support", "support", "loans"), fc.boolean())
        .map(([who, team, wanted]) => writeDown(who, team, wanted)),
      fc.constant(undefined).map(pass),
    ],
    { maxCommands: most, size: "max" },
  );
