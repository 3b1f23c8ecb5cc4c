import * as z from "zod";
import { openCursor, sealCursor } from "../../shared/access/list-cursor.ts";
import { referenceField } from "../../shared/api/complaint-actions.ts";
import { listSchema } from "../../shared/api/list.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readFields } from "../../shared/http/read-body.ts";
import type { KeyRing } from "../../shared/storage/key-ring.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { complaintView } from "./complaint-view.ts";
import { type Dependencies as Listing, type ListPlace, listComplaints } from "./list-complaints.ts";
import { readFilters } from "./list-filters.ts";

export interface Dependencies extends Listing {
  identify: Identify;
  keyRing: () => Promise<KeyRing>;
}

/** `GET /v1/agent/complaints` */
export const createListRoute =
  (dependencies: Dependencies): HttpRoute =>
  async (event) => {
    const { policy } = dependencies.execution;
    const { actor } = await dependencies.identify(event);
    const { cursor, limit, ...asked } = readFields(listSchema, event.queryStringParameters ?? {});
    const { identity: key } = await dependencies.keyRing();
    const filters = readFilters(asked, actor, policy, key);
    const list = JSON.stringify([filters, actor.teams?.toSorted()]);
    const from = cursor === undefined ? undefined : placeIn(openCursor(key, list, cursor));
    const { items, next } = await listComplaints(dependencies, actor, filters, { limit, from });
    return json(200, {
      items: items.map((item) => complaintView(item, policy)),
      ...(next === undefined ? {} : { nextCursor: sealCursor(key, list, JSON.stringify(next)) }),
    });
  };

const placeSchema = z.object({
  leg: z.string(),
  from: z.string().exactOptional(),
  held: z.array(referenceField),
});

/** Another version of Heard may have given it out. */
const placeIn = (text: string | undefined): ListPlace => {
  const place = placeSchema.safeParse(text === undefined ? undefined : JSON.parse(text));
  if (place.success) return place.data;
  const detail = "Send the cursor as it was given in nextCursor, with the same filters; or none, to begin again.";
  throw new Problem(422, "bad-cursor", { detail, errors: [{ pointer: "/cursor", detail }] });
};
