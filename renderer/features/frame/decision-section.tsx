import type { Frame } from '../../../shared/model/frame';
import type { Changes } from '../../../shared/model/commands/command-handler';
import type { Project } from '../../../shared/model/project';
import { useTyping } from '../../store/use-typing';
import { NumberField } from '../../ui/number-field';
import { TextArea, TextField } from '../../ui/text-field';
import { formatNumber } from '../../ui/format';
import styles from './frame-screen.module.css';

/** The decision in a sentence, who takes it, by when and with what money. */
export function DecisionSection({ project }: { readonly project: Project }) {
  const typing = useTyping();
  const { frame } = project;
  const change = (changes: Changes<Frame, never>) => void typing.dispatch({ type: 'frame/change', changes });

  return (
    <section className={styles.section} aria-labelledby="frame-decision" onBlur={typing.end}>
      <h2 id="frame-decision">The decision</h2>
      <TextField
        label="Project name"
        value={project.title}
        onChange={(title) => typing.dispatch({ type: 'project/rename', title })}
      />
      <TextArea
        label="Purpose"
        hint="One sentence: what are we choosing, for whom, and by when?"
        value={frame.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <div className={styles.columns}>
        <TextField
          label="Who decides"
          hint="The board or person who is answerable for the decision."
          value={frame.decisionOwner}
          onChange={(decisionOwner) => change({ decisionOwner })}
        />
        <TextField
          label="Decision rule"
          hint="For example: the board decides by consensus, informed by the ranking."
          value={frame.decisionRule}
          onChange={(decisionRule) => change({ decisionRule })}
        />
      </div>
      <div className={styles.columns}>
        <TextField
          label="Scoring sheets are due on"
          type="date"
          value={frame.sheetsDueOn ?? ''}
          onChange={(day) => change({ sheetsDueOn: day === '' ? undefined : day })}
        />
        <TextField
          label="Workshop on"
          type="date"
          value={frame.workshopOn ?? ''}
          onChange={(day) => change({ workshopOn: day === '' ? undefined : day })}
        />
      </div>
      <div className={styles.columns}>
        <NumberField
          label="Budget, £"
          hint="What can be committed; draws the line on the Decide screen. Leave empty if there is none."
          min={0}
          step={10_000}
          value={frame.budget?.amount ?? null}
          format={formatNumber}
          onChange={(amount) =>
            change({
              budget: amount === null ? undefined : { basis: 'net, each year', ...frame.budget, amount },
            })
          }
        />
        <TextField
          label="What the budget is"
          hint="For example: net, each year."
          value={frame.budget?.basis ?? ''}
          disabled={!frame.budget}
          onChange={(basis) => frame.budget && change({ budget: { ...frame.budget, basis } })}
        />
      </div>
    </section>
  );
}
