import { logMail } from "../../shared/arrivals/log-arrival.ts";
import type { FileStore } from "../../shared/files/file-store.ts";
import { becameOf, type TakeIn } from "../../shared/inbound/take-in.ts";
import { announcedBy, type ReceivedMail } from "./received-mail.ts";

export interface Dependencies {
  takeIn: TakeIn;
  files: Pick<FileStore, "get" | "put">;
}

/** What is left of a mail that was erased. */
const NOTHING = new Uint8Array();

/** A mail that SES took. Whatever fails is tried again with the same outcome, and the mail itself stays in the bucket. */
export const receiveEmail = async ({ takeIn, files }: Dependencies, received: ReceivedMail): Promise<void> => {
  const announced = announcedBy(received);
  if (announced === undefined) return;
  const bytes = await files.get(announced.raw);
  if (bytes.length === 0) return;
  const taken = await takeIn({ ...announced, bytes });
  if (taken.outcome === "duplicate" && taken.gone) await files.put(announced.raw, NOTHING, "message/rfc822");
  logMail(announced.raw, becameOf(taken));
};
