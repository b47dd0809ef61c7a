import type { StandaloneSvg } from './standalone-svg';

/** Draws the picture `scale` times as large and puts it on the clipboard as PNG. @returns a sentence for people. */
export async function copyPicture(svg: StandaloneSvg, scale: number): Promise<string> {
  try {
    // The clipboard wants the promise, not the picture: drawing may outlast the click that allowed the copy.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg, scale) })]);
    return 'The chart is on the clipboard as a picture.';
  } catch {
    return 'The picture could not be copied. Copy as SVG instead, or try again with this window in front.';
  }
}

/** The picture as PNG bytes. @throws Error when the browser cannot draw it. */
export async function pngOf(svg: StandaloneSvg, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg.markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(svg.width * scale);
    canvas.height = Math.round(svg.height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
