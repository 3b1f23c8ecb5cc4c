import type { FromPipeline, Refusal } from "./command.ts";
import type { Complaint } from "./complaint.ts";
import type { Debt, Task } from "./debt.ts";
import type { PipelineCommand } from "./decide-by-pipeline.ts";
import { commandId, type Reference } from "./ids.ts";
import { carriedOf } from "./merging.ts";

/** What to ask of which complaint next; the answer is why not, or nothing. */
export interface MergeStep {
  of: Reference;
  command: PipelineCommand;
}

/** Ends with whether the debt is paid. */
export type MergeSteps = Generator<MergeStep, boolean, Refusal | undefined>;

type Request = Extract<FromPipeline, { kind: "absorb" | "undo-merge" }>;

/** No chain of merges is as long; a longer one is gone on with later. */
const MOST_STEPS = 50;

/**
 * How the debt of a merge is paid, whatever else was merged at the same moment; whether it is paid. It follows the merges to the
 * complaint that is none, which takes on what is still to be done. Where they go round in a circle the smallest reference is
 * taken out of it, so that everybody who finds the circle takes out the same one; where they end at nothing, this one. Of a
 * circle the merge that was written last is still owed, so somebody finds it. What it asks for is known by the debt, so that one
 * that is paid twice is one entry.
 */
export function* pursueMerge(complaint: Complaint, { id, task }: Debt<Extract<Task, { kind: "absorb" }>>): MergeSteps {
  const { reference: from } = complaint;
  const { into } = task;
  const carried = carriedOf(complaint, task);
  const ask = (of: Reference, request: Request): MergeStep => ({
    of,
    command: { ...request, id: commandId(`${request.kind}-${id}`), digest: "" },
  });
  const chat = carried.chat === undefined ? {} : { chat: carried.chat };
  const passed = [from];
  let target = into;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const refusal = yield ask(target, { kind: "absorb", from, carried });
    if (refusal === undefined) return true;
    if (refusal.reason === "unknown-complaint") {
      yield ask(from, { kind: "undo-merge", into });
      return true;
    }
    if (refusal.reason !== "merged") return false;
    passed.push(target);
    const circle = circleIn(passed, refusal.into);
    if (circle === undefined) {
      target = refusal.into;
      continue;
    }
    yield ask(circle.first, { kind: "undo-merge", into: circle.second, ...chat });
    if (circle.first === from) return true;
    passed.splice(1);
    target = circle.first;
  }
  return false;
}

/** The smallest of those that go round in a circle, with what it was merged into; `undefined` while there is none. */
const circleIn = (
  passed: readonly Reference[],
  next: Reference,
): { first: Reference; second: Reference } | undefined => {
  const start = passed.indexOf(next);
  if (start === -1) return undefined;
  const circle = passed.slice(start);
  const [first = next] = circle.toSorted();
  return { first, second: circle[circle.indexOf(first) + 1] ?? next };
};
