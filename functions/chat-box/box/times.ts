/** When something was said, as short as the day allows. */
export const createTimes = (language: string, now: () => number = Date.now): ((at: number) => string) => {
  const time = { hour: "numeric", minute: "2-digit" } as const;
  const ofToday = new Intl.DateTimeFormat(language, time);
  const ofAnyDay = new Intl.DateTimeFormat(language, { ...time, day: "numeric", month: "short" });
  const day = new Intl.DateTimeFormat("en", { dateStyle: "short" });
  return (at) => (day.format(at) === day.format(now()) ? ofToday : ofAnyDay).format(at);
};
