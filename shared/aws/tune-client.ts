/**
 * The SDK copies and filters each input and output for a logger that nobody has set, which is a seventh of the CPU of a
 * call. Whatever else its clients do stays as it is.
 */
export const withoutLogger = <Client extends { middlewareStack: { remove(name: string): boolean } }>(
  client: Client,
): Client => {
  client.middlewareStack.remove("loggerMiddleware");
  return client;
};

/**
 * How a client reaches AWS, times in ms. Connections stay open between calls, and a burst of calls doesn't queue for
 * them. A request that takes too long fails, which the SDK by itself would only warn of.
 */
export const transport = (connectionTimeout: number, requestTimeout: number) => ({
  connectionTimeout,
  requestTimeout,
  throwOnRequestTimeout: true,
  httpAgent: { keepAlive: true, maxSockets: 64 },
  httpsAgent: { keepAlive: true, maxSockets: 64 },
});
