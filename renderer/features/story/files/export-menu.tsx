import { plainBoxSize, storySvg } from '../../../../shared/story/export-svg';
import { layoutStory } from '../../../../shared/story/layout/layout-story';
import { writeOutline } from '../../../../shared/story/import/write-outline';
import type { ExportKind } from '../../../../shared/host/host-bridge';
import { pngOf } from '../../../charts/copy-chart';
import { useWriteFile } from '../../../host/file-writer';
import { useOrigin, useProject } from '../../../store/project-context';
import { useAnnouncer } from '../../../ui/announcer';
import { Menu } from '../../../ui/menu';
import { codedProjectStory } from '../../../../shared/story/coded-story';
import type { StoryEditor } from '../editor/use-story';

/** The story as a file: a drawing for a document, an outline for an e-mail or another program. */
export function ExportMenu({ editor, title }: { readonly editor: StoryEditor; readonly title: string }) {
  const write = useWriteFile();
  const { show } = useAnnouncer();
  const project = useProject();
  const origin = useOrigin();

  async function save(bytes: Uint8Array, kind: ExportKind) {
    const name =
      title
        .replace(/[^\p{L}\p{N} -]+/gu, '')
        .trim()
        .slice(0, 60) || 'Story';
    await write({ bytes, suggestedName: `${name}.${kind}`, kind });
  }

  const coded = () => codedProjectStory(project, editor.shown);

  async function saveWorkbook() {
    // The spreadsheet writer is loaded when it is first wanted.
    const { storyWorkbook } = await import('../../../../shared/export/story-workbook');
    await save(await storyWorkbook(coded(), title, origin.at), 'xlsx');
  }

  function drawing(): string {
    const sizes = new Map(editor.shown.nodes.map((node) => [node.id, plainBoxSize(node)]));
    const layout = layoutStory(editor.shown, sizes, {
      previous: editor.picture.layout,
      collapsed: editor.collapsed,
    });
    return storySvg(editor.shown, layout, { title });
  }

  async function savePicture() {
    const markup = drawing();
    const size = (name: string) =>
      Number(new RegExp(`<svg[^>]* ${name}="(\\d+)"`, 'u').exec(markup)?.[1] ?? 0);
    try {
      const picture = await pngOf({ markup, width: size('width'), height: size('height') }, 2);
      await save(new Uint8Array(await picture.arrayBuffer()), 'png');
    } catch {
      show('bad', 'This drawing is too large for a picture. Save it as SVG, which has no such limit.');
    }
  }

  const encode = (text: string) => new TextEncoder().encode(text);
  return (
    <Menu
      label="Export"
      icon="export"
      tone="secondary"
      items={[
        {
          key: 'svg',
          label: 'Drawing (SVG)',
          hint: 'Sharp at any size, for documents and slides',
          onSelect: () => void save(encode(drawing()), 'svg'),
        },
        {
          key: 'png',
          label: 'Picture (PNG)',
          hint: 'At twice the size of the screen',
          onSelect: () => void savePicture(),
        },
        {
          key: 'xlsx',
          label: 'Workbook (Excel)',
          hint: 'Boxes and links, which can be changed and brought back',
          onSelect: () => void saveWorkbook(),
        },
        {
          key: 'txt',
          label: 'Outline text',
          hint: 'Indented lines that can be pasted back',
          onSelect: () => void save(encode(writeOutline(coded())), 'txt'),
        },
      ]}
    />
  );
}
