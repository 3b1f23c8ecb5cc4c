import { endThere } from "../there.ts";
import { type Millis, NEVER } from "../time.ts";
import type { ClockRule } from "./clock-rule.ts";

/** Longer than anybody tries to bring an answer to where its complaint came from. */
const SILENCE: Millis = 3 * 86_400_000 + 2 * 3_600_000;

/**
 * Whatever became of the endpoint that was to take it, or of its line: an answer of which nobody says that it arrived counts as
 * unheard in the end.
 */
export const giveUpAnswers: ClockRule = {
  name: "give-up-answers",
  dueAt: ({ answeredThere: [oldest] }) => (oldest === undefined ? NEVER : oldest.since + SILENCE),
  apply: (draft) => {
    const { now } = draft.context;
    for (const { entry, since } of draft.complaint.answeredThere) {
      if (since + SILENCE <= now) endThere(draft, entry, "unheard");
    }
  },
};
