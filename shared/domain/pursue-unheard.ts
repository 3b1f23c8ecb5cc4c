import type { Complaint } from "./complaint.ts";
import type { Debt, Task } from "./debt.ts";
import type { PipelineCommand } from "./decide-by-pipeline.ts";
import { commandId } from "./ids.ts";
import type { MergeSteps } from "./pursue-merge.ts";

/** No chain of merges is as long; of a circle one is about to be taken out. */
const MOST_STEPS = 20;

/**
 * How the debt of an answer that nobody heard is paid, where its complaint was merged; whether it is paid. It follows the merges
 * to the complaint that is none, which is told once: what it is asked is known by the debt. Where the merge was undone, or leads
 * to nothing, there is nobody to tell.
 */
export function* pursueUnheard(
  { stage, customer: { undeliverable } }: Complaint,
  { id, task: { entry } }: Debt<Extract<Task, { kind: "tell-unheard" }>>,
): MergeSteps {
  if (stage.status !== "closed" || stage.because !== "merged") return true;
  const command: PipelineCommand = {
    kind: "note-unheard",
    at: stage.since,
    ...(undeliverable === undefined ? {} : { because: undeliverable.because }),
    ...(entry === undefined ? {} : { entry }),
    id: commandId(`note-unheard-${id}`),
    digest: "",
  };
  let of = stage.into;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const refusal = yield { of, command };
    if (refusal === undefined || refusal.reason === "unknown-complaint") return true;
    if (refusal.reason !== "merged") return false;
    of = refusal.into;
  }
  return false;
}
