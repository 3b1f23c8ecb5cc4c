import * as fc from "fast-check";
import type { Actor } from "../../../shared/domain/command.ts";
import { customerId } from "../../../shared/domain/ids.ts";
import type { Score } from "../../../shared/domain/score.ts";
import {
  agent,
  alice,
  bob,
  costly,
  customer,
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
import { agents, END, reference, references, type Step, type Story } from "./play.ts";
import { policies } from "./policies.ts";
import type { MailHost } from "./world.ts";

const pick = <Value>(...choices: [number, fc.Arbitrary<Value>][]): fc.Arbitrary<Value> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const whose = fc.nat(references.length - 1);
const someone = fc.constantFrom(...agents);

const received = fc.record({ mailable: fc.boolean(), urgent: fc.boolean() }).map(({ mailable, urgent }) =>
  receive({
    customer: { id: customerId("cus_ann"), proof: "none", ...(mailable ? { email: "ann@example.com" } : {}) },
    text: urgent ? "It is on fire." : "It came broken.",
  }),
);

const fromCustomer: fc.Arbitrary<Request> = pick(
  [1, received],
  [2, fc.constant<Request>({ kind: "add-message", text: "Any news?", proof: "link" })],
  [3, fc.boolean().map((fixed): Request => ({ kind: "answer-follow-up", fixed }))],
  [1, fc.constantFrom(1, 5).map((score): Request => ({ kind: "rate", score: score as Score }))],
  [1, fc.boolean().map((all): Request => ({ kind: "disown", all }))],
);

const fromAgent: fc.Arbitrary<Request> = pick(
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

const staff = pick<Actor | "its-agent">(
  [5, fc.constant("its-agent")],
  [1, someone.map((id) => agent(id))],
  [2, fc.constant(supervisor(sam))],
);

const shortly = fc.integer({ min: 0, max: 40 * SECOND });
const whenever = pick<number>(
  [5, shortly],
  [2, fc.constantFrom(MINUTE, 3 * MINUTE, 16 * MINUTE, 31 * MINUTE)],
  [2, fc.constantFrom(3 * HOUR, 25 * HOUR, 2 * DAY, 4 * DAY, 8 * DAY)],
  [1, fc.constantFrom(29 * DAY, 200 * DAY)],
);

const as = <Name extends Step["do"]>(name: Name): fc.Arbitrary<Name> => fc.constant(name);
const passes = (millis: fc.Arbitrary<number>) => fc.record({ do: as("pass"), millis });
const asks = (by: fc.Arbitrary<Actor | "its-agent">, request: fc.Arbitrary<Request>, parts: fc.Arbitrary<number>) =>
  fc.record({ do: as("ask"), of: whose, by, request, parts });
const claims = (parts: fc.Arbitrary<number>) => fc.record({ do: as("claim"), of: whose, by: someone, parts });
const advances = (parts: fc.Arbitrary<number>) => fc.record({ do: as("advance"), of: whose, parts });
const goesOn = (parts: fc.Arbitrary<number>) => fc.record({ do: as("go-on"), process: fc.nat(9), parts });
const dies = fc.record({ do: as("die"), process: fc.nat(9) });
const hosts = fc.record({
  do: as("mail-host"),
  is: fc.constantFrom<MailHost>("works", "works", "down", "refuses", "breaks"),
});

const anything = (parts: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  pick<Step>(
    [10, asks(staff, fromAgent, parts)],
    [6, asks(fc.constant(customer), fromCustomer, parts)],
    [8, claims(parts)],
    [6, advances(parts)],
    [4, fc.record({ do: as("deliver"), hint: fc.nat(9), keep: fc.boolean(), by: someone, parts })],
    [4, passes(whenever)],
    [4, goesOn(parts)],
    [2, fc.record({ do: as("retry"), sent: fc.nat(9), parts })],
    [2, dies],
    [2, fc.record({ do: as("sweep") })],
    [1, fc.record({ do: as("lose-hints") })],
    [1, hosts],
  );

const toTheEnd = fc.constant(END);
/** Most processes just run; the others stop somewhere. */
const mostly = pick<number>([3, toTheEnd], [1, fc.nat(9)]);
/** Everybody is in everybody's way. */
const crowded = pick<number>([1, toTheEnd], [3, fc.nat(9)]);

/** Two complaints are there from the start, or half of all steps would ask for nothing. */
const opening: Step[] = [0, 1].map((of) => ({ do: "ask", of, by: customer, request: receive(), parts: END }));

const storyOf = (steps: fc.Arbitrary<Step>, first: Step[] = []): fc.Arbitrary<Story> =>
  fc.record({
    policy: policies,
    steps: fc
      .array(steps, { minLength: 10, maxLength: 60, size: "max" })
      .map((more) => [...opening, ...first, ...more]),
  });

export const stories: fc.Arbitrary<Story> = storyOf(anything(mostly));

/** Nobody dies, nobody is late, no connection breaks: hints get lost all the same, and the mail host may be down. */
export const storiesWithoutDeaths: fc.Arbitrary<Story> = storyOf(
  anything(toTheEnd).filter(
    (one) => one.do !== "die" && one.do !== "go-on" && !(one.do === "mail-host" && one.is === "breaks"),
  ),
);

/** Alice's, from the first moment on. */
const aliceClaims: Step = { do: "claim", of: 0, by: alice, parts: END };
const itsAgent = fc.constant("its-agent" as const);
const theFirst = fc.constant(0);

/** Two agents, again and again at the same two complaints, and most claims stop between two of their writes. */
export const storiesOfClaims: fc.Arbitrary<Story> = storyOf(
  pick<Step>(
    [6, fc.record({ do: as("claim"), of: fc.nat(1), by: fc.constantFrom(alice, bob), parts: fc.nat(4) })],
    [2, fc.record({ do: as("claim"), of: fc.nat(1), by: fc.constantFrom(alice, bob), parts: toTheEnd })],
    [6, goesOn(toTheEnd)],
    [3, asks(itsAgent, fc.constant<Request>({ kind: "release" }), mostly)],
    [2, advances(crowded)],
    [2, passes(fc.constantFrom(SECOND, 3 * MINUTE))],
    [1, dies],
  ),
);

/** Many workers for the same few debts, some of them slow, and a mail host that seldom works. */
export const storiesOfPayments: fc.Arbitrary<Story> = storyOf(
  pick<Step>(
    [8, fc.record({ do: as("advance"), of: theFirst, parts: crowded })],
    [8, goesOn(crowded)],
    [5, passes(fc.constantFrom(SECOND, 2 * SECOND, 17 * SECOND, 3 * MINUTE))],
    [2, asks(itsAgent, fc.constant<Request>({ kind: "reply", text: "Soon.", keep: true }), toTheEnd)],
    [2, hosts],
    [1, dies],
  ),
  [aliceClaims, { do: "mail-host", is: "down" }],
);

/** Much happens to one complaint, and much of it is asked for twice. */
const storiesOfTalk: fc.Arbitrary<Story> = storyOf(
  pick<Step>(
    [
      10,
      fc.record({
        do: as("ask"),
        of: theFirst,
        by: itsAgent,
        request: fc.constant<Request>({ kind: "extend" }),
        parts: mostly,
      }),
    ],
    [
      2,
      fc.record({
        do: as("ask"),
        of: theFirst,
        by: staff,
        request: fc.constant<Request>({ kind: "note", text: "Rang." }),
        parts: mostly,
      }),
    ],
    [4, fc.record({ do: as("retry"), sent: fc.nat(20), parts: mostly })],
    [2, goesOn(mostly)],
  ),
  [aliceClaims],
);

export const storiesOfAllKinds: fc.Arbitrary<Story> = fc.oneof(
  stories,
  storiesOfClaims,
  storiesOfPayments,
  storiesOfTalk,
);

/**
 * A property, tried with as many stories as usual. HEARD_RUNS sets another number, as the mutation tests and a long search
 * do; a failure names the seed, which HEARD_SEED plays again.
 */
export const holds = <Told>(of: fc.Arbitrary<Told>, usual: number, judge: (story: Told) => void): void => {
  const { HEARD_RUNS, HEARD_SEED } = process.env;
  const numRuns = HEARD_RUNS === undefined ? usual : Number(HEARD_RUNS);
  const seed = HEARD_SEED === undefined ? {} : { seed: Number(HEARD_SEED) };
  void fc.assert(fc.property(of, judge), { numRuns, ...seed });
};
