import { issueReplyAddress } from "../../shared/access/reply-address.ts";
import { issueThreadId } from "../../shared/access/thread-id.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { EntryId } from "../../shared/domain/ids.ts";
import type { Delivery } from "../../shared/mail/deliver.ts";
import type { MailSetting } from "../../shared/mail/mail.ts";
import { threadOf } from "../../shared/mail/thread.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { signedDomainOf } from "../../shared/settings/signed-domain.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";

interface Conversation {
  /** For what the mail says. */
  said: Pick<MailSetting, "answerable" | "answers">;
  /** For what its headers say. */
  sent: Pick<Delivery, "replyTo" | "thread">;
}

/** How a mail about a complaint joins the conversation in the customer's mail program, and how their answer finds back. */
export const conversationOf = async (
  { reference, lastMail }: Pick<Complaint, "reference" | "lastMail">,
  ring: KeyRing,
  settings: Settings,
  loadEntry: (id: EntryId) => Promise<Entry | undefined>,
): Promise<Conversation> => {
  const { replyDomain } = settings.inbound;
  const body = lastMail === undefined ? undefined : (await loadEntry(lastMail))?.body;
  const answered = body?.kind === "message" && body.mail !== undefined ? body : undefined;
  const thread = threadOf(answered?.mail, issueThreadId(ring, reference, signedDomainOf(settings)));
  return {
    said: {
      answerable: replyDomain !== undefined,
      ...(answered === undefined
        ? {}
        : {
            answers:
              answered.mail?.proof === undefined || answered.subject === undefined ? {} : { subject: answered.subject },
          }),
    },
    sent: {
      thread,
      ...(replyDomain === undefined ? {} : { replyTo: issueReplyAddress(ring, reference, replyDomain) }),
    },
  };
};
