import { executeByPipeline } from "../../shared/complaints/execute-by-pipeline.ts";
import type { Execution } from "../../shared/complaints/execution.ts";
import { systemCommand } from "../../shared/complaints/system-command.ts";
import { answersFor, type Endpoint } from "../../shared/domain/webhook/endpoint.ts";
import type { OutgoingEvent } from "../../shared/domain/webhook/event.ts";
import type { PostHints } from "../../shared/queue/post-hints.ts";

export type NoteAnswer = (endpoint: Endpoint, event: OutgoingEvent, outcome: "taken" | "unheard") => Promise<void>;

/** The complaint learns what became of an answer that has no other way to its customer; of anything else it needs to know nothing. */
export const createAnswerNoting =
  (execution: Execution, postHints: PostHints): NoteAnswer =>
  async (endpoint, { about }, outcome) => {
    if (!("announcement" in about) || !answersFor(endpoint, about.channel)) return;
    const { announcement, reference } = about;
    if (!("answer" in announcement) || announcement.answer === undefined) return;
    const command = systemCommand({ kind: "note-answer", entry: announcement.entry, outcome });
    const done = await executeByPipeline(execution, reference, command);
    if (done.outcome === "changed") await postHints(done.hints);
  };
