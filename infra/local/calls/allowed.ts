import { type Call, callsOf } from "../../topology/calls.ts";
import type { Topology } from "../../topology/model.ts";

/** By function, what it may call. Plain, so that it can be told to another process. */
export type Allowed = Readonly<Record<string, readonly Call[]>>;

export const allowedCalls = ({ functions }: Pick<Topology, "functions">): Allowed =>
  Object.fromEntries(Object.entries(functions).map(([name, { permissions }]) => [name, permissions.flatMap(callsOf)]));

/** A service is told only what is said of it. */
export const ofService = (allowed: Allowed, ...services: string[]): Allowed =>
  Object.fromEntries(
    Object.entries(allowed).map(([name, calls]) => [
      name,
      calls.filter(({ action }) => services.includes(action.split(":", 1)[0] ?? "")),
    ]),
  );
