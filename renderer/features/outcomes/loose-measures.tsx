import { useState } from 'react';
import type { Measure } from '../../../shared/model/story';
import { MeasureLine } from '../../figures/measure-figures';
import { Button } from '../../ui/button';
import styles from './outcomes-screen.module.css';

/** Listed before someone asks for all: a published table may bring hundreds. */
const firstMeasures = 50;

/** Measures that stand at no outcome and no box of the story yet: imported, and waiting for a place. */
export function LooseMeasures({ measures }: { readonly measures: readonly Measure[] }) {
  const [all, setAll] = useState(false);
  if (measures.length === 0) return null;
  const shown = all ? measures : measures.slice(0, firstMeasures);
  return (
    <section className={styles.loose} aria-labelledby="loose-measures">
      <h2 id="loose-measures">Measures without an outcome</h2>
      <p>Imported and kept with their figures; none of them says yet which outcome it measures.</p>
      <div>
        {shown.map((measure) => (
          <MeasureLine key={measure.id} measure={measure} />
        ))}
      </div>
      {shown.length < measures.length && (
        <div>
          <Button compact onClick={() => setAll(true)}>
            Show all {measures.length}
          </Button>
        </div>
      )}
    </section>
  );
}
