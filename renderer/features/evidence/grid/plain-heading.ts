import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';

/** The heading of a column and nothing else: AG Grid's own carries a menu, a filter and a sort that no grid here has. */
export class PlainHeading implements IHeaderComp {
  readonly #element = document.createElement('span');

  init(params: IHeaderParams): void {
    this.#element.className = 'ag-header-cell-text';
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh({ displayName }: IHeaderParams): boolean {
    this.#element.textContent = displayName;
    return true;
  }
}
