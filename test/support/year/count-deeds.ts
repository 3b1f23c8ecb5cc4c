import type { Ledger, Life } from "./ledger.ts";
import type { Write } from "./remember.ts";

/** What figures count, counted by who did what. */
export const countDeeds = (ledger: Ledger, life: Life, { before, decision, command }: Write, now: number): void => {
  const { stage } = decision.complaint;
  const was = before?.stage.status;
  if (before === undefined) ledger.did("received");
  if (stage.status === "closed" && was !== "closed") {
    ledger.did("closed");
    life.closings.push({ at: now, because: stage.because });
  }
  const unheard = decision.told.some(({ kind }) => kind === "answer-unheard");
  if ((was === "closed" || was === "resolved") && stage.status === "queued" && !unheard) ledger.did("reopened");
  switch (command.kind) {
    case "hand-over":
      ledger.did("handed-over");
      break;
    case "note-undelivered":
      ledger.did("undelivered");
      break;
    case "resolve":
    case "approve":
      if (stage.status === "resolved" || stage.status === "closed") {
        ledger.did("resolved");
        life.resolutions += 1;
      }
      break;
    case "answer-follow-up":
      life.answers.set(life.resolutions, { ...life.answers.get(life.resolutions), fixed: command.fixed });
      break;
    case "rate": {
      const { fixed = true } = life.answers.get(life.resolutions) ?? {};
      life.answers.set(life.resolutions, { fixed, score: command.score });
      break;
    }
    default:
      break;
  }
};
