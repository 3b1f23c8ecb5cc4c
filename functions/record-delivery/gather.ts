/**
 * One request for what several ask for at the same moment: the records of a batch are worked side by side, each on its own, so
 * that one which fails comes back alone. `ask` gets all of them, and what it answers is everybody's; where it fails, it has
 * failed for each.
 */
export const gather = <Question, Answer>(
  ask: (all: readonly Question[]) => Promise<Answer>,
): ((question: Question) => Promise<Answer>) => {
  let waiting: { questions: Question[]; answer: Promise<Answer> } | undefined;
  return (question) => {
    if (waiting === undefined) {
      const questions: Question[] = [];
      const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        waiting = undefined;
        return ask(questions);
      });
      waiting = { questions, answer };
    }
    waiting.questions.push(question);
    return waiting.answer;
  };
};
