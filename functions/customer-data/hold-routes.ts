import { holdCustomer } from "../../shared/api/privacy.ts";
import { refuseCondition } from "../../shared/http/entity-tag.ts";
import { readFields, readTypedJson } from "../../shared/http/read-body.ts";
import { log } from "../../shared/log.ts";
import { type Changing, changePrivacy } from "../../shared/privacy/change-privacy.ts";
import { type HttpRoute, json } from "../http.ts";
import { type Dependencies as Reading, readRequest } from "./read-request.ts";
import { beingErased } from "./refusals.ts";
import { showPrivacy } from "./show-privacy.ts";

export interface Dependencies extends Reading, Changing {}

const MOST_BYTES = 8 * 1024;

/** A legal hold, with its reason and whoever set it, or ended it, last. */
export const createHoldRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => ({
  "GET /v1/agent/customers/{id}": async (event) => {
    const { customer } = await readRequest(dependencies, event);
    return json(200, showPrivacy((await dependencies.privacies.load(customer)).privacy));
  },

  "PUT /v1/agent/customers/{id}/hold": async (event) => {
    const { actor, customer } = await readRequest(dependencies, event);
    const { reason } = readFields(holdCustomer, readTypedJson(event, MOST_BYTES));
    refuseCondition(event.headers);
    const hold = { reason, by: actor.id, at: dependencies.now() };
    const held = await changePrivacy(dependencies, customer, (privacy) => {
      if (privacy.erasure !== undefined && privacy.erasure.doneAt === undefined) throw beingErased();
      const { released: _before, ...rest } = privacy;
      return { ...rest, hold };
    });
    log.info("customer-held", { customer });
    return json(200, showPrivacy(held));
  },

  "DELETE /v1/agent/customers/{id}/hold": async (event) => {
    const { actor, customer } = await readRequest(dependencies, event);
    refuseCondition(event.headers);
    const released = { by: actor.id, at: dependencies.now() };
    const privacy = await changePrivacy(dependencies, customer, (before) => {
      const { hold, ...rest } = before;
      return hold === undefined ? before : { ...rest, released };
    });
    log.info("customer-released", { customer });
    return json(200, showPrivacy(privacy));
  },
});
