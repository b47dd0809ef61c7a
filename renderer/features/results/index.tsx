import { memo, useDeferredValue, useState } from 'react';
import type { OptionId } from '../../../shared/model/ids';
import { LinkButton } from '../../ui/button';
import { EmptyState, PageHeader } from '../../ui/layout';
import { Tabs } from '../../ui/tabs';
import { ChangeView } from './change-view';
import { LeftOut } from './left-out';
import { MoneyView } from './money-view';
import { RankingView } from './ranking-view';
import styles from './results.module.css';
import { useNextInTurn, useRestedView, useResultsView } from './results-view';
import { ScenarioComparison } from './scenario-comparison';
import { useRehearsal } from './use-rehearsal';
import { SureView } from './sure-view';
import { WeightPanel } from './weight-panel';
import { namesOf, WhatIfBar } from './what-if-bar';
import { WhoseView } from './whose-view';
import { WhyPanel, type WhyPanelProps } from './why-panel';

const tabs = [
  { key: 'leads', label: 'Who leads?' },
  { key: 'change', label: 'What would change it?' },
  { key: 'sure', label: 'How sure?' },
  { key: 'money', label: 'What does it buy?' },
  { key: 'whose', label: 'Whose view?' },
] as const;
type Question = (typeof tabs)[number]['key'];

const Weights = memo(WeightPanel);
const Ranking = memo(RankingView);
const Why = memo(WhyPanel);
const Scenarios = memo(ScenarioComparison);
const Change = memo(ChangeView);
const Sure = memo(SureView);
const Money = memo(MoneyView);
const Whose = memo(WhoseView);

/** What comes out, and does it hold? Five questions, each answered in a sentence with its picture. */
export function ResultsScreen() {
  const view = useResultsView();
  useRehearsal();
  // The ranking follows a slider at once; what explains it comes when the slider rests.
  const calm = useRestedView(view);
  const isMoving = calm !== view;
  // What only has to know that it should wait is told when the move itself has been drawn.
  const isMovingBelow = useDeferredValue(isMoving);
  // Which case is shown is said a moment after the bars have moved: the first move of a weight has enough to do.
  const shownId = useDeferredValue(view.scenario?.id);
  const names = namesOf(view.project);
  const [question, setQuestion] = useState<Question>('leads');
  const [chosen, setChosenKey] = useState<string | undefined>(undefined);
  const { results } = view;
  if (results.options.length === 0 || results.criteria.length === 0) {
    return (
      <>
        <PageHeader title="Results" question="What comes out, and does it hold?" />
        <EmptyState
          title="Nothing to rank yet"
          actions={
            results.options.length === 0 ? (
              <LinkButton href="#/options">Add options</LinkButton>
            ) : (
              <LinkButton href="#/criteria">Add criteria</LinkButton>
            )
          }
        >
          A ranking needs options, criteria and at least one partner’s scores.
        </EmptyState>
      </>
    );
  }
  const chosenKey: OptionId | undefined = results.options.find((option) => option.option.id === chosen)
    ?.option.id;
  return (
    <>
      <PageHeader title="Results" question="What comes out, and does it hold?" />
      <div className={styles.screen}>
        <WhatIfBar names={names} shownId={shownId} rested={calm} />
        <div className={styles.body}>
          <div className={styles.main}>
            <Tabs<Question> label="Questions" tabs={tabs} selected={question} onSelect={setQuestion}>
              <div className={styles.main}>
                {question === 'leads' ? (
                  <>
                    <Ranking view={view} rested={calm} chosenKey={chosenKey} onChoose={setChosenKey} />
                    <LeftOut />
                    <BelowTheRanking view={calm} chosen={chosenKey} onChoose={setChosenKey} />
                  </>
                ) : null}
                {question === 'change' ? (
                  <Change view={calm} chosen={chosenKey} onChoose={setChosenKey} />
                ) : null}
                {question === 'sure' ? <Sure view={calm} /> : null}
                {question === 'money' ? <Money view={calm} isMoving={isMovingBelow} /> : null}
                {question === 'whose' ? <Whose view={calm} /> : null}
              </div>
            </Tabs>
          </div>
          <Weights view={view} isMoving={isMoving} />
        </div>
      </div>
    </>
  );
}

/** Why one option stands above another, then the what-ifs side by side. */
const BelowTheRanking = memo(function BelowTheRanking({ view, ...choice }: WhyPanelProps) {
  const why = useNextInTurn(view);
  const scenarios = useNextInTurn(why);
  return (
    <>
      <Why view={why} {...choice} />
      <Scenarios view={scenarios} />
    </>
  );
});
