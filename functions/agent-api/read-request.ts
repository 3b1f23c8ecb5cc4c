import type { Reference } from "../../shared/domain/ids.ts";
import { parseReference } from "../../shared/domain/reference.ts";
import { revisionsWanted } from "../../shared/http/entity-tag.ts";
import { readOptionalJson } from "../../shared/http/read-body.ts";
import type { HttpEvent } from "../http.ts";
import { unknownComplaint } from "./refusals.ts";

const MOST_BYTES = 256 * 1024;

export const readBody = (event: HttpEvent): unknown => readOptionalJson(event, MOST_BYTES);

export const referenceIn = (event: HttpEvent): Reference => {
  const reference = parseReference(event.pathParameters?.reference ?? "");
  if (reference === undefined) throw unknownComplaint();
  return reference;
};

/** `If-Match: *` asks for no more than a complaint, which every action needs anyway. */
export const revisionsIn = ({ headers }: HttpEvent): readonly number[] | undefined => {
  const wanted = revisionsWanted(headers);
  return wanted === "any" ? undefined : wanted;
};
