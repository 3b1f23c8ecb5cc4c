/** What the page may know of its customer, for the first frame of a chat. */
export interface About {
  email?: string | undefined;
  name?: string | undefined;
  subject?: string | undefined;
  orderId?: string | undefined;
  product?: string | undefined;
  category?: string | undefined;
  locale?: string | undefined;
  timeZone?: string | undefined;
}

const FIELDS = ["email", "name", "subject", "orderId", "product", "category"] as const;

type Data = Readonly<Record<string, string | undefined>>;

/** As attributes of the element say, or of the script: `data-order-id`. */
export const readAbout = (element: Data, script: Data, locale: string | undefined): About => {
  const said = FIELDS.flatMap((name) => {
    const value = (element[name] ?? script[name])?.trim();
    return value ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(said), locale, timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
};

/** Language tags that are ones, the most wanted first. */
export const languagesOf = (wanted: readonly (string | undefined)[]): string[] => [
  ...new Set(
    wanted.flatMap((tag) => {
      try {
        return Intl.getCanonicalLocales(tag?.trim() || []);
      } catch {
        return [];
      }
    }),
  ),
];
