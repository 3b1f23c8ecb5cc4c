import type { Workers } from "../workers/workers.ts";
import type { Allowed } from "./allowed.ts";
import { openCallNotes } from "./note-calls.ts";

/** That a function ran at all: of one that calls nobody it is all there is to note. */
export const noteRuns = (workers: Workers, allowed: Allowed): Workers => {
  const note = openCallNotes();
  return {
    ...workers,
    invoke: (name, event) => {
      if (allowed[name] !== undefined) note(name, { action: "lambda:InvokeFunction", on: "function" });
      return workers.invoke(name, event);
    },
  };
};
