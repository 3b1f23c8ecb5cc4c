import * as fc from "fast-check";
import { alice, bob, customer, DAY, MINUTE, notUpheld, type Request, SECOND, sam, supervisor } from "../complaints.ts";
import { anyhow, chats, inChats, inForms } from "./chat-steps.ts";
import { END, reference, type Step, type Story } from "./play.ts";
import { policies } from "./policies.ts";
import {
  advances,
  as,
  asks,
  claims,
  crowded,
  dies,
  fromAgent,
  fromCustomer,
  goesOn,
  hosts,
  mostly,
  passes,
  pick,
  someone,
  staff,
  toTheEnd,
  whenever,
} from "./steps.ts";

const anything = (parts: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  pick<Step>(
    [10, asks(staff, fromAgent, parts)],
    [6, asks(fc.constant(customer), fromCustomer, parts)],
    [5, chats(parts)],
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

const storyOf = (steps: fc.Arbitrary<Step>, first: Step[] = [], opening = inForms): fc.Arbitrary<Story> =>
  fc
    .record({
      policy: policies,
      opening,
      more: fc.array(steps, { minLength: 10, maxLength: 60, size: "max" }),
    })
    .map(({ policy, opening, more }) => ({ policy, steps: [...opening, ...first, ...more] }));

export const stories: fc.Arbitrary<Story> = storyOf(anything(mostly), [], anyhow);

/** Nobody dies, nobody is late, no connection breaks: hints get lost all the same, and the mail host may be down. */
export const storiesWithoutDeaths: fc.Arbitrary<Story> = storyOf(
  anything(toTheEnd).filter(
    (one) => one.do !== "die" && one.do !== "go-on" && !(one.do === "mail-host" && one.is === "breaks"),
  ),
  [],
  anyhow,
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

const theTwo = pick([2, fc.constant(reference(0))], [1, fc.constant(reference(1))]);
const inOneSitting = pick<number>(
  [4, fc.integer({ min: 0, max: 40 * SECOND })],
  [3, fc.constantFrom(MINUTE, 2 * MINUTE, 3 * MINUTE)],
  [1, fc.constantFrom(31 * MINUTE, 2 * DAY)],
);
const answers = pick<Request>(
  [4, fc.boolean().map((keep): Request => ({ kind: "reply", text: "Which one?", keep }))],
  [1, fc.constant<Request>({ kind: "resolve", resolution: notUpheld })],
);
const elsewhere = fc.constantFrom<Request>(
  { kind: "add-message", text: "By mail.", proof: "link" },
  { kind: "answer-follow-up", fixed: false },
  { kind: "disown", all: false },
);
const merges = fc.nat(1).map((index): Request => ({ kind: "merge", into: reference(index) }));

/** One chat, or two, in which everybody writes, reads and answers while complaints are merged and workers die. */
export const storiesOfChats: fc.Arbitrary<Story> = storyOf(
  pick<Step>(
    [14, chats(mostly, theTwo)],
    [5, asks(itsAgent, answers, mostly)],
    [4, fc.record({ do: as("claim"), of: fc.nat(1), by: someone, parts: mostly })],
    [3, fc.record({ do: as("advance"), of: fc.nat(1), parts: mostly })],
    [3, fc.record({ do: as("sweep") })],
    [4, passes(inOneSitting)],
    [2, asks(fc.constant(customer), elsewhere, mostly)],
    [1, asks(fc.constant(supervisor(sam)), merges, mostly)],
    [3, goesOn(mostly)],
    [1, fc.record({ do: as("retry"), sent: fc.nat(9), parts: mostly })],
    [1, dies],
    [1, hosts],
  ),
  [],
  inChats,
);

export const storiesOfAllKinds: fc.Arbitrary<Story> = fc.oneof(
  stories,
  storiesOfClaims,
  storiesOfPayments,
  storiesOfTalk,
  storiesOfChats,
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
