import { describe, expect, it } from 'vitest';
import { outlineOfPasted } from '../../../../renderer/features/story/editor/pasted-outline';

const readiness = 'Children school ready\n  Early years education\n    Better providers\n  Mothers reading\n';

describe('an outline that is pasted', () => {
  it('keeps the levels of a Word list, which its plain text loses', () => {
    const item = (level: number, words: string) =>
      `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'>` +
      `<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>${words}</p>`;
    const html = [
      item(1, 'Children school ready'),
      item(2, 'Early years education'),
      item(3, 'Better providers'),
      item(2, 'Mothers reading'),
    ].join('');
    const text =
      '·\tChildren school ready\r\no\tEarly years education\r\n▪\tBetter providers\r\no\tMothers reading';
    expect(outlineOfPasted({ text, html })).toBe(readiness);
  });

  it('keeps the levels of nested lists of a web page', () => {
    const html =
      '<ul><li>Children school ready<ul><li>Early years education<ul><li>Better providers</li></ul></li>' +
      '<li><p>Mothers reading</p></li></ul></li></ul>';
    expect(outlineOfPasted({ text: '', html })).toBe(readiness);
  });

  it('sets lists and paragraphs under the heading before them', () => {
    const html =
      '<h1>Children school ready</h1><h2>Early years education</h2><ul><li>Better providers</li></ul><h2>Mothers reading</h2>';
    expect(outlineOfPasted({ text: '', html })).toBe(readiness);
  });

  it('reads cells of Excel as levels', () => {
    const text = 'Children school ready\tEarly years education\tBetter providers\n\tMothers reading\t\n';
    expect(outlineOfPasted({ text, html: '<table><tr><td>x</td></tr></table>' })).toBe(readiness);
  });

  it('leaves indented text as it is', () => {
    expect(outlineOfPasted({ text: readiness, html: '' })).toBe(readiness);
    expect(outlineOfPasted({ text: 'Aim\n\tPath\n', html: '<p>Aim</p><p>Path</p>' })).toBe('Aim\n\tPath\n');
  });
});
