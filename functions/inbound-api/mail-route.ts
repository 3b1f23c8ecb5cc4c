import { createHash, timingSafeEqual } from "node:crypto";
import { byUploadSchema } from "../../shared/api/inbound-mail.ts";
import { logRequest } from "../../shared/arrivals/log-arrival.ts";
import { postedMail } from "../../shared/domain/daily-proof/posted-mail.ts";
import type { Arrival } from "../../shared/domain/inbound/arrival.ts";
import type { Instant } from "../../shared/domain/time.ts";
import type { FileStore } from "../../shared/files/file-store.ts";
import { inboundKey, uploadKey } from "../../shared/files/keys.ts";
import { Problem } from "../../shared/http/problem.ts";
import { mediaTypeOf, readBytes, readFields, readJson, unsupportedType } from "../../shared/http/read-body.ts";
import { becameOf, type TakeIn, type TakenIn } from "../../shared/inbound/take-in.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";

export interface Dependencies {
  takeIn: TakeIn;
  files: FileStore;
  settings: Pick<Settings, "inbound">;
  now: () => Instant;
  /** What a company's own mail system shows. */
  secret: string;
}

const MOST_BYTES = 4 * 1024 * 1024;
const MOST_JSON_BYTES = 4096;
/** As SES takes it in. */
const MOST_UPLOADED = 40 * 1024 * 1024;
const MOST_RECIPIENTS = 1000;
/** What is left of a mail that was erased. */
const NOTHING = new Uint8Array();

/**
 * `POST /v1/inbound/email`: a whole mail, for companies whose mail lives elsewhere. The raw mail is kept before anything is
 * made of it. Who sent and who received it by SMTP may be told in `X-Envelope-From` (`<>` for the null path) and
 * `X-Envelope-To` (separated by commas).
 */
export const createMailRoute = (dependencies: Dependencies): HttpRoute => {
  const { takeIn, files, settings, now, secret } = dependencies;

  const take = async (event: HttpEvent, bytes: Uint8Array) => {
    if (bytes.length === 0) throw new Problem(400, "no-mail", { detail: "The body is empty: send the whole mail." });
    const raw = inboundKey(postedMail(event.requestContext.requestId));
    const keep = () => files.put(raw, bytes, "message/rfc822");
    const believed = settings.inbound.authenticatedBy;
    const taken = await takeIn({ bytes, raw, keep, at: now(), arrival: arrivalIn(event), believed });
    if (taken.outcome === "duplicate" && taken.gone) await files.put(raw, NOTHING, "message/rfc822");
    logRequest(event, becameOf(taken), raw);
    return answer(taken);
  };

  const readUpload = async (event: HttpEvent): Promise<Uint8Array> => {
    const { upload } = readFields(byUploadSchema, readJson(event, MOST_JSON_BYTES));
    const found = await files.head(uploadKey(upload));
    if (found === undefined) {
      const detail = "No upload of that id is known.";
      throw new Problem(422, "fields-at-fault", { detail, errors: [{ pointer: "/upload", detail }] });
    }
    if (found.size > MOST_UPLOADED) {
      const detail = `A mail may have ${MOST_UPLOADED} bytes; this one has ${found.size}.`;
      throw new Problem(413, "body-too-large", { detail });
    }
    return files.get(uploadKey(upload));
  };

  return async (event) => {
    if (!shows(event, secret)) {
      const detail = "Send the inbound secret: Authorization: Bearer ….";
      throw new Problem(401, "not-authenticated", { detail, headers: { "www-authenticate": "Bearer" } });
    }
    switch (mediaTypeOf(event)) {
      case "message/rfc822":
        return take(event, readBytes(event, MOST_BYTES));
      case "application/json":
        return take(event, await readUpload(event));
      default:
        throw unsupportedType('message/rfc822, or {"upload": "…"} as application/json');
    }
  };
};

/** Compared by digest, so that neither its length nor a common beginning can be measured. */
const shows = ({ headers }: HttpEvent, secret: string): boolean => {
  const [, shown = ""] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  return timingSafeEqual(sha256(shown), sha256(secret));
};

const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();

const arrivalIn = ({ headers }: HttpEvent): Arrival => {
  const [from, to] = [headers["x-envelope-from"], headers["x-envelope-to"]];
  if (from === undefined && to === undefined) return {};
  const recipients = (to ?? "").split(",", MOST_RECIPIENTS).map(bare);
  const sender = from === undefined ? {} : { from: bare(from) };
  return { envelope: { ...sender, to: recipients.filter((path) => path !== "") } };
};

const bare = (path: string): string => path.trim().replace(/^<(.*)>$/, "$1");

const answer = (taken: TakenIn) => {
  switch (taken.outcome) {
    case "accepted":
    case "joined":
      return json(202, { outcome: taken.outcome, reference: taken.reference });
    case "duplicate":
      return json(202, { outcome: taken.outcome, ...taken.of });
    case "parked": {
      const { outcome, id, reason, about } = taken;
      return json(202, { outcome, parked: id, reason, ...(about === undefined ? {} : { reference: about }) });
    }
  }
};
