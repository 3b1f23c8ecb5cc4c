/** The domain itself and those above it, down to two labels: what is above those is a registry's. */
export const parentsOf = (domain: string): string[] => {
  const labels = domain.split(".");
  return labels.flatMap((_, place) => (labels.length - place >= 2 ? [labels.slice(place).join(".")] : []));
};
