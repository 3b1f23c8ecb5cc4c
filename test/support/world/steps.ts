import * as fc from "fast-check";
import type { Actor } from "../../../shared/domain/command.ts";
import { customerId } from "../../../shared/domain/ids.ts";
import type { Score } from "../../../shared/domain/score.ts";
import {
  agent,
  bob,
  costly,
  DAY,
  HOUR,
  MINUTE,
  notUpheld,
  type Request,
  receive,
  SECOND,
  sam,
  supervisor,
  upheld,
} from "../complaints.ts";
import { agents, END, reference, references, type Step } from "./play.ts";
import type { MailHost } from "./world.ts";

/** What stories are made of: one thing that happens, and how far it gets. */

export const pick = <Value>(...choices: [number, fc.Arbitrary<Value>][]): fc.Arbitrary<Value> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const whose = fc.nat(references.length - 1);
export const someone = fc.constantFrom(...agents);

const received = fc.record({ mailable: fc.boolean(), urgent: fc.boolean() }).map(({ mailable, urgent }) =>
  receive({
    customer: { id: customerId("cus_ann"), proof: "none", ...(mailable ? { email: "ann@example.com" } : {}) },
    text: urgent ? "It is on fire." : "It came broken.",
  }),
);

export const fromCustomer: fc.Arbitrary<Request> = pick(
  [1, received],
  [2, fc.constant<Request>({ kind: "add-message", text: "Any news?", proof: "link" })],
  [3, fc.boolean().map((fixed): Request => ({ kind: "answer-follow-up", fixed }))],
  [1, fc.constantFrom(1, 5).map((score): Request => ({ kind: "rate", score: score as Score }))],
  [1, fc.boolean().map((all): Request => ({ kind: "disown", all }))],
);

export const fromAgent: fc.Arbitrary<Request> = pick(
  [
    8,
    fc.constantFrom<Request>(
      { kind: "open" },
      { kind: "note", text: "Rang." },
      { kind: "escalate", note: "Serious." },
      { kind: "hand-over", note: "Yours.", to: { agent: bob } },
      { kind: "hand-over", note: "Yours.", to: { team: "returns" } },
      { kind: "extend" },
      { kind: "release" },
      { kind: "reopen", note: "Not done." },
      { kind: "close", note: "Done." },
      { kind: "close", note: "Adverts.", spam: true },
    ),
  ],
  [5, fc.boolean().map((keep): Request => ({ kind: "reply", text: "Which one?", keep }))],
  [5, fc.constantFrom(notUpheld, upheld, costly).map((resolution): Request => ({ kind: "resolve", resolution }))],
  [2, fc.constantFrom<Request>({ kind: "approve" }, { kind: "decline", note: "Too much." })],
  [1, whose.map((index): Request => ({ kind: "merge", into: reference(index) }))],
  [1, whose.map((index): Request => ({ kind: "link", to: reference(index) }))],
);

export const staff = pick<Actor | "its-agent">(
  [5, fc.constant("its-agent")],
  [1, someone.map((id) => agent(id))],
  [2, fc.constant(supervisor(sam))],
);

const shortly = fc.integer({ min: 0, max: 40 * SECOND });
export const whenever = pick<number>(
  [5, shortly],
  [2, fc.constantFrom(MINUTE, 3 * MINUTE, 16 * MINUTE, 31 * MINUTE)],
  [2, fc.constantFrom(3 * HOUR, 25 * HOUR, 2 * DAY, 4 * DAY, 8 * DAY)],
  [1, fc.constantFrom(29 * DAY, 200 * DAY)],
);

export const as = <Name extends Step["do"]>(name: Name): fc.Arbitrary<Name> => fc.constant(name);
export const passes = (millis: fc.Arbitrary<number>) => fc.record({ do: as("pass"), millis });
export const asks = (
  by: fc.Arbitrary<Actor | "its-agent">,
  request: fc.Arbitrary<Request>,
  parts: fc.Arbitrary<number>,
) => fc.record({ do: as("ask"), of: whose, by, request, parts });
export const claims = (parts: fc.Arbitrary<number>) => fc.record({ do: as("claim"), of: whose, by: someone, parts });
export const advances = (parts: fc.Arbitrary<number>) => fc.record({ do: as("advance"), of: whose, parts });
export const goesOn = (parts: fc.Arbitrary<number>) => fc.record({ do: as("go-on"), process: fc.nat(9), parts });
export const dies = fc.record({ do: as("die"), process: fc.nat(9) });
export const hosts = fc.record({
  do: as("mail-host"),
  is: fc.constantFrom<MailHost>("works", "works", "down", "refuses", "breaks"),
});

export const toTheEnd = fc.constant(END);
/** Most processes just run; the others stop somewhere. */
export const mostly = pick<number>([3, toTheEnd], [1, fc.nat(9)]);
/** Everybody is in everybody's way. */
export const crowded = pick<number>([1, toTheEnd], [3, fc.nat(9)]);
