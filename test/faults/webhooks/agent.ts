import * as z from "zod";
import { pause } from "../../support/eventually.ts";
import type { Desk } from "../claims/desk.ts";
import { RESOLUTION } from "../reconcile/agents.ts";
import type { Complainants } from "./complainants.ts";

/** What agents know together. */
export interface Office {
  /** By complaint, how often its customer was answered. */
  answers: Map<string, number>;
  /** For whom nothing more is to be done. */
  served: Set<string>;
  wrong: string[];
  isOver(): boolean;
}

const claimed = z.object({ reference: z.string(), lease: z.object({ number: z.int() }) });

const EMPTY_PAUSE_MS = 200;
/** What the pipeline does for itself in the same moment wins now and then. */
const TRIES = 5;

/** One agent's day: asks each customer something, resolves what they answer, and resolves once more what that didn't solve. */
export const answerUntilOver = async (desk: Desk, office: Office, { say }: Complainants): Promise<void> => {
  while (!office.isOver()) {
    const answer = await desk.claim({ wait: 1 });
    if (answer.status !== 200) {
      await pause(EMPTY_PAUSE_MS);
      continue;
    }
    const { reference, lease } = claimed.parse(JSON.parse(answer.text));
    await desk.look(reference);
    const place = office.answers.get(reference) ?? 0;
    const [action, body] = place === 0 ? ["reply", { message: "Which one is it?" }] : ["resolve", RESOLUTION];
    if (!(await carriedOut(desk, { reference, action, body: { ...body, lease: lease.number } }, office))) continue;
    office.answers.set(reference, place + 1);
    if (place < 2) await say(reference, `Answer ${place + 1}.`);
    else office.served.add(reference);
  }
};

interface Step {
  reference: string;
  action: string;
  body: object;
}

const carriedOut = async (desk: Desk, { reference, action, body }: Step, { wrong }: Office): Promise<boolean> => {
  for (let tries = 1; ; tries += 1) {
    const { status, text } = await desk.act(reference, action, body);
    if (status === 200) return true;
    if (tries < TRIES && (status === 409 || status === 412)) {
      await desk.look(reference);
      continue;
    }
    // Time that passes takes what they hold from them; whoever has it next goes on.
    if (status !== 409 && status !== 412)
      wrong.push(`${action} of ${reference} was answered ${status}: ${text.slice(0, 200)}`);
    return false;
  }
};
