/** What the splitter found odd; the text is kept as it stands. */
export interface SplitFindings {
  /** Row, from 0, of a quotation mark that never closes; from there on quotation marks are ordinary characters. */
  readonly unclosedQuote: number | null;
}

const QUOTE = '"';

/**
 * Splits delimited text (RFC 4180) whose line ends are all `\n`, handing over one filled field at a time so that limits
 * act before memory is spent. Beyond the RFC, as programs really write it: a quotation mark inside an unquoted field is
 * an ordinary character; one inside a quoted field closes it only before a delimiter, a line end or the end, else it
 * is text; a field that never closes is read as unquoted.
 */
export function splitDelimited(
  text: string,
  delimiter: string,
  take: (row: number, column: number, field: string) => void,
): SplitFindings {
  let row = 0;
  let column = 0;
  let unclosedQuote: number | null = null;
  for (let at = 0; at <= text.length;) {
    let end = -1;
    let field = '';
    if (text[at] === QUOTE && unclosedQuote === null) {
      const quoted = readQuoted(text, at, delimiter);
      if (quoted === null) unclosedQuote = row;
      else ({ field, end } = quoted);
    }
    if (end < 0) {
      end = fieldEnd(text, at, delimiter);
      field = text.slice(at, end);
    }
    if (field !== '') take(row, column, field);
    if (text[end] === delimiter) column++;
    else {
      row++;
      column = 0;
    }
    at = end + 1;
  }
  return { unclosedQuote };
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === delimiter || text[at] === '\n') return at;
  return text.length;
}

/** Stands on the opening mark; null where no mark closes the field. */
function readQuoted(text: string, from: number, delimiter: string): { field: string; end: number } | null {
  const pieces: string[] = [];
  let pieceFrom = from + 1;
  for (let mark = text.indexOf(QUOTE, pieceFrom); mark >= 0;) {
    if (text[mark + 1] === QUOTE) {
      pieces.push(text.slice(pieceFrom, mark + 1));
      pieceFrom = mark + 2;
      mark = text.indexOf(QUOTE, pieceFrom);
      continue;
    }
    let after = mark + 1;
    while (text[after] === ' ' && delimiter !== ' ') after++;
    if (after >= text.length || text[after] === delimiter || text[after] === '\n') {
      pieces.push(text.slice(pieceFrom, mark));
      return { field: pieces.join(''), end: after };
    }
    mark = text.indexOf(QUOTE, mark + 1);
  }
  return null;
}
