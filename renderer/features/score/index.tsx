import { useState } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import type { PartnerId } from '../../../shared/model/ids';
import { isUnlinked } from '../../../shared/model/unlink-scores';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { useProject } from '../../store/project-context';
import { Button, LinkButton } from '../../ui/button';
import { EmptyState, PageHeader } from '../../ui/layout';
import { Tabs } from '../../ui/tabs';
import { DisagreementView } from './disagreement-view';
import { GroupView } from './group-view';
import { PartnerSheetsDialog } from './partner-sheets/partner-sheets-dialog';
import { PartnerPicker } from './partner-picker';
import { RoundBar, roundWords } from './round-bar';
import { ScoreSheet } from './score-sheet';
import { talkedAbout } from './talked-about';
import styles from './score-screen.module.css';

type View = 'sheet' | 'group' | 'disagreement';

/** How well does each option do? One partner's sheet at a time, then what the group says together. */
export function ScoreScreen() {
  const project = useProject();
  const [view, setView] = useState<View>('sheet');
  const [chosen, setChosen] = useState<PartnerId>();
  const [sheetsOpen, setSheetsOpen] = useState(false);

  const options = listOf(project.options).filter((option) => option.list !== 'ruled-out');
  const criteria = criterionTree(project.criteria).leaves.filter((leaf) => leaf.basis === 'judged');
  const voters = listOf(project.partners).filter((partner) => partner.votes);
  const partner = voters.find((candidate) => candidate.id === chosen) ?? voters[0];
  const round = find(project.rounds, project.activeRoundId);

  const header = <PageHeader title="Score" question="How well does each option do on each criterion?" />;
  if (options.length === 0 || criteria.length === 0 || !partner || !round) {
    return (
      <>
        {header}
        <NothingToScore options={options.length} criteria={criteria.length} partners={voters.length} />
      </>
    );
  }

  return (
    <>
      <PageHeader
        title="Score"
        question="How well does each option do on each criterion?"
        actions={
          <>
            <RoundBar project={project} round={round} />
            <Button icon="file" onClick={() => setSheetsOpen(true)}>
              Partner sheets…
            </Button>
          </>
        }
      />
      {sheetsOpen && <PartnerSheetsDialog partners={voters} onClose={() => setSheetsOpen(false)} />}
      <Tabs
        label="Scores"
        tabs={[
          { key: 'sheet', label: 'One partner’s sheet' },
          { key: 'group', label: 'The group’s means' },
          { key: 'disagreement', label: 'Disagreement' },
        ]}
        selected={view}
        onSelect={setView}
      >
        <div className={styles.view}>
          {view === 'sheet' && isUnlinked(project, round.id) && (
            <EmptyState title="No sheets are kept">
              {round.name} is closed and anonymous: whose sheet was whose has been destroyed. The group’s
              means and the disagreement hold every score that was given.
            </EmptyState>
          )}
          {view === 'sheet' && !isUnlinked(project, round.id) && (
            <>
              <PartnerPicker
                project={project}
                roundId={round.id}
                options={options}
                criteria={criteria}
                partners={voters}
                selected={partner.id}
                onSelect={setChosen}
              />
              <ScoreSheet
                key={`${round.id}/${partner.id}`}
                round={round}
                partner={partner}
                options={options}
                criteria={criteria}
                scores={project.scores[round.id]?.[partner.id]}
                talkedAt={talkedAbout(project, round)}
              />
            </>
          )}
          {view === 'sheet' &&
            project.unlinkedScores?.[round.id] !== undefined &&
            !isUnlinked(project, round.id) && (
              <p className={styles.roundText}>
                Score again only what was talked about. A cell that nobody scores again keeps the last round’s
                scores; one that is scored again counts the new scores only.
              </p>
            )}
          {view !== 'sheet' && <p className={styles.roundText}>{roundWords(project, round)}</p>}
          {view === 'group' && (
            <GroupView
              project={project}
              round={round}
              options={options}
              criteria={criteria}
              voters={voters.length}
            />
          )}
          {view === 'disagreement' && (
            <DisagreementView project={project} round={round} options={options} criteria={criteria} />
          )}
        </div>
      </Tabs>
    </>
  );
}

interface NothingToScoreProps {
  readonly options: number;
  readonly criteria: number;
  readonly partners: number;
}

/** Says exactly what is missing before anyone can score, with the way there. */
function NothingToScore({ options, criteria, partners }: NothingToScoreProps) {
  const missing = [
    ...(options === 0 ? [{ what: 'options', href: '#/options', action: 'Add options' }] : []),
    ...(criteria === 0
      ? [{ what: 'criteria that are judged', href: '#/criteria', action: 'Add criteria' }]
      : []),
    ...(partners === 0 ? [{ what: 'partners with a vote', href: '#/frame', action: 'Add partners' }] : []),
  ];
  const list = new Intl.ListFormat('en-GB').format(missing.map(({ what }) => what));
  return (
    <EmptyState
      title="Nothing to score yet"
      actions={missing.map(({ href, action }, index) => (
        <LinkButton key={href} href={href} tone={index === 0 ? 'primary' : 'secondary'}>
          {action}
        </LinkButton>
      ))}
    >
      Each partner scores every option on every judged criterion, by typing digits in a table. For that the
      project still needs {list}.
    </EmptyState>
  );
}
