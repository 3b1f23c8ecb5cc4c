/** A page of another company can't chat in ours' name. Browsers always say where a page is from; nothing else has to. */
export const isAllowedOrigin = (headers: Readonly<Record<string, string>>, allowed: readonly string[]): boolean => {
  const origin = Object.entries(headers).find(([name]) => name.toLowerCase() === "origin")?.[1];
  return origin === undefined || allowed.some((url) => new URL(url).origin === origin);
};
