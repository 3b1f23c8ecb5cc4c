import { openCursor, sealCursor } from "../../shared/access/list-cursor.ts";
import { exportQuery } from "../../shared/api/privacy.ts";
import type { CustomerId } from "../../shared/domain/ids.ts";
import { iso } from "../../shared/domain/time.ts";
import { refuseCondition } from "../../shared/http/entity-tag.ts";
import { readFields } from "../../shared/http/read-body.ts";
import { log } from "../../shared/log.ts";
import { type Changing, changePrivacy } from "../../shared/privacy/change-privacy.ts";
import { type Dependencies as Exporting, exportCustomer, type Place } from "../../shared/privacy/export-customer.ts";
import type { PrivacyStore } from "../../shared/storage/privacy-store.ts";
import { type HttpRoute, json } from "../http.ts";
import { type Dependencies as Reading, readRequest } from "./read-request.ts";
import { badCursor, beingErased } from "./refusals.ts";

export interface Dependencies extends Reading, Changing, Exporting {
  privacies: PrivacyStore;
  keyRing: Reading["keyRing"];
  now: () => number;
  /** Of this machine, ms. */
  elapsed: () => number;
}

/** The gateway waits for half a minute, and what was begun has to end. */
const MOST_MILLIS = 15_000;
/** So many times that it was shown are known. */
const MOST_REMEMBERED = 20;

/** All that is stored of a customer. That it was shown, and to whom, is written down before. */
export const createExportRoute =
  (dependencies: Dependencies): HttpRoute =>
  async (event) => {
    const begun = dependencies.elapsed();
    const { actor, customer } = await readRequest(dependencies, event);
    const { cursor } = readFields(exportQuery, event.queryStringParameters ?? {});
    refuseCondition(event.headers);
    const { identity } = await dependencies.keyRing();
    const from = cursor === undefined ? undefined : readPlace(identity, customer, cursor);
    const at = dependencies.now();
    await changePrivacy(dependencies, customer, (privacy) => {
      if (privacy.erasure !== undefined && privacy.erasure.doneAt === undefined) throw beingErased();
      if (from !== undefined) return privacy;
      return { ...privacy, exports: [...privacy.exports, { by: actor.id, at }].slice(-MOST_REMEMBERED) };
    });
    const { items, next } = await exportCustomer(
      dependencies,
      customer,
      from,
      () => dependencies.elapsed() - begun < MOST_MILLIS,
    );
    log.info("customer-exported", { customer, count: items.length });
    const nextCursor = next && sealCursor(identity, listOf(customer), JSON.stringify(next));
    return json(200, { customer, exportedAt: iso(at), items, nextCursor });
  };

const listOf = (customer: CustomerId): string => `export ${customer}`;

const readPlace = (key: Buffer, customer: CustomerId, cursor: string): Place => {
  const place = openCursor(key, listOf(customer), cursor);
  if (place === undefined) throw badCursor();
  return JSON.parse(place) as Place;
};
