import type { Reference } from "../../shared/domain/ids.ts";
import type { IncidentWorld } from "./incident-world.ts";

/** The numbers of the broadcasts that a complaint's own words name: those that its state reaches, in order. */
export const toldTo = (world: IncidentWorld, reference: Reference): number[] => {
  const known = new Map(world.entries.get(reference)?.map((entry) => [entry.id, entry]));
  const numbers: number[] = [];
  for (let id = world.complaints.get(reference)?.complaint.chain.head; id !== undefined; ) {
    const entry = known.get(id);
    const body = entry?.body;
    if (body !== undefined && "incident" in body && body.incident !== undefined) numbers.unshift(body.incident.number);
    id = entry?.previous;
  }
  return numbers;
};
