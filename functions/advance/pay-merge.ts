import { executeByPipeline } from "../../shared/complaints/execute-by-pipeline.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import type { Payment, Refusal } from "../../shared/domain/command.ts";
import type { MergeStep, MergeSteps } from "../../shared/domain/pursue-merge.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";
import type { MemberStore } from "../../shared/storage/member-store.ts";

export interface Dependencies {
  execution: Execution;
  members: Pick<MemberStore, "add">;
  postHints: PostHints;
}

/** Lets the complaint in which this one goes on take it in, or hear of it. */
export const payMerge = async (dependencies: Dependencies, steps: MergeSteps): Promise<Payment["result"]> => {
  let step = steps.next();
  while (!step.done) step = steps.next(await take(dependencies, step.value));
  return step.value ? { kind: "paid" } : { kind: "failed", reason: "merging" };
};

/** As with any other who joins an incident, the row among its members comes first: alone it makes nobody one. */
const take = async (
  { execution, members, postHints }: Dependencies,
  { of, command }: MergeStep,
): Promise<Refusal | undefined> => {
  const incident = command.kind === "absorb" ? command.carried.incident : undefined;
  if (incident !== undefined) await members.add(incident.id, of, incident.since);
  const done = await executeByPipeline(execution, of, command);
  if (done.outcome === "changed") await postHints(done.hints);
  if (done.outcome !== "refused") return undefined;
  if (done.refusal.reason === "changed-meanwhile") throw new Error("no revision was asked for");
  return done.refusal;
};
