import { parkedListSchema } from "../../shared/api/parked.ts";
import type { AgentActor } from "../../shared/domain/agent-actor.ts";
import { iso } from "../../shared/domain/time.ts";
import type { FileStore } from "../../shared/files/file-store.ts";
import { refuseCondition } from "../../shared/http/entity-tag.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { TakeIn } from "../../shared/inbound/take-in.ts";
import type { ParkedMail, ParkedStore } from "../../shared/storage/parked-store.ts";
import type { PrivacyStore } from "../../shared/storage/privacy-store.ts";
import { type HttpEvent, type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";

export interface Dependencies {
  takeIn: TakeIn;
  files: Pick<FileStore, "get" | "head">;
  parked: ParkedStore;
  privacies: Pick<PrivacyStore, "load">;
  identify: Identify;
}

/**
 * Mail that was set aside: whoever looks through it finds what was a customer's after all, and takes it back by one call. It
 * belongs to no team yet, so anybody who is in one may look.
 */
export const createParkedRoutes = ({
  takeIn,
  files,
  parked,
  privacies,
  identify,
}: Dependencies): Record<string, HttpRoute> => ({
  "GET /v1/agent/parked": async (event) => {
    await admit(identify, event);
    const { limit, cursor } = readFields(parkedListSchema, event.queryStringParameters ?? {});
    const { items, next } = await parked.list(limit, cursor);
    const nextCursor = next === undefined ? undefined : Buffer.from(next, "latin1").toString("base64url");
    return json(200, { items: items.map(parkedView), nextCursor });
  },

  "POST /v1/agent/parked/{id}/accept": async (event) => {
    const { id: by } = await admit(identify, event);
    const mail = await parked.load(idIn(event));
    if (mail === undefined || mail.erased || (await isBeingErased(privacies, mail))) throw unknownMail();
    refuseCondition(event.headers);
    if (mail.accepted !== undefined) return json(200, { outcome: "accepted", reference: mail.accepted });
    const { raw, at, arrival } = mail;
    if ((await files.head(raw)) === undefined) throw goneMail();
    const taken = await takeIn({ bytes: await files.get(raw), raw, at, arrival, vouchedBy: by });
    const reference = referenceIn(taken);
    await parked.markAccepted(mail, { reference, by, wasIn: taken.outcome === "duplicate" });
    return json(200, { outcome: taken.outcome === "joined" ? "joined" : "accepted", reference });
  },
});

const admit = async (identify: Identify, event: HttpEvent): Promise<AgentActor> => {
  const { actor } = await identify(event);
  if (actor.teams?.length !== 0) return actor;
  throw new Problem(403, "team-needed", { detail: "You are in no team yet: ask a supervisor to enter you in one." });
};

/** What it would become came in after that was asked for, and so would stay. */
const isBeingErased = async (privacies: Dependencies["privacies"], { customer }: ParkedMail): Promise<boolean> => {
  if (customer === undefined) return false;
  const { erasure } = (await privacies.load(customer)).privacy;
  return erasure !== undefined && erasure.doneAt === undefined;
};

const parkedView = ({ at, raw: _key, arrival, knownAs: _name, customer: _id, erased: _no, ...mail }: ParkedMail) => ({
  ...mail,
  at: iso(at),
  to: arrival.envelope?.to,
});

const unknownMail = () => new Problem(404, "unknown-mail", { detail: "There is no parked mail of that id." });

const goneMail = () =>
  new Problem(410, "mail-gone", {
    detail: "The whole mail isn't kept any more: only what the list shows is left of it.",
  });

const idIn = (event: HttpEvent): string => {
  const id = event.pathParameters?.id ?? "";
  if (!/^[\w-]{1,40}$/.test(id)) throw unknownMail();
  return id;
};

const referenceIn = (taken: Awaited<ReturnType<TakeIn>>) => {
  if (taken.outcome === "accepted" || taken.outcome === "joined") return taken.reference;
  if (taken.outcome === "duplicate" && taken.gone) throw unknownMail();
  if (taken.outcome === "duplicate" && "reference" in taken.of) return taken.of.reference;
  throw new Error("a mail that a person vouched for was set aside");
};
