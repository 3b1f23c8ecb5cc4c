import type { Complaint } from "../domain/complaint.ts";
import type { Entry } from "../domain/entry.ts";
import { iso } from "../domain/time.ts";
import type { AboutComplaint, OutgoingEvent } from "../domain/webhook/event.ts";

/** What was said and whom it is from, for endpoints that get it. Absent parts were erased, or there are none. */
export interface Detail {
  complaint?: Pick<Complaint, "customer" | "about"> | undefined;
  entry?: Pick<Entry, "body"> | undefined;
}

/** The body of a webhook. The same event and detail give the same body. What only `full` has may name people: where it came from as well. */
export const payloadOf = ({ type, at, about }: OutgoingEvent, detail: Detail | undefined): Record<string, unknown> => ({
  type,
  timestamp: iso(at),
  data: "announcement" in about ? ofComplaint(about, detail) : about,
});

const ofComplaint = ({ reference, channel, about, origin, announcement }: AboutComplaint, detail?: Detail) => {
  const { kind: _type, at: _at, sequence, status, team, urgent, ...happened } = announcement;
  const { entry: _where, took, answer, ...rest } = { entry: "", took: undefined, answer: undefined, ...happened };
  return {
    reference,
    sequence,
    channel,
    status,
    team,
    urgent,
    ...about,
    ...rest,
    ...(took === undefined ? {} : { tookMillis: took }),
    ...(answer === undefined ? {} : { postToOrigin: true }),
    ...(detail === undefined ? {} : { ...(origin === undefined ? {} : { origin }), ...detailOf(detail) }),
  };
};

const detailOf = ({ complaint, entry }: Detail) => ({
  ...(complaint === undefined ? {} : { customer: customerOf(complaint.customer) }),
  ...(complaint?.about.subject === undefined ? {} : { subject: complaint.about.subject }),
  ...(entry === undefined ? {} : saidIn(entry.body)),
});

const customerOf = ({ id, email, phone, name, language, segment }: Complaint["customer"]) => ({
  id,
  ...(email === undefined ? {} : { email }),
  ...(phone === undefined ? {} : { phone }),
  ...(name === undefined ? {} : { name }),
  ...(language === undefined ? {} : { language }),
  ...(segment === undefined ? {} : { segment }),
});

const saidIn = (body: Entry["body"]): Record<string, unknown> => {
  switch (body.kind) {
    case "message":
    case "reply": {
      const { text, attachments = [] } = body;
      const files = attachments.map(({ id, filename, contentType, size }) => ({ id, filename, contentType, size }));
      const { thirdParty, metadata } = body.kind === "message" ? body : {};
      return {
        text,
        ...(thirdParty === undefined ? {} : { thirdParty }),
        ...(files.length === 0 ? {} : { attachments: files }),
        ...(metadata === undefined ? {} : { metadata }),
      };
    }
    case "resolution":
    case "approval-asked":
      return { resolution: body.resolution };
    case "follow-up-answer":
    case "rating":
      return body.comment === undefined ? {} : { comment: body.comment };
    case "hand-over":
    case "escalation":
    case "approval-declined":
      return { note: body.note };
    default:
      return {};
  }
};
