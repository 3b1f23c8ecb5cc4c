const TOKEN = /\s*(\(|\)|&&|\|\||!=|=|\$(?:\.\w+)+|"(?:[^"\\]|\\.)*")/y;

/** Whether CloudWatch counts a line: its filter patterns for JSON, as far as ours go. Throws on what isn't one of those. */
export const matches = (pattern: string, line: string): boolean => {
  const event: unknown = JSON.parse(line);
  const tokens = tokensOf(pattern);
  const take = (): string => tokens.shift() ?? "";
  const any = (): boolean => joined("||", all, (one, other) => one || other);
  const all = (): boolean => joined("&&", one, (first, second) => first && second);
  const joined = (operator: string, next: () => boolean, join: (first: boolean, second: boolean) => boolean) => {
    let found = next();
    while (tokens[0] === operator) {
      take();
      found = join(next(), found);
    }
    return found;
  };
  const one = (): boolean => {
    const first = take();
    if (first !== "(") return compare(event, first, take(), take());
    const found = any();
    if (take() !== ")") throw new Error(`${pattern} lacks a bracket`);
    return found;
  };
  const found = any();
  if (tokens.length > 0) throw new Error(`${pattern} goes on: ${tokens.join(" ")}`);
  return found;
};

const tokensOf = (pattern: string): string[] => {
  const [, inner] = /^\{(.*)\}$/s.exec(pattern) ?? [];
  if (inner === undefined) throw new Error(`${pattern} is no pattern for JSON`);
  const text = inner.trim();
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw new Error(`${pattern} can't be read at "${text.slice(at)}"`);
    tokens.push(token);
  }
  return tokens;
};

/** Of what isn't there, or is no text, nothing is true. */
const compare = (event: unknown, selector: string, operator: string, quoted: string): boolean => {
  if (!selector.startsWith("$.") || !["=", "!="].includes(operator))
    throw new Error(`${selector} ${operator} ${quoted}`);
  const value = selector
    .slice(2)
    .split(".")
    .reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], event);
  if (typeof value !== "string") return false;
  const wanted: string = JSON.parse(quoted);
  const parts = wanted.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(value) === (operator === "=");
};
