/** What becomes of a complaint once its language is known. */
export interface LanguageRoute {
  /** As the rules name it: `ko` also covers `ko-KR`. */
  language: string;
  team: string;
  urgent: boolean;
}
