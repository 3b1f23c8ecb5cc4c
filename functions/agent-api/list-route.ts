import { readFields } from "../../shared/http/read-body.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { complaintView } from "./complaint-view.ts";
import { type Dependencies as Listing, listComplaints, listSchema } from "./list-complaints.ts";

export interface Dependencies extends Listing {
  identify: Identify;
}

/** `GET /v1/agent/complaints` */
export const createListRoute =
  (dependencies: Dependencies): HttpRoute =>
  async (event) => {
    const { actor } = await dependencies.identify(event);
    const request = readFields(listSchema, event.queryStringParameters ?? {});
    const { items, ...page } = await listComplaints(dependencies, actor, request);
    const { policy } = dependencies.execution;
    return json(200, { items: items.map((item) => complaintView(item, policy)), ...page });
  };
