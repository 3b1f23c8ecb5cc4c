import { pathToFileURL } from "node:url";
import type { Runnable } from "./workers.ts";

export type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const timesLoaded = new Map<string, number>();

/**
 * Loads a function with its environment. Handlers read `process.env` once, while they are imported, so functions that
 * share a process can each have their own as long as they are loaded one after the other. The query makes a handler new
 * for each host that a process starts; what a room imports is shared, so only `handler.ts` may read the environment.
 */
export const loadHandler = async ({ module, environment }: Runnable): Promise<Handler> => {
  Object.assign(process.env, environment);
  const { href } = pathToFileURL(module);
  const times = timesLoaded.get(href) ?? 0;
  timesLoaded.set(href, times + 1);
  const { handler } = await import(times === 0 ? href : `${href}?${times}`);
  if (typeof handler !== "function") throw new Error(`${module} doesn't export a function "handler"`);
  return handler;
};

/** Loads several functions into this process, in turn: see `loadHandler`. */
export const loadHandlers = async (functions: Runnable[]): Promise<Map<string, Handler>> => {
  const handlers = new Map<string, Handler>();
  for (const runnable of functions) handlers.set(runnable.name, await loadHandler(runnable));
  return handlers;
};

/** A developer's own AWS variables must never decide where a local function sends its calls. */
export const forgetOwnAwsVariables = (): void => {
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
};
