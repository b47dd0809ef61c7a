import { useState } from 'react';
import type { OptionId } from '../../../shared/model/ids';
import { LinkButton } from '../../ui/button';
import { EmptyState, PageHeader } from '../../ui/layout';
import { Tabs } from '../../ui/tabs';
import { ChangeView } from './change-view';
import { MoneyView } from './money-view';
import { RankingView } from './ranking-view';
import styles from './results.module.css';
import { useResultsView } from './results-view';
import { ScenarioComparison } from './scenario-comparison';
import { WeightPanel } from './weight-panel';
import { WhatIfBar } from './what-if-bar';
import { WhoseView } from './whose-view';
import { WhyPanel } from './why-panel';

const tabs = [
  { key: 'leads', label: 'Who leads?' },
  { key: 'change', label: 'What would change it?' },
  { key: 'money', label: 'What does it buy?' },
  { key: 'whose', label: 'Whose view?' },
] as const;
type Question = (typeof tabs)[number]['key'];

/** What comes out, and does it hold? Five questions, each answered in a sentence with its picture. */
export function ResultsScreen() {
  const view = useResultsView();
  const [question, setQuestion] = useState<Question>('leads');
  const [chosen, setChosen] = useState<OptionId | undefined>(undefined);
  const { results } = view;
  if (results.options.length === 0 || results.criteria.length === 0) {
    return (
      <div className={styles.screen}>
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
      </div>
    );
  }
  const choose = (key: string) =>
    setChosen(results.options.find((option) => option.option.id === key)?.option.id);
  const chosenKey = results.options.some((option) => option.option.id === chosen) ? chosen : undefined;
  return (
    <div className={styles.screen}>
      <PageHeader title="Results" question="What comes out, and does it hold?" />
      <WhatIfBar view={view} />
      <div className={styles.body}>
        <div className={styles.main}>
          <Tabs<Question> label="Questions" tabs={tabs} selected={question} onSelect={setQuestion}>
            <div className={styles.main}>
              {question === 'leads' ? (
                <>
                  <RankingView view={view} chosenKey={chosenKey} onChoose={choose} />
                  <WhyPanel view={view} chosen={chosenKey} onChoose={choose} />
                  <ScenarioComparison view={view} />
                </>
              ) : null}
              {question === 'change' ? <ChangeView view={view} chosen={chosenKey} onChoose={choose} /> : null}
              {question === 'money' ? <MoneyView view={view} /> : null}
              {question === 'whose' ? <WhoseView view={view} /> : null}
            </div>
          </Tabs>
        </div>
        <WeightPanel view={view} />
      </div>
    </div>
  );
}
