import { createExecution } from "../../../shared/complaints/create-execution.ts";
import { createTakeIn, type TakenIn } from "../../../shared/inbound/take-in.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { openKeyRing } from "../../../shared/storage/key-ring.ts";
import { createMailIndex } from "../../../shared/storage/mail-index.ts";
import { createParkedStore } from "../../../shared/storage/parked-store.ts";
import { createSentMailStore } from "../../../shared/storage/sent-mail-store.ts";
import { startForTest } from "../../infra/local/emulators/start-for-test.ts";
import type { Letter } from "./letter.ts";

export interface TakeInProcess {
  takeIn(letter: Letter): Promise<TakenIn>;
  /** Ends between what it made of the letter and the note that says so. */
  dieBeforeNote(letter: Letter): Promise<void>;
  stop(): Promise<void>;
}

const replyDomain = "reply.heard.example";

/** The function for mail in this process, on a table of its own, so that it can die at an exact place. */
export const startTakeIn = async (): Promise<TakeInProcess> => {
  const started = await startForTest();
  const { tableName: table } = started;
  Object.assign(process.env, started.environment);
  const { policy } = settingsSchema.parse({ inbound: { replyDomain } });
  const { client, execution } = createExecution(table, policy);
  const index = createMailIndex(client, table);
  const dependencies = {
    execution,
    keyRing: await openKeyRing(client, table),
    readSegment: async () => undefined,
    fronts: { known: () => ({}), look: async () => {} },
    parked: createParkedStore(client, table),
    keepFiles: async () => [],
    postHints: async () => {},
    sent: createSentMailStore(client, table),
    replyDomain,
    rules: { ours: policy.mail.ours, trustedForwarders: [] },
  };
  const deliver = ({ key, from, to, raw }: Letter, note: typeof index.note) =>
    createTakeIn({ ...dependencies, index: { ...index, note } })({
      bytes: Buffer.from(raw),
      raw: `inbound/${key}`,
      at: Date.now(),
      arrival: { envelope: { from, to: [to] } },
    });
  return {
    takeIn: (letter) => deliver(letter, index.note),
    dieBeforeNote: async (letter) => {
      const death = new Error("It died.");
      const outcome = await deliver(letter, () => Promise.reject(death)).catch((error) => error);
      if (outcome !== death) throw new Error("It was to die, and did not.", { cause: outcome });
    },
    stop: async () => {
      client.destroy();
      await started.stopAndForget();
    },
  };
};
