import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WeightsPanel } from '../../../../renderer/features/criteria/weights-panel';
import { useProject } from '../../../../renderer/store/project-context';
import type { Project } from '../../../../shared/model/project';
import { criterionTree } from '../../../../shared/results/leaf-criteria';
import { projectWeights } from '../../../../shared/results/project-weights';
import { ashmereProject } from '../../../support/ashmere-project';
import { anonymousAshmere } from '../../../support/anonymous-round';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();
const swingSet = ashmere.project.weightSets.order[1]!;

function Panel() {
  return <WeightsPanel project={useProject()} />;
}

function percentOf(project: Project, code: string): number {
  return (projectWeights(project).shares.get(ashmere.criteria.get(code)!) ?? 0) * 100;
}

describe('weights by 100 points', () => {
  it('starts from the mean of the partners', () => {
    renderScreen(<Panel />, ashmere.project);
    // EXPECTED.md, weights: value for money 14.30, impact as a whole 28.55
    expect(screen.getByLabelText<HTMLInputElement>('Points for Value for money').value).toBe('14.3');
    const impact = screen.getByLabelText<HTMLInputElement>('Points for Impact');
    expect(Math.abs(Number(impact.value) - 28.55)).toBeLessThanOrEqual(0.06);
    expect(screen.getByText('The mean of the partners’ own weights.')).toBeTruthy();
  });

  it('halves a weight in the box and scales the others as expected, in one step to undo', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    const box = screen.getByLabelText('Points for Value for money');
    await user.clear(box);
    await user.type(box, '7.15');
    await user.tab();
    // EXPECTED.md, 100 points, value for money halved
    const expected = {
      FIT: 13.69,
      'IMP-S': 7.79,
      'IMP-M': 11.25,
      'IMP-L': 11.9,
      VFM: 7.15,
      SUS: 18.2,
      DEL: 9.12,
    };
    for (const [code, percent] of Object.entries(expected)) {
      expect(Math.abs(percentOf(store.getProject(), code) - percent)).toBeLessThan(0.05);
    }
    store.undo();
    expect(percentOf(store.getProject(), 'VFM')).toBeCloseTo(14.3, 1);
  });

  it('moves by arrow keys to the next whole number, and by buttons', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    screen.getByLabelText('Weight of Value for money').focus();
    await user.keyboard('{ArrowRight}');
    expect(percentOf(store.getProject(), 'VFM')).toBeCloseTo(15, 9);
    await user.click(screen.getByRole('button', { name: 'One point less for Value for money' }));
    expect(percentOf(store.getProject(), 'VFM')).toBeCloseTo(14, 9);
    store.undo();
    expect(percentOf(store.getProject(), 'VFM')).toBeCloseTo(15, 9);
  });

  it('leaves the others as they were when a slider is dragged to the end and back', () => {
    const { store } = renderScreen(<Panel />, ashmere.project);
    const before = percentOf(store.getProject(), 'FIT') / percentOf(store.getProject(), 'SUS');
    const slider = screen.getByLabelText('Weight of Value for money');
    for (const value of ['60', '100', '20']) fireEvent.change(slider, { target: { value } });
    fireEvent.pointerUp(slider);
    const project = store.getProject();
    expect(percentOf(project, 'VFM')).toBeCloseTo(20, 9);
    expect(percentOf(project, 'FIT') / percentOf(project, 'SUS')).toBeCloseTo(before, 9);
    store.undo();
    expect(percentOf(store.getProject(), 'VFM')).toBeCloseTo(14.3, 1);
  });

  it('goes back to the mean of the partners', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'One point more for Impact' }));
    await user.click(screen.getByRole('button', { name: 'Back to the partners’ mean' }));
    expect(percentOf(store.getProject(), 'IMP')).toBeCloseTo(28.55, 2);
  });

  it('is not agreed until someone agrees, and no longer once a weight is moved', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    expect(screen.getByText('not yet agreed')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Agree these weights' }));
    expect(screen.getByText('agreed')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'One point more for Impact' }));
    expect(store.getProject().weightSets.byId[store.getProject().activeWeightSetId]?.agreed).toBe(false);
  });

  it('keeps the 95 points of HOMES as given and says that they are scaled', () => {
    renderScreen(<Panel />, ashmere.project);
    const row = screen.getByRole('row', { name: /^Linden Vale Homes/ });
    expect(within(row).getByText('adds to 95, scaled')).toBeTruthy();
  });

  it('takes a partner’s points as given, with the live sum', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Change the weights of Ashmere Council' }));
    const dialog = screen.getByRole('dialog');
    const fit = within(dialog).getByLabelText('Strategic fit');
    await user.clear(fit);
    await user.type(fit, '20');
    expect(within(dialog).getByText(/105 of 100, will be scaled to 100/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Keep these weights' }));
    const { weightSets, activeWeightSetId } = store.getProject();
    const given = weightSets.byId[activeWeightSetId]?.judgements[ashmere.partners.get('COUNCIL')!];
    expect(given?.points[ashmere.criteria.get('FIT')!]).toBe(20);
  });
});

