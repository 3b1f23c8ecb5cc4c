import * as fc from "fast-check";
import type { Reference } from "../../../shared/domain/ids.ts";
import { agent, alice, ann, customer, notUpheld, receive } from "../complaints.ts";
import { END, reference, references, type Step } from "./play.ts";
import { as, pick } from "./steps.ts";

/** What happens in chats, and how complaints begin. */

/** Mostly what is next; sometimes what came before, or what is too early. */
const ahead = pick<number>([6, fc.constant(0)], [1, fc.integer({ min: -2, max: 2 })]);
/** Mostly all that is shown; sometimes less, or more than there is. */
const upTo = pick<number>([4, fc.constant(0)], [2, fc.constantFrom(-1, -2)], [1, fc.constant(9)]);

/** Hers, another's, and one that nobody reads. */
const email = pick<string>(
  [5, fc.constant(ann.email ?? "")],
  [1, fc.constantFrom("bo@example.com", "noreply@example.com")],
);

const takes = (whose: fc.Arbitrary<Reference>, parts: fc.Arbitrary<number>): fc.Arbitrary<Step> => {
  const chat = pick<Reference | "its-own">([5, fc.constant("its-own")], [1, whose]);
  return fc
    .record({ of: whose, chat, ahead: upTo, parts })
    .map(({ chat, ...more }) => ({ do: "take-in-chat", ...more, chat: chat === "its-own" ? more.of : chat }));
};

export const chats = (
  parts: fc.Arbitrary<number>,
  whose: fc.Arbitrary<Reference> = fc.constantFrom(...references),
): fc.Arbitrary<Step> =>
  pick<Step>(
    [8, fc.record({ do: as("say-in-chat"), of: whose, ahead, parts })],
    [6, takes(whose, parts)],
    [1, fc.record({ do: as("give-address"), of: whose, email, parts })],
    [1, fc.record({ do: as("begin-in-chat"), of: whose, mailable: fc.boolean(), parts })],
  );

const byForm = (of: number): Step => ({ do: "ask", of, by: customer, request: receive(), parts: END });
const byChat = (of: number, mailable: boolean): Step => ({
  do: "begin-in-chat",
  of: reference(of),
  mailable,
  parts: END,
});

/** Two complaints are there from the start, or half of all steps would ask for nothing. */
export const inForms: fc.Arbitrary<Step[]> = fc.constant([byForm(0), byForm(1)]);

const beginning = (of: number): fc.Arbitrary<Step> =>
  pick<Step>([3, fc.constant(byForm(of))], [2, fc.constant(byChat(of, true))], [1, fc.constant(byChat(of, false))]);

export const anyhow: fc.Arbitrary<Step[]> = fc.tuple(beginning(0), beginning(1));

const ofAlice: Step = { do: "claim", of: 0, by: alice, parts: END };
/** She resolved it, and the customer says by their link that it isn't fixed: rare where everybody does anything. */
const notFixed: Step[] = [
  ofAlice,
  { do: "ask", of: 0, by: agent(alice), request: { kind: "resolve", resolution: notUpheld }, parts: END },
  { do: "ask", of: 0, by: customer, request: { kind: "answer-follow-up", fixed: false }, parts: END },
  ofAlice,
];

export const inChats: fc.Arbitrary<Step[]> = fc
  .tuple(
    pick<Step>([3, fc.constant(byChat(0, true))], [1, fc.constant(byChat(0, false))]),
    beginning(1),
    pick<Step[]>([9, fc.constant([])], [1, fc.constant(notFixed)]),
  )
  .map(([first, second, more]) => [first, second, ...more]);
