/** Ctrl-C reaches the whole process group. Workers leave the decision to the host, which stops them in order. */
export const outliveSignals = (): void => {
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => {});
};
