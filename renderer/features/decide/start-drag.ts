import type { DragEvent } from 'react';
import type { OptionId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';

/** What is dragged is named in text too, for programs that look at it; the page itself goes by `onDrag`. */
export function startDrag(event: DragEvent, option: Option, onDrag: (id: OptionId) => void): void {
  event.dataTransfer.setData('text/plain', option.code || option.title);
  event.dataTransfer.effectAllowed = 'move';
  onDrag(option.id);
}
