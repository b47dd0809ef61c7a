import { memo, useId } from 'react';
import { Mark } from './mark';
import { seriesStyle } from './palette';
import { TextureDefinitions } from './textures';

/** The colour and texture a series has in the bars, beside its name elsewhere on the screen. */
export const SeriesSwatch = memo(function SeriesSwatch({ index }: { readonly index: number }) {
  const prefix = `swatch${useId().replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  return (
    <svg width={12} height={12} aria-hidden="true">
      <TextureDefinitions prefix={prefix} />
      <Mark x={0} y={0} width={12} height={12} style={seriesStyle(index)} prefix={prefix} />
    </svg>
  );
});
