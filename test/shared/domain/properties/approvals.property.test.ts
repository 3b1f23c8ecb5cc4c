import * as fc from "fast-check";
import { expect, test } from "vitest";
import { approvalIn } from "../../../../shared/domain/turn.ts";
import {
  alice,
  bob,
  costly,
  customer,
  HOUR,
  message,
  policyForTests,
  type Request,
  receive,
  sam,
  supervisor,
  upheld,
} from "../../../support/complaints.ts";
import { END, play, type Step, type Story } from "../../../support/world/play.ts";
import { advances, as, asks, passes, pick } from "../../../support/world/steps.ts";
import { holds } from "../../../support/world/stories.ts";

const resolve = (resolution = costly): Request => ({ kind: "resolve", resolution });
const atOnce = fc.constant(END);
const byItsAgent = pick<Request>(
  [6, fc.constant(resolve())],
  [1, fc.constant(resolve(upheld))],
  [1, fc.boolean().map((keep): Request => ({ kind: "reply", text: "Which one?", keep }))],
  [1, fc.constantFrom<Request>({ kind: "release" }, { kind: "reopen", note: "More." })],
);
const bySupervisor = pick<Request>(
  [4, fc.constant<Request>({ kind: "decline", note: "Ask for less." })],
  [1, fc.constant<Request>({ kind: "approve", resolution: costly, read: true })],
);

/** One complaint, about which agents ask for more than they may grant, again and again. */
const asking: fc.Arbitrary<Story> = fc
  .array(
    pick<Step>(
      [6, asks(fc.constant("its-agent" as const), byItsAgent, atOnce)],
      [4, asks(fc.constant(supervisor(sam)), bySupervisor, atOnce)],
      [5, fc.record({ do: as("claim"), of: fc.constant(0), by: fc.constantFrom(alice, bob), parts: atOnce })],
      [1, asks(fc.constant(customer), fc.constant(message()), atOnce)],
      [1, advances(atOnce)],
      [1, passes(fc.constantFrom(HOUR, 5 * HOUR))],
    ),
    { minLength: 10, maxLength: 40, size: "max" },
  )
  .map((steps) => ({
    policy: policyForTests,
    steps: [{ do: "ask", of: 0, by: customer, request: receive(), parts: END }, ...steps],
  }));

test("a resolution that waits says so where another one waited before it: replaced, or declined and none granted since", () => {
  holds(asking, 300, (story) => {
    const before = new Map<string, "waits" | "declined">();
    for (const { reference, after, entries } of play(story).commits) {
      const kinds = new Set(entries.map(({ body }) => body.kind));
      const waiting = approvalIn(after.stage);
      if (kinds.has("approval-asked")) {
        expect(waiting?.replaced ?? false).toBe(before.has(reference));
        expect(waiting?.declinedBy).toBe(before.get(reference) === "declined" ? sam : undefined);
        before.set(reference, "waits");
      } else if (kinds.has("approval-declined")) before.set(reference, "declined");
      else if (kinds.has("resolution") || (waiting === undefined && before.get(reference) === "waits"))
        before.delete(reference);
    }
  });
});
