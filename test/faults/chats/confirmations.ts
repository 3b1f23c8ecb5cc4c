/** That the client has everything up to a place, as it said. Times are the pipeline's, ms. */
interface Confirmation {
  id: string;
  upTo: number;
  at: number;
  /** When it was sure that the server had begun to handle it. */
  provenAt?: number;
  state: "on-its-way" | "proven" | "unknown";
}

export interface Confirmations {
  add(id: string, upTo: number, at: number): void;
  /** Whatever was sent so far on this connection has got there. */
  prove(at: number): void;
  /** Nobody knows what became of those that aren't proven. */
  endLine(): void;
  /** The server couldn't note it, or any of them. */
  failed(id?: string): void;
  /** When it was first said of that place; never is infinity. */
  saidAt(place: number): number;
  /** When it was proven; never so where the host was killed moments later. */
  provenAt(place: number, kills: readonly number[]): number;
}

/** Longer than any frame is at work. */
const AT_WORK_MS = 15_000;

export const createConfirmations = (): Confirmations => {
  const all: Confirmation[] = [];
  return {
    add: (id, upTo, at) => void all.push({ id, upTo, at, state: "on-its-way" }),
    prove: (at) => {
      for (const one of all) if (one.state === "on-its-way") Object.assign(one, { state: "proven", provenAt: at });
    },
    endLine: () => {
      for (const one of all) if (one.state === "on-its-way") one.state = "unknown";
    },
    failed: (id) => {
      for (const one of all) if (id === undefined || one.id === id) one.state = "unknown";
    },
    saidAt: (place) => Math.min(...all.map(({ upTo, at }) => (upTo >= place ? at : Number.POSITIVE_INFINITY))),
    provenAt: (place, kills) => {
      const outlives = (at: number) => !kills.some((kill) => kill >= at && kill < at + AT_WORK_MS);
      const times = all.flatMap(({ upTo, state, provenAt }) =>
        upTo >= place && state === "proven" && provenAt !== undefined && outlives(provenAt) ? [provenAt] : [],
      );
      return Math.min(...times, Number.POSITIVE_INFINITY);
    },
  };
};
