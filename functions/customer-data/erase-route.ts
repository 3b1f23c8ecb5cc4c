import { refuseCondition } from "../../shared/http/entity-tag.ts";
import { log } from "../../shared/log.ts";
import { anonymousId } from "../../shared/privacy/anonymous-id.ts";
import { changePrivacy } from "../../shared/privacy/change-privacy.ts";
import { type Dependencies as Erasing, freezeAll } from "../../shared/privacy/erase-customer.ts";
import { holdOnAny } from "../../shared/privacy/hold-on-any.ts";
import { type HttpRoute, json } from "../http.ts";
import { type Dependencies as Reading, readRequest } from "./read-request.ts";
import { held } from "./refusals.ts";
import { showPrivacy } from "./show-privacy.ts";

export interface Dependencies extends Reading, Erasing {
  /** Of this machine, ms. */
  elapsed: () => number;
}

/** The gateway waits for half a minute. What isn't frozen by then the next run freezes. */
const MOST_MILLIS = 20_000;

/** Written down first, so that it is done whatever becomes of this call; then nobody finds the customer's complaints any more. */
export const createEraseRoute =
  (dependencies: Dependencies): HttpRoute =>
  async (event) => {
    const { actor, customer } = await readRequest(dependencies, event);
    refuseCondition(event.headers);
    const { now, newId, elapsed } = dependencies;
    const begun = elapsed();
    const hold = await holdOnAny(dependencies, customer);
    if (hold !== undefined) throw held(hold);
    const asked = { by: actor.id, at: now(), as: anonymousId(newId), erased: {} };
    const privacy = await changePrivacy(dependencies, customer, (found) => {
      if (found.hold !== undefined) throw held(found.hold);
      return found.erasure !== undefined && found.erasure.doneAt === undefined ? found : { ...found, erasure: asked };
    });
    const { erasure = asked } = privacy;
    await freezeAll(dependencies, customer, erasure, () => elapsed() - begun < MOST_MILLIS);
    log.info("customer-erasure-asked", { customer });
    return json(202, showPrivacy(privacy));
  };
