import type { Command, Refusal } from "../command.ts";
import type { Draft } from "../draft.ts";
import { endThere } from "../there.ts";

/** The company's own system took an answer to where the complaint came from, or never did. */
export const noteAnswer = (
  draft: Draft,
  { entry, outcome }: Pick<Extract<Command, { kind: "note-answer" }>, "entry" | "outcome">,
): Refusal | undefined => {
  endThere(draft, entry, outcome);
  return undefined;
};
