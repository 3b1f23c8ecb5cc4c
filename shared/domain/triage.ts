import type { Channel } from "./channel.ts";
import type { About } from "./complaint.ts";
import type { LanguageRoute } from "./language-route.ts";
import type { Harm, Policy, TriageRule } from "./policy.ts";

export interface Symptoms {
  channel: Channel;
  language?: string;
  /** The customer's. */
  segment?: string;
  about: About;
  /** The customer's own words, without what they quote. */
  text: string;
}

export interface Triage {
  team: string;
  urgent: boolean;
  harm?: Harm;
}

/** Which team a complaint is for and whether it can't wait. The first rule that names a team, or a harm, decides it. */
export const triage = (symptoms: Symptoms, policy: Policy): Triage => {
  const said = comparable(`${symptoms.about.subject ?? ""}\n${symptoms.text}`);
  const holding = (policy.triage ?? []).filter((rule) => holds(rule, symptoms, said));
  const team = holding.find((rule) => rule.team !== undefined)?.team ?? policy.teams[0]?.id;
  if (team === undefined) throw new Error("a policy has at least one team");
  const harm = holding.find((rule) => rule.harm !== undefined)?.harm;
  return { team, urgent: holding.some((rule) => rule.urgent === true), ...(harm === undefined ? {} : { harm }) };
};

/**
 * Where triage would have sent a complaint in each language that the rules name, as far as that is elsewhere than where it goes
 * while nobody knows its language. The text is only at hand when a complaint comes in, and its language is learnt later.
 */
export const routesByLanguage = (symptoms: Symptoms, chosen: Triage, policy: Policy): LanguageRoute[] => {
  if (symptoms.language !== undefined) return [];
  const tags = new Set((policy.triage ?? []).flatMap(({ language = [] }) => language).map((tag) => tag.toLowerCase()));
  const routes: LanguageRoute[] = [];
  // A variety comes after what it is one of, whose route it has unless the rules say otherwise.
  for (const language of [...tags].toSorted()) {
    const { team, urgent } = triage({ ...symptoms, language }, policy);
    const { team: known, urgent: isUrgent } = routeOf(routes, language) ?? chosen;
    if (team !== known || urgent !== isUrgent) routes.push({ language, team, urgent });
  }
  return routes;
};

/** The route of the narrowest of the rules' languages that this one is. */
export const routeOf = (routes: readonly LanguageRoute[], language: string): LanguageRoute | undefined =>
  routes.findLast((route) => speaks(language, route.language));

const holds = (rule: TriageRule, { channel, language, segment, about }: Symptoms, said: string): boolean =>
  (rule.channel === undefined || rule.channel.includes(channel)) &&
  (rule.language === undefined || rule.language.some((tag) => speaks(language, tag))) &&
  (rule.segment === undefined || rule.segment.includes(segment ?? "")) &&
  (rule.product === undefined || names(rule.product, about.product)) &&
  (rule.category === undefined || names(rule.category, about.category)) &&
  (rule.words === undefined || comparableWords(rule.words).some((word) => mentions(said, word)));

const speaks = (language: string | undefined, tag: string): boolean =>
  `${language ?? ""}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase());

const names = (values: string[], found: string | undefined): boolean =>
  values.some((value) => value.toLowerCase() === found?.trim().toLowerCase());

const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whole words, so that "fired" is no fire; anywhere in scripts that don't part words, or glue particles to them. */
const mentions = (haystack: string, needle: string): boolean => {
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const [before, after] = [haystack[at - 1] ?? "", haystack[at + needle.length] ?? ""];
    if (UNSPACED.test(needle) || (!LETTER.test(before) && !LETTER.test(after))) return true;
  }
  return false;
};

/** A policy has hundreds of words, and stays the same from one complaint to the next. */
const prepared = new WeakMap<readonly string[], readonly string[]>();

const comparableWords = (words: readonly string[]): readonly string[] => {
  const known = prepared.get(words);
  if (known !== undefined) return known;
  const made = words.map(comparable);
  prepared.set(words, made);
  return made;
};

/** An accent is one character or two, depending on the customer's machine. */
const comparable = (text: string): string => text.normalize("NFC").toLowerCase();
