import type { IncidentId } from "../ids.ts";
import { parseReference, referenceFrom } from "../reference.ts";

const PREFIX = "INC-";

/** As a complaint's reference, told apart from one by its beginning. */
export const incidentIdFrom = (digest: Uint8Array, derivation: number): IncidentId =>
  `${PREFIX}${referenceFrom(digest, derivation)}` as IncidentId;

/** As people write it, and with or without its beginning; `undefined` if it is none. */
export const parseIncidentId = (text: string): IncidentId | undefined => {
  const reference = parseReference(text.trim().replace(/^INC[\s-]*/iu, ""));
  return reference === undefined ? undefined : (`${PREFIX}${reference}` as IncidentId);
};
