/** What makes a mail or a page the company's own. */
export interface Brand {
  /** The company, as its customers know it. */
  name: string;
  /** `#rrggbb`, of buttons and links. White text on it has a contrast of at least 4.5 to 1, which the settings check. */
  accent: string;
  /** Over https; `width` and `height` in CSS pixels. Mails say the name where pictures are blocked. */
  logo?: { url: string; width: number; height: number };
  /** Below each mail, such as the address that a law asks for. Line breaks stay. */
  footer?: string;
}
