import { memo } from 'react';
import { textureCount } from './palette';

/** Path of each texture in an 8 × 8 tile: none, rising, dots, falling, upright, level. */
const paths = [
  '',
  'M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6',
  'M2,2 h1.6 v1.6 h-1.6 z M6,6 h1.6 v1.6 h-1.6 z',
  'M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2',
  'M2,0 V8 M6,0 V8',
  'M0,2 H8 M0,6 H8',
] as const;

/** Hatching laid over a colour: shown in print, in forced colours, and wherever two series share a colour. */
export const TextureDefinitions = memo(function TextureDefinitions({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {paths.slice(0, textureCount).map((path, index) => (
        <pattern
          key={index}
          id={textureId(prefix, index)}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          data-texture={index}
        >
          <path d={path} stroke="#FFFFFF" strokeOpacity={0.75} strokeWidth={1.2} fill="none" />
        </pattern>
      ))}
    </defs>
  );
});

export function textureId(prefix: string, texture: number): string {
  return `${prefix}-texture-${texture}`;
}
