import type { StoryNode } from '../../../../shared/story/graph';
import { wouldCloseCircle } from '../../../../shared/story/reach';
import type { BoxQuestion } from '../editor/story-keys';
import type { StoryEditor } from '../editor/use-story';
import { ChooseBoxDialog } from './choose-box-dialog';

export interface BoxQuestionDialogProps {
  readonly question: BoxQuestion;
  readonly id: string;
  readonly editor: StoryEditor;
  readonly onGoTo: (id: string) => void;
  readonly onClose: () => void;
}

/** The questions whose answer is another box. What would close a circle is not offered. */
export function BoxQuestionDialog({ question, id, editor, onGoTo, onClose }: BoxQuestionDialogProps) {
  const { whole, index } = editor;
  const ids = editor.targetsOf(id);
  const nodes = new Map(whole.nodes.map((node) => [node.id, node]));
  const what = ids.length === 1 ? `“${nodes.get(id)?.title ?? ''}”` : `${ids.length} boxes`;
  const linked = (child: string, parent: string) =>
    whole.links.some((link) => link.child === child && link.parent === parent);
  const canTake = (parent: StoryNode) => ids.every((child) => !wouldCloseCircle(whole, child, parent.id));
  const common = {
    onClose,
    helps: (other: string) =>
      whole.links.filter((link) => link.child === other).map((link) => nodes.get(link.parent)?.title ?? ''),
  };

  switch (question) {
    case 'find':
      return (
        <ChooseBoxDialog
          {...common}
          title="Find a box"
          label="Type a few letters of its words"
          action="Go to it"
          offered={whole.nodes}
          onChoose={(other) => {
            onGoTo(other);
            return true;
          }}
        />
      );
    case 'link':
      return (
        <ChooseBoxDialog
          {...common}
          title={`What else does ${what} help?`}
          label="Type a few letters of the box it helps"
          action="Link"
          offered={whole.nodes.filter(
            (node) => canTake(node) && !ids.every((child) => linked(child, node.id)),
          )}
          onChoose={(other) => editor.linkTo(ids, other)}
        />
      );
    case 'move':
      return (
        <ChooseBoxDialog
          {...common}
          title={`Put ${what} under which box?`}
          label="Type a few letters of the box it is to help"
          action="Move"
          offered={whole.nodes.filter(
            (node) => canTake(node) && !ids.every((child) => index.parents.get(child)?.[0] === node.id),
          )}
          onChoose={(other) => editor.moveUnder(ids, other)}
        />
      );
    case 'merge':
      return (
        <ChooseBoxDialog
          {...common}
          title={`Which box means the same as ${what}?`}
          label="Type a few letters; its links and measures move here"
          action="Merge"
          offered={whole.nodes.filter((node) => node.id !== id && node.kind !== 'outcome')}
          onChoose={(other) => editor.merge(id, [other])}
        />
      );
  }
}
