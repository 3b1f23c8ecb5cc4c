import { lookSchema } from "../../shared/api/look.ts";
import type { FileStore } from "../../shared/files/file-store.ts";
import { etagOf } from "../../shared/http/entity-tag.ts";
import { Problem } from "../../shared/http/problem.ts";
import { readFields } from "../../shared/http/read-body.ts";
import { type HttpRoute, json } from "../http.ts";
import type { Identify } from "../identify.ts";
import { linkAttachment } from "./attachments.ts";
import { openIfHeld, type Reading, readComplaint } from "./read-complaint.ts";
import { referenceIn } from "./read-request.ts";
import { unknownComplaint } from "./refusals.ts";

export interface Dependencies extends Reading {
  identify: Identify;
  files: FileStore;
}

/** Reading one complaint. */
export const createComplaintRoutes = (dependencies: Dependencies): Record<string, HttpRoute> => {
  const { identify, execution } = dependencies;
  return {
    "GET /v1/agent/complaints/{reference}": async (event) => {
      const { actor } = await identify(event);
      const reference = referenceIn(event);
      const page = readFields(lookSchema, event.queryStringParameters ?? {});
      await openIfHeld(execution, actor, reference);
      const found = await readComplaint(dependencies, actor, reference, page);
      if (found === undefined) throw unknownComplaint();
      return json(200, found, { etag: etagOf(found.complaint.revision) });
    },

    "GET /v1/agent/complaints/{reference}/attachments/{id}": async (event) => {
      const { actor } = await identify(event);
      const link = await linkAttachment(dependencies, actor, referenceIn(event), event.pathParameters?.id ?? "");
      if (link !== undefined) return json(200, link);
      throw new Problem(404, "unknown-attachment", { detail: "This complaint has no file of that id." });
    },
  };
};
