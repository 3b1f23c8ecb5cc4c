import * as fc from "fast-check";
import { customerId } from "../../../shared/domain/ids.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import {
  agent,
  bob,
  costly,
  customer,
  DAY,
  HOUR,
  MINUTE,
  notUpheld,
  policyForTests,
  type Request,
  receive,
  SECOND,
  sam,
  supervisor,
  upheld,
} from "../complaints.ts";
import { agents, END, reference, references, type Step, type Story } from "./play.ts";
import type { MailHost } from "./world.ts";

const whose = fc.nat(references.length - 1);
const someone = fc.constantFrom(...agents);
/** Most processes just run; the others stop somewhere. */
const parts = fc.oneof({ weight: 4, arbitrary: fc.constant(END) }, { weight: 1, arbitrary: fc.nat(9) });

const received = fc.record({ mailable: fc.boolean(), urgent: fc.boolean() }).map(({ mailable, urgent }) =>
  receive({
    customer: { id: customerId("cus_ann"), proof: "none", ...(mailable ? { email: "ann@example.com" } : {}) },
    text: urgent ? "It is on fire." : "It came broken.",
  }),
);

const fromCustomer: fc.Arbitrary<Request> = fc.oneof(
  { weight: 2, arbitrary: received },
  { weight: 2, arbitrary: fc.constant<Request>({ kind: "add-message", text: "Any news?", proof: "link" }) },
  { weight: 1, arbitrary: fc.boolean().map((fixed): Request => ({ kind: "answer-follow-up", fixed })) },
);

const fromAgent: fc.Arbitrary<Request> = fc.oneof(
  fc.constantFrom<Request>(
    { kind: "open" },
    { kind: "note", text: "Rang." },
    { kind: "escalate", note: "Serious." },
    { kind: "hand-over", note: "Yours.", to: { agent: bob } },
    { kind: "hand-over", note: "Yours.", to: { team: "returns" } },
    { kind: "decline", note: "Too much." },
    { kind: "extend" },
    { kind: "release" },
    { kind: "reopen", note: "Not done." },
    { kind: "close", note: "Done." },
  ),
  fc.boolean().map((keep): Request => ({ kind: "reply", text: "Which one?", keep })),
  fc.constantFrom(notUpheld, upheld, costly).map((resolution): Request => ({ kind: "resolve", resolution })),
  fc.constant<Request>({ kind: "approve" }),
  whose.map((index): Request => ({ kind: "merge", into: reference(index) })),
  whose.map((index): Request => ({ kind: "link", to: reference(index) })),
);

const asked: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("ask" as const), of: whose, by: fc.constant(customer), request: fromCustomer, parts }),
  fc.record({
    do: fc.constant("ask" as const),
    of: whose,
    by: fc.oneof(
      someone.map((id) => (id === sam ? supervisor(id) : agent(id))),
      fc.constant("its-agent" as const),
    ),
    request: fromAgent,
    parts,
  }),
);

const passing = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 * SECOND }) },
  { weight: 3, arbitrary: fc.constantFrom(MINUTE, 16 * MINUTE, 31 * MINUTE, 3 * HOUR) },
  { weight: 2, arbitrary: fc.constantFrom(25 * HOUR, 2 * DAY, 4 * DAY, 8 * DAY) },
  { weight: 1, arbitrary: fc.constantFrom(29 * DAY, 200 * DAY) },
);

const claimed = fc.record({ do: fc.constant("claim" as const), of: whose, by: someone, parts });
const advanced = fc.record({ do: fc.constant("advance" as const), of: whose, parts });
const delivered = fc.record({
  do: fc.constant("deliver" as const),
  hint: fc.nat(9),
  keep: fc.boolean(),
  by: someone,
  parts,
});
const retried = fc.record({ do: fc.constant("retry" as const), sent: fc.nat(9), parts });
const passed = fc.record({ do: fc.constant("pass" as const), millis: passing });
const gone = fc.record({ do: fc.constant("go-on" as const), process: fc.nat(9), parts });
const died = fc.record({ do: fc.constant("die" as const), process: fc.nat(9) });
const hosted = fc.record({
  do: fc.constant("mail-host" as const),
  is: fc.constantFrom<MailHost>("works", "works", "down", "refuses", "breaks"),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: asked },
  { weight: 6, arbitrary: claimed },
  { weight: 6, arbitrary: advanced },
  { weight: 5, arbitrary: delivered },
  { weight: 5, arbitrary: passed },
  { weight: 5, arbitrary: gone },
  { weight: 2, arbitrary: retried },
  { weight: 2, arbitrary: died },
  { weight: 2, arbitrary: fc.constant<Step>({ do: "sweep" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "lose-hints" }) },
  { weight: 1, arbitrary: hosted },
);

/** One agent's cap and the pauses of debts vary: neither may matter for any invariant. */
const policy = fc
  .record({ agentCap: fc.integer({ min: 1, max: 2 }), firstPause: fc.constantFrom(SECOND, 17 * SECOND) })
  .map(
    ({ agentCap, firstPause }): Policy => ({
      ...policyForTests,
      agentCap,
      debt: { ...policyForTests.debt, firstPause },
    }),
  );

/** Two complaints are there from the start, or half of all steps would ask for nothing. */
const opening: Step[] = [0, 1].map((of) => ({ do: "ask", of, by: customer, request: receive(), parts: END }));

const storyOf = (steps: fc.Arbitrary<Step>): fc.Arbitrary<Story> =>
  fc.record({
    policy,
    steps: fc.array(steps, { minLength: 10, maxLength: 60, size: "max" }).map((more) => [...opening, ...more]),
  });

export const stories: fc.Arbitrary<Story> = storyOf(step);

/** Nobody dies, nobody is late, no connection breaks: hints get lost all the same, and the mail host may be down. */
export const storiesWithoutDeaths: fc.Arbitrary<Story> = storyOf(
  step
    .filter((one) => one.do !== "die" && one.do !== "go-on" && !(one.do === "mail-host" && one.is === "breaks"))
    .map((one) => ("parts" in one ? { ...one, parts: END } : one)),
);

/** How often each property is tried: HEARD_RUNS sets another number, as the mutation tests and a long search do. */
export const runs = (usual: number): { numRuns: number; seed?: number } => {
  const { HEARD_RUNS, HEARD_SEED } = process.env;
  return {
    numRuns: HEARD_RUNS === undefined ? usual : Number(HEARD_RUNS),
    ...(HEARD_SEED === undefined ? {} : { seed: Number(HEARD_SEED) }),
  };
};
