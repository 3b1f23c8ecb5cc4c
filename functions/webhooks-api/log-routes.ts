import { sealCursor } from "../../shared/access/list-cursor.ts";
import { replayWebhook, webhookLogQuery } from "../../shared/api/webhooks.ts";
import { iso } from "../../shared/domain/time.ts";
import { refuseCondition } from "../../shared/http/entity-tag.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { type HttpRoute, json } from "../http.ts";
import { logRowView } from "./log-row-view.ts";
import { endpointIn, type Dependencies as Reading, readBody, readPlace, supervisorIn } from "./read-request.ts";
import { type Dependencies as Replaying, replay } from "./replay.ts";
import { sendTest } from "./send-test.ts";

export interface Dependencies extends Reading, Replaying {
  keyRing: () => Promise<KeyRing>;
}

/** What an endpoint was told, a try of it, and the same once more. */
export const createLogRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { log, keyRing, now } = dependencies;
  const today = (): string => iso(now()).slice(0, 10);

  return {
    "GET /v1/agent/webhooks/{id}/log": async (event) => {
      await supervisorIn(dependencies, event);
      const { day = today(), limit, cursor } = readFields(webhookLogQuery, event.queryStringParameters ?? {});
      const { id } = await endpointIn(dependencies, event);
      const { identity } = await keyRing();
      const list = `webhook log ${id} ${day}`;
      const { rows, next } = await log.list(id, day, limit, readPlace(identity, list, cursor));
      return json(200, { items: rows.map(logRowView), nextCursor: next && sealCursor(identity, list, next) });
    },

    "POST /v1/agent/webhooks/{id}/test": async (event) => {
      await supervisorIn(dependencies, event);
      const { id } = await endpointIn(dependencies, event);
      refuseCondition(event.headers);
      return json(202, { event: await sendTest(dependencies, id) });
    },

    "POST /v1/agent/webhooks/{id}/replay": async (event) => {
      await supervisorIn(dependencies, event);
      const { day = today(), cursor, ...wanted } = readFields(replayWebhook, readBody(event));
      const { id } = await endpointIn(dependencies, event);
      const { identity } = await keyRing();
      refuseCondition(event.headers);
      const list = `webhook replay ${id} ${day}`;
      const { replayed, skipped, next } = await replay(dependencies, id, {
        ...wanted,
        day,
        after: readPlace(identity, list, cursor),
      });
      const more = next === undefined ? {} : { more: true, nextCursor: sealCursor(identity, list, next) };
      return json(202, { replayed, skipped, ...more });
    },
  };
};
