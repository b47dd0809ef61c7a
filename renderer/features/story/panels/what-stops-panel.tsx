import { useMemo, useState } from 'react';
import { listOf } from '../../../../shared/model/collection';
import type { StoryGraph } from '../../../../shared/story/graph';
import { inWords } from '../../../../shared/story/sentence';
import { whatWouldStop } from '../../../../shared/story/what-would-stop';
import { useProject } from '../../../store/project-context';
import { Checkbox } from '../../../ui/checkbox';
import { Notice } from '../../../ui/notice';
import styles from './panels.module.css';

export interface WhatStopsPanelProps {
  readonly graph: StoryGraph;
  readonly titleOf: (id: string) => string;
}

/** Which outcomes lose their last path when an action, an option or a partner is switched off? */
export function WhatStopsPanel({ graph, titleOf }: WhatStopsPanelProps) {
  const options = useProject((project) => project.options);
  const [nodes, setNodes] = useState<readonly string[]>([]);
  const [chosenOptions, setOptions] = useState<readonly string[]>([]);
  const [partners, setPartners] = useState<readonly string[]>([]);
  const effect = useMemo(
    () => whatWouldStop(graph, { nodes, options: chosenOptions, partners }),
    [graph, nodes, chosenOptions, partners],
  );
  const actions = graph.nodes.filter((node) => node.kind === 'action' || node.kind === 'service');
  const leads = [...new Set(graph.nodes.flatMap((node) => (node.owner === undefined ? [] : [node.owner])))];
  const linked = listOf(options).filter((option) =>
    actions.some((node) => node.options?.includes(option.id)),
  );
  const off = nodes.length + chosenOptions.length + partners.length > 0;
  const titles = (ids: readonly string[]) => inWords(ids.map((id) => `“${titleOf(id)}”`));

  return (
    <div className={styles.reading}>
      <p className={styles.muted}>
        Switch things off to see what they hold up. Nothing is changed in the project.
      </p>
      {actions.length === 0 && <p>No action is drawn yet, so there is nothing to switch off.</p>}
      {off && (
        <Notice
          tone={effect.outcomesLost.length > 0 ? 'caution' : 'info'}
          live
          title={headline(effect.outcomesLost, titles)}
        >
          <p>
            {effect.stopped.length} {effect.stopped.length === 1 ? 'action stops' : 'actions stop'}
            {effect.moneyFreed === undefined
              ? ''
              : `, £${effect.moneyFreed.toLocaleString('en-GB')} is freed`}
            .{effect.unsupported.length > 0 && ` Nothing would help ${titles(effect.unsupported)}.`}
            {effect.outcomesWeakened.length > 0 &&
              ` ${titles(effect.outcomesWeakened.map((row) => row.outcome))} would keep going on less.`}
          </p>
        </Notice>
      )}
      <div className={styles.switchColumns}>
        <Switches
          legend="Partners who lead"
          values={leads}
          label={(lead) => lead}
          chosen={partners}
          onChange={setPartners}
        />
        {linked.length > 0 && (
          <Switches
            legend="Options"
            values={linked.map((option) => option.id)}
            label={(id) => listOf(options).find((option) => option.id === id)?.title ?? id}
            chosen={chosenOptions}
            onChange={setOptions}
          />
        )}
        <Switches
          legend="Actions"
          values={actions.map((node) => node.id)}
          label={titleOf}
          chosen={nodes}
          onChange={setNodes}
        />
      </div>
    </div>
  );
}

function headline(lost: readonly string[], titles: (ids: readonly string[]) => string): string {
  if (lost.length === 0) return 'No outcome loses its last path';
  return `${titles(lost)} ${lost.length === 1 ? 'loses its' : 'lose their'} last path`;
}

interface SwitchesProps {
  readonly legend: string;
  readonly values: readonly string[];
  readonly label: (value: string) => string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Switches({ legend, values, label, chosen, onChange }: SwitchesProps) {
  if (values.length === 0) return null;
  return (
    <fieldset className={styles.switches}>
      <legend>{legend}</legend>
      {values.map((value) => (
        <Checkbox
          key={value}
          label={`Without ${label(value)}`}
          checked={chosen.includes(value)}
          onChange={(without) =>
            onChange(without ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        />
      ))}
    </fieldset>
  );
}
