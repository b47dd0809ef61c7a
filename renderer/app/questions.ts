/** What the workspace has to ask a person, with the answers it takes. The first answer is the safe one. */
export interface Questions {
  readonly recover: {
    readonly facts: {
      readonly title: string;
      readonly changes: number;
      readonly lastAt: string;
      /** A file was just opened that could be shown instead. */
      readonly hasFile: boolean;
      /** The file is not the one these changes were made to: they can only be kept as a copy. */
      readonly fileChanged: boolean;
      /** Changes after a damaged place in the record, which could not be brought back. */
      readonly damagedAfter?: string;
    };
    readonly answer: 'cancel' | 'recover' | 'open-file';
  };
  readonly conflict: {
    readonly facts: { readonly name: string };
    readonly answer: 'cancel' | 'overwrite' | 'save-as' | 'reload';
  };
  readonly inUse: {
    readonly facts: { readonly title: string };
    readonly answer: 'cancel' | 'take-over';
  };
  readonly leave: {
    readonly facts: { readonly title: string };
    readonly answer: 'cancel' | 'save' | 'leave';
  };
  readonly takenOver: {
    readonly facts: { readonly title: string };
    readonly answer: 'cancel';
  };
}

export type QuestionKind = keyof Questions;
export type Facts<Kind extends QuestionKind> = Questions[Kind]['facts'];
export type Answer<Kind extends QuestionKind> = Questions[Kind]['answer'];

/** A question on the screen, waiting. */
export type OpenQuestion = {
  [Kind in QuestionKind]: {
    readonly kind: Kind;
    readonly facts: Facts<Kind>;
    readonly answer: (answer: Answer<Kind>) => void;
  };
}[QuestionKind];
