import type { Webhook } from "standardwebhooks";
import type * as z from "zod";
import { customerIdOf } from "../../shared/access/identity.ts";
import { verifySignature } from "../../shared/access/verify-signature.ts";
import { customerField, factsSchema, MOST_FACTS_BYTES } from "../../shared/api/facts.ts";
import type { CustomerId } from "../../shared/domain/ids.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { iso } from "../../shared/domain/time.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readFields, readText, readTypedJson } from "../../shared/http/read-body.ts";
import type { CustomerStore } from "../../shared/storage/customer-store.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { type HttpRoute, json } from "../http.ts";

export interface Dependencies {
  customers: CustomerStore;
  keyRing: () => Promise<KeyRing>;
  signer: Webhook;
  segments: Policy["segments"];
  /** Whatever time the pipeline believes it is. */
  realTime: () => Date;
}

/** How far ahead of ours the clock of whoever knows a customer may go. */
const AHEAD = 5 * 60_000;

/** `PUT /v1/inbound/customers/{id}/facts`: what a CRM knows of a customer, for whoever answers them. */
export const createFactsRoute =
  ({ customers, keyRing, signer, segments, realTime }: Dependencies): HttpRoute =>
  async (event) => {
    const signedAt = verifySignature(signer, event.headers, readText(event, MOST_FACTS_BYTES), realTime().getTime());
    const {
      customer: named,
      asOf = signedAt,
      facts,
      segment,
    } = readFields(factsSchema, readTypedJson(event, MOST_FACTS_BYTES));
    const { identity } = await keyRing();
    const customer = idOf(identity, named);
    const inPath = customerField.safeParse(event.pathParameters?.id);
    if (!inPath.success || idOf(identity, inPath.data) !== customer) {
      throw atFault("customer", "customer must name whom the path names: the signature covers the body alone.");
    }
    if (asOf > signedAt + AHEAD) throw atFault("asOf", "asOf must not be later than when the body was signed.");
    if (segment !== undefined && !segments.some(({ id }) => id === segment)) {
      const known = segments.length === 0 ? "there are none" : segments.map(({ id }) => id).join(", ");
      throw atFault("segment", `segment must be among the company's: ${known}.`);
    }
    const stored = await customers.replaceFacts(customer, {
      facts,
      asOf,
      ...(segment === undefined ? {} : { segment }),
    });
    return json(200, { customer, ...stored, asOf: iso(stored.asOf) });
  };

const idOf = (identity: Buffer, customer: z.output<typeof customerField>): CustomerId =>
  "id" in customer ? customer.id : customerIdOf(identity, customer);

const atFault = (field: string, detail: string): Problem =>
  new Problem(422, "fields-at-fault", { detail, errors: [{ pointer: `/${field}`, detail }] });
