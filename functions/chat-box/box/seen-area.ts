/** What pinching does isn't a keyboard, and the box stays as it is. */
const isPinched = (scale: number) => Math.abs(scale - 1) > 0.01;

/** A keyboard on the screen covers the lower half of the page: the box is told how much is left to be seen, for its style. */
export const followSeenArea = (host: HTMLElement, signal: AbortSignal): void => {
  const seen = window.visualViewport;
  if (seen === null) return;
  const tell = () => {
    if (isPinched(seen.scale)) return;
    host.style.setProperty("--seen", `${seen.height}px`);
    host.style.setProperty("--above", `${seen.offsetTop}px`);
  };
  seen.addEventListener("resize", tell, { signal });
  seen.addEventListener("scroll", tell, { signal });
};
