import type { FileStore } from "../../shared/files/file-store.ts";
import type { TakeIn } from "../../shared/inbound/take-in.ts";
import { announcedBy, type ReceivedMail } from "./received-mail.ts";

export interface Dependencies {
  takeIn: TakeIn;
  files: Pick<FileStore, "get">;
}

/** A mail that SES took. Whatever fails is tried again with the same outcome, and the mail itself stays in the bucket. */
export const receiveEmail = async ({ takeIn, files }: Dependencies, received: ReceivedMail): Promise<void> => {
  const announced = announcedBy(received);
  if (announced === undefined) return;
  await takeIn({ ...announced, bytes: await files.get(announced.raw) });
};