describe('other ways to weigh', () => {
  it('says whether another set of weights changes the order', () => {
    renderScreen(<Panel />, ashmere.project);
    // EXPECTED.md, ranking: A02 first both times; 12 options change place, A06 from 9 to 10 …, A10 from 5 to 3 most
    expect(screen.getByText(/With “Swing” A02 stays first;/)).toBeTruthy();
  });

  it('asks about the step between the real worst and best of these options', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    store.dispatch({ type: 'weight-set/activate', id: swingSet });
    await user.click(await screen.findByRole('button', { name: 'Change the weights of Ashmere Council' }));
    const dialog = screen.getByRole('dialog');
    const money = within(dialog).getByText('Value for money').closest('li')!;
    // EXPECTED.md, £ a head: A04 10,312.50 is worst, A14 1.83 best
    expect(money.textContent).toContain('£10,312.50 for each person reached (A04)');
    expect(money.textContent).toContain('£1.83 for each person reached (A14)');
  });

  it('turns an order of criteria into centroid weights', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    await user.click(screen.getByRole('button', { name: /Weigh another way/ }));
    await user.click(screen.getByRole('menuitem', { name: /Rank order/ }));
    await user.click(screen.getByRole('button', { name: 'Enter the weights of Ashmere Council' }));
    await user.click(screen.getByRole('button', { name: 'This order is right as it stands' }));
    await user.click(screen.getByRole('button', { name: 'Keep these weights' }));
    // Centroid of nine: (1 + 1/2 + … + 1/9) ÷ 9 = 0.31433 (Barron & Barrett 1996)
    expect(percentOf(store.getProject(), 'FIT')).toBeCloseTo(31.43, 2);
  });

  it('explains that pairwise answers contradict each other, and which to look at', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    await user.click(screen.getByRole('button', { name: /Weigh another way/ }));
    await user.click(screen.getByRole('menuitem', { name: /Pairwise/ }));
    const leaves = criterionTree(store.getProject().criteria).leaves;
    const [a, b, c] = leaves.map((leaf) => leaf.id);
    store.dispatch({
      type: 'weights/set-judgement',
      id: store.getProject().activeWeightSetId,
      partnerId: ashmere.partners.get('COUNCIL')!,
      judgement: {
        points: {},
        // a > b > c > a: a circle
        pairs: {
          [a!]: { [b!]: 9, ...Object.fromEntries(leaves.slice(3).map((leaf) => [leaf.id, 1])) },
          [b!]: { [c!]: 9 },
          [c!]: { [a!]: 9 },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Change the weights of Ashmere Council' }));
    expect(screen.getByText(/The answers contradict each other/)).toBeTruthy();
  });

  it('says when a scale changed after the weights on it were given, and takes the word that they still hold', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    act(() => {
      store.dispatch({
        type: 'criterion/change',
        id: ashmere.criteria.get('FIT')!,
        changes: { question: 'How well does it fit?' },
      });
    });
    expect(screen.queryByText(/changed after these weights were given/)).toBeNull();
    act(() => {
      store.dispatch({
        type: 'criterion/change',
        id: ashmere.criteria.get('FIT')!,
        changes: { valueFunction: { kind: 'linear', worst: 2, best: 5 } },
      });
    });
    expect(
      screen.getByText('The scale of Strategic fit changed after these weights were given'),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'They still hold' }));
    expect(screen.queryByText(/changed after these weights were given/)).toBeNull();
    store.undo();
    expect(await screen.findByText(/changed after these weights were given/)).toBeTruthy();
  });

  it('puts two sets of weights side by side, weights and places', async () => {
    const { user } = renderScreen(<Panel />, ashmere.project);
    await user.click(screen.getByText(/With “Swing” A02 stays first;/));
    const weights = screen.getByRole('region', { name: 'Weights of both sets' });
    // EXPECTED.md, weights: FIT 12.63 by 100 points, 9.43 by swing
    expect(within(weights).getByRole('row', { name: /^Strategic fit/ }).textContent).toBe(
      'Strategic fit12.69.4',
    );
    const places = screen.getByRole('region', { name: 'Places by both sets of weights' });
    // EXPECTED.md, ranking: A13 second by 100 points, fifth by swing
    expect(within(places).getByRole('row', { name: /^A13/ }).textContent).toMatch(/25▼ 3 places$/);
  });

  it('asks the best and the worst against all others, and weighs once every comparison is made', async () => {
    const { user, store } = renderScreen(<Panel />, ashmere.project);
    await user.click(screen.getByRole('button', { name: /Weigh another way/ }));
    await user.click(screen.getByRole('menuitem', { name: /Best and worst/ }));
    await user.click(screen.getByRole('button', { name: 'Enter the weights of Ashmere Council' }));
    const dialog = screen.getByRole('dialog');
    const leaves = criterionTree(store.getProject().criteria).leaves;
    const [best, worst] = [leaves[0]!, leaves[1]!];
    await user.selectOptions(within(dialog).getByLabelText('Matters most'), best.id);
    await user.selectOptions(within(dialog).getByLabelText('Matters least'), worst.id);
    expect(within(dialog).getByText(/15 to go/)).toBeTruthy();
    for (const leaf of leaves.slice(2)) {
      fireEvent.change(within(dialog).getByLabelText(`${best.label} compared with ${leaf.label}`), {
        target: { value: '2' },
      });
      fireEvent.change(within(dialog).getByLabelText(`${leaf.label} compared with ${worst.label}`), {
        target: { value: '2' },
      });
    }
    fireEvent.change(within(dialog).getByLabelText(`${best.label} compared with ${worst.label}`), {
      target: { value: '4' },
    });
    expect(within(dialog).getByText(/The answers fit together/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Keep these weights' }));
    // Best 4, seven at 2, worst 1: 4 ÷ 19
    expect(percentOf(store.getProject(), best.code)).toBeCloseTo((4 / 19) * 100, 6);
  });
});

describe('weights of an anonymous project', () => {
  const { project, roundId } = anonymousAshmere();

  it('show only who has given weights while the round is open', () => {
    renderScreen(<Panel />, project);
    const row = screen.getByRole('row', { name: /^Quillfeather/ });
    expect(row.textContent).toMatch(/^Quillfeather✓+Change$/);
  });

  it('stand as a mean without names once the round has closed, and are taken by partner no more', async () => {
    const { store } = renderScreen(<Panel />, project);
    const before = percentOf(store.getProject(), 'FIT');
    act(() => {
      store.dispatch({ type: 'round/set-state', id: roundId, state: 'closed' });
    });
    expect(await screen.findByText(/6 partners gave weights. Their mean stands/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /the weights of/ })).toBeNull();
    expect(percentOf(store.getProject(), 'FIT')).toBeCloseTo(before, 9);
  });
});
