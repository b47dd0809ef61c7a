import { useEffect, useEffectEvent, useState } from 'react';
import type { BoxQuestion } from './story-keys';
import type { StoryEditor } from './use-story';

export interface BoxQuestions {
  readonly asked: { readonly question: BoxQuestion; readonly id: string } | undefined;
  readonly ask: (question: BoxQuestion, id: string) => void;
  readonly close: () => void;
  /** Closes the question and goes to the box that was found. */
  readonly goTo: (id: string) => void;
}

/** The question that is open, and where to go once it has closed. */
export function useBoxQuestions(editor: StoryEditor): BoxQuestions {
  const [asked, setAsked] = useState<BoxQuestions['asked']>();
  const [found, setFound] = useState<{ readonly id: string }>();
  // A dialog gives the focus back to where it was as it closes; only then can the focus go on to the box found.
  const goTo = useEffectEvent((id: string) => editor.goTo(id));
  useEffect(() => {
    if (found !== undefined) goTo(found.id);
  }, [found]);
  return {
    asked,
    ask: (question, id) => setAsked({ question, id }),
    close: () => setAsked(undefined),
    goTo: (id) => {
      setAsked(undefined);
      setFound({ id });
    },
  };
}
